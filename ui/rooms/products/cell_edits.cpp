// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/cell_edits.h"

#include "ui/client/done.h"
#include "ui/models/product_query.h"
#include "ui/rooms/products/product_paths.h"
#include "ui/rooms/products/product_words.h"

namespace product_room {
namespace {

using models::ProductsModel;
using models::VariantSheet;

core::Error notRight(const char *reason, const char *message)
{
    return {core::ErrorCode::Invalid, QLatin1String(reason), QLatin1String(message), {}};
}

QString titleIn(const api::ProductRecord &record, api::Language language)
{
    for (const api::ProductText &text : record.texts)
        if (text.language == language)
            return text.title;
    return record.texts.isEmpty() ? QString() : record.texts.first().title;
}

qint64 priceOf(const api::VariantRecord &variant, const QString &currency)
{
    for (const api::Money &price : variant.prices)
        if (price.currency == currency)
            return price.amount;
    return -1;
}

std::optional<api::ProductStatus> statusOf(const QString &word)
{
    for (const api::ProductStatus status : {api::ProductStatus::Draft, api::ProductStatus::Active, api::ProductStatus::Archived})
        if (models::productStatusWord(status) == word)
            return status;
    return std::nullopt;
}

}  // namespace

CellEdits::CellEdits(client::ApiClient &api, ProductsModel &products, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_products(products)
{
}

void CellEdits::write(const core::ProductId &id, int column, const QString &text)
{
    const auto seen = m_products.product(id);
    if (!seen)
        return;
    Edit edit{id, column, text.trimmed(), *seen};
    if (seenText(edit) == edit.text)
        return;
    read(edit);
}

QString CellEdits::seenText(const Edit &edit) const
{
    const api::ProductSummary &seen = edit.seen;
    switch (ProductsModel::Column(edit.column)) {
    case ProductsModel::TitleColumn: return seen.title;
    case ProductsModel::StatusColumn: return models::productStatusWord(seen.status);
    case ProductsModel::PriceColumn:
        return VariantSheet::amountText(seen.listPriceFrom.value_or(seen.priceFrom).amount, seen.priceFrom.currency, QLocale());
    case ProductsModel::AvailableColumn: return QString::number(seen.available);
    default: return {};
    }
}

QString CellEdits::currentText(const Edit &edit, const api::ProductRecord &record) const
{
    const bool single = record.variants.size() == 1;
    switch (ProductsModel::Column(edit.column)) {
    case ProductsModel::TitleColumn: return titleIn(record, Words::language());
    case ProductsModel::StatusColumn: return models::productStatusWord(record.status);
    case ProductsModel::PriceColumn: {
        const QString currency = edit.seen.priceFrom.currency;
        return single ? VariantSheet::amountText(priceOf(record.variants.first(), currency), currency, QLocale()) : QString();
    }
    case ProductsModel::AvailableColumn: return single ? QString::number(record.variants.first().available) : QString();
    default: return {};
    }
}

void CellEdits::read(const Edit &edit)
{
    client::whenDone(m_api.get<api::ProductRecord>(paths::record(edit.id)), this,
                     [this, edit](const core::Result<api::ProductRecord> &record) {
                         if (record)
                             return compare(edit, *record);
                         Q_EMIT refused(edit.seen.title, record.error());
                     });
}

void CellEdits::compare(const Edit &edit, const api::ProductRecord &record)
{
    if (currentText(edit, record) == edit.text) {
        Q_EMIT saved(edit.id);
        return;
    }
    if (currentText(edit, record) != seenText(edit))
        return ask(edit, record);
    send(edit, record);
}

void CellEdits::ask(const Edit &edit, const api::ProductRecord &record)
{
    Conflict conflict;
    conflict.product = titleIn(record, Words::language());
    conflict.theirsAt = record.updatedAt;
    const auto shown = [&edit](const QString &text) {
        const auto status = edit.column == ProductsModel::StatusColumn ? statusOf(text) : std::nullopt;
        return status ? Words::status(*status) : text;
    };
    QString what;
    switch (ProductsModel::Column(edit.column)) {
    case ProductsModel::TitleColumn: what = tr("Title"); break;
    case ProductsModel::StatusColumn: what = tr("Status"); break;
    case ProductsModel::PriceColumn: what = tr("Price"); break;
    default: what = tr("Available"); break;
    }
    conflict.lines.append({what, shown(edit.text), shown(currentText(edit, record))});
    const QPointer<CellEdits> self(this);
    conflict.keepMine = [self, edit, record] {
        if (self)
            self->send(edit, record);
    };
    conflict.takeTheirs = [self, edit] {
        if (self)
            Q_EMIT self->saved(edit.id);
    };
    Q_EMIT conflicted(conflict);
}

core::Result<api::PatchProduct> CellEdits::patchOf(const Edit &edit, const api::ProductRecord &record) const
{
    api::PatchProduct patch;
    const auto single = [&record](api::PatchVariant variant) -> QList<api::PatchVariant> {
        variant.id = record.variants.first().id;
        return {variant};
    };
    switch (ProductsModel::Column(edit.column)) {
    case ProductsModel::TitleColumn: {
        if (edit.text.isEmpty())
            return core::fail(notRight("title_missing", "A product needs a title."));
        QList<api::ProductText> texts = record.texts;
        bool there = false;
        for (api::ProductText &text : texts) {
            if (text.language == Words::language()) {
                text.title = edit.text;
                there = true;
            }
        }
        if (!there)
            texts.append({Words::language(), edit.text, {}});
        patch.texts = texts;
        return patch;
    }
    case ProductsModel::StatusColumn: patch.status = statusOf(edit.text); return patch;
    case ProductsModel::PriceColumn: {
        const QString currency = edit.seen.priceFrom.currency;
        const auto amount = VariantSheet::amountOf(edit.text, currency, QLocale());
        if (!amount || record.variants.size() != 1)
            return core::fail(notRight("invalid_amount", "This is not an amount."));
        api::PatchVariant variant;
        variant.prices = QList<api::Money>{{*amount, currency}};
        patch.variants = single(variant);
        return patch;
    }
    default: {
        const auto count = VariantSheet::countOf(edit.text, QLocale());
        if (!count || record.variants.size() != 1)
            return core::fail(notRight("invalid_quantity", "This is not a whole number from 0."));
        const api::VariantRecord &before = record.variants.first();
        api::PatchVariant variant;
        variant.onHand = *count + before.onHand - before.available;
        variant.onHandBefore = before.onHand;
        patch.variants = single(variant);
        return patch;
    }
    }
}

void CellEdits::send(const Edit &edit, const api::ProductRecord &record)
{
    const core::Result<api::PatchProduct> patch = patchOf(edit, record);
    if (!patch) {
        Q_EMIT refused(edit.seen.title, patch.error());
        return;
    }
    client::whenDone(m_api.patch<api::ProductRecord>(paths::product(edit.id), record.version, *patch), this,
                     [this, edit](const core::Result<api::ProductRecord> &answer) {
                         if (!answer && answer.error().code == core::ErrorCode::PreconditionFailed)
                             return read(edit);
                         if (!answer)
                             Q_EMIT refused(edit.seen.title, answer.error());
                         else
                             Q_EMIT saved(edit.id);
                     });
}

}  // namespace product_room
