// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/channel.h"
#include "ui/client/session.h"
#include "ui/models/product_query.h"
#include "ui/models/products_model.h"
#include "ui/rooms/products/bulk_job.h"
#include "ui/rooms/products/cell_edits.h"
#include "ui/rooms/products/import_presenter.h"
#include "ui/rooms/products/product_editor.h"
#include "ui/rooms/products/thumbnails.h"

namespace product_room {

/// Decides for the products room: which products are listed, what of them is changed. The open product and the import
/// have presenters of their own, held here. Outlives its page.
class ProductsPresenter : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Loading, Ready, Failed };

    ProductsPresenter(client::ApiClient &api, client::Channel &channel, client::Session &session, QObject *parent = nullptr);

    [[nodiscard]] models::ProductsModel &products() { return m_products; }
    [[nodiscard]] Thumbnails &thumbnails() { return m_thumbnails; }
    [[nodiscard]] ProductEditor &editor() { return m_editor; }
    [[nodiscard]] ImportPresenter &importer() { return m_import; }
    [[nodiscard]] BulkJob &bulk() { return m_bulk; }
    [[nodiscard]] bool mayWrite() const { return m_session.may(api::Permission::ProductsWrite); }
    /// That of the prices in the list.
    [[nodiscard]] QString currency() const;
    [[nodiscard]] QString userId() const { return m_session.user().id.text(); }

    void start();
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const core::Error &error() const { return m_error; }
    [[nodiscard]] const models::ProductQuery &query() const { return m_query; }
    void setQuery(const models::ProductQuery &query);
    /// Reads again as much as is loaded; rows keep their places.
    void refresh();
    void refreshRow(const core::ProductId &id);

    [[nodiscard]] const QList<api::CategoryRecord> &categories() const { return m_categories; }
    /// Products of every status; what "of about 2,400" says.
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] bool totalIsEstimate() const { return m_totalIsEstimate; }

    /// Tabs over the table: three that are always there, then the person's own.
    [[nodiscard]] QList<models::ProductView> views() const;
    [[nodiscard]] static int fixedViews() { return 3; }
    [[nodiscard]] qint64 viewCount(int view) const { return m_viewCounts.value(view, -1); }
    [[nodiscard]] const QList<models::ProductView> &ownViews() const { return m_ownViews; }
    void setOwnViews(const QList<models::ProductView> &views);
    void addView(const QString &name);
    void removeView(int view);
    [[nodiscard]] int currentView() const { return m_view; }
    void openView(int view);

    void setStatusOfChecked(api::ProductStatus status);
    /// Writes the list as it is filtered, all of it, as CSV.
    void exportTo(const QString &path);
    [[nodiscard]] bool isExporting() const { return m_exporting; }

    // For pictures and tests, which have no server.
    void showCategories(const QList<api::CategoryRecord> &categories);
    void showQuery(const models::ProductQuery &query);
    void showFailure(const core::Error &error);
    void showPage(const api::ProductList &page, qint64 total, const QList<qint64> &viewCounts);

Q_SIGNALS:
    void queryChanged();
    void stateChanged();
    void countsChanged();
    void viewsChanged();
    void categoriesChanged();
    void exported(const QString &path);
    void exportingChanged();
    /// `name` is the product or file it is about; may be empty.
    void failed(const QString &name, const core::Error &error);
    void conflicted(const product_room::Conflict &conflict);

private:
    void load(const QString &cursor);
    void pageReceived(const core::Result<api::ProductList> &page, int generation, bool first);
    void refreshPage(const QString &cursor, int generation, QList<api::ProductSummary> rows, int wanted);
    void loadCategories();
    void loadCounts();
    void setState(State state, const core::Error &error = {});
    [[nodiscard]] QUrlQuery pageQuery(const models::ProductQuery &query, const QString &cursor, int limit) const;

    client::ApiClient &m_api;
    client::Session &m_session;
    models::ProductsModel m_products;
    Thumbnails m_thumbnails;
    ProductEditor m_editor;
    ImportPresenter m_import;
    BulkJob m_bulk;
    CellEdits m_edits;
    models::ProductQuery m_query;
    QList<models::ProductView> m_ownViews;
    QHash<int, qint64> m_viewCounts;
    int m_view = 0;
    QList<api::CategoryRecord> m_categories;
    State m_state = State::Idle;
    core::Error m_error;
    qint64 m_total = 0;
    bool m_totalIsEstimate = false;
    int m_generation = 0;  ///< of the query; answers of an older one are dropped
    bool m_refreshing = false;
    bool m_started = false;
    bool m_exporting = false;
};

}  // namespace product_room
