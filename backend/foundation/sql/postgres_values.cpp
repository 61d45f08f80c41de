// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/postgres_values.h"

#include "backend/foundation/sql/engine.h"
#include "core/log/log.h"

namespace sql {
namespace {

// Object ids of built-in types (pg_type.dat); they never change.
constexpr Oid boolType = 16;
constexpr Oid bytesType = 17;
constexpr Oid int8Type = 20;
constexpr Oid int2Type = 21;
constexpr Oid int4Type = 23;
constexpr Oid float4Type = 700;
constexpr Oid float8Type = 701;
constexpr Oid numericType = 1700;
constexpr int shortestExactDigits = 17;

QVariant decode(Oid type, const char *text, int length)
{
    const QByteArrayView view(text, length);
    switch (type) {
    case boolType: return QVariant(qint64(view == "t" ? 1 : 0));
    case int2Type:
    case int4Type:
    case int8Type: return QVariant(view.toLongLong());
    case float4Type:
    case float8Type: return QVariant(view.toDouble());
    case numericType: {
        // sum() of integers is numeric here and an integer in SQLite.
        bool integral = false;
        const qint64 number = view.toLongLong(&integral);
        return integral ? QVariant(number) : QVariant(view.toDouble());
    }
    case bytesType: return QVariant(QByteArray::fromHex(QByteArray::fromRawData(text + 2, length - 2)));  // "\x..."
    default: return QVariant(QString::fromUtf8(view));
    }
}

}  // namespace

core::Result<> PostgresParameters::assign(const QList<QByteArray> &names, const Bindings &bindings, const char *statement)
{
    const auto count = size_t(names.size());
    m_values.assign(count, {});
    m_pointers.assign(count, nullptr);
    m_lengths.assign(count, 0);
    m_formats.assign(count, 0);
    if (names.size() != bindings.size()) {
        core::logError("sql", QStringLiteral("bindings and parameters differ"), {{"statement", QString::fromLatin1(statement)}});
        return core::fail(sqlError(statement));
    }
    for (const Binding &binding : bindings) {
        const qsizetype index = names.indexOf(binding.name);
        if (index < 0) {
            core::logError("sql", QStringLiteral("binding without a parameter"),
                           {{"statement", QString::fromLatin1(statement)}, {"binding", QString::fromLatin1(binding.name)}});
            return core::fail(sqlError(statement));
        }
        MOSTRADOR_TRY(set(size_t(index), binding, statement));
    }
    return {};
}

core::Result<> PostgresParameters::set(size_t index, const Binding &binding, const char *statement)
{
    const Value &value = binding.value;
    QByteArray &text = m_values[index];
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr: return {};
    case QMetaType::QString:
        text = value.toString().toUtf8();
        if (text.contains('\0'))
            return core::fail(nulCharacter(binding.name));
        break;
    case QMetaType::QByteArray:
        text = value.toByteArray();
        m_formats[index] = 1;
        break;
    case QMetaType::Double:
    case QMetaType::Float: text = QByteArray::number(value.toDouble(), 'g', shortestExactDigits); break;
    default: {
        bool ok = false;
        text = QByteArray::number(value.toLongLong(&ok));
        if (!ok)
            return core::fail(sqlError(statement));
    }
    }
    m_pointers[index] = text.constData();
    m_lengths[index] = int(text.size());
    return {};
}

Rows rowsOf(const PGresult *result)
{
    const int columns = PQnfields(result);
    QList<QVariantList> rows;
    rows.reserve(PQntuples(result));
    for (int row = 0; row < PQntuples(result); ++row) {
        QVariantList values;
        values.reserve(columns);
        for (int column = 0; column < columns; ++column) {
            if (PQgetisnull(result, row, column))
                values.append(QVariant());
            else
                values.append(decode(PQftype(result, column), PQgetvalue(result, row, column), PQgetlength(result, row, column)));
        }
        rows.append(std::move(values));
    }
    return Rows(std::move(rows));
}

}  // namespace sql
