// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "ui/client/channel.h"
#include "ui/client/session.h"
#include "ui/models/customers_model.h"
#include "ui/models/orders_model.h"

namespace customer_room {

/// Decides for the customers: who is listed, who is open, with which orders and chats. Outlives its page.
class CustomersPresenter : public QObject {
    Q_OBJECT
public:
    enum class Sort { Name, Newest, Spent };

    CustomersPresenter(client::ApiClient &api, client::Channel &channel, client::Session &session, QObject *parent = nullptr);

    [[nodiscard]] models::CustomersModel &customers() { return m_customers; }
    /// Of who is open.
    [[nodiscard]] models::OrdersModel &orders() { return m_orders; }

    void start();
    void stop();
    void refresh();

    void setSearch(const QString &text);
    [[nodiscard]] const QString &search() const { return m_search; }
    void setSort(Sort sort);
    [[nodiscard]] Sort sort() const { return m_sort; }
    [[nodiscard]] bool isListing() const { return m_listing > 0; }
    [[nodiscard]] const std::optional<core::Error> &listError() const { return m_listError; }

    void select(const QString &key);
    /// Who ordered with this e-mail.
    void selectEmail(const QString &email);
    [[nodiscard]] const QString &selectedKey() const { return m_selected; }
    [[nodiscard]] const std::optional<api::Customer> &customer() const { return m_customer; }
    [[nodiscard]] const std::optional<core::Error> &customerError() const { return m_customerError; }
    void retryCustomer() { load(); }
    [[nodiscard]] const QList<api::ConversationSummary> &chats() const { return m_chats; }
    [[nodiscard]] bool mayReadChats() const { return m_session.may(api::Permission::ConversationsRead); }
    [[nodiscard]] bool mayReadOrders() const { return m_session.may(api::Permission::OrdersRead); }

    /// Shows a customer and lists that the server has answered.
    void show(const api::Customer &customer);
    void showChats(const QList<api::ConversationSummary> &chats);

Q_SIGNALS:
    void listChanged();
    void selectionChanged();
    void customerChanged();
    void chatsChanged();
    void failed(const core::Error &error);

private:
    void list();
    void listMore(const QString &cursor);
    [[nodiscard]] QUrlQuery listQuery(const QString &cursor) const;
    void load();
    void loadOrders(const QString &cursor);
    void loadChats(const QString &words, const QString &otherwise);

    client::ApiClient &m_api;
    client::Session &m_session;
    models::CustomersModel m_customers;
    models::OrdersModel m_orders;
    QString m_search;
    Sort m_sort = Sort::Newest;
    QString m_selected;
    std::optional<api::Customer> m_customer;
    std::optional<core::Error> m_customerError;
    std::optional<core::Error> m_listError;
    QList<api::ConversationSummary> m_chats;
    int m_listing = 0;
    int m_listAsked = 0;
    int m_emailAsked = 0;
    bool m_started = false;
};

}  // namespace customer_room
