// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace text {

/// A word as the index knows it, and where it stood.
struct Token {
    QString term;         ///< folded and stemmed
    qsizetype begin = 0;  ///< UTF-16 units in the text
    qsizetype end = 0;
};

/// Lower case without diacritics or compatibility forms (Unicode NFKD): "Devolución" -> "devolucion".
[[nodiscard]] QString fold(QStringView text);

/// Words of a text as index terms: letters and digits, folded, without stop words, stemmed by Snowball (libstemmer) in
/// that language. Words are folded before they are stemmed, because shoppers write without accents; the endings that the
/// Spanish stemmer only knows with their accent (-ión, -logía, -áis, -éis) get it back first. Thread-safe.
[[nodiscard]] QList<Token> analyze(QStringView text, api::Language language);

/// Only the terms, in order, repeated as they occur.
[[nodiscard]] QStringList termsOf(QStringView text, api::Language language);

/// Folded words without stemming and with stop words, for patterns and language detection.
[[nodiscard]] QStringList wordsOf(QStringView text);

/// One folded word as an index term.
[[nodiscard]] QString stem(const QString &foldedWord, api::Language language);

}  // namespace text
