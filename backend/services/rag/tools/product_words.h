// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/cards.h"

namespace rag {

/// Price and stock of products, as a sentence for one and a list for several; `exact`: they are what was asked for, and not
/// only what comes close.
[[nodiscard]] QString productSentences(const QList<api::ProductCard> &products, bool exact, api::Language language);

}  // namespace rag
