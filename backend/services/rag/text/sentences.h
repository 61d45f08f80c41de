// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace rag {

/// A piece of a text that can be read alone: a sentence, a list item, a table row. Offsets are UTF-16 units.
struct SentenceSpan {
    qsizetype begin = 0;
    qsizetype end = 0;
    [[nodiscard]] QStringView in(QStringView text) const { return text.mid(begin, end - begin); }
};

/// Splits at line breaks and at full stops, question and exclamation marks that end a sentence: followed by a space and a
/// capital, a digit or an opening mark, and not after an abbreviation or a single letter ("e.g. this", "art. 5", "J. Doe").
[[nodiscard]] QList<SentenceSpan> splitSentences(QStringView text);

}  // namespace rag
