// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/products/domain/catalogue.h"

namespace products {

constexpr qsizetype searchWordsMax = 10;
constexpr qsizetype prefixLengthMin = 2;   ///< shorter beginnings of a word match too much
constexpr qsizetype skuPartLengthMin = 3;  ///< of the pieces of a SKU that can be searched for

/// What a product can be found by: terms separated by blanks, each once, letters and digits only, so that neither database
/// has anything left to decide. Of every word there is its stem in its language and the word itself, folded; of every SKU its
/// parts, and all that it ends with, so that a prefix finds any part of it.
struct ProductDocument {
    QString title;
    QString words;  ///< those of the title too
};
[[nodiscard]] ProductDocument documentOf(const ProductState &product);

/// What somebody typed, as a query of the database's own language. Each word must be there, in one of its forms; the last one
/// may be a beginning. Or all of it is a part of a SKU.
struct ProductSearchQuery {
    QString words;
    QString title;  ///< the same, to be found in the title alone
    [[nodiscard]] bool isEmpty() const { return words.isEmpty(); }
};
/// Empty when there is no letter or digit in it.
[[nodiscard]] ProductSearchQuery searchQueryOf(const QString &text, sql::Dialect dialect);

}  // namespace products
