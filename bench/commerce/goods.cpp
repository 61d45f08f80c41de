// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods.h"

#include <array>

namespace bench {
namespace {

constexpr quint64 seedOfGoods = 0x6d6f73747261646f;
constexpr int coloursPerProduct = 4;
constexpr int sizesPerProduct = 2;
constexpr int stockMost = 400;
constexpr int soldOutEach = 12;  ///< one of that many variants is not there
constexpr int draftEach = 50;
constexpr int priceLeast = 490;
constexpr int priceSteps = 400;

struct Word {
    const char *english;
    const char *spanish;
};
constexpr std::array<Word, 24> things{{{"lamp", "lámpara"},    {"kettle", "tetera"},   {"chair", "silla"},      {"mug", "taza"},
                                       {"hammer", "martillo"}, {"blanket", "manta"},   {"basket", "cesta"},     {"table", "mesa"},
                                       {"towel", "toalla"},    {"knife", "cuchillo"},  {"shelf", "balda"},      {"candle", "vela"},
                                       {"stool", "taburete"},  {"bag", "bolsa"},       {"backpack", "mochila"}, {"bowl", "cuenco"},
                                       {"jug", "jarra"},       {"board", "tabla"},     {"rug", "alfombra"},     {"cushion", "cojín"},
                                       {"lantern", "farol"},   {"scissors", "tijera"}, {"apron", "delantal"},   {"chisel", "formón"}}};
constexpr std::array<Word, 16> kinds{{{"oak", "roble"},
                                      {"ash", "fresno"},
                                      {"wool", "lana"},
                                      {"linen", "lino"},
                                      {"steel", "acero"},
                                      {"clay", "barro"},
                                      {"enamel", "esmalte"},
                                      {"walnut", "nogal"},
                                      {"cotton", "algodón"},
                                      {"glass", "vidrio"},
                                      {"stoneware", "gres"},
                                      {"leather", "cuero"},
                                      {"beech", "haya"},
                                      {"brass", "latón"},
                                      {"cork", "corcho"},
                                      {"canvas", "lona"}}};
constexpr std::array<Word, 12> uses{{{"folding", "plegable"},
                                     {"small", "pequeño"},
                                     {"large", "grande"},
                                     {"wide", "ancho"},
                                     {"painted", "pintado"},
                                     {"polished", "pulido"},
                                     {"woven", "tejido"},
                                     {"turned", "torneado"},
                                     {"double", "doble"},
                                     {"hanging", "colgante"},
                                     {"light", "ligero"},
                                     {"heavy", "pesado"}}};
constexpr std::array<Word, 10> colours{{{"ochre", "ocre"},
                                        {"clay", "barro"},
                                        {"teal", "verde azulado"},
                                        {"night", "azul noche"},
                                        {"moss", "musgo"},
                                        {"cream", "crema"},
                                        {"grey", "gris"},
                                        {"sand", "arena"},
                                        {"white", "blanco"},
                                        {"black", "negro"}}};
constexpr std::array<const char *, 5> sizes{{"xs", "s", "m", "l", "xl"}};

QString text(const char *word) { return QString::fromUtf8(word); }

api::NewProductOption optionOf(const char *code, const char *english, const char *spanish)
{
    return {text(code), text(english), text(spanish), {}};
}

}  // namespace

quint64 Random::next()
{
    m_state += 0x9e3779b97f4a7c15;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

int Random::leaning(int bound)
{
    constexpr int steps = 1 << 20;
    const double share = double(below(steps)) / steps;
    return int(share * share * bound);
}

QString categorySlug(int number) { return QStringLiteral("category-%1").arg(number); }

QString skuOf(int index, int variant)
{
    return QStringLiteral("%1-%2-%3").arg(text(things[size_t(index) % things.size()].english).left(3).toUpper()).arg(index).arg(variant);
}

QString colourOf(int number) { return text(colours[size_t(number) % colours.size()].english); }

products::ProductEntry productOf(int index)
{
    Random random(seedOfGoods + quint64(index));
    const Word &thing = things[size_t(index) % things.size()];
    const Word &kind = kinds[size_t(random.below(int(kinds.size())))];
    const Word &use = uses[size_t(random.below(int(uses.size())))];
    products::ProductEntry entry;
    entry.slug = QStringLiteral("%1-%2-%3").arg(text(kind.english), text(thing.english)).arg(index);
    entry.category = categorySlug(random.below(categoryCount));
    entry.status = index % draftEach == draftEach - 1 ? api::ProductStatus::Draft : api::ProductStatus::Active;
    entry.texts = {{api::Language::English,
                    QStringLiteral("%1 %2 %3 %4").arg(text(use.english), text(kind.english), text(thing.english)).arg(index),
                    QStringLiteral("A %1 of %2 for every day, %3. Made in series %4.")
                        .arg(text(thing.english), text(kind.english), text(use.english))
                        .arg(index % 97)},
                   {api::Language::Spanish,
                    QStringLiteral("%1 de %2 %3 %4").arg(text(thing.spanish), text(kind.spanish), text(use.spanish)).arg(index),
                    QStringLiteral("Para todos los días: %1 de %2, %3. De la serie %4.")
                        .arg(text(thing.spanish), text(kind.spanish), text(use.spanish))
                        .arg(index % 97)}};
    api::NewProductOption colour = optionOf("colour", "Colour", "Color");
    const int firstColour = random.below(int(colours.size()));
    for (int number = 0; number < coloursPerProduct; ++number) {
        const Word &name = colours[size_t(firstColour + number) % colours.size()];
        colour.values.append({text(name.english), text(name.english), text(name.spanish)});
    }
    api::NewProductOption size = optionOf("size", "Size", "Talla");
    const int firstSize = random.below(int(sizes.size()));
    for (int number = 0; number < sizesPerProduct; ++number) {
        const QString name = text(sizes[size_t(firstSize + number) % sizes.size()]);
        size.values.append({name, name.toUpper(), name.toUpper()});
    }
    entry.options = {colour, size};
    const qint64 price = priceLeast + 10 * random.below(priceSteps);
    for (int variant = 0; variant < variantsPerProduct; ++variant) {
        products::VariantEntry made;
        made.sku = skuOf(index, variant);
        made.options = {colour.values[variant / sizesPerProduct].code, size.values[variant % sizesPerProduct].code};
        made.prices = QList<api::Money>{{price + 100 * (variant % sizesPerProduct), QStringLiteral("EUR")}};
        made.onHand = random.below(soldOutEach) == 0 ? 0 : 1 + random.below(stockMost);
        made.lowStock = 5;
        entry.variants.append(made);
    }
    return entry;
}

QString searchOf(Random &random, int products)
{
    const Word &thing = things[size_t(random.below(int(things.size())))];
    const Word &kind = kinds[size_t(random.below(int(kinds.size())))];
    switch (random.below(4)) {
    case 0: return text(thing.english);
    case 1: return text(kind.english) + u' ' + text(thing.english);
    case 2: return text(thing.english) + QStringLiteral("s ") + text(uses[size_t(random.below(int(uses.size())))].english);
    default: return skuOf(random.below(products), 0).section(u'-', 0, 1);
    }
}

}  // namespace bench
