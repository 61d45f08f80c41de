// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/orders_presenter.h"

#include "core/base/id.h"
#include "ui/client/done.h"

#include <QLocale>

namespace order_room {
namespace {

constexpr int pageItems = 50;
constexpr int chatsShown = 5;
constexpr int startDays = 30;

}  // namespace

OrdersPresenter::OrdersPresenter(client::ApiClient &api, client::Channel &channel, client::Session &session, const core::Clock &clock,
                                 Pace pace, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_session(session)
    , m_clock(clock)
    , m_pictures(api)
{
    m_filter.toShip = true;
    m_filter.days = startDays;
    m_poll.setInterval(pace.poll);
    m_settle.setInterval(pace.settle);
    m_settle.setSingleShot(true);
    m_previewPause.setInterval(pace.preview);
    m_previewPause.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &OrdersPresenter::refresh);
    connect(&m_settle, &QTimer::timeout, this, &OrdersPresenter::refresh);
    connect(&m_previewPause, &QTimer::timeout, this, &OrdersPresenter::askPreview);
    connect(&m_orders, &models::OrdersModel::moreWanted, this, &OrdersPresenter::listMore);
    connect(&channel, &client::Channel::stateChanged, this, &OrdersPresenter::connectionChanged);
}

void OrdersPresenter::start()
{
    m_started = true;
    list();
}

void OrdersPresenter::stop()
{
    m_started = false;
    m_poll.stop();
    m_settle.stop();
    m_orders.clear();
    m_pictures.clear();
    m_listError.reset();
    ++m_listAsked;
    open({});
}

void OrdersPresenter::connectionChanged(const client::ConnectionState &state)
{
    const bool live = state.phase == client::ConnectionState::Phase::Live;
    if (live == m_online)
        return;
    m_online = live;
    if (live)
        refresh();  // what changed while nobody could tell
    Q_EMIT orderChanged();
}

void OrdersPresenter::setWatched(bool watched)
{
    if (watched == m_poll.isActive())
        return;
    if (!watched)
        return m_poll.stop();
    m_poll.start();
    refresh();
}

void OrdersPresenter::setFilter(const models::OrderFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    list();
}

QUrlQuery OrdersPresenter::listQuery(const QString &cursor) const
{
    QUrlQuery query = m_filter.query(m_clock.now());
    query.addQueryItem(QStringLiteral("limit"), QString::number(pageItems));
    if (!cursor.isEmpty())
        query.addQueryItem(QStringLiteral("cursor"), cursor);
    return query;
}

void OrdersPresenter::list()
{
    if (!m_started)
        return;
    const int asked = ++m_listAsked;
    ++m_listing;
    Q_EMIT listChanged();
    client::whenDone(m_api.get<api::OrderList>(QStringLiteral("/orders"), listQuery({})), this,
                     [this, asked](const core::Result<api::OrderList> &page) {
                         --m_listing;
                         if (asked != m_listAsked)
                             return;
                         m_listError = page ? std::nullopt : std::optional(page.error());
                         m_orders.begin(page ? *page : api::OrderList());
                         Q_EMIT listChanged();
                     });
}

void OrdersPresenter::listMore(const QString &cursor)
{
    client::whenDone(m_api.get<api::OrderList>(QStringLiteral("/orders"), listQuery(cursor)), this,
                     [this, asked = m_listAsked](const core::Result<api::OrderList> &page) {
                         if (asked != m_listAsked)
                             return;
                         if (page)
                             return m_orders.append(*page);
                         m_orders.fetchFailed();
                         Q_EMIT failed(page.error());
                     });
}

void OrdersPresenter::refresh()
{
    if (!m_started)
        return;
    if (m_listError || m_orders.rowCount() == 0) {
        list();
    } else {
        client::whenDone(m_api.get<api::OrderList>(QStringLiteral("/orders"), listQuery({})), this,
                         [this, asked = m_listAsked](const core::Result<api::OrderList> &page) {
                             if (asked == m_listAsked && page)
                                 m_orders.refresh(*page);  // a failed look changes nothing: the strip says how it stands
                         });
    }
    if (hasSelection() && !m_busy)
        load();
}

void OrdersPresenter::select(const core::OrderId &id) { open(id.isNull() ? QString() : QStringLiteral("/orders/") + id.text()); }

void OrdersPresenter::selectNumber(qint64 number) { open(QStringLiteral("/orders/n%1").arg(number)); }

void OrdersPresenter::open(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_selected =
        path.contains(QLatin1String("/orders/n")) ? core::OrderId() : core::OrderId::fromTrusted(path.section(QLatin1Char('/'), 2));
    m_order.reset();
    m_orderError.reset();
    m_conflict.reset();
    m_editing = false;
    m_actKey.clear();
    m_chats.clear();
    dropPreview();
    Q_EMIT selectionChanged();
    Q_EMIT conflictChanged();
    Q_EMIT orderChanged();
    if (!path.isEmpty())
        load();
}

void OrdersPresenter::load()
{
    const QString path = m_path;
    client::whenDone(m_api.get<api::Order>(path), this, [this, path](const core::Result<api::Order> &order) { loaded(path, order); });
}

void OrdersPresenter::loaded(const QString &path, const core::Result<api::Order> &order)
{
    if (path != m_path || m_busy)
        return;
    if (!order) {
        // What is shown already stays: the connection strip says that it may be old.
        if (m_order)
            return;
        m_orderError = order.error();
        Q_EMIT orderChanged();
        return;
    }
    if (m_order && order->version == m_order->version)
        return;
    if (m_order && m_editing)
        return showNewer(*order);
    show(*order);
}

void OrdersPresenter::show(const api::Order &order)
{
    const bool another = !m_order || m_order->id != order.id;
    m_path = QStringLiteral("/orders/") + order.id.text();
    m_selected = order.id;
    m_order = order;
    m_orderError.reset();
    m_orders.update(models::summaryOf(order));
    if (m_conflict) {
        m_conflict.reset();
        Q_EMIT conflictChanged();
    }
    if (another) {
        Q_EMIT selectionChanged();
        if (mayReadChats() && m_started)
            loadChats(order.email, order.shippingAddress.name);
    }
    Q_EMIT orderChanged();
}

void OrdersPresenter::showNewer(const api::Order &newer)
{
    Conflict conflict{{}, newer.placedAt, newer};
    for (const api::OrderEvent &event : newer.timeline) {
        if (event.at < conflict.at)
            continue;
        conflict.at = event.at;
        conflict.who = event.actor;
    }
    m_conflict = conflict;
    Q_EMIT conflictChanged();
}

void OrdersPresenter::reload()
{
    if (!m_conflict)
        return load();
    show(api::Order(m_conflict->newer));
}

void OrdersPresenter::loadChats(const QString &words, const QString &otherwise)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(words)));
    query.addQueryItem(QStringLiteral("limit"), QString::number(chatsShown));
    client::whenDone(m_api.get<api::ConversationList>(QStringLiteral("/conversations"), query), this,
                     [this, path = m_path, otherwise](const core::Result<api::ConversationList> &list) {
                         if (path != m_path || !list)
                             return;  // the card then shows no chat
                         if (list->items.isEmpty() && !otherwise.isEmpty())
                             return loadChats(otherwise, {});
                         showChats(list->items);
                     });
}

void OrdersPresenter::showListError(const core::Error &error)
{
    m_listError = error;
    m_orders.clear();
    Q_EMIT listChanged();
}

void OrdersPresenter::showChats(const QList<api::ConversationSummary> &chats)
{
    m_chats = chats;
    Q_EMIT chatsChanged();
}

void OrdersPresenter::deliver(const QString &parcelId)
{
    act(QStringLiteral("deliver"), QStringLiteral("/fulfilments/%1/deliver").arg(parcelId), {});
}

void OrdersPresenter::moveReturn(const QString &returnId, const QString &verb)
{
    act(verb, QStringLiteral("/returns/%1/%2").arg(returnId, verb), {});
}

void OrdersPresenter::movePayment(const QString &paymentId, const QString &verb)
{
    act(verb, QStringLiteral("/payments/%1/%2").arg(paymentId, verb), {});
}

void OrdersPresenter::move(const QString &verb, const QString &reason)
{
    api::OrderReason body;
    if (!reason.isEmpty())
        body.reason = reason;
    act(verb, QLatin1Char('/') + verb, wire::encode(body));
}

void OrdersPresenter::addNote(const QString &text)
{
    api::AddOrderNote note;
    note.text = text;
    act(QStringLiteral("note"), QStringLiteral("/notes"), wire::encode(note));
}

void OrdersPresenter::act(const QString &verb, const QString &rest, const QByteArray &body)
{
    if (!m_order || m_busy)
        return;
    client::Request request;
    request.method = "POST";
    request.path = QStringLiteral("/orders/") + m_order->id.text() + rest;
    request.body = body;  // some acts take none
    // Trying the same again after a lost answer is the same act; anything else is another.
    const QByteArray words = request.path.toUtf8() + '\n' + request.body;
    if (m_actKey.isEmpty() || words != m_actWords)
        m_actKey = core::newUuid().toLatin1();
    m_actWords = words;
    request.headers = {{"If-Match", client::ApiClient::entityTag(m_order->version)}, {"Idempotency-Key", m_actKey}};
    m_busy = true;
    Q_EMIT busyChanged();
    client::whenDone(m_api.ask<api::Order>(std::move(request)), this,
                     [this, verb, path = m_path](const core::Result<api::Order> &order) { acted(verb, path, order); });
}

void OrdersPresenter::acted(const QString &verb, const QString &path, const core::Result<api::Order> &order)
{
    m_busy = false;
    const bool unknown = !order && order.error().code == core::ErrorCode::Unavailable;
    if (!unknown)
        m_actKey.clear();
    Q_EMIT busyChanged();
    if (order) {
        m_orders.update(models::summaryOf(*order));
        if (path != m_path)
            return;
        m_editing = false;
        show(*order);
        Q_EMIT done(verb);
        m_settle.start();
        return;
    }
    if (path == m_path && order.error().code == core::ErrorCode::PreconditionFailed)
        return fetchForConflict();
    Q_EMIT failed(order.error());
}

void OrdersPresenter::fetchForConflict()
{
    client::whenDone(m_api.get<api::Order>(m_path), this, [this, path = m_path](const core::Result<api::Order> &order) {
        if (path != m_path)
            return;
        if (order)
            showNewer(*order);
        else
            Q_EMIT failed(order.error());
    });
}

void OrdersPresenter::preview(const api::RefundOrder &request)
{
    m_previewRequest = request;
    ++m_previewAsked;
    m_previewing = true;
    m_previewPause.start();
}

void OrdersPresenter::dropPreview()
{
    ++m_previewAsked;
    m_previewPause.stop();
    m_previewing = false;
    m_preview.reset();
    m_previewError.reset();
}

void OrdersPresenter::askPreview()
{
    if (!m_order)
        return;
    const QString path = QStringLiteral("/orders/%1/refunds/preview").arg(m_order->id.text());
    client::whenDone(m_api.post<api::RefundPreview>(path, m_previewRequest), this,
                     [this, asked = m_previewAsked](const core::Result<api::RefundPreview> &preview) {
                         if (asked != m_previewAsked)
                             return;
                         m_previewing = false;
                         m_previewError = preview ? std::nullopt : std::optional(preview.error());
                         m_preview = preview ? std::optional(*preview) : std::nullopt;
                         Q_EMIT previewChanged();
                     });
}

void OrdersPresenter::showPreview(const api::RefundPreview &preview)
{
    dropPreview();
    m_preview = preview;
    Q_EMIT previewChanged();
}

}  // namespace order_room
