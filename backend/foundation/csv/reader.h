// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/csv/formula_guard.h"
#include "backend/foundation/csv/separator.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace csv {

/// What a file may ask for at most.
struct ReaderLimits {
    qsizetype columns = 256;       ///< cells of one record
    qsizetype fieldChars = 65536;  ///< UTF-16 units of one cell, without its quotes
    qint64 rows = 1'000'000;       ///< records, with the broken ones and the heading
};

struct ReaderOptions {
    std::optional<Separator> separator = std::nullopt;  ///< none: sniffSeparator
    ReaderLimits limits = {};
};

struct Record {
    qint64 line = 0;  ///< 1-based number of its first line
    QStringList fields;
    bool operator==(const Record &) const = default;
};

/// Reads RFC 4180, one record a call, from a decoded text (csv::decodeText). Line breaks are CRLF, LF or CR. Empty lines
/// are skipped; blanks belong to their cell. Beyond the RFC, a quote within a cell that does not begin with one is a
/// character like others (12" pipe). Records may differ in their number of cells. Cells come as they are in the file:
/// withoutGuard (formula_guard.h) takes the apostrophe away that csv::Writer puts before formulas.
///
/// Errors; "line" among the details is the 1-based line that is meant:
///   Invalid  "text_after_quote"  the line of the text behind a closing quote
///   Invalid  "unclosed_quote"    the line of the opening quote; the rest of the file is within it: reading ends
///   TooLarge "too_many_columns"  the first line of the record; also "allowed"
///   TooLarge "field_too_long"    the first line of the cell; also "allowed"
///   TooLarge "too_many_rows"     the first line of the first record too many; also "allowed"; reading ends
/// Each record gives one error at most, its first; an unclosed quote goes before all others. After an error the next call
/// reads the next record, or says that there is none: a loop until "none" always ends.
///
/// Time is linear in the text. One thread at a time for each object.
class Reader {
public:
    explicit Reader(QString text, ReaderOptions options = {});

    [[nodiscard]] Separator separator() const { return Separator(m_separator.unicode()); }

    /// The next record; none at the end.
    [[nodiscard]] core::Result<std::optional<Record>> next();

private:
    void skipEmptyLines();
    void takeBreak();
    [[nodiscard]] bool isFieldEnd(qsizetype at) const;
    void readField(Record &record);
    void readPlain(QString &field);
    void readQuoted(QString &field);
    void append(QString &field, qsizetype end, qint64 line);
    void countBreaks(qsizetype end);
    void note(core::Error error);
    void noteLimit(const char *reason, QStringView what, qint64 line, qint64 allowed);

    QString m_text;
    ReaderLimits m_limits;
    QChar m_separator;
    qsizetype m_at = 0;
    qint64 m_line = 1;  // of m_at
    qint64 m_rows = 0;
    std::optional<core::Error> m_fault = std::nullopt;  // of the record in hand
};

}  // namespace csv
