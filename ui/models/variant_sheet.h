// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/products/products.h"

#include <QHash>
#include <QLocale>

namespace models {

/// A column of the variant spreadsheet.
struct SheetColumn {
    enum class Kind { Sku, Option, Price, Sale, OnHand, Allocated, Available, ReorderAt, Stock, Note };
    Kind kind = Kind::Sku;
    int option = -1;   ///< place in the product's options
    QString currency;  ///< of Price and Sale
    bool operator==(const SheetColumn &) const = default;
    [[nodiscard]] bool isWritable() const;
    [[nodiscard]] bool isNumber() const;
};

/// A line as it stands on screen: what was typed, not what it means.
struct SheetRow {
    std::optional<core::VariantId> id;  ///< none: not saved yet
    bool removed = false;
    QStringList cells;  ///< by column
    bool operator==(const SheetRow &) const = default;
};
using SheetRows = QList<SheetRow>;

struct CellMistake {
    enum class Kind {
        SkuMissing,
        SkuTaken,     ///< `detail`: number of the row that has it
        SameOptions,  ///< as the row with that number
        OptionUnknown,
        PriceMissing,
        NotMoney,
        SaleNotLower,
        NotCount,
        FromServer  ///< `detail`: its reason and sentence
    };
    Kind kind = Kind::SkuMissing;
    QString detail;
    bool operator==(const CellMistake &) const = default;
};
/// Where: row and column.
using CellPlace = std::pair<int, int>;
using CellMistakes = QMap<CellPlace, CellMistake>;

/// One cell that two people changed to different things.
struct CellDifference {
    QString sku;
    int column = 0;  ///< of the newer sheet
    QString mine;
    QString theirs;
};

/// The variants of one product as a spreadsheet, against what is saved: which cells differ, what is wrong with them, and
/// the patch that saves them. Pure; the locale says how numbers are written.
class VariantSheet {
public:
    VariantSheet() = default;
    /// A sale column a currency is there when a variant has a sale price or `withSales`.
    VariantSheet(const api::ProductRecord &record, const QString &shopCurrency, api::Language language, const QLocale &locale,
                 bool withSales = false);

    /// The same product with other options; they are sent with the next patch. Columns of options may come and not go.
    [[nodiscard]] VariantSheet withOptions(const QList<api::NewProductOption> &options) const;
    [[nodiscard]] bool optionsChanged() const { return m_optionsChanged; }

    [[nodiscard]] const QList<SheetColumn> &columns() const { return m_columns; }
    [[nodiscard]] const SheetRows &saved() const { return m_saved; }
    [[nodiscard]] const api::ProductRecord &record() const { return m_record; }
    [[nodiscard]] const QStringList &currencies() const { return m_currencies; }
    [[nodiscard]] QString optionName(int option) const;
    [[nodiscard]] SheetRow emptyRow() const;
    /// The saved variant behind a row; null for a new one.
    [[nodiscard]] const api::VariantRecord *variantOf(const SheetRow &row) const;

    /// Codes of the values in its option cells; nullopt when one is not known.
    [[nodiscard]] std::optional<QStringList> optionCodes(const SheetRow &row) const;
    /// A new row with these values, as names.
    [[nodiscard]] SheetRow rowWith(const QStringList &codes, const QString &sku, const QString &price) const;

    [[nodiscard]] bool isChanged(const SheetRow &row, int column) const;
    /// Cells that differ, new and removed rows counting as one each.
    [[nodiscard]] int changeCount(const SheetRows &rows) const;
    [[nodiscard]] CellMistakes mistakes(const SheetRows &rows) const;

    /// Sends what differs and nothing else. `rowsOfPatch` says which row each variant of the patch came from.
    [[nodiscard]] api::PatchProduct patch(const SheetRows &rows, QList<int> *rowsOfPatch = nullptr) const;
    /// Where a detail of a refusal ("variants[5].sku") belongs; nullopt when it is about none of the cells.
    [[nodiscard]] std::optional<CellPlace> placeOf(const QString &detailName, const api::PatchProduct &patch,
                                                   const QList<int> &rowsOfPatch) const;

    /// `rows` were written over `this`; the same on top of `newer`. What only they changed is taken over, what only was
    /// changed here is kept, and what both changed to different things is kept and told of in `both`.
    [[nodiscard]] SheetRows rebased(const SheetRows &rows, const VariantSheet &newer, QList<CellDifference> *both) const;
    /// `rows` with what both changed given up.
    [[nodiscard]] SheetRows yielded(const SheetRows &rows, const VariantSheet &newer) const;

    /// "79.90" to minor units, however a spreadsheet writes it: "79,90 €", "1.234,50". nullopt: not an amount from 0.
    [[nodiscard]] static std::optional<qint64> amountOf(const QString &text, const QString &currency, const QLocale &locale);
    [[nodiscard]] static QString amountText(qint64 amount, const QString &currency, const QLocale &locale);
    [[nodiscard]] static std::optional<qint64> countOf(const QString &text, const QLocale &locale);

private:
    [[nodiscard]] SheetRow rowOf(const api::VariantRecord &variant) const;
    [[nodiscard]] QString valueName(int option, const QString &code) const;
    [[nodiscard]] std::optional<QString> optionCode(int option, const QString &text) const;
    [[nodiscard]] const SheetRow *savedOf(const SheetRow &row) const;
    [[nodiscard]] std::optional<CellMistake> mistakeOf(const SheetRow &row, int column) const;
    void findTwins(const SheetRows &rows, CellMistakes &found) const;
    [[nodiscard]] bool fillPatch(const SheetRow &row, api::PatchVariant &patch) const;
    [[nodiscard]] int columnOf(SheetColumn::Kind kind, const QString &currency = {}) const;
    [[nodiscard]] SheetRows merged(const SheetRows &rows, const VariantSheet &newer, bool yield, QList<CellDifference> *both) const;

    bool m_optionsChanged = false;
    bool m_withSales = false;
    api::ProductRecord m_record;
    api::Language m_language = api::Language::English;
    QLocale m_locale;
    QStringList m_currencies;
    QList<SheetColumn> m_columns;
    SheetRows m_saved;
    QHash<QString, int> m_places;  ///< of saved rows, by id
};

}  // namespace models
