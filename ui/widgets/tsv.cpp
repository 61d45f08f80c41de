// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tsv.h"

namespace widgets {
namespace {

constexpr QChar quote = u'"';

bool isSpecial(QChar letter) { return letter == u'\t' || letter == u'\n' || letter == u'\r' || letter == quote; }

}  // namespace

QList<QStringList> fromTsv(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    int cells = 0;
    bool quoted = false;
    const auto endCell = [&] {
        row.append(std::exchange(cell, QString()));
        ++cells;
    };
    for (qsizetype at = 0; at < text.size() && cells < tsvMostCells; ++at) {
        const QChar letter = text[at];
        const bool doubled = letter == quote && quoted && at + 1 < text.size() && text[at + 1] == quote;
        if (doubled) {
            cell += quote;
            ++at;
        } else if (letter == quote && (quoted || cell.isEmpty())) {
            quoted = !quoted;
        } else if (letter == u'\t' && !quoted) {
            endCell();
        } else if ((letter == u'\n' || letter == u'\r') && !quoted) {
            endCell();
            rows.append(std::exchange(row, QStringList()));
            if (letter == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n')
                ++at;
        } else {
            cell += letter;
        }
    }
    // The last line end closes a row and opens none.
    if (!cell.isEmpty() || !row.isEmpty()) {
        row.append(cell);
        rows.append(row);
    }
    return rows;
}

QString toTsv(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (int column = 0; column < row.size(); ++column) {
            QString cell = row[column];
            if (std::any_of(cell.cbegin(), cell.cend(), isSpecial))
                cell = quote + cell.replace(quote, QStringLiteral("\"\"")) + quote;
            text += (column == 0 ? QString() : QStringLiteral("\t")) + cell;
        }
        text += QLatin1Char('\n');
    }
    return text;
}

}  // namespace widgets
