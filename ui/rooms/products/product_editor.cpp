// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/product_editor.h"

#include "ui/client/done.h"
#include "ui/models/variant_maker.h"
#include "ui/rooms/products/product_paths.h"
#include "ui/rooms/products/product_words.h"

namespace product_room {
namespace {

constexpr int mostUndone = 200;  // steps

/// A step of the history: the rows before and after. Rows are shared until written, so a step costs what it changed.
class RowsCommand : public QUndoCommand {
public:
    RowsCommand(models::VariantsModel &model, const models::SheetRows &after, const QString &what)
        : QUndoCommand(what)
        , m_model(model)
        , m_before(model.rows())
        , m_after(after)
    {
    }
    void undo() override { m_model.setRows(m_before); }
    void redo() override { m_model.setRows(m_after); }

private:
    models::VariantsModel &m_model;
    models::SheetRows m_before;
    models::SheetRows m_after;
};

QString titleOf(const api::ProductRecord &record)
{
    for (const api::ProductText &text : record.texts)
        if (text.language == Words::language())
            return text.title;
    return record.texts.isEmpty() ? record.slug : record.texts.first().title;
}

}  // namespace

Details Details::of(const api::ProductRecord &record)
{
    Details details;
    for (const api::ProductText &text : record.texts) {
        const bool english = text.language == api::Language::English;
        (english ? details.titleEn : details.titleEs) = text.title;
        (english ? details.descriptionEn : details.descriptionEs) = text.description;
    }
    details.category = record.category.value_or(QString());
    details.slug = record.slug;
    details.status = record.status;
    return details;
}

ProductEditor::ProductEditor(client::ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_images(api)
{
    m_history.setUndoLimit(mostUndone);
    connect(&m_images, &ProductImages::changed, this, [this](const core::ProductId &id) {
        refreshIfOpen(id);
        Q_EMIT saved(id);
    });
    connect(&m_images, &ProductImages::failed, this, &ProductEditor::failed);
}

void ProductEditor::setState(State state, const core::Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

void ProductEditor::setSaving(bool saving)
{
    m_saving = saving;
    m_variants.setReadOnly(m_readOnly || saving);
    Q_EMIT savingChanged();
}

void ProductEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_variants.setReadOnly(readOnly);
}

void ProductEditor::open(const core::ProductId &id, const QString &title, const QString &currency)
{
    if (id == m_id && m_state != State::Failed)
        return;
    m_id = id;
    m_title = title;
    m_currency = currency;
    m_record = {};
    m_prices.clear();
    m_detailsTouched = false;
    m_history.clear();
    m_variants.show({}, {});
    setState(State::Loading);
    reload();
}

void ProductEditor::close()
{
    m_id = {};
    m_record = {};
    m_prices.clear();
    m_detailsTouched = false;
    m_history.clear();
    m_variants.show({}, {});
    setState(State::Closed);
}

void ProductEditor::reload()
{
    const core::ProductId id = m_id;
    client::whenDone(m_api.get<api::ProductRecord>(paths::record(id)), this, [this, id](const core::Result<api::ProductRecord> &record) {
        if (id != m_id)
            return;
        if (!record)
            return m_state == State::Loading ? setState(State::Failed, record.error()) : void();
        const models::VariantSheet newer = sheetOf(*record);
        take(*record, m_state == State::Open ? m_variants.sheet().rebased(m_variants.rows(), newer, nullptr) : newer.saved());
    });
}

void ProductEditor::refreshIfOpen(const core::ProductId &id)
{
    if (id == m_id && m_state == State::Open && !m_saving)
        reload();
}

models::VariantSheet ProductEditor::sheetOf(const api::ProductRecord &record) const
{
    return models::VariantSheet(record, m_currency, Words::language(), QLocale(), m_salesShown);
}

void ProductEditor::take(const api::ProductRecord &record, const models::SheetRows &rows)
{
    m_record = record;
    m_title = titleOf(record);
    // Steps of the history are about rows that are no more.
    m_history.clear();
    const models::VariantSheet sheet = sheetOf(record);
    m_variants.show(sheet, rows);
    setState(State::Open);
    Q_EMIT recordChanged();
}

void ProductEditor::show(const api::ProductRecord &record, const QString &currency)
{
    m_id = record.id;
    m_currency = currency;
    take(record, models::VariantSheet(record, currency, Words::language(), QLocale(), m_salesShown).saved());
}

void ProductEditor::showPrices(const QList<api::PriceRow> &prices)
{
    m_prices = prices;
    Q_EMIT pricesChanged();
}

void ProductEditor::loadPrices()
{
    const core::ProductId id = m_id;
    if (id.isNull())
        return;
    client::whenDone(m_api.get<api::PriceHistory>(paths::prices(id)), this, [this, id](const core::Result<api::PriceHistory> &history) {
        if (id == m_id && history)
            showPrices(history->items);
        else if (id == m_id)
            Q_EMIT failed(m_title, history.error());
    });
}

void ProductEditor::pushRows(const models::SheetRows &rows, const QString &what)
{
    if (m_readOnly || m_saving || rows == m_variants.rows())
        return;
    m_history.push(new RowsCommand(m_variants, rows, what));
}

void ProductEditor::write(const QList<models::CellWrite> &writes, const QString &what) { pushRows(m_variants.with(writes), what); }

void ProductEditor::addRows(const models::SheetRows &rows) { pushRows(m_variants.rows() + rows, tr("Add variants")); }

void ProductEditor::makeVariants(const QList<api::NewProductOption> &options, const QString &skuPrefix, const QString &price)
{
    const models::VariantSheet &now = m_variants.sheet();
    const bool others = models::typedOf(options) != models::typedOf(now.record().options);
    const models::VariantSheet sheet = others ? now.withOptions(options) : now;
    models::SheetRows rows = others ? now.rebased(m_variants.rows(), sheet, nullptr) : m_variants.rows();
    QList<QStringList> taken;
    QStringList skus;
    for (const models::SheetRow &row : std::as_const(rows)) {
        if (const auto codes = sheet.optionCodes(row))
            taken.append(*codes);
        skus.append(row.cells.value(0));
    }
    for (const QStringList &codes : models::combinations(sheet.record().options, taken)) {
        const QString sku = models::skuOf(skuPrefix, codes, skus);
        skus.append(sku);
        rows.append(sheet.rowWith(codes, sku, price));
    }
    if (!others)
        return pushRows(rows, tr("Make variants"));
    m_history.clear();  // its steps are about other columns
    m_variants.show(sheet, rows);
}

void ProductEditor::toggleRemoved(const QList<int> &rows)
{
    models::SheetRows after;
    for (int row = 0; row < m_variants.rows().size(); ++row) {
        models::SheetRow kept = m_variants.rows()[row];
        if (!rows.contains(row)) {
            after.append(kept);
        } else if (kept.id) {
            kept.removed = !kept.removed;
            after.append(kept);
        }
    }
    pushRows(after, tr("Remove variants"));
}

void ProductEditor::setSalesShown(bool shown)
{
    m_salesShown = shown;
    if (m_state != State::Open)
        return;
    const models::VariantSheet sheet = sheetOf(m_record);
    const models::SheetRows rows = m_variants.sheet().rebased(m_variants.rows(), sheet, nullptr);
    m_history.clear();
    m_variants.show(sheet, rows);
}

void ProductEditor::discardVariants() { pushRows(m_variants.sheet().saved(), tr("Discard changes")); }

void ProductEditor::create(const api::NewProduct &product)
{
    if (m_saving)
        return;
    setSaving(true);
    client::Request request;
    request.method = "POST";
    request.path = paths::products();
    request.body = wire::encode(product);
    request.headers.append({"Idempotency-Key", core::newUuid().toLatin1()});
    client::whenDone(m_api.ask<api::ProductRecord>(request), this, [this](const core::Result<api::ProductRecord> &record) {
        setSaving(false);
        if (!record) {
            Q_EMIT refused(record.error());
            return;
        }
        show(*record, m_currency);
        Q_EMIT created(record->id);
    });
}

void ProductEditor::remove()
{
    client::Request request;
    request.method = "DELETE";
    request.path = paths::product(m_id);
    request.headers.append({"If-Match", client::ApiClient::entityTag(m_record.version)});
    const core::ProductId id = m_id;
    const QString title = m_title;
    client::whenDone(m_api.send(request), this, [this, id, title](const core::Result<client::Reply> &reply) {
        if (!reply && reply.error().code != core::ErrorCode::NotFound) {
            Q_EMIT failed(title, reply.error());
            return;
        }
        if (id == m_id)
            close();
        Q_EMIT removed(id);
    });
}

}  // namespace product_room
