// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/text/lexicon.h"

#include "backend/foundation/text/analyzer.h"

#include <QFile>
#include <QRegularExpression>

namespace rag {

Lexicon::Lexicon(const QString &text)
{
    for (const QString &line : text.split(u'\n')) {
        const QStringList sides = line.split(u'|');
        if (line.startsWith(u'#') || sides.size() != 2)
            continue;
        Concept meaning;
        const int index = int(m_concepts.size());
        addSide(sides[0], api::Language::English, index, meaning.english);
        addSide(sides[1], api::Language::Spanish, index, meaning.spanish);
        m_concepts.append(meaning);
    }
}

void Lexicon::addSide(const QString &side, api::Language language, int index, QStringList &terms)
{
    static const QRegularExpression entry(QStringLiteral("\"([^\"]+)\"|(\\S+)"));
    Index &keys = language == api::Language::English ? m_english : m_spanish;
    for (auto matches = entry.globalMatch(side); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool phrase = match.hasCaptured(1);
        const QString key = text::termsOf(phrase ? match.captured(1) : match.captured(2), language).join(u' ');
        if (key.isEmpty() || keys.contains(key, index))
            continue;
        keys.insert(key, index);
        if (!key.contains(u' ') && !phrase)
            terms.append(key);
    }
}

const Lexicon &Lexicon::builtIn()
{
    static const Lexicon lexicon = [] {
        QFile file(QStringLiteral(":/rag/text/lexicon.txt"));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "Lexicon", "text/lexicon.txt is part of the program");
        return Lexicon(QString::fromUtf8(opened ? file.readAll() : QByteArray()));
    }();
    return lexicon;
}

QList<const Concept *> Lexicon::lookUp(const QString &key, api::Language language) const
{
    QList<const Concept *> found;
    for (const int index : (language == api::Language::English ? m_english : m_spanish).values(key))
        found.append(&m_concepts[index]);
    return found;
}

QList<const Concept *> Lexicon::conceptsOf(const QString &term, api::Language language) const { return lookUp(term, language); }

QList<const Concept *> Lexicon::conceptsOfPair(const QString &first, const QString &second, api::Language language) const
{
    return lookUp(first % QStringLiteral(" ") % second, language);
}

QStringList Lexicon::documentTerms(QStringView text, api::Language language) const
{
    QStringList terms = text::termsOf(text, language);
    for (qsizetype at = terms.size() - 1; at > 0; --at)
        for (const Concept *meaning : conceptsOfPair(terms[at - 1], terms[at], language))
            if (!meaning->in(language).isEmpty())
                terms.append(meaning->in(language).front());
    return terms;
}

}  // namespace rag
