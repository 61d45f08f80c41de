// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/text/language_detector.h"

#include "backend/foundation/text/analyzer.h"
#include "backend/foundation/text/stop_words.h"

namespace rag {
namespace {

constexpr qsizetype charactersRead = 8000;
constexpr double spanishLetterWeight = 1.0;
constexpr double clearMargin = 0.9;  // of function words: less and we would be guessing

/// Function words that both languages write alike ("a", "me", "no", "he") say nothing.
double functionWordScore(const QStringList &words, api::Language language, api::Language other)
{
    double score = 0;
    for (const QString &word : words)
        score += text::isStopWord(word, language) && !text::isStopWord(word, other) ? 1.0 : 0.0;
    return score;
}

double spanishLetters(QStringView text)
{
    double score = 0;
    for (const QChar c : text)
        if (QStringView(u"¿¡ñÑáéíóúÁÉÍÓÚ").contains(c))
            score += spanishLetterWeight;
    return score;
}

}  // namespace

std::optional<api::Language> detectLanguage(QStringView text)
{
    const QStringView head = text.left(charactersRead);
    const QStringList words = text::wordsOf(head);
    const double english = functionWordScore(words, api::Language::English, api::Language::Spanish);
    const double spanish = functionWordScore(words, api::Language::Spanish, api::Language::English) + spanishLetters(head);
    if (english >= spanish + clearMargin)
        return api::Language::English;
    if (spanish >= english + clearMargin)
        return api::Language::Spanish;
    return std::nullopt;
}

}  // namespace rag
