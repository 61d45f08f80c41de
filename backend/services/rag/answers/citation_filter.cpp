// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/citation_filter.h"

#include <QRegularExpression>

namespace rag {
namespace {

constexpr qsizetype longestMark = 24;  // "[1, 2, 3]" and then some

bool mayBeInMark(QChar c) { return c.isDigit() || c == u',' || c == u' '; }

}  // namespace

QString CitationFilter::feed(const QString &text)
{
    QString shown;
    for (const QChar c : text) {
        if (m_held.isEmpty()) {
            (c == u'[' ? m_held : shown).append(c);
            continue;
        }
        if (c == u']') {
            shown += checked(std::exchange(m_held, {}) + c);
        } else if (mayBeInMark(c) && m_held.size() < longestMark) {
            m_held.append(c);
        } else {
            shown += std::exchange(m_held, {});
            (c == u'[' ? m_held : shown).append(c);
        }
    }
    return shown;
}

QString CitationFilter::finish() { return std::exchange(m_held, {}); }

QString CitationFilter::checked(const QString &mark)
{
    static const QRegularExpression form(QStringLiteral("^\\[\\s*\\d+(?:\\s*,\\s*\\d+)*\\s*\\]$"));
    if (!form.match(mark).hasMatch())
        return mark;
    QString renumbered;
    for (const QString &number : mark.mid(1, mark.size() - 2).split(u',')) {
        const int document = number.trimmed().toInt();
        if (document < 1 || document > m_documents)
            continue;
        if (!m_cited.contains(document))
            m_cited.append(document);
        renumbered += QStringLiteral("[%1]").arg(m_cited.indexOf(document) + 1);
    }
    return renumbered;
}

}  // namespace rag
