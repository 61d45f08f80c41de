// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/orders/orders.h"
#include "ui/client/api_client.h"
#include "ui/client/session.h"

#include <QObject>

namespace order_room {

/// The order that a chat is about. A chat names no customer, so it is never assumed: orders of the visitor's name and
/// numbers that were mentioned are offered, others are searched, and a person chooses. What was chosen is kept for as long
/// as the program runs.
class ChatOrders : public QObject {
    Q_OBJECT
public:
    ChatOrders(client::ApiClient &api, client::Session &session, QObject *parent = nullptr);

    void stop();
    /// The chat on screen. `visitorName` is what the visitor is called, empty when they gave no name; `mentioned` are numbers
    /// that may be those of orders.
    void follow(const core::ConversationId &chat, const QString &visitorName, const QList<qint64> &mentioned);
    /// Numbers in what somebody wrote that look like those of orders, the last ones first.
    [[nodiscard]] static QList<qint64> numbersIn(const QStringList &texts);

    void search(const QString &words);
    void choose(const core::OrderId &id);
    void chooseNumber(qint64 number);
    /// Not this one.
    void forget();

    [[nodiscard]] const core::ConversationId &chat() const { return m_chat; }
    [[nodiscard]] const std::optional<api::Order> &order() const { return m_order; }
    [[nodiscard]] const QList<api::OrderSummary> &offered() const { return m_offered; }
    [[nodiscard]] const QList<qint64> &mentioned() const { return m_mentioned; }
    [[nodiscard]] const QString &searched() const { return m_searched; }
    [[nodiscard]] const std::optional<core::Error> &error() const { return m_error; }

    /// Shows an order that the server has answered.
    void show(const api::Order &order);
    void offer(const QList<api::OrderSummary> &orders);

Q_SIGNALS:
    void changed();

private:
    void find(const QString &words);
    void fetch(const QString &reference);

    client::ApiClient &m_api;
    client::Session &m_session;
    core::ConversationId m_chat;
    QString m_visitorName;
    QList<qint64> m_mentioned;
    QString m_searched;
    QList<api::OrderSummary> m_offered;
    std::optional<api::Order> m_order;
    std::optional<core::Error> m_error;
    QHash<core::ConversationId, core::OrderId> m_chosen;
    int m_asked = 0;
};

}  // namespace order_room
