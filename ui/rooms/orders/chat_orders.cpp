// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/chat_orders.h"

#include "ui/client/done.h"

#include <QLocale>
#include <QRegularExpression>

namespace order_room {
namespace {

constexpr int offeredAtOnce = 5;
constexpr int mentionedAtOnce = 3;

}  // namespace

ChatOrders::ChatOrders(client::ApiClient &api, client::Session &session, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_session(session)
{
}

QList<qint64> ChatOrders::numbersIn(const QStringList &texts)
{
    static const QRegularExpression number(QStringLiteral("(?<![\\d.,-])(\\d{4,9})(?![\\d-]|[.,]\\d)"));
    QList<qint64> found;
    for (auto text = texts.crbegin(); text != texts.crend(); ++text) {
        for (auto matches = number.globalMatch(*text); matches.hasNext();) {
            const qint64 value = matches.next().captured(1).toLongLong();
            if (!found.contains(value))
                found.append(value);
            if (found.size() == mentionedAtOnce)
                return found;
        }
    }
    return found;
}

void ChatOrders::stop()
{
    m_chosen.clear();
    follow({}, {}, {});
}

void ChatOrders::follow(const core::ConversationId &chat, const QString &visitorName, const QList<qint64> &mentioned)
{
    const bool another = chat != m_chat;
    if (!another && mentioned == m_mentioned)
        return;
    m_mentioned = mentioned;
    if (another) {
        m_chat = chat;
        m_visitorName = visitorName;
        ++m_asked;
        m_searched.clear();
        m_offered.clear();
        m_order.reset();
        m_error.reset();
        if (m_chosen.contains(chat))
            fetch(m_chosen.value(chat).text());
        else if (!visitorName.isEmpty())
            find(visitorName);
    }
    Q_EMIT changed();
}

void ChatOrders::search(const QString &words)
{
    m_searched = words.trimmed();
    m_error.reset();
    if (!m_searched.isEmpty())
        return find(m_searched);
    m_offered.clear();
    if (!m_visitorName.isEmpty())
        find(m_visitorName);
    Q_EMIT changed();
}

void ChatOrders::find(const QString &words)
{
    if (!m_session.may(api::Permission::OrdersRead) || !m_session.isSignedIn())
        return;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(words)));
    query.addQueryItem(QStringLiteral("limit"), QString::number(offeredAtOnce));
    client::whenDone(m_api.get<api::OrderList>(QStringLiteral("/orders"), query), this,
                     [this, asked = ++m_asked](const core::Result<api::OrderList> &list) {
                         if (asked != m_asked)
                             return;
                         if (list)
                             return offer(list->items);
                         if (!m_searched.isEmpty())
                             m_error = list.error();  // what was offered unasked may stay away in silence
                         Q_EMIT changed();
                     });
}

void ChatOrders::choose(const core::OrderId &id)
{
    m_chosen.insert(m_chat, id);
    fetch(id.text());
}

void ChatOrders::chooseNumber(qint64 number) { fetch(QStringLiteral("n%1").arg(number)); }

void ChatOrders::fetch(const QString &reference)
{
    m_error.reset();
    client::whenDone(m_api.get<api::Order>(QStringLiteral("/orders/") + reference), this,
                     [this, asked = ++m_asked](const core::Result<api::Order> &order) {
                         if (asked != m_asked)
                             return;
                         if (order)
                             return show(*order);
                         m_error = order.error();
                         Q_EMIT changed();
                     });
}

void ChatOrders::show(const api::Order &order)
{
    m_chosen.insert(m_chat, order.id);
    m_order = order;
    m_error.reset();
    Q_EMIT changed();
}

void ChatOrders::offer(const QList<api::OrderSummary> &orders)
{
    m_offered = orders;
    m_error.reset();
    Q_EMIT changed();
}

void ChatOrders::forget()
{
    ++m_asked;
    m_chosen.remove(m_chat);
    m_order.reset();
    m_error.reset();
    if (m_offered.isEmpty() && !m_visitorName.isEmpty())
        find(m_visitorName);
    Q_EMIT changed();
}

}  // namespace order_room
