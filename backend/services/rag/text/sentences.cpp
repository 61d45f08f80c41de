// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/text/sentences.h"

#include <QSet>
#include <QString>

namespace rag {
namespace {

bool isAbbreviation(QStringView word)
{
    static const QSet<QString> known = {
        QStringLiteral("e.g"),   QStringLiteral("i.e"),    QStringLiteral("etc"), QStringLiteral("mr"),  QStringLiteral("mrs"),
        QStringLiteral("ms"),    QStringLiteral("dr"),     QStringLiteral("vs"),  QStringLiteral("no"),  QStringLiteral("nos"),
        QStringLiteral("st"),    QStringLiteral("art"),    QStringLiteral("sr"),  QStringLiteral("sra"), QStringLiteral("ud"),
        QStringLiteral("uds"),   QStringLiteral("p.ej"),   QStringLiteral("ej"),  QStringLiteral("pág"), QStringLiteral("núm"),
        QStringLiteral("aprox"), QStringLiteral("tel"),    QStringLiteral("máx"), QStringLiteral("mín"), QStringLiteral("max"),
        QStringLiteral("min"),   QStringLiteral("approx"), QStringLiteral("av"),  QStringLiteral("inc"), QStringLiteral("ltd")};
    return (word.size() == 1 && word.front().isLetter()) || known.contains(word.toString().toLower());
}

QStringView wordBefore(QStringView text, qsizetype stop)
{
    qsizetype begin = stop;
    while (begin > 0 && !text[begin - 1].isSpace() && text[begin - 1] != u'(')
        --begin;
    return text.mid(begin, stop - begin);
}

bool opensSentence(QChar c) { return c.isUpper() || c.isDigit() || QStringView(u"¿¡\"'“‘«([—-").contains(c); }

/// Index after the closing marks that belong to a sentence end at `at`, or -1 when it is none.
qsizetype endAfter(QStringView text, qsizetype at)
{
    const QChar mark = text[at];
    if (mark != u'.' && mark != u'!' && mark != u'?' && mark != u'…')
        return -1;
    qsizetype end = at + 1;
    while (end < text.size() && QStringView(u".!?…\"'”’»)]").contains(text[end]))
        ++end;
    if (end < text.size() && !text[end].isSpace())
        return -1;
    qsizetype next = end;
    while (next < text.size() && text[next].isSpace())
        ++next;
    if (next < text.size() && !opensSentence(text[next]))
        return -1;
    // "no. 5" must stay whole; that "It takes 5 min. Then ..." stays whole too is the smaller harm.
    if (mark == u'.' && isAbbreviation(wordBefore(text, at)))
        return -1;
    return end;
}

void addTrimmed(QStringView text, qsizetype begin, qsizetype end, QList<SentenceSpan> &spans)
{
    while (begin < end && text[begin].isSpace())
        ++begin;
    while (end > begin && text[end - 1].isSpace())
        --end;
    if (end > begin)
        spans.append({begin, end});
}

}  // namespace

QList<SentenceSpan> splitSentences(QStringView text)
{
    QList<SentenceSpan> spans;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\n') {
            addTrimmed(text, begin, at, spans);
            begin = at + 1;
            continue;
        }
        // "1. First": the number that opens a list item belongs to the item.
        const bool listNumber = text[at] == u'.' && wordBefore(text, at).size() < 4 && begin + 4 > at && text[begin].isDigit();
        if (listNumber)
            continue;
        const qsizetype end = endAfter(text, at);
        if (end < 0)
            continue;
        addTrimmed(text, begin, end, spans);
        begin = end;
        at = end - 1;
    }
    addTrimmed(text, begin, text.size(), spans);
    return spans;
}

}  // namespace rag
