// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/projection.h"

#include <QLocale>

namespace eventing {
namespace {

core::Result<> moveCheckpoint(sql::Connection &connection, const QString &name, qint64 position)
{
    static const sql::Statement statement("events/move_checkpoint");
    MOSTRADOR_TRY(connection.execute(statement, {{"name", name}, {"position", position}}));
    return {};
}

QByteArray canonicalValue(const QVariant &value)
{
    if (value.isNull())
        return QByteArrayLiteral("\\N");
    if (value.typeId() == QMetaType::QByteArray)
        return QByteArray("\\x" + value.toByteArray().toHex());
    if (value.typeId() == QMetaType::Double)
        return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    QByteArray text = value.toString().toUtf8();
    text.replace('\\', "\\\\");
    text.replace('\t', "\\t");
    text.replace('\n', "\\n");
    return text;
}

}  // namespace

core::Result<> applyWithin(sql::Connection &connection, Projection &projection, const QList<core::EventEnvelope> &events)
{
    static const sql::Statement checkpointAndPrevious("events/checkpoint_and_previous");
    if (events.isEmpty())
        return {};
    const core::Result<sql::Rows> rows =
        connection.query(checkpointAndPrevious, {{"name", projection.name()}, {"first", events.first().position}});
    if (!rows)
        return core::fail(rows.error());
    const qint64 checkpoint = rows->integer(0, 0);
    const qint64 previous = rows->integer(0, 1);
    if (checkpoint < previous || checkpoint >= events.first().position)
        return {};  // it lags behind, or has seen them: an append that was repeated
    for (const core::EventEnvelope &event : events)
        MOSTRADOR_TRY(projection.apply(connection, event));
    return moveCheckpoint(connection, projection.name(), events.last().position);
}

QByteArray canonicalLines(const sql::Rows &rows)
{
    QByteArray text;
    for (int row = 0; row < rows.count(); ++row) {
        for (int column = 0; column < rows.columns(); ++column) {
            if (column > 0)
                text += '\t';
            text += canonicalValue(rows.value(row, column));
        }
        text += '\n';
    }
    return text;
}

}  // namespace eventing
