// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/passage.h"

#include <QRegularExpression>
#include <QStringList>

namespace rag {
namespace {

const QString &cellMark()
{
    static const QString mark = QStringLiteral(" | ");
    return mark;
}

const QRegularExpression &itemMark()
{
    static const QRegularExpression mark(QStringLiteral("^(?:[-*•]|\\d{1,3}[.)])\\s+"));
    return mark;
}

/// Items hold several sentences, which follow each other on one line; so the whole line is taken.
QList<SentenceSpan> readingUnits(QStringView text)
{
    QList<SentenceSpan> units;
    for (const SentenceSpan &sentence : splitSentences(text)) {
        if (!units.isEmpty()) {
            SentenceSpan &previous = units.last();
            const bool sameLine = !text.mid(previous.end, sentence.begin - previous.end).contains(u'\n');
            if (sameLine && itemMark().match(previous.in(text).toString()).hasMatch()) {
                previous.end = sentence.end;
                continue;
            }
        }
        units.append(sentence);
    }
    return units;
}

}  // namespace

QList<PassageLine> passageLines(QStringView text)
{
    QList<PassageLine> lines;
    int head = -1;
    for (const SentenceSpan &span : readingUnits(text)) {
        PassageLine line{PassageLine::Kind::Sentence, span, -1};
        if (span.in(text).toString().contains(cellMark())) {
            line.kind = head < 0 ? PassageLine::Kind::TableHead : PassageLine::Kind::TableRow;
            line.tableHead = head;
            head = head < 0 ? int(lines.size()) : head;
        } else {
            head = -1;
            if (itemMark().match(span.in(text).toString()).hasMatch())
                line.kind = PassageLine::Kind::ListItem;
        }
        lines.append(line);
    }
    return lines;
}

QString readableLine(QStringView text, const QList<PassageLine> &lines, int index)
{
    const PassageLine &line = lines[index];
    QString said = line.span.in(text).toString();
    if (line.kind == PassageLine::Kind::ListItem)
        return said.remove(itemMark());
    if (line.kind != PassageLine::Kind::TableRow)
        return said;
    const QStringList names = lines[line.tableHead].span.in(text).toString().split(cellMark());
    const QStringList cells = said.split(cellMark());
    if (names.size() != cells.size())
        return said;
    QStringList named;
    for (qsizetype column = 0; column < cells.size(); ++column)
        named.append(names[column].trimmed() % QStringLiteral(": ") % cells[column].trimmed());
    return named.join(QStringLiteral("; "));
}

}  // namespace rag
