// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/product_words.h"

#include "ui/widgets/text.h"

#include <QLocale>

namespace product_room {
namespace {

using widgets::paint::Tone;

struct Sentence {
    const char *reason;
    const char *text;
};

// Reasons of the products room that a person meets, and what each means to them.
constexpr Sentence sentences[] = {
    {"version_changed", QT_TRANSLATE_NOOP("product_room::Words", "Someone changed this product in the meantime.")},
    {"sku_taken", QT_TRANSLATE_NOOP("product_room::Words", "Another variant has this SKU. Each SKU stands for one variant.")},
    {"slug_taken", QT_TRANSLATE_NOOP("product_room::Words", "Another product has this address. Choose a different one.")},
    {"options_taken", QT_TRANSLATE_NOOP("product_room::Words", "Another variant has the same options.")},
    {"stock_changed",
     QT_TRANSLATE_NOOP("product_room::Words", "The stock has changed since you counted. Look at the new number and count again.")},
    {"stock_in_use", QT_TRANSLATE_NOOP("product_room::Words", "Fewer pieces than are promised to orders. Ship or cancel those first.")},
    {"stock_limit", QT_TRANSLATE_NOOP("product_room::Words", "That is more pieces than can be counted.")},
    {"variant_was_sold", QT_TRANSLATE_NOOP("product_room::Words", "This variant was sold, so it stays. Set its stock to 0 instead.")},
    {"product_was_sold", QT_TRANSLATE_NOOP("product_room::Words", "This product was sold, so it stays. Archive it instead.")},
    {"price_missing", QT_TRANSLATE_NOOP("product_room::Words", "Every variant needs a price in the shop’s currency.")},
    {"unknown_category", QT_TRANSLATE_NOOP("product_room::Words", "There is no such category any more. Choose another one.")},
    {"unknown_currency", QT_TRANSLATE_NOOP("product_room::Words", "There is no such currency.")},
    {"invalid_amount", QT_TRANSLATE_NOOP("product_room::Words", "An amount looks like 79.90.")},
    {"money_overflow", QT_TRANSLATE_NOOP("product_room::Words", "The amount is too large.")},
    {"category_in_use", QT_TRANSLATE_NOOP("product_room::Words", "There are products in this category. Move them first.")},
    {"image_too_large",
     QT_TRANSLATE_NOOP("product_room::Words", "The picture is larger than the server takes. Make it smaller and add it again.")},
    {"image_unreadable", QT_TRANSLATE_NOOP("product_room::Words", "The file is not a picture that can be read.")},
    {"image_unsafe",
     QT_TRANSLATE_NOOP("product_room::Words", "The drawing holds scripts or links. Save it without them and add it again.")},
    {"image_type_unsupported", QT_TRANSLATE_NOOP("product_room::Words", "Pictures are PNG, JPEG, WebP or SVG files.")},
    {"too_many_columns", QT_TRANSLATE_NOOP("product_room::Words", "The file has more columns than a product list can have.")},
    {"too_many_rows", QT_TRANSLATE_NOOP("product_room::Words", "The file has more rows than are imported at once. Split it.")},
    {"import_running", QT_TRANSLATE_NOOP("product_room::Words", "Another import is under way. Wait for it or cancel it.")},
    {"too_large", QT_TRANSLATE_NOOP("product_room::Words", "The file is larger than the server takes. Split it.")},
    {"file_unwritable", QT_TRANSLATE_NOOP("product_room::Words", "The file cannot be written there. Choose another place.")},
};

}  // namespace

api::Language Words::language() { return QLocale().language() == QLocale::Spanish ? api::Language::Spanish : api::Language::English; }

QString Words::status(api::ProductStatus status)
{
    switch (status) {
    case api::ProductStatus::Draft: return tr("Draft");
    case api::ProductStatus::Active: return tr("Active");
    case api::ProductStatus::Archived: return tr("Archived");
    }
    Q_UNREACHABLE();
}

Tone Words::statusTone(api::ProductStatus status)
{
    switch (status) {
    case api::ProductStatus::Draft: return Tone::Warning;
    case api::ProductStatus::Active: return Tone::Ok;
    case api::ProductStatus::Archived: return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString Words::stock(api::StockState state)
{
    switch (state) {
    case api::StockState::InStock: return tr("In stock");
    case api::StockState::Low: return tr("Low");
    case api::StockState::SoldOut: return tr("Sold out");
    }
    Q_UNREACHABLE();
}

Tone Words::stockTone(api::StockState state)
{
    switch (state) {
    case api::StockState::InStock: return Tone::Ok;
    case api::StockState::Low: return Tone::Warning;
    case api::StockState::SoldOut: return Tone::Danger;
    }
    Q_UNREACHABLE();
}

QString Words::categoryName(const api::CategoryRecord &category)
{
    const QString name = language() == api::Language::Spanish ? category.nameEs : category.nameEn;
    return name.isEmpty() ? category.slug : name;
}

QString Words::categoryPath(const QStringList &slugs, const QList<api::CategoryRecord> &categories)
{
    QStringList names;
    for (const QString &slug : slugs) {
        QString name = slug;
        for (const api::CategoryRecord &category : categories)
            if (category.slug == slug)
                name = categoryName(category);
        names.append(name);
    }
    return names.join(QStringLiteral(" › "));
}

QString Words::count(qint64 shown, bool shownIsEstimate, qint64 total, bool totalIsEstimate)
{
    const QLocale locale;
    const QString number = shownIsEstimate ? tr("about %1").arg(locale.toString(shown)) : locale.toString(shown);
    if (shown >= total)
        return shownIsEstimate ? tr("About %1 products").arg(locale.toString(shown)) : tr("%n product(s)", nullptr, int(shown));
    return totalIsEstimate ? tr("%1 of about %2").arg(number, locale.toString(total)) : tr("%1 of %2").arg(number, locale.toString(total));
}

QString Words::changed(core::Timestamp at, core::Timestamp now)
{
    const QDateTime then = at.toDateTime().toLocalTime();
    const qint64 days = then.date().daysTo(now.toDateTime().toLocalTime().date());
    if (days == 0)
        return tr("Today %1").arg(then.toString(QStringLiteral("HH:mm")));
    return days == 1 ? tr("Yesterday") : widgets::Text::when(at, now);
}

QString Words::column(const models::VariantSheet &sheet, int column)
{
    using Kind = models::SheetColumn::Kind;
    const models::SheetColumn &what = sheet.columns()[column];
    switch (what.kind) {
    case Kind::Sku: return tr("SKU");
    case Kind::Option: return sheet.optionName(what.option);
    case Kind::Price: return tr("Price, %1").arg(what.currency);
    case Kind::Sale: return tr("Sale, %1").arg(what.currency);
    case Kind::OnHand: return tr("On hand");
    case Kind::Allocated: return tr("Allocated");
    case Kind::Available: return tr("Available");
    case Kind::ReorderAt: return tr("Reorder at");
    case Kind::Stock: return tr("Stock");
    case Kind::Note: return tr("Price note");
    }
    Q_UNREACHABLE();
}

QString Words::mistake(const models::CellMistake &mistake, const QString &cell)
{
    using Kind = models::CellMistake::Kind;
    switch (mistake.kind) {
    case Kind::SkuMissing: return tr("A variant needs a SKU.");
    case Kind::SkuTaken: return tr("SKU %1 is already row %2.").arg(cell, mistake.detail);
    case Kind::SameOptions: return tr("Row %1 has the same options.").arg(mistake.detail);
    case Kind::OptionUnknown: return cell.isEmpty() ? tr("Choose a value.") : tr("“%1” is not one of the values.").arg(cell);
    case Kind::PriceMissing: return tr("A price in %1 is needed.").arg(mistake.detail);
    case Kind::NotMoney: return tr("“%1” is not an amount from 0.").arg(cell);
    case Kind::SaleNotLower: return tr("A sale price is lower than the price.");
    case Kind::NotCount: return tr("“%1” is not a whole number from 0.").arg(cell);
    case Kind::FromServer: return mistake.detail;
    }
    Q_UNREACHABLE();
}

QString Words::sentence(const core::Error &error)
{
    for (const Sentence &candidate : sentences)
        if (error.reason == QLatin1String(candidate.reason))
            return tr(candidate.text);
    return widgets::Text::sentence(error);
}

QString Words::rowMistake(const api::RowMistake &mistake)
{
    for (const Sentence &candidate : sentences)
        if (mistake.code == QLatin1String(candidate.reason))
            return tr(candidate.text);
    return mistake.sentence;
}

}  // namespace product_room
