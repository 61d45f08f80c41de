// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/demo_catalogue.h"

#include <array>
#include <nlohmann/json.hpp>

namespace backend {
namespace {

using Json = nlohmann::ordered_json;

/// Light, mid and dark tone of the colours that things of the shop are drawn in.
struct Family {
    const char *name;
    std::array<const char *, 3> tones;
};
constexpr std::array<Family, 9> families{{{"ochre", {"#EDCB82", "#DCA847", "#B8852B"}},
                                          {"clay", {"#DE9376", "#C76B4D", "#9D4C34"}},
                                          {"teal", {"#5DABA4", "#2A7F79", "#185D59"}},
                                          {"night", {"#7690AC", "#44607D", "#2E445C"}},
                                          {"moss", {"#AAB88A", "#7F9060", "#5F6E45"}},
                                          {"cream", {"#FBF5EA", "#EFE4D1", "#D5C6AD"}},
                                          {"sand", {"#F1E6D2", "#E0CDAE", "#BFA983"}},
                                          {"steel", {"#D9DFE3", "#B0BAC2", "#808C96"}},
                                          {"wood", {"#E3C29B", "#C99D6F", "#A3784B"}}}};

const Family *familyOf(const QString &name)
{
    const auto found =
        std::find_if(families.begin(), families.end(), [&name](const Family &family) { return name == QLatin1String(family.name); });
    return found == families.end() ? nullptr : &*found;
}

QString textOf(const Json &object, const char *name) { return QString::fromStdString(object.at(name).get<std::string>()); }

QStringList textsOf(const Json &list)
{
    QStringList texts;
    for (const Json &text : list)
        texts.append(QString::fromStdString(text.get<std::string>()));
    return texts;
}

/// Of "59.00".
api::Money moneyOf(const Json &variant, const char *name, const char *currency)
{
    return {textOf(variant, name).remove(u'.').toLongLong(), QString::fromLatin1(currency)};
}

products::VariantEntry readVariant(const Json &json)
{
    products::VariantEntry variant;
    variant.sku = textOf(json, "sku");
    variant.options = textsOf(json.at("options"));
    variant.prices = QList<api::Money>{moneyOf(json, "eur", "EUR")};
    if (json.contains("gbp"))
        variant.prices->append(moneyOf(json, "gbp", "GBP"));
    if (json.contains("sale"))
        variant.salePrices = QList<api::Money>{moneyOf(json, "sale", "EUR")};
    variant.onHand = json.at("stock").get<qint64>();
    variant.lowStock = json.at("low").get<qint64>();
    return variant;
}

api::NewProductOption readOption(const Json &json)
{
    api::NewProductOption option{textOf(json, "code"), textOf(json, "en"), textOf(json, "es"), {}};
    for (const Json &value : json.at("values"))
        option.values.append({textOf(value, "code"), textOf(value, "en"), textOf(value, "es")});
    return option;
}

DemoPicture readPicture(const Json &json)
{
    DemoPicture picture{textOf(json, "file"), textOf(json, "en"), textOf(json, "es"), textsOf(json.value("options", Json::array())), {}};
    const Json swap = json.value("swap", Json::object());
    for (const auto &[from, to] : swap.items())
        picture.swap = DemoSwap{QString::fromStdString(from), QString::fromStdString(to.get<std::string>())};
    if (picture.swap && (!familyOf(picture.swap->from) || !familyOf(picture.swap->to)))
        throw std::invalid_argument("unknown colour family in a picture of " + picture.file.toStdString());
    return picture;
}

api::ProductStatus statusOf(const QString &word)
{
    if (word == QLatin1String("draft"))
        return api::ProductStatus::Draft;
    return word == QLatin1String("archived") ? api::ProductStatus::Archived : api::ProductStatus::Active;
}

DemoProduct readProduct(const Json &json)
{
    DemoProduct product;
    product.entry.slug = textOf(json, "slug");
    product.entry.category = textOf(json, "category");
    product.entry.status = statusOf(textOf(json, "status"));
    product.addedDaysAgo = json.at("addedDaysAgo").get<int>();
    for (const auto &[name, language] : {std::pair{"en", api::Language::English}, std::pair{"es", api::Language::Spanish}})
        product.entry.texts.append({language, textOf(json.at(name), "title"), textOf(json.at(name), "description")});
    for (const Json &option : json.at("options"))
        product.entry.options.append(readOption(option));
    for (const Json &variant : json.at("variants"))
        product.entry.variants.append(readVariant(variant));
    for (const Json &picture : json.at("pictures"))
        product.pictures.append(readPicture(picture));
    return product;
}

void readCategories(const Json &list, const QString &parent, QList<DemoCategory> &categories)
{
    qint64 position = 0;
    for (const Json &json : list) {
        const QString slug = textOf(json, "slug");
        categories.append({{slug, textOf(json, "en"), textOf(json, "es"), {}, position++}, parent});
        if (json.contains("children"))
            readCategories(json.at("children"), slug, categories);
    }
}

}  // namespace

core::Result<DemoCatalogue> readDemoCatalogue(const QByteArray &json)
{
    try {
        const Json all = Json::parse(json.constData(), json.constData() + json.size());
        DemoCatalogue catalogue;
        readCategories(all.at("categories"), {}, catalogue.categories);
        for (const Json &product : all.at("products"))
            catalogue.products.append(readProduct(product));
        return catalogue;
    } catch (const std::exception &error) {
        return core::fail(core::ErrorCode::Internal, QStringLiteral("demo_invalid"),
                          QStringLiteral("The products of the demo shop are not readable: %1.").arg(QString::fromUtf8(error.what())));
    }
}

QByteArray swapped(QByteArray drawing, const DemoSwap &swap)
{
    const Family *from = familyOf(swap.from);
    const Family *to = familyOf(swap.to);
    if (!from || !to)
        return drawing;
    for (size_t tone = 0; tone < from->tones.size(); ++tone)
        drawing.replace(from->tones[tone], to->tones[tone]);
    return drawing;
}

}  // namespace backend
