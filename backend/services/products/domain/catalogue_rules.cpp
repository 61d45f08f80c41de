// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/domain/catalogue.h"
#include "backend/services/products/domain/stock.h"
#include "core/base/currency.h"

#include <QSet>

namespace products {
namespace {

constexpr char16_t codeSeparators[] = u"-_";

/// Small letters and digits, with single separators between them.
bool isWordList(const QString &text, QStringView separators, qsizetype lengthMax)
{
    if (text.isEmpty() || text.size() > lengthMax)
        return false;
    bool afterLetter = false;
    for (const QChar c : text) {
        const bool letter = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (!letter && (!afterLetter || !separators.contains(c)))
            return false;
        afterLetter = letter;
    }
    return afterLetter;
}

void checkTexts(const ProductState &product, Mistakes &mistakes)
{
    QSet<int> languages;
    for (qsizetype index = 0; index < product.texts.size(); ++index) {
        const QString path = QStringLiteral("texts[%1]").arg(index);
        if (product.texts[index].title.trimmed().isEmpty())
            mistakes.add(path + QStringLiteral(".title"), "invalid_title", QStringLiteral("A title has at least one letter."));
        if (languages.contains(int(product.texts[index].language)))
            mistakes.add(path + QStringLiteral(".language"), "text_repeated", QStringLiteral("There are two texts in this language."));
        languages.insert(int(product.texts[index].language));
    }
    if (product.texts.isEmpty())
        mistakes.add(QStringLiteral("texts"), "invalid_title", QStringLiteral("A product has a title in one language at least."));
}

void checkCode(const QString &code, QSet<QString> &seen, const QString &path, Mistakes &mistakes)
{
    if (!isCode(code))
        mistakes.add(path, "invalid_code", QStringLiteral("A code is made of small letters and digits, with - or _ between them."));
    if (seen.contains(code))
        mistakes.add(path, "option_repeated", QStringLiteral("The code %1 comes twice.").arg(code));
    seen.insert(code);
}

void checkOptions(const ProductState &product, Mistakes &mistakes)
{
    if (product.options.size() > optionsMax)
        mistakes.add(QStringLiteral("options"), "too_many_options", QStringLiteral("A product has at most %1 options.").arg(optionsMax));
    QSet<QString> codes;
    for (qsizetype index = 0; index < product.options.size(); ++index) {
        const api::NewProductOption &option = product.options[index];
        const QString path = QStringLiteral("options[%1]").arg(index);
        checkCode(option.code, codes, path + QStringLiteral(".code"), mistakes);
        QSet<QString> values;
        for (qsizetype value = 0; value < option.values.size(); ++value)
            checkCode(option.values[value].code, values, path + QStringLiteral(".values[%1].code").arg(value), mistakes);
    }
}

void checkPrices(const QList<api::Money> &prices, const QString &path, Mistakes &mistakes)
{
    QSet<QString> currencies;
    for (const api::Money &price : prices) {
        if (!core::minorDigits(price.currency))
            mistakes.add(path, "unknown_currency", QStringLiteral("%1 is no currency of ISO 4217.").arg(price.currency));
        if (price.amount < 0 || price.amount > amountMax)
            mistakes.add(path, "invalid_price", QStringLiteral("A price is 0 to %1 minor units.").arg(amountMax));
        if (currencies.contains(price.currency))
            mistakes.add(path, "price_repeated", QStringLiteral("There are two prices in %1.").arg(price.currency));
        currencies.insert(price.currency);
    }
}

void checkMoney(const VariantState &variant, const QString &path, Mistakes &mistakes)
{
    if (variant.prices.isEmpty())
        mistakes.add(path + QStringLiteral(".prices"), "price_missing", QStringLiteral("A variant has one price at least."));
    checkPrices(variant.prices, path + QStringLiteral(".prices"), mistakes);
    checkPrices(variant.salePrices, path + QStringLiteral(".salePrices"), mistakes);
    for (const api::Money &sale : variant.salePrices) {
        const std::optional<api::Money> regular = priceIn(variant.prices, sale.currency);
        if (!regular)
            mistakes.add(path + QStringLiteral(".salePrices"), "price_missing",
                         QStringLiteral("A sale in %1 needs a regular price in it.").arg(sale.currency));
        else if (sale.amount > regular->amount)
            mistakes.add(path + QStringLiteral(".salePrices"), "sale_above_regular",
                         QStringLiteral("The price of a sale is not above the regular one."));
    }
}

bool fits(const QStringList &codes, const QList<api::NewProductOption> &options)
{
    if (codes.size() != options.size())
        return false;
    for (qsizetype index = 0; index < codes.size(); ++index)
        if (std::ranges::find(options[index].values, codes[index], &api::NewOptionValue::code) == options[index].values.end())
            return false;
    return true;
}

void checkStock(const VariantState &variant, const QString &path, Mistakes &mistakes)
{
    if (variant.onHand < 0 || variant.onHand > onHandMax)
        mistakes.add(path + QStringLiteral(".onHand"), "invalid_stock", QStringLiteral("On hand are 0 to %1 pieces.").arg(onHandMax));
    if (variant.lowStock < 0 || variant.lowStock > quantityMax)
        mistakes.add(path + QStringLiteral(".lowStock"), "invalid_stock",
                     QStringLiteral("The threshold is 0 to %1 pieces.").arg(quantityMax));
}

void checkVariants(const ProductState &product, Mistakes &mistakes)
{
    if (product.variants.isEmpty())
        mistakes.add(QStringLiteral("variants"), "no_variants", QStringLiteral("A product has one variant at least."));
    if (product.variants.size() > variantsMax)
        mistakes.add(QStringLiteral("variants"), "too_many_variants",
                     QStringLiteral("A product has at most %1 variants.").arg(variantsMax));
    QSet<QString> skus;
    QSet<QString> keys;
    for (const VariantState &variant : product.variants) {
        const bool sent = !variant.path.isEmpty();
        const QString path = sent ? variant.path : QStringLiteral("variants");
        if (!isSku(variant.sku))
            mistakes.add(path + QStringLiteral(".sku"), "invalid_sku",
                         QStringLiteral("A SKU has 1 to %1 visible characters.").arg(skuLengthMax));
        if (skus.contains(variant.sku))
            mistakes.add(path + QStringLiteral(".sku"), "sku_taken", QStringLiteral("Another variant has the SKU %1.").arg(variant.sku),
                         core::ErrorCode::Conflict);
        skus.insert(variant.sku);
        const QString optionsPath = sent ? path + QStringLiteral(".options") : QStringLiteral("options");
        if (!fits(variant.options, product.options))
            mistakes.add(optionsPath, "options_mismatch",
                         QStringLiteral("%1 needs one value of each option of the product.").arg(variant.sku));
        if (keys.contains(optionKey(variant.options)))
            mistakes.add(optionsPath, "options_taken", QStringLiteral("Another variant has the same options."), core::ErrorCode::Conflict);
        keys.insert(optionKey(variant.options));
        checkMoney(variant, path, mistakes);
        checkStock(variant, path, mistakes);
    }
}

}  // namespace

bool isSlug(const QString &text) { return isWordList(text, u"-", slugLengthMax); }

bool isCode(const QString &text) { return isWordList(text, codeSeparators, codeLengthMax); }

bool isSku(const QString &text)
{
    if (text.isEmpty() || text.size() > skuLengthMax)
        return false;
    bool afterBlank = true;
    for (const QChar c : text) {
        const bool blank = c == u' ';
        if ((blank && afterBlank) || (!blank && (!c.isPrint() || c.isSpace())))
            return false;
        afterBlank = blank;
    }
    return !afterBlank;
}

core::Result<> check(const ProductState &product)
{
    Mistakes mistakes;
    if (!isSlug(product.slug))
        mistakes.add(QStringLiteral("slug"), "invalid_slug",
                     QStringLiteral("A slug is made of small letters and digits, with - between them."));
    checkTexts(product, mistakes);
    checkOptions(product, mistakes);
    checkVariants(product, mistakes);
    return mistakes.result();
}

}  // namespace products
