// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/variant_sheet.h"

#include <QRegularExpression>

namespace models {

using Kind = SheetColumn::Kind;

std::optional<CellMistake> VariantSheet::mistakeOf(const SheetRow &row, int column) const
{
    const SheetColumn &what = m_columns[column];
    const QString text = row.cells.value(column).trimmed();
    switch (what.kind) {
    case Kind::Sku: return text.isEmpty() ? std::optional(CellMistake{CellMistake::Kind::SkuMissing, {}}) : std::nullopt;
    case Kind::Option:
        return optionCode(what.option, text) ? std::nullopt : std::optional(CellMistake{CellMistake::Kind::OptionUnknown, text});
    case Kind::Price: {
        const SheetRow *before = savedOf(row);
        const bool needed = what.currency == m_currencies.first() || (before != nullptr && !before->cells.value(column).isEmpty());
        if (text.isEmpty())
            return needed ? std::optional(CellMistake{CellMistake::Kind::PriceMissing, what.currency}) : std::nullopt;
        return amountOf(text, what.currency, m_locale) ? std::nullopt : std::optional(CellMistake{CellMistake::Kind::NotMoney, text});
    }
    case Kind::Sale: {
        if (text.isEmpty())
            return std::nullopt;
        const auto sale = amountOf(text, what.currency, m_locale);
        if (!sale)
            return CellMistake{CellMistake::Kind::NotMoney, text};
        const auto regular = amountOf(row.cells.value(columnOf(Kind::Price, what.currency)), what.currency, m_locale);
        return regular && *sale >= *regular ? std::optional(CellMistake{CellMistake::Kind::SaleNotLower, {}}) : std::nullopt;
    }
    case Kind::OnHand:
    case Kind::ReorderAt: return countOf(text, m_locale) ? std::nullopt : std::optional(CellMistake{CellMistake::Kind::NotCount, text});
    case Kind::Allocated:
    case Kind::Available:
    case Kind::Stock:
    case Kind::Note: return std::nullopt;
    }
    Q_UNREACHABLE();
}

void VariantSheet::findTwins(const SheetRows &rows, CellMistakes &found) const
{
    const int sku = columnOf(Kind::Sku);
    const int option = columnOf(Kind::Option);
    QHash<QString, int> skus;
    QHash<QStringList, int> choices;
    for (int row = 0; row < rows.size(); ++row) {
        if (rows[row].removed)
            continue;
        const QString code = rows[row].cells.value(sku).trimmed().toUpper();
        if (!code.isEmpty() && skus.contains(code))
            found.insert({row, sku}, {CellMistake::Kind::SkuTaken, QString::number(skus.value(code) + 1)});
        else
            skus.insert(code, row);
        const auto chosen = optionCodes(rows[row]);
        if (!chosen || chosen->isEmpty())
            continue;
        if (choices.contains(*chosen))
            found.insert({row, option}, {CellMistake::Kind::SameOptions, QString::number(choices.value(*chosen) + 1)});
        else
            choices.insert(*chosen, row);
    }
}

CellMistakes VariantSheet::mistakes(const SheetRows &rows) const
{
    CellMistakes found;
    for (int row = 0; row < rows.size(); ++row) {
        if (rows[row].removed)
            continue;
        for (int column = 0; column < m_columns.size(); ++column)
            if (const auto mistake = mistakeOf(rows[row], column))
                found.insert({row, column}, *mistake);
    }
    findTwins(rows, found);
    return found;
}

bool VariantSheet::fillPatch(const SheetRow &row, api::PatchVariant &patch) const
{
    patch.id = row.id;
    if (row.removed) {
        patch.remove = true;
        return row.id.has_value();
    }
    bool changed = !row.id;
    QList<api::Money> prices;
    QList<api::Money> sales;
    bool saleChanged = false;
    for (int column = 0; column < m_columns.size(); ++column) {
        const SheetColumn &what = m_columns[column];
        const QString text = row.cells.value(column).trimmed();
        const bool differs = isChanged(row, column);
        if (what.kind == Kind::Sale) {
            saleChanged = saleChanged || differs;
            if (const auto amount = amountOf(text, what.currency, m_locale))
                sales.append({*amount, what.currency});
        }
        if (!differs)
            continue;
        changed = true;
        switch (what.kind) {
        case Kind::Sku: patch.sku = text; break;
        case Kind::Option: patch.options = optionCodes(row); break;
        case Kind::Price:
            if (const auto amount = amountOf(text, what.currency, m_locale))
                prices.append({*amount, what.currency});
            break;
        case Kind::OnHand:
            patch.onHand = countOf(text, m_locale);
            if (const api::VariantRecord *before = variantOf(row))
                patch.onHandBefore = before->onHand;
            break;
        case Kind::ReorderAt: patch.lowStock = countOf(text, m_locale); break;
        case Kind::Sale:
        case Kind::Allocated:
        case Kind::Available:
        case Kind::Stock:
        case Kind::Note: break;
        }
    }
    if (!prices.isEmpty())
        patch.prices = prices;
    if (saleChanged)
        patch.salePrices = sales;
    if (!row.id && !patch.options)
        patch.options = optionCodes(row);
    return changed;
}

api::PatchProduct VariantSheet::patch(const SheetRows &rows, QList<int> *rowsOfPatch) const
{
    QList<api::PatchVariant> variants;
    for (int row = 0; row < rows.size(); ++row) {
        api::PatchVariant variant;
        if (!fillPatch(rows[row], variant))
            continue;
        variants.append(variant);
        if (rowsOfPatch != nullptr)
            rowsOfPatch->append(row);
    }
    api::PatchProduct patch;
    patch.variants = variants;
    if (m_optionsChanged)
        patch.options = m_record.options;
    return patch;
}

std::optional<CellPlace> VariantSheet::placeOf(const QString &detailName, const api::PatchProduct &patch,
                                               const QList<int> &rowsOfPatch) const
{
    static const QRegularExpression form(QStringLiteral("variants\\[(\\d+)\\](?:\\.([A-Za-z]+))?(?:\\[(\\d+)\\])?"));
    const QRegularExpressionMatch match = form.match(detailName);
    if (!match.hasMatch() || match.captured(1).toInt() >= rowsOfPatch.size())
        return std::nullopt;
    const int place = match.captured(1).toInt();
    const QString field = match.captured(2);
    const int at = match.captured(3).toInt();
    const auto currencyOf = [at](const std::optional<QList<api::Money>> &list) { return list ? list->value(at).currency : QString(); };
    int column = columnOf(Kind::Sku);
    if (field == QLatin1String("options"))
        column = columnOf(Kind::Option) + at;
    else if (field == QLatin1String("prices"))
        column = columnOf(Kind::Price, currencyOf(patch.variants->value(place).prices));
    else if (field == QLatin1String("salePrices"))
        column = columnOf(Kind::Sale, currencyOf(patch.variants->value(place).salePrices));
    else if (field.startsWith(QLatin1String("onHand")))
        column = columnOf(Kind::OnHand);
    else if (field == QLatin1String("lowStock"))
        column = columnOf(Kind::ReorderAt);
    return CellPlace{rowsOfPatch[place], column};
}

SheetRows VariantSheet::merged(const SheetRows &rows, const VariantSheet &newer, bool yield, QList<CellDifference> *both) const
{
    SheetRows result;
    QSet<QString> here;
    for (const SheetRow &row : rows) {
        const SheetRow *before = savedOf(row);
        const SheetRow *theirs = newer.savedOf(row);
        if (before == nullptr) {
            SheetRow added = newer.emptyRow();
            for (int column = 0; column < m_columns.size(); ++column)
                if (const qsizetype at = newer.m_columns.indexOf(m_columns[column]); at >= 0)
                    added.cells[at] = row.cells.value(column);
            result.append(added);
            continue;
        }
        here.insert(row.id->text());
        if (theirs == nullptr)
            continue;  // they took the variant away
        SheetRow kept = *theirs;
        kept.removed = row.removed;
        for (int column = 0; column < m_columns.size(); ++column) {
            const qsizetype at = newer.m_columns.indexOf(m_columns[column]);
            if (at < 0 || !isChanged(row, column))
                continue;
            const QString mine = row.cells.value(column);
            const bool theirsToo = theirs->cells[at] != before->cells.value(column) && theirs->cells[at] != mine;
            if (theirsToo && both != nullptr)
                both->append({before->cells.value(columnOf(Kind::Sku)), int(at), mine, theirs->cells[at]});
            if (!theirsToo || !yield)
                kept.cells[at] = mine;
        }
        result.append(kept);
    }
    for (const SheetRow &row : newer.m_saved)
        if (!here.contains(row.id->text()) && !m_places.contains(row.id->text()))
            result.append(row);
    return result;
}

SheetRows VariantSheet::rebased(const SheetRows &rows, const VariantSheet &newer, QList<CellDifference> *both) const
{
    return merged(rows, newer, false, both);
}

SheetRows VariantSheet::yielded(const SheetRows &rows, const VariantSheet &newer) const { return merged(rows, newer, true, nullptr); }

}  // namespace models
