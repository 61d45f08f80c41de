// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/csv/reader.h"
#include "backend/foundation/csv/text_encoding.h"
#include "core/api/products/products.h"

namespace products::exchange {

// What a file may ask for at most.
inline constexpr qint64 fileBytesMax = 64 * 1024 * 1024;
inline constexpr qsizetype fileColumnsMax = 200;
inline constexpr qsizetype cellCharactersMax = 32'767;  ///< as many as spreadsheets take
inline constexpr qint64 fileRowsMax = 500'000;

/// A row of a file, or what is wrong with it.
struct SourceRow {
    qint64 number = 0;  ///< the header is 1
    QStringList cells;  ///< as many as there are headers, formula guards taken off; as they came when broken
    QList<api::RowMistake> mistakes;
};

/// A CSV file, decoded, row by row. One thread at a time.
class Source {
public:
    /// TooLarge "import_too_large", "too_many_columns", "field_too_long" (in the header); Invalid "not_text", "import_empty",
    /// "unclosed_quote", "text_after_quote".
    [[nodiscard]] static core::Result<Source> open(const QByteArray &bytes);

    [[nodiscard]] const QStringList &headers() const { return m_headers; }  ///< told apart: "Name", "Name (2)"
    [[nodiscard]] QString encoding() const;                                 ///< "UTF-8", "UTF-16", "Windows-1252", "mixed"
    [[nodiscard]] QString delimiter() const;
    [[nodiscard]] QStringList warnings() const;

    /// The next row; nothing at the end. TooLarge "too_many_rows".
    [[nodiscard]] core::Result<std::optional<SourceRow>> next();

private:
    Source(csv::DecodedText decoded, csv::Reader reader);
    [[nodiscard]] SourceRow rowOf(const QStringList &fields) const;

    csv::TextEncoding m_encoding;
    QList<qint64> m_doubtfulLines;
    qint64 m_doubtfulCount = 0;
    csv::Reader m_reader;
    QStringList m_headers;
    QStringList m_repeated;
    qint64 m_row = 1;
};

}  // namespace products::exchange
