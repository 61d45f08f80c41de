// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/text/analyzer.h"

#include "backend/foundation/text/stop_words.h"

#include <libstemmer.h>
#include <memory>

namespace text {
namespace {

constexpr qsizetype longestWord = 64;  // longer runs of letters are data, not words; they are kept unstemmed

struct StemmerDeleter {
    void operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }
};
using StemmerHandle = std::unique_ptr<sb_stemmer, StemmerDeleter>;

/// A Snowball stemmer keeps state, so each thread has its own.
sb_stemmer *stemmerFor(api::Language language)
{
    thread_local const StemmerHandle english(sb_stemmer_new("english", "UTF_8"));
    thread_local const StemmerHandle spanish(sb_stemmer_new("spanish", "UTF_8"));
    switch (language) {
    case api::Language::English: return english.get();
    case api::Language::Spanish: return spanish.get();
    }
    Q_UNREACHABLE();
}

/// UTF-16 units of the letter, digit or mark at that place; 0 when there is none.
qsizetype wordUnits(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (!c.isSurrogate())
        return c.isLetterOrNumber() || c.isMark() ? 1 : 0;
    const bool pair = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return pair && QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, text[at + 1])) ? 2 : 0;
}

bool isApostrophe(QChar c) { return c == u'\'' || c == u'’'; }

/// Joins two halves of one word or number: "don't", "3.5".
bool joins(QStringView text, qsizetype at)
{
    if (at == 0 || at + 1 >= text.size())
        return false;
    const QChar before = text[at - 1];
    const QChar after = text[at + 1];
    if (isApostrophe(text[at]))
        return before.isLetter() && after.isLetter();
    return (text[at] == u'.' || text[at] == u',') && before.isDigit() && after.isDigit();
}

struct Word {
    QString folded;
    qsizetype begin;
    qsizetype end;
};

QString foldWord(QStringView raw)
{
    QString word = fold(raw);
    word.replace(u'’', u'\'');
    word.replace(u',', u'.');
    if (word.endsWith(QLatin1String("'s")))
        word.chop(2);
    word.remove(u'\'');
    return word;
}

template <class Visitor>
void forEachWord(QStringView text, Visitor visit)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype begin = at;
        while (at < text.size()) {
            const qsizetype units = wordUnits(text, at);
            if (units == 0 && !joins(text, at))
                break;
            at += std::max<qsizetype>(units, 1);
        }
        if (at == begin) {
            ++at;
            continue;
        }
        visit(Word{foldWord(text.mid(begin, at - begin)), begin, at});
    }
}

QString withSpanishAccents(const QString &word)
{
    if (word.endsWith(QLatin1String("ion")))
        return word.chopped(2) % QStringLiteral("ón");
    if (word.endsWith(QLatin1String("logia")))
        return word.chopped(2) % QStringLiteral("ía");
    if (word.endsWith(QLatin1String("ais")))
        return word.chopped(3) % QStringLiteral("áis");
    if (word.endsWith(QLatin1String("eis")))
        return word.chopped(3) % QStringLiteral("éis");
    return word;
}

/// Snowball makes "ad" of "added" and leaves "add" as it is; likewise "egged" and "egg".
QString withoutDoubledEnd(const QString &stemmed)
{
    constexpr qsizetype shortest = 3;
    const bool doubled = stemmed.size() == shortest && stemmed[1] == stemmed[2] && !QStringView(u"aeiouls").contains(stemmed[2]);
    return doubled ? stemmed.chopped(1) : stemmed;
}

}  // namespace

QString fold(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed)
        if (!c.isMark())
            folded.append(c);
    return folded.toCaseFolded();
}

QString stem(const QString &foldedWord, api::Language language)
{
    if (foldedWord.size() > longestWord || foldedWord.front().isDigit())
        return foldedWord;
    const QString prepared = language == api::Language::Spanish ? withSpanishAccents(foldedWord) : foldedWord;
    const QByteArray utf8 = prepared.toUtf8();
    sb_stemmer *stemmer = stemmerFor(language);
    const auto *stemmed = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol *>(utf8.constData()), int(utf8.size()));
    if (!stemmed)
        return foldedWord;
    const QString term = fold(QString::fromUtf8(reinterpret_cast<const char *>(stemmed), sb_stemmer_length(stemmer)));
    return language == api::Language::English ? withoutDoubledEnd(term) : term;
}

QList<Token> analyze(QStringView text, api::Language language)
{
    QList<Token> tokens;
    forEachWord(text, [&](const Word &word) {
        if (!word.folded.isEmpty() && !isStopWord(word.folded, language))
            tokens.append({stem(word.folded, language), word.begin, word.end});
    });
    return tokens;
}

QStringList termsOf(QStringView text, api::Language language)
{
    QStringList terms;
    for (const Token &token : analyze(text, language))
        terms.append(token.term);
    return terms;
}

QStringList wordsOf(QStringView text)
{
    QStringList words;
    forEachWord(text, [&](const Word &word) {
        if (!word.folded.isEmpty())
            words.append(word.folded);
    });
    return words;
}

}  // namespace text
