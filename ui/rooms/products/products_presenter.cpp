// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/products_presenter.h"

#include "ui/client/done.h"
#include "ui/rooms/products/product_paths.h"
#include "ui/rooms/products/product_words.h"

#include <QFileInfo>
#include <QSaveFile>

namespace product_room {
namespace {

constexpr int pageItems = 200;
constexpr int mostRefreshed = 10'000;  // rows; a list that is longer keeps its rows and only learns what changed in the first ones

}  // namespace

ProductsPresenter::ProductsPresenter(client::ApiClient &api, client::Channel &channel, client::Session &session, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_session(session)
    , m_thumbnails(api)
    , m_editor(api)
    , m_import(api)
    , m_bulk(api)
    , m_edits(api, m_products)
{
    connect(&m_products, &models::ProductsModel::moreWanted, this, &ProductsPresenter::load);
    connect(&m_products, &models::ProductsModel::editAsked, &m_edits, &CellEdits::write);
    connect(&m_products, &models::ProductsModel::countChanged, this, &ProductsPresenter::countsChanged);
    connect(&m_edits, &CellEdits::saved, this, [this](const core::ProductId &id) {
        refreshRow(id);
        m_editor.refreshIfOpen(id);
    });
    connect(&m_edits, &CellEdits::refused, this, &ProductsPresenter::failed);
    connect(&m_edits, &CellEdits::conflicted, this, &ProductsPresenter::conflicted);
    connect(&m_bulk, &BulkJob::productChanged, this, [this](const core::ProductId &id) {
        refreshRow(id);
        m_editor.refreshIfOpen(id);
    });
    connect(&m_bulk, &BulkJob::finished, this, [this](const core::Error &) {
        loadCounts();
        refresh();
    });
    connect(&m_editor, &ProductEditor::saved, this, [this](const core::ProductId &id) {
        loadCounts();
        refreshRow(id);
    });
    connect(&m_editor, &ProductEditor::created, this, [this] {
        loadCounts();
        refresh();
    });
    connect(&m_editor, &ProductEditor::removed, this, [this](const core::ProductId &id) {
        m_products.remove(id);
        loadCounts();
    });
    connect(&m_editor, &ProductEditor::conflicted, this, &ProductsPresenter::conflicted);
    connect(&m_editor, &ProductEditor::failed, this, &ProductsPresenter::failed);
    connect(&m_import, &ImportPresenter::imported, this, [this] {
        loadCategories();
        loadCounts();
        refresh();
    });
    connect(&channel, &client::Channel::stateChanged, this, [this, live = false](const client::ConnectionState &state) mutable {
        const bool now = state.phase == client::ConnectionState::Phase::Live;
        if (now && !live && m_started)
            refresh();  // what changed while nobody listened
        live = now;
    });
}

QString ProductsPresenter::currency() const
{
    return m_products.rowCount() > 0 ? m_products.at(0).priceFrom.currency : QStringLiteral("EUR");
}

void ProductsPresenter::start()
{
    m_started = true;
    m_products.setWritable(mayWrite());
    m_editor.setReadOnly(!mayWrite());
    loadCategories();
    loadCounts();
    setQuery(m_query);
}

void ProductsPresenter::stop()
{
    m_started = false;
    ++m_generation;
    m_bulk.stop();
    m_import.reset();
    m_editor.close();
    m_products.clear();
    m_thumbnails.clear();
    m_categories.clear();
    m_viewCounts.clear();
    m_ownViews.clear();
    m_query = {};
    m_view = 0;
    setState(State::Idle);
}

QUrlQuery ProductsPresenter::pageQuery(const models::ProductQuery &query, const QString &cursor, int limit) const
{
    QUrlQuery wire = query.toQuery(Words::language());
    wire.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    if (!cursor.isEmpty())
        wire.addQueryItem(QStringLiteral("cursor"), QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    return wire;
}

void ProductsPresenter::setState(State state, const core::Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

void ProductsPresenter::setQuery(const models::ProductQuery &query)
{
    m_query = query;
    ++m_generation;
    m_refreshing = false;
    m_products.clear();
    Q_EMIT queryChanged();
    setState(State::Loading);
    load({});
}

void ProductsPresenter::load(const QString &cursor)
{
    const int generation = m_generation;
    const bool first = cursor.isEmpty();
    client::whenDone(m_api.get<api::ProductList>(paths::products(), pageQuery(m_query, cursor, pageItems)), this,
                     [this, generation, first](const core::Result<api::ProductList> &page) { pageReceived(page, generation, first); });
}

void ProductsPresenter::pageReceived(const core::Result<api::ProductList> &page, int generation, bool first)
{
    if (generation != m_generation)
        return;
    if (page) {
        m_products.append(*page);
        return setState(State::Ready);
    }
    m_products.pageFailed();
    if (first)
        setState(State::Failed, page.error());
    else
        Q_EMIT failed({}, page.error());
}

void ProductsPresenter::refresh()
{
    if (m_refreshing || m_state == State::Idle || m_state == State::Loading)
        return;
    if (!m_products.isLoaded())
        return setQuery(m_query);
    m_refreshing = true;
    refreshPage({}, m_generation, {}, std::min(m_products.rowCount(), mostRefreshed));
}

void ProductsPresenter::refreshPage(const QString &cursor, int generation, QList<api::ProductSummary> rows, int wanted)
{
    client::whenDone(m_api.get<api::ProductList>(paths::products(), pageQuery(m_query, cursor, pageItems)), this,
                     [this, generation, rows, wanted](const core::Result<api::ProductList> &page) {
                         if (generation != m_generation)
                             return;
                         if (!page) {
                             m_refreshing = false;
                             Q_EMIT failed({}, page.error());
                             return;
                         }
                         const QList<api::ProductSummary> all = rows + page->items;
                         if (all.size() < wanted && page->nextCursor)
                             return refreshPage(*page->nextCursor, generation, all, wanted);
                         m_refreshing = false;
                         if (wanted < m_products.rowCount()) {
                             for (const api::ProductSummary &product : all)
                                 m_products.apply(product);
                         } else {
                             m_products.replace(all, *page);
                         }
                         setState(State::Ready);
                     });
}

void ProductsPresenter::refreshRow(const core::ProductId &id)
{
    models::ProductQuery one;
    QUrlQuery query = pageQuery(one, {}, 1);
    query.addQueryItem(QStringLiteral("ids"), id.text());
    const int generation = m_generation;
    client::whenDone(m_api.get<api::ProductList>(paths::products(), query), this,
                     [this, generation](const core::Result<api::ProductList> &list) {
                         if (list && generation == m_generation && !list->items.isEmpty())
                             m_products.apply(list->items.first());
                     });
}

void ProductsPresenter::loadCategories()
{
    client::whenDone(m_api.get<api::CategoryRecordList>(paths::categories()), this,
                     [this](const core::Result<api::CategoryRecordList> &list) {
                         if (list && m_started)
                             showCategories(list->items);
                     });
}

void ProductsPresenter::showCategories(const QList<api::CategoryRecord> &categories)
{
    m_categories = categories;
    Q_EMIT categoriesChanged();
}

void ProductsPresenter::loadCounts()
{
    const QList<models::ProductView> all = views();
    for (int view = 0; view < fixedViews(); ++view) {
        client::whenDone(m_api.get<api::ProductList>(paths::products(), pageQuery(all[view].query, {}, 1)), this,
                         [this, view](const core::Result<api::ProductList> &list) {
                             if (!list || !m_started)
                                 return;
                             m_viewCounts.insert(view, list->count);
                             if (view == 0) {
                                 m_total = list->count;
                                 m_totalIsEstimate = list->countIsEstimate;
                             }
                             Q_EMIT countsChanged();
                         });
    }
}

QList<models::ProductView> ProductsPresenter::views() const
{
    models::ProductQuery low;
    low.stock = api::StockState::Low;
    low.statuses = {api::ProductStatus::Active};
    models::ProductQuery drafts;
    drafts.statuses = {api::ProductStatus::Draft};
    return QList<models::ProductView>{{tr("All"), {}}, {tr("Low stock"), low}, {tr("Drafts"), drafts}} + m_ownViews;
}

void ProductsPresenter::setOwnViews(const QList<models::ProductView> &views)
{
    m_ownViews = views;
    Q_EMIT viewsChanged();
}

void ProductsPresenter::addView(const QString &name)
{
    m_ownViews.append({name, m_query});
    m_view = fixedViews() + int(m_ownViews.size()) - 1;
    Q_EMIT viewsChanged();
}

void ProductsPresenter::removeView(int view)
{
    const int own = view - fixedViews();
    if (own < 0 || own >= m_ownViews.size())
        return;
    m_ownViews.removeAt(own);
    const bool wasOpen = m_view == view;
    if (m_view >= view)
        m_view = wasOpen ? 0 : m_view - 1;
    Q_EMIT viewsChanged();
    if (wasOpen)
        openView(0);
}

void ProductsPresenter::openView(int view)
{
    const QList<models::ProductView> all = views();
    if (view < 0 || view >= all.size())
        return;
    m_view = view;
    setQuery(all[view].query);
}

void ProductsPresenter::setStatusOfChecked(api::ProductStatus status)
{
    if (mayWrite())
        m_bulk.start(m_products.checked(), status);
}

void ProductsPresenter::exportTo(const QString &path)
{
    if (m_exporting)
        return;
    m_exporting = true;
    Q_EMIT exportingChanged();
    client::Request request;
    request.path = paths::exported();
    request.query = m_query.toQuery(Words::language());
    client::whenDone(m_api.send(request), this, [this, path](const core::Result<client::Reply> &reply) {
        m_exporting = false;
        Q_EMIT exportingChanged();
        const QString name = QFileInfo(path).fileName();
        if (!reply) {
            Q_EMIT failed(name, reply.error());
            return;
        }
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(reply->body) != reply->body.size() || !file.commit()) {
            Q_EMIT failed(name, {core::ErrorCode::Invalid, QStringLiteral("file_unwritable"), file.errorString(), {}});
            return;
        }
        Q_EMIT exported(path);
    });
}

void ProductsPresenter::showQuery(const models::ProductQuery &query)
{
    m_query = query;
    Q_EMIT queryChanged();
}

void ProductsPresenter::showFailure(const core::Error &error)
{
    m_products.clear();
    setState(State::Failed, error);
}

void ProductsPresenter::showPage(const api::ProductList &page, qint64 total, const QList<qint64> &viewCounts)
{
    ++m_generation;
    m_products.clear();
    m_products.setWritable(mayWrite());
    m_editor.setReadOnly(!mayWrite());
    m_products.append(page);
    m_total = total;
    m_totalIsEstimate = true;
    for (int view = 0; view < viewCounts.size(); ++view)
        m_viewCounts.insert(view, viewCounts[view]);
    setState(State::Ready);
    Q_EMIT countsChanged();
}

}  // namespace product_room
