// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shots/product_script.h"

#include "tests/ui/shots/script.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTimeZone>

namespace script {
namespace {

struct ProductLine {
    const char *english;
    const char *spanish;
    const char *sku;
    const char *path;
    int variants;
    qint64 from;
    qint64 to;
    qint64 available;
    api::StockState stock;
    api::ProductStatus status;
    int day;
    int hour;
    int minute;
    const char *slug;
};
constexpr ProductLine productLines[] = {
    {"Alba chopping board", "Tabla de cortar Alba", "TAB-ALB", "kitchen,boards", 3, 2450, 3800, 64, api::StockState::InStock,
     api::ProductStatus::Active, 24, 13, 20, "alba-chopping-board"},
    {"Brisa bath towel", "Toalla de baño Brisa", "TOA-BRI", "bath,towels", 12, 1490, 2990, 212, api::StockState::InStock,
     api::ProductStatus::Active, 24, 11, 2, "brisa-bath-towel"},
    {"Brasa coffee maker, 6 cups", "Cafetera Brasa, 6 tazas", "CAF-BRA", "kitchen,coffee", 4, 3200, 4600, 9, api::StockState::Low,
     api::ProductStatus::Active, 23, 16, 0, "brasa-coffee-maker"},
    {"Cala plant pot", "Maceta Cala", "MAC-CAL", "garden,pots", 9, 890, 3400, 147, api::StockState::InStock, api::ProductStatus::Active, 23,
     9, 30, "cala-plant-pot"},
    {"Gres mug", "Taza Gres", "TAZ-GRE", "kitchen,tableware", 6, 1390, 1390, 88, api::StockState::InStock, api::ProductStatus::Active, 20,
     12, 0, "gres-mug"},
    {"Luna table lamp", "Lámpara de mesa Luna", "LAM-LUN", "living,lighting", 4, 5900, 7200, 3, api::StockState::Low,
     api::ProductStatus::Active, 20, 10, 0, "luna-table-lamp"},
    {"Serra blanket", "Manta Serra", "MAN-SER", "living,blankets", 8, 7990, 12900, 41, api::StockState::InStock, api::ProductStatus::Active,
     19, 18, 0, "serra-blanket"},
    {"Sendero backpack, 22 l", "Mochila Sendero, 22 l", "MOC-SEN", "outdoors,packs", 5, 6800, 6800, 0, api::StockState::SoldOut,
     api::ProductStatus::Active, 19, 8, 0, "sendero-backpack"},
    {"Tardor scented candle", "Vela aromática Tardor", "VEL-TAR", "living,candles", 6, 1250, 2100, 175, api::StockState::InStock,
     api::ProductStatus::Active, 18, 8, 0, "tardor-scented-candle"},
    {"Vall teapot", "Tetera Vall", "TET-VAL", "kitchen,tableware", 1, 3600, 3600, 18, api::StockState::InStock, api::ProductStatus::Draft,
     17, 8, 0, "vall-teapot"},
    {"Vent beach towel", "Toalla de playa Vent", "TOA-VEN", "bath,towels", 10, 2200, 2700, 96, api::StockState::InStock,
     api::ProductStatus::Archived, 14, 8, 0, "vent-beach-towel"},
};

struct CategoryLine {
    const char *slug;
    const char *english;
    const char *spanish;
    int parent;
};
constexpr CategoryLine categoryLines[] = {
    {"kitchen", "Kitchen", "Cocina", 0},        {"boards", "Boards", "Tablas", 1},     {"coffee", "Coffee", "Café", 1},
    {"tableware", "Tableware", "Vajilla", 1},   {"bath", "Bath", "Baño", 0},           {"towels", "Towels", "Toallas", 5},
    {"garden", "Garden", "Jardín", 0},          {"pots", "Pots", "Macetas", 7},        {"living", "Living", "Salón", 0},
    {"lighting", "Lighting", "Iluminación", 9}, {"blankets", "Blankets", "Mantas", 9}, {"candles", "Candles", "Velas", 9},
    {"outdoors", "Outdoors", "Aire libre", 0},  {"packs", "Packs", "Mochilas", 13},
};

struct VariantLine {
    const char *sku;
    const char *colour;
    const char *size;
    qint64 euros;
    qint64 pounds;
    qint64 onHand;
    qint64 allocated;
    qint64 lowStock;
};
constexpr VariantLine variantLines[] = {
    {"MAN-SER-GRI-S", "grey", "s", 7990, 6800, 12, 2, 5},  {"MAN-SER-GRI-M", "grey", "m", 7990, 6800, 9, 1, 5},
    {"MAN-SER-GRI-L", "grey", "l", 12900, 10900, 4, 0, 3}, {"MAN-SER-ARE-S", "sand", "s", 7990, 7200, 8, 1, 5},
    {"MAN-SER-ARE-M", "sand", "m", 7990, 7200, 6, 2, 5},   {"MAN-SER-ARE-L", "sand", "l", 12900, 10900, 3, 0, 3},
    {"MAN-SER-MUS-M", "moss", "m", 7990, 6800, 5, 0, 5},   {"MAN-SER-MUS-L", "moss", "l", 12900, 10900, 0, 0, 3},
};

template <class Id>
Id idOf(int kind, int number)
{
    return Id::fromTrusted(
        QStringLiteral("01900000-0000-7000-8%1-%2").arg(kind, 3, 10, QLatin1Char('0')).arg(number, 12, 10, QLatin1Char('0')));
}

core::Timestamp onDay(int day, int hour, int minute)
{
    return core::Timestamp::fromMilliseconds(QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch());
}

api::ImageRecord image(int number, const char *english, const char *spanish)
{
    api::ImageRecord made;
    made.id = idOf<core::ImageId>(13, number);
    made.url = QStringLiteral("/api/v1/images/blanket%1-960.png").arg(number);
    made.thumbnail = QStringLiteral("/api/v1/images/serra-blanket-160.png");
    made.altEn = QString::fromUtf8(english);
    made.altEs = QString::fromUtf8(spanish);
    return made;
}

}  // namespace

core::ProductId product(int number) { return idOf<core::ProductId>(10, number); }

QString pictureOf(const QString &slug)
{
    // The demo shop has drawings of some, and of things that look much like the others.
    static const QHash<QString, QString> alike{{QStringLiteral("gres-mug"), QStringLiteral("cuenco-bowls")},
                                               {QStringLiteral("brasa-coffee-maker"), QStringLiteral("sorbo-pour-over")},
                                               {QStringLiteral("luna-table-lamp"), QStringLiteral("tea-clip-lamp")},
                                               {QStringLiteral("serra-blanket"), QStringLiteral("mantel-tablecloth")},
                                               {QStringLiteral("sendero-backpack"), QStringLiteral("siesta-weekend-bag")},
                                               {QStringLiteral("tardor-scented-candle"), QStringLiteral("pabilo-lantern")},
                                               {QStringLiteral("vall-teapot"), QStringLiteral("jarra-water-jug")}};
    const QString path = qEnvironmentVariable("MOSTRADOR_SOURCE_DIR") + QStringLiteral("/resources/demo/pictures/") +
                         alike.value(slug, slug) + QStringLiteral(".svg");
    return QFileInfo::exists(path) ? path : QString();
}

api::ProductList products(bool spanish)
{
    api::ProductList list;
    int number = 0;
    for (const ProductLine &line : productLines) {
        api::ProductSummary made;
        made.id = product(++number);
        made.slug = QLatin1String(line.slug);
        made.title = QString::fromUtf8(spanish ? line.spanish : line.english);
        made.status = line.status;
        made.categoryPath = QString::fromLatin1(line.path).split(QLatin1Char(','));
        made.sku = QLatin1String(line.sku);
        made.variants = line.variants;
        made.priceFrom = {line.from, QStringLiteral("EUR")};
        made.priceTo = {line.to, QStringLiteral("EUR")};
        made.available = line.available;
        made.stock = line.stock;
        made.updatedAt = onDay(line.day, line.hour, line.minute);
        api::ProductImage picture;
        picture.id = idOf<core::ImageId>(14, number);
        picture.alt = made.title;
        picture.url = QStringLiteral("/api/v1/images/%1-960.png").arg(made.slug);
        picture.thumbnail = QStringLiteral("/api/v1/images/%1-160.png").arg(made.slug);
        made.image = picture;
        list.items.append(made);
    }
    list.count = list.items.size();
    return list;
}

QList<api::CategoryRecord> categories()
{
    QList<api::CategoryRecord> list;
    int number = 0;
    for (const CategoryLine &line : categoryLines) {
        api::CategoryRecord made;
        made.id = idOf<core::CategoryId>(11, ++number);
        made.slug = QLatin1String(line.slug);
        made.nameEn = QString::fromUtf8(line.english);
        made.nameEs = QString::fromUtf8(line.spanish);
        if (line.parent > 0)
            made.parent = idOf<core::CategoryId>(11, line.parent);
        made.position = number;
        list.append(made);
    }
    return list;
}

api::ProductRecord blanket()
{
    api::ProductRecord made;
    made.id = product(7);
    made.slug = QStringLiteral("serra-blanket");
    made.category = QStringLiteral("blankets");
    made.status = api::ProductStatus::Active;
    made.version = 17;
    made.updatedAt = onDay(24, 14, 3);
    made.texts = {
        {api::Language::English, QStringLiteral("Serra blanket"),
         QStringLiteral("Merino wool from the Pyrenees, woven in Terrassa on narrow looms. Warm, light, and it does not itch. "
                        "Wash by hand, dry flat.")},
        {api::Language::Spanish, QStringLiteral("Manta Serra"),
         QStringLiteral("Lana merina del Pirineo, tejida en Terrassa en telares estrechos. Abriga, pesa poco y no pica. Se lava a "
                        "mano y se seca en plano.")}};
    made.options = {{QStringLiteral("colour"),
                     QStringLiteral("Colour"),
                     QStringLiteral("Color"),
                     {{QStringLiteral("grey"), QStringLiteral("Grey"), QStringLiteral("Gris")},
                      {QStringLiteral("sand"), QStringLiteral("Sand"), QStringLiteral("Arena")},
                      {QStringLiteral("moss"), QStringLiteral("Moss"), QStringLiteral("Musgo")}}},
                    {QStringLiteral("size"),
                     QStringLiteral("Size, cm"),
                     QStringLiteral("Tamaño, cm"),
                     {{QStringLiteral("s"), QStringLiteral("100 × 150"), QStringLiteral("100 × 150")},
                      {QStringLiteral("m"), QStringLiteral("130 × 180"), QStringLiteral("130 × 180")},
                      {QStringLiteral("l"), QStringLiteral("180 × 220"), QStringLiteral("180 × 220")}}}};
    int number = 0;
    for (const VariantLine &line : variantLines) {
        api::VariantRecord variant;
        variant.id = idOf<core::VariantId>(12, ++number);
        variant.sku = QLatin1String(line.sku);
        variant.options = {QLatin1String(line.colour), QLatin1String(line.size)};
        variant.prices = {{line.euros, QStringLiteral("EUR")}, {line.pounds, QStringLiteral("GBP")}};
        variant.onHand = line.onHand;
        variant.allocated = line.allocated;
        variant.available = line.onHand - line.allocated;
        variant.lowStock = line.lowStock;
        made.variants.append(variant);
    }
    made.images = {image(1, "A grey blanket over the arm of a sofa", "Una manta gris sobre el brazo de un sofá"),
                   image(2, "The fringe, close by", "Los flecos, de cerca"),
                   image(3, "Three folded blankets: grey, sand, moss", "Tres mantas dobladas: gris, arena y musgo")};
    return made;
}

QList<api::PriceRow> blanketPrices()
{
    QList<api::PriceRow> rows;
    const api::ProductRecord record = blanket();
    for (const api::VariantRecord &variant : record.variants) {
        api::PriceRow now;
        now.variantId = variant.id;
        now.sku = variant.sku;
        now.price = variant.prices.first();
        now.from = onDay(2, 9, 0);
        rows.append(now);
    }
    api::PriceRow sale = rows[3];
    sale.list = api::PriceList::Sale;
    sale.price.amount = 6990;
    sale.from = onDay(5, 0, 0);
    sale.until = onDay(12, 0, 0);
    rows.insert(3, sale);
    api::PriceRow before = rows[0];
    before.price.amount = 7490;
    before.from = onDay(1, 8, 0);
    before.until = onDay(2, 9, 0);
    rows.append(before);
    return rows;
}

api::ImportPreview importPreview()
{
    api::ImportPreview made;
    made.mapping = {{QStringLiteral("Product"), QStringLiteral("product_slug")},    {QStringLiteral("Name"), QStringLiteral("title_en")},
                    {QStringLiteral("Nombre"), QStringLiteral("title_es")},         {QStringLiteral("SKU"), QStringLiteral("sku")},
                    {QStringLiteral("Colour"), QStringLiteral("option1_value_en")}, {QStringLiteral("Price"), QStringLiteral("price_EUR")},
                    {QStringLiteral("Stock"), QStringLiteral("on_hand")},           {QStringLiteral("Supplier"), QString()}};
    made.fields = {QStringLiteral("product_slug"), QStringLiteral("status"),           QStringLiteral("category"),
                   QStringLiteral("title_en"),     QStringLiteral("title_es"),         QStringLiteral("description_en"),
                   QStringLiteral("sku"),          QStringLiteral("option1_value_en"), QStringLiteral("price_EUR"),
                   QStringLiteral("price_GBP"),    QStringLiteral("on_hand"),          QStringLiteral("low_stock")};
    made.sample = {{QStringLiteral("gres-mug"), QStringLiteral("Gres mug"), QStringLiteral("Taza Gres"), QStringLiteral("TAZ-GRE-OCR"),
                    QStringLiteral("Ochre"), QStringLiteral("13,90"), QStringLiteral("24"), QStringLiteral("Ceràmiques Roig")},
                   {QStringLiteral("gres-mug"), QStringLiteral("Gres mug"), QStringLiteral("Taza Gres"), QStringLiteral("TAZ-GRE-BAR"),
                    QStringLiteral("Clay"), QStringLiteral("13,90"), QStringLiteral("31"), QStringLiteral("Ceràmiques Roig")},
                   {QStringLiteral("vall-teapot"), QStringLiteral("Vall teapot"), QStringLiteral("Tetera Vall"),
                    QStringLiteral("TET-VAL-NEG"), QStringLiteral("Black"), QStringLiteral("36,00"), QStringLiteral("18"),
                    QStringLiteral("Forja Vall")}};
    made.encoding = QStringLiteral("UTF-8");
    made.delimiter = QStringLiteral(";");
    return made;
}

QList<api::ImportRow> refusedRows()
{
    const auto row = [](qint64 number, const char *sku, const char *column, const char *code, const char *sentence) {
        api::ImportRow made;
        made.row = number;
        made.state = api::ImportRowState::Rejected;
        made.sku = QLatin1String(sku);
        made.errors = {{QLatin1String(column), QLatin1String(code), QString::fromUtf8(sentence)}};
        return made;
    };
    return {row(14, "TOA-BRI-AZU", "Price", "invalid_amount", "The price is not an amount."),
            row(15, "TOA-BRI-AZU", "SKU", "sku_taken", "The SKU is taken."),
            row(212, "LAM-LUN-BLA", "Stock", "invalid_quantity", "“-3” is not a whole number from 0.")};
}

}  // namespace script
