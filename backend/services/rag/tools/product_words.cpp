// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/tools/product_words.h"

#include "backend/services/rag/answers/phrases.h"
#include "backend/services/rag/tools/order_words.h"

namespace rag {
namespace {

using api::CardStock;
using api::Language;

QString stockWords(const api::ProductCard &product, Language language)
{
    const bool isEnglish = language == Language::English;
    switch (product.stock) {
    case CardStock::InStock: return isEnglish ? QStringLiteral("in stock") : QStringLiteral("disponible");
    case CardStock::Low: return (isEnglish ? QStringLiteral("only %1 left") : QStringLiteral("solo quedan %1")).arg(product.available);
    case CardStock::SoldOut: return isEnglish ? QStringLiteral("sold out at the moment") : QStringLiteral("agotado ahora mismo");
    }
    Q_UNREACHABLE();
}

QString priceWords(const api::ProductCard &product, Language language)
{
    const bool isEnglish = language == Language::English;
    QString words = moneyText(product.price, language);
    if (product.priceIsFrom)
        words = (isEnglish ? QStringLiteral("from %1") : QStringLiteral("desde %1")).arg(words);
    if (product.listPrice && product.listPrice->amount > product.price.amount)
        words +=
            (isEnglish ? QStringLiteral(" instead of %1") : QStringLiteral(" en lugar de %1")).arg(moneyText(*product.listPrice, language));
    return words;
}

QString nameOf(const api::ProductCard &product)
{
    if (product.options.isEmpty())
        return product.title;
    return QString(product.title % QStringLiteral(" (") % product.options.join(QStringLiteral(", ")) % QStringLiteral(")"));
}

/// "Luna table lamp (Ochre, 28 cm): €59.00, only 3 left."
QString lineOf(const api::ProductCard &product, Language language)
{
    return QStringLiteral("%1: %2, %3.").arg(nameOf(product), priceWords(product, language), stockWords(product, language));
}

}  // namespace

QString productSentences(const QList<api::ProductCard> &products, bool exact, Language language)
{
    QStringList lines;
    for (const api::ProductCard &product : products)
        lines.append((products.size() > 1 ? QStringLiteral("- ") : QString()) % lineOf(product, language));
    if (products.size() == 1 && exact)
        return lines.front();
    const Phrase heading = exact ? Phrase::ProductsFound : Phrase::ClosestProducts;
    return QString(phrase(heading, language) % QStringLiteral("\n") % lines.join(u'\n'));
}

}  // namespace rag
