// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"

#include <QSet>
#include <QString>

namespace text {

/// Words that carry grammar and not meaning, folded: articles, pronouns, auxiliaries, and the wrapping of questions
/// ("I would like to know", "me gustaría saber").
[[nodiscard]] const QSet<QString> &stopWords(api::Language language);

[[nodiscard]] inline bool isStopWord(const QString &foldedWord, api::Language language) { return stopWords(language).contains(foldedWord); }

}  // namespace text
