// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/exchange/fields.h"

#include <array>

namespace products::exchange {

/// An option of a product and the value that a row's variant has.
struct OptionCells {
    QString code;
    QString nameEn;
    QString nameEs;
    QString valueCode;
    QString valueEn;
    QString valueEs;
    bool operator==(const OptionCells &) const = default;
};

/// What a row says; an empty cell says nothing.
struct RowValues {
    QString slug;  ///< as given, else made of the title
    std::optional<api::ProductStatus> status;
    QString category;  ///< a slug
    QString titleEn;
    QString titleEs;
    QString descriptionEn;
    QString descriptionEs;
    std::array<OptionCells, optionsMax> options;
    QString sku;
    QList<api::Money> prices;
    std::optional<QList<api::Money>> salePrices;  ///< when a column tells of them; an empty cell ends that sale
    std::optional<qint64> onHand;
    std::optional<qint64> lowStock;
};

struct ReadRow {
    RowValues values;
    QList<api::RowMistake> mistakes;
};

/// Reads the cells of a row. Mistakes: "sku_missing", "invalid_status", "invalid_amount", "negative_amount", "money_overflow",
/// "unknown_currency", "invalid_quantity", "slug_missing" (a title of which no slug can be made).
class RowReader {
public:
    /// `currency`: of prices that name none.
    RowReader(QList<Column> columns, QString currency);
    [[nodiscard]] ReadRow read(const QStringList &cells) const;
    [[nodiscard]] bool has(Part part) const;

private:
    QList<Column> m_columns;
    QString m_currency;
    std::array<QString, optionsMax> m_optionNames;  ///< of options that only their column's header names
};

/// "Olive Oil, 5 l" -> "olive-oil-5-l"; empty when no letter or digit is left (a title in Arabic).
[[nodiscard]] QString slugOf(const QString &text);

/// A price as people write it ("1.234,50", "59,9", "59.90") with a point; as it was when it cannot be told.
[[nodiscard]] QString plainAmount(const QString &text);

}  // namespace products::exchange
