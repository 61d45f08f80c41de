// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/group_reader.h"

namespace products::exchange {

core::Result<GroupReader> GroupReader::open(const QByteArray &bytes, QList<api::ColumnMapping> mapping, const QString &currency)
{
    const core::Result<Source> source = Source::open(bytes);
    MOSTRADOR_TRY(source);
    if (mapping.isEmpty())
        mapping = guessMapping(source->headers());
    const core::Result<QList<Column>> columns = columnsOf(source->headers(), mapping);
    MOSTRADOR_TRY(columns);
    GroupReader reader(*source, RowReader(*columns, currency));
    MOSTRADOR_TRY(reader.survey(*source));
    return reader;
}

core::Result<> GroupReader::survey(Source source)
{
    for (;;) {
        const core::Result<std::optional<SourceRow>> row = source.next();
        MOSTRADOR_TRY(row);
        if (!*row)
            return {};
        ++m_rows;
        const GroupRow read = this->read(**row);
        ++m_missing[keyOf(read)];
        if (!read.values.sku.isEmpty() && !m_firstRowOfSku.contains(read.values.sku))
            m_firstRowOfSku.insert(read.values.sku, read.number);
    }
}

GroupRow GroupReader::read(const SourceRow &source) const
{
    GroupRow row{source.number, source.cells, {}, source.mistakes};
    if (!row.mistakes.isEmpty())
        return row;
    ReadRow read = m_reader.read(source.cells);
    row.values = std::move(read.values);
    row.mistakes = std::move(read.mistakes);
    const qint64 first = m_firstRowOfSku.value(row.values.sku, row.number);
    if (!row.values.sku.isEmpty() && first != row.number)
        row.mistakes.append({{}, QStringLiteral("sku_repeated"), QStringLiteral("Row %1 has the same SKU.").arg(first)});
    return row;
}

QString GroupReader::keyOf(const GroupRow &row)
{
    if (!row.values.slug.isEmpty())
        return u'p' + row.values.slug;
    return row.values.sku.isEmpty() ? u'r' + QString::number(row.number) : u's' + row.values.sku;
}

core::Result<QList<Group>> GroupReader::next(qsizetype groupsMax, qsizetype rowsMax)
{
    QList<Group> groups;
    qsizetype rows = 0;
    while (groups.size() < groupsMax && rows < rowsMax) {
        const core::Result<std::optional<SourceRow>> source = m_source.next();
        MOSTRADOR_TRY(source);
        if (!*source)
            break;
        const GroupRow row = read(**source);
        const QString key = keyOf(row);
        m_open[key].rows.append(row);
        if (--m_missing[key] > 0)
            continue;
        m_missing.remove(key);
        Group group = m_open.take(key);
        checkAgreement(group);
        rows += group.rows.size();
        groups.append(std::move(group));
    }
    return groups;
}

}  // namespace products::exchange
