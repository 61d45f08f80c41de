// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/csv/writer.h"

#include <algorithm>

namespace csv {
namespace {

bool mustBeQuoted(QStringView cell)
{
    if (cell.isEmpty())
        return false;
    // Blanks at an end get trimmed by some readers; U+FEFF at the very begin would be taken for a byte order mark.
    if (cell.front().isSpace() || cell.back().isSpace() || cell.front() == QChar::ByteOrderMark)
        return true;
    return std::any_of(cell.begin(), cell.end(), [](QChar one) { return one == u'"' || one == u'\r' || one == u'\n' || isSeparator(one); });
}

}  // namespace

void Writer::addCell(const QString &cell, bool alone)
{
    const QString written = m_options.guardFormulas ? withGuard(cell) : cell;
    // An empty cell alone in its row would be an empty line.
    if (!mustBeQuoted(written) && !(alone && written.isEmpty())) {
        m_text += written;
        return;
    }
    m_text += u'"';
    for (const QChar one : written) {
        if (one == u'"')
            m_text += u'"';
        m_text += one;
    }
    m_text += u'"';
}

void Writer::addRow(const QStringList &cells)
{
    if (cells.isEmpty())
        return;
    for (qsizetype index = 0; index < cells.size(); ++index) {
        if (index > 0)
            m_text += QChar(char16_t(m_options.separator));
        addCell(cells[index], cells.size() == 1);
    }
    m_text += u"\r\n";
}

}  // namespace csv
