// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/domain/mistakes.h"
#include "core/api/products/products.h"

/// What a product may be, without a database. Pure functions: safe from every thread.
namespace products {

constexpr qsizetype slugLengthMax = 120;
constexpr qsizetype codeLengthMax = 64;
constexpr qsizetype skuLengthMax = 64;
constexpr qsizetype variantsMax = 250;
constexpr qsizetype optionsMax = 3;
constexpr qint64 amountMax = 1'000'000'000'000;  ///< minor units; keeps the sum of any order far from the end of 64 bits

/// A variant as it stands, or as it shall be.
struct VariantState {
    core::VariantId id;
    QString sku;
    QStringList options;           ///< codes of values, in the order of the product's options
    QList<api::Money> prices;      ///< regular, by currency
    QList<api::Money> salePrices;  ///< by currency
    qint64 onHand = 0;
    qint64 allocated = 0;
    qint64 reserved = 0;
    qint64 lowStock = 0;
    QString path;  ///< where it came from in what was sent, for details: "variants[5]"; empty: it was there
    [[nodiscard]] qint64 available() const { return onHand - allocated - reserved; }
    /// Is it the same to who edits it? Path, allocated and reserved do not count.
    [[nodiscard]] bool sameAs(const VariantState &other) const;
};

struct ProductState {
    core::ProductId id;
    QString slug;
    std::optional<core::CategoryId> category;
    api::ProductStatus status = api::ProductStatus::Draft;
    QList<api::ProductText> texts;  ///< in the order of the languages
    QList<api::NewProductOption> options;
    QList<VariantState> variants;
    qint64 version = 0;
    core::Timestamp createdAt;
    core::Timestamp updatedAt;
    [[nodiscard]] const VariantState *variant(const core::VariantId &id) const;
    [[nodiscard]] bool sameAs(const ProductState &other) const;
};

[[nodiscard]] bool isSlug(const QString &text);  ///< "stoneware-cup"
[[nodiscard]] bool isCode(const QString &text);  ///< of an option or a value: "ochre", "eu_42"
[[nodiscard]] bool isSku(const QString &text);   ///< visible characters, single blanks between them

[[nodiscard]] QString wordOf(api::ProductStatus status);
[[nodiscard]] std::optional<api::ProductStatus> statusOf(const QString &word);
[[nodiscard]] api::StockState stockState(qint64 available, qint64 lowStock);

/// Its text in that language, else in the other.
[[nodiscard]] const api::ProductText &textOf(const ProductState &product, api::Language language);
/// "ochre/l": no two variants of a product have the same.
[[nodiscard]] QString optionKey(const QStringList &codes);
[[nodiscard]] std::optional<api::Money> priceIn(const QList<api::Money> &prices, const QString &currency);
/// What one unit costs, and the regular price beside it when it is on sale.
struct Offer {
    api::Money price;
    std::optional<api::Money> listPrice;
};
[[nodiscard]] std::optional<Offer> offerOf(const VariantState &variant, const QString &currency);

/// The product that was sent, with new ids. Unchecked.
[[nodiscard]] ProductState stateOf(const api::NewProduct &product);
/// What becomes of a product. NotFound "unknown_variant"; Conflict "stock_changed" when onHandBefore is not what is there.
[[nodiscard]] core::Result<ProductState> patched(const ProductState &product, const api::PatchProduct &patch);

/// All rules that can be looked at without other products: "invalid_slug", "invalid_title", "invalid_code",
/// "option_repeated", "no_variants", "too_many_variants", "invalid_sku", "sku_taken", "options_mismatch", "options_taken",
/// "price_missing", "price_repeated", "invalid_price", "unknown_currency", "sale_above_regular", "invalid_stock".
[[nodiscard]] core::Result<> check(const ProductState &product);

}  // namespace products
