// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/api_client.h"
#include "ui/models/variants_model.h"
#include "ui/rooms/products/conflict.h"
#include "ui/rooms/products/product_images.h"

#include <QUndoStack>

namespace product_room {

/// The words of a product and where it stands, as the form shows them.
struct Details {
    QString titleEn;
    QString titleEs;
    QString descriptionEn;
    QString descriptionEs;
    QString category;  ///< slug
    QString slug;
    api::ProductStatus status = api::ProductStatus::Draft;
    bool operator==(const Details &) const = default;
    [[nodiscard]] static Details of(const api::ProductRecord &record);
};

/// The open product: its record, what of it is changed and not saved, and saving it. A save names the version that was
/// read. When somebody saved in between, changes to other cells are joined; the same cell changed by both is a conflict
/// that a person decides.
class ProductEditor : public QObject {
    Q_OBJECT
public:
    enum class State { Closed, Loading, Open, Failed };

    explicit ProductEditor(client::ApiClient &api, QObject *parent = nullptr);

    /// `currency` is the shop's, `title` stands until the record is here.
    void open(const core::ProductId &id, const QString &title, const QString &currency);
    void close();
    void refreshIfOpen(const core::ProductId &id);
    void reload();
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const core::Error &error() const { return m_error; }
    [[nodiscard]] const core::ProductId &id() const { return m_id; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &currency() const { return m_currency; }
    [[nodiscard]] const api::ProductRecord &record() const { return m_record; }
    [[nodiscard]] bool isSaving() const { return m_saving; }
    /// Is there something that would be lost?
    [[nodiscard]] bool hasUnsaved() const { return m_variants.changeCount() > 0 || m_detailsTouched; }
    void setDetailsTouched(bool touched) { m_detailsTouched = touched; }

    [[nodiscard]] models::VariantsModel &variants() { return m_variants; }
    [[nodiscard]] QUndoStack &history() { return m_history; }
    [[nodiscard]] ProductImages &images() { return m_images; }
    /// As one step of the history; `what` names it.
    void write(const QList<models::CellWrite> &writes, const QString &what);
    void addRows(const models::SheetRows &rows);
    /// Adds a row for every combination of these options that there is none of. Changed options are saved with them.
    void makeVariants(const QList<api::NewProductOption> &options, const QString &skuPrefix, const QString &price);
    /// Marks rows to be removed when saved, or keeps them after all; new rows just go.
    void toggleRemoved(const QList<int> &rows);
    void setSalesShown(bool shown);
    [[nodiscard]] bool salesShown() const { return m_salesShown; }
    void saveVariants();
    void discardVariants();

    void saveDetails(const Details &mine);
    void create(const api::NewProduct &product);
    /// Deletes the product; one that was sold is refused.
    void remove();

    [[nodiscard]] const QList<api::PriceRow> &prices() const { return m_prices; }
    void loadPrices();

    /// As if the record had come.
    void show(const api::ProductRecord &record, const QString &currency);
    void showPrices(const QList<api::PriceRow> &prices);

Q_SIGNALS:
    void stateChanged();
    void recordChanged();
    void savingChanged();
    void pricesChanged();
    void saved(const core::ProductId &id);
    void created(const core::ProductId &id);
    void removed(const core::ProductId &id);
    void refused(const core::Error &error);  ///< of a new product: its form says it
    void failed(const QString &name, const core::Error &error);
    void conflicted(const product_room::Conflict &conflict);

private:
    void take(const api::ProductRecord &record, const models::SheetRows &rows);
    [[nodiscard]] models::VariantSheet sheetOf(const api::ProductRecord &record) const;
    void setState(State state, const core::Error &error = {});
    void setSaving(bool saving);
    void pushRows(const models::SheetRows &rows, const QString &what);
    void variantsSaved(const core::Result<api::ProductRecord> &answer, const api::PatchProduct &sent, const QList<int> &rowsOfPatch);
    void joinVariants();
    void variantsRefused(const core::Error &error, const api::PatchProduct &sent, const QList<int> &rowsOfPatch);
    void sendDetails(const Details &mine, const Details &base, int triesLeft);
    void joinDetails(const Details &mine, const Details &base, int triesLeft);
    [[nodiscard]] Conflict conflictOf(const api::ProductRecord &record) const;

    client::ApiClient &m_api;
    ProductImages m_images;
    models::VariantsModel m_variants;
    QUndoStack m_history;
    core::ProductId m_id;
    QString m_title;
    QString m_currency;
    api::ProductRecord m_record;
    QList<api::PriceRow> m_prices;
    State m_state = State::Closed;
    core::Error m_error;
    bool m_readOnly = true;
    bool m_saving = false;
    bool m_salesShown = false;
    bool m_detailsTouched = false;
};

}  // namespace product_room
