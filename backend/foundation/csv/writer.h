// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/csv/formula_guard.h"
#include "backend/foundation/csv/separator.h"

#include <QString>
#include <QStringList>
#include <utility>

namespace csv {

struct WriterOptions {
    Separator separator = Separator::Comma;
    bool guardFormulas = true;  ///< see formula_guard.h; off only for a file that no spreadsheet opens
};

/// Writes RFC 4180: rows end with CRLF, cells with quotes, line breaks, separators or blanks at an end are quoted, quotes
/// are doubled. What it writes, csv::Reader reads back (then withoutGuard for each cell, if guarded).
///
/// A cell with any separator of enum Separator is quoted, so that sniffing finds the right one whenever the first row has
/// two cells or more. Cells are UTF-16 text of any length; nothing can fail. One thread at a time for each object.
class Writer {
public:
    explicit Writer(WriterOptions options = {})
        : m_options(options)
    {
    }

    /// A row without cells writes nothing: a line of its own would be an empty line, which means nothing in CSV.
    void addRow(const QStringList &cells);

    /// All rows so far. To be stored as UTF-8; with a byte order mark if a spreadsheet is to open it.
    [[nodiscard]] const QString &text() const { return m_text; }

    /// The rows since the last take, for an export that is sent in pieces.
    [[nodiscard]] QString take() { return std::exchange(m_text, QString()); }

private:
    void addCell(const QString &cell, bool alone);

    WriterOptions m_options;
    QString m_text;
};

}  // namespace csv
