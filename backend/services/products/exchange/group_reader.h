// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/exchange/group.h"

#include <QHash>

namespace products::exchange {

/// The products of a file, one after the other, each with all its rows wherever they stand. Reads the file twice: first to
/// learn which rows belong together, so that only products that are not complete yet are held. One thread at a time.
class GroupReader {
public:
    /// An empty mapping is guessed. Errors of Source::open() and columnsOf(); TooLarge "too_many_rows".
    [[nodiscard]] static core::Result<GroupReader> open(const QByteArray &bytes, QList<api::ColumnMapping> mapping,
                                                        const QString &currency);

    [[nodiscard]] qint64 rows() const { return m_rows; }
    /// The next products, about `rowsMax` rows of them; none at the end. Mistakes: those of Source and RowReader, "sku_repeated",
    /// "conflicting_value".
    [[nodiscard]] core::Result<QList<Group>> next(qsizetype groupsMax, qsizetype rowsMax);

private:
    GroupReader(Source source, RowReader reader)
        : m_source(std::move(source))
        , m_reader(std::move(reader))
    {
    }
    [[nodiscard]] GroupRow read(const SourceRow &source) const;
    [[nodiscard]] static QString keyOf(const GroupRow &row);
    [[nodiscard]] core::Result<> survey(Source source);

    Source m_source;
    RowReader m_reader;
    QHash<QString, qint64> m_missing;  ///< rows of a product that were not read yet
    QHash<QString, qint64> m_firstRowOfSku;
    QHash<QString, Group> m_open;
    qint64 m_rows = 0;
};

}  // namespace products::exchange
