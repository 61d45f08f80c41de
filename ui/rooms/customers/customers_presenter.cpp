// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/customers/customers_presenter.h"

#include "ui/client/done.h"

namespace customer_room {
namespace {

constexpr int pageItems = 100;
constexpr int ordersAtOnce = 50;
constexpr int chatsShown = 10;

// QUrlQuery leaves a plus, which the other side reads as a space.
QString queryText(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

QString sortWord(CustomersPresenter::Sort sort)
{
    switch (sort) {
    case CustomersPresenter::Sort::Name: return QStringLiteral("name");
    case CustomersPresenter::Sort::Newest: return QStringLiteral("newest");
    case CustomersPresenter::Sort::Spent: return QStringLiteral("spent");
    }
    Q_UNREACHABLE();
}

}  // namespace

CustomersPresenter::CustomersPresenter(client::ApiClient &api, client::Channel &channel, client::Session &session, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_session(session)
{
    connect(&m_customers, &models::CustomersModel::moreWanted, this, &CustomersPresenter::listMore);
    connect(&m_orders, &models::OrdersModel::moreWanted, this, &CustomersPresenter::loadOrders);
    connect(&channel, &client::Channel::stateChanged, this, [this, live = false](const client::ConnectionState &state) mutable {
        const bool now = state.phase == client::ConnectionState::Phase::Live;
        if (now && !live)
            refresh();
        live = now;
    });
}

void CustomersPresenter::start()
{
    m_started = true;
    list();
}

void CustomersPresenter::stop()
{
    m_started = false;
    ++m_listAsked;
    m_listError.reset();
    m_customers.clear();
    select({});
}

void CustomersPresenter::refresh()
{
    if (!m_started)
        return;
    if (m_listError || m_customers.rowCount() == 0)
        list();
    if (!m_selected.isEmpty())
        load();
}

void CustomersPresenter::setSearch(const QString &text)
{
    const QString words = text.trimmed();
    if (words == m_search)
        return;
    m_search = words;
    list();
}

void CustomersPresenter::setSort(Sort sort)
{
    if (sort == m_sort)
        return;
    m_sort = sort;
    list();
}

QUrlQuery CustomersPresenter::listQuery(const QString &cursor) const
{
    QUrlQuery query;
    if (!m_search.isEmpty())
        query.addQueryItem(QStringLiteral("q"), queryText(m_search));
    query.addQueryItem(QStringLiteral("sort"), sortWord(m_sort));
    query.addQueryItem(QStringLiteral("limit"), QString::number(pageItems));
    if (!cursor.isEmpty())
        query.addQueryItem(QStringLiteral("cursor"), cursor);
    return query;
}

void CustomersPresenter::list()
{
    if (!m_started)
        return;
    const int asked = ++m_listAsked;
    ++m_listing;
    client::whenDone(m_api.get<api::CustomerList>(QStringLiteral("/customers"), listQuery({})), this,
                     [this, asked](const core::Result<api::CustomerList> &page) {
                         --m_listing;
                         if (asked != m_listAsked)
                             return;
                         m_listError = page ? std::nullopt : std::optional(page.error());
                         m_customers.begin(page ? *page : api::CustomerList());
                         Q_EMIT listChanged();
                     });
}

void CustomersPresenter::listMore(const QString &cursor)
{
    client::whenDone(m_api.get<api::CustomerList>(QStringLiteral("/customers"), listQuery(cursor)), this,
                     [this, asked = m_listAsked](const core::Result<api::CustomerList> &page) {
                         if (asked != m_listAsked)
                             return;
                         if (page)
                             return m_customers.append(*page);
                         m_customers.fetchFailed();
                         Q_EMIT failed(page.error());
                     });
}

void CustomersPresenter::select(const QString &key)
{
    ++m_emailAsked;
    if (key == m_selected)
        return;
    m_selected = key;
    m_customer.reset();
    m_customerError.reset();
    m_chats.clear();
    m_orders.clear();
    Q_EMIT selectionChanged();
    Q_EMIT customerChanged();
    if (!key.isEmpty())
        load();
}

void CustomersPresenter::selectEmail(const QString &email)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("q"), queryText(email));
    query.addQueryItem(QStringLiteral("limit"), QStringLiteral("5"));
    client::whenDone(m_api.get<api::CustomerList>(QStringLiteral("/customers"), query), this,
                     [this, email, asked = ++m_emailAsked](const core::Result<api::CustomerList> &page) {
                         if (asked != m_emailAsked)
                             return;
                         if (!page) {
                             Q_EMIT failed(page.error());
                             return;
                         }
                         for (const api::CustomerSummary &customer : page->items)
                             if (customer.email.compare(email, Qt::CaseInsensitive) == 0)
                                 return select(customer.key);
                         Q_EMIT failed({core::ErrorCode::NotFound, QStringLiteral("unknown_customer"), {}, {}});
                     });
}

void CustomersPresenter::load()
{
    client::whenDone(m_api.get<api::Customer>(QStringLiteral("/customers/") + m_selected), this,
                     [this, key = m_selected](const core::Result<api::Customer> &customer) {
                         if (key != m_selected)
                             return;
                         if (customer)
                             return show(*customer);
                         if (m_customer)
                             return;  // what is shown stays
                         m_customerError = customer.error();
                         Q_EMIT customerChanged();
                     });
}

void CustomersPresenter::show(const api::Customer &customer)
{
    const bool another = !m_customer || m_customer->key != customer.key;
    m_selected = customer.key;
    m_customer = customer;
    m_customerError.reset();
    api::OrderList recent;
    recent.items = customer.recentOrders;
    recent.count = customer.orders;
    if (another)
        m_orders.begin(recent);
    if (another && m_started && customer.orders > customer.recentOrders.size())
        loadOrders({});
    if (another && m_started && mayReadChats())
        loadChats(customer.email, customer.name);
    if (another)
        Q_EMIT selectionChanged();
    Q_EMIT customerChanged();
}

void CustomersPresenter::loadOrders(const QString &cursor)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("customer"), m_selected);
    query.addQueryItem(QStringLiteral("limit"), QString::number(ordersAtOnce));
    if (!cursor.isEmpty())
        query.addQueryItem(QStringLiteral("cursor"), cursor);
    client::whenDone(m_api.get<api::OrderList>(QStringLiteral("/orders"), query), this,
                     [this, cursor, key = m_selected](const core::Result<api::OrderList> &page) {
                         if (key != m_selected)
                             return;
                         if (!page)
                             return m_orders.fetchFailed();
                         if (cursor.isEmpty())
                             m_orders.refresh(*page);
                         else
                             m_orders.append(*page);
                         Q_EMIT customerChanged();
                     });
}

void CustomersPresenter::loadChats(const QString &words, const QString &otherwise)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("q"), queryText(words));
    query.addQueryItem(QStringLiteral("limit"), QString::number(chatsShown));
    client::whenDone(m_api.get<api::ConversationList>(QStringLiteral("/conversations"), query), this,
                     [this, otherwise, key = m_selected](const core::Result<api::ConversationList> &list) {
                         if (key != m_selected || !list)
                             return;  // the section then shows none
                         if (list->items.isEmpty() && !otherwise.isEmpty())
                             return loadChats(otherwise, {});
                         showChats(list->items);
                     });
}

void CustomersPresenter::showChats(const QList<api::ConversationSummary> &chats)
{
    m_chats = chats;
    Q_EMIT chatsChanged();
}

}  // namespace customer_room
