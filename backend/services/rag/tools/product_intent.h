// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"

#include <QStringList>

namespace rag {

/// What of a line could name a thing of the catalogue.
struct ProductWish {
    bool asked = false;  ///< "do you have...", "how much is...", "busco...": a product is asked for in so many words
    QStringList words;   ///< folded, in order, without stop words and without the words of asking
};

/// "How do I wash the blanket?" asks for no product: documents say that. Thread-safe.
[[nodiscard]] ProductWish productWishOf(QStringView text, api::Language language);

}  // namespace rag
