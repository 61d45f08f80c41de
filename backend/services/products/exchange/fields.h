// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/domain/catalogue.h"
#include "core/base/result.h"

#include <optional>

namespace products::exchange {

/// What a column of a file may say of a variant or its product.
enum class Part {
    ProductSlug,
    Status,
    Category,
    TitleEn,
    TitleEs,
    DescriptionEn,
    DescriptionEs,
    OptionCode,
    OptionNameEn,
    OptionNameEs,
    ValueCode,
    ValueEn,
    ValueEs,
    Sku,
    Price,
    SalePrice,
    Currency,
    OnHand,
    LowStock,
};

/// "title_en", "option2_value_en", "price_EUR"; "price" and "price_minor" are in the row's own currency, else the shop's.
struct Field {
    Part part = Part::Sku;
    int option = 0;         ///< 0 to 2
    QString currency = {};  ///< of a price; empty: the row's
    bool minor = false;     ///< a price in cents
    bool operator==(const Field &) const = default;
};

/// Nothing for a name that is none.
[[nodiscard]] std::optional<Field> fieldOf(const QString &name);

/// All names, with prices in these currencies: what a column can be mapped to, and the header of an export.
[[nodiscard]] QStringList fieldNames(const QStringList &currencies);

/// A header as it is compared: lower case, without accents, "_" for whatever is neither letter nor digit.
[[nodiscard]] QString plainHeader(const QString &header);

/// What the columns of a file probably mean: our own names, and what other shops and spreadsheets call them, in English and
/// Spanish. A field is given once. "color", "talla" and the like become options of that name.
[[nodiscard]] QList<api::ColumnMapping> guessMapping(const QStringList &headers);

/// A column with its meaning.
struct Column {
    qsizetype index = 0;
    QString header;
    Field field;
};

/// The columns that say something. `given` may name only some headers; others are left out. Invalid "unknown_column",
/// "unknown_field", "field_twice", "column_twice", "unknown_currency"; "sku_not_mapped" when no column is the SKU.
[[nodiscard]] core::Result<QList<Column>> columnsOf(const QStringList &headers, const QList<api::ColumnMapping> &given);

}  // namespace products::exchange
