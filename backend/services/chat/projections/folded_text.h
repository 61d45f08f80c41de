// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chat {

/// Text without case, accents and runs of white space, so that "Café" is found by "cafe".
[[nodiscard]] QString foldedText(const QString &text);

/// The pattern for `like ... escape '!'` that finds the folded form of `words` anywhere; empty for no words.
[[nodiscard]] QString likePattern(const QString &words);

}  // namespace chat
