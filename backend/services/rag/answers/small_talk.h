// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/answers/phrases.h"

#include <QStringView>
#include <optional>

namespace rag {

struct SmallTalk {
    Phrase phrase;
    api::Language language;  ///< of the words: "gracias" is answered in Spanish
};

/// A line that asks nothing of the documents: a greeting, thanks, goodbye, "are you a robot", "let me talk to somebody".
/// Only when nothing else is said: "Hello, how do I return a lamp?" is a question. Thread-safe.
[[nodiscard]] std::optional<SmallTalk> smallTalkOf(QStringView text);

}  // namespace rag
