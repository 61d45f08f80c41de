// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/connection.h"
#include "ui/rooms/customers/customers_page.h"
#include "ui/rooms/inbox/inbox_page.h"
#include "ui/rooms/knowledge/knowledge_page.h"
#include "ui/rooms/orders/chat_orders.h"
#include "ui/rooms/orders/orders_page.h"
#include "ui/rooms/products/products_page.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace widgets {
class Button;
class Dot;
class Rail;
class RailItem;
class Strip;
class Toast;
}  // namespace widgets

namespace shell {

/// What stands around the rooms when somebody is signed in: rail, top bar, strip, status bar. It carries pages and
/// decides nothing. Rooms are those that the person's rights open; a presenter that is null has no room.
class Workplace : public QWidget {
    Q_OBJECT
public:
    struct Needs {
        const theme::Theme &theme;
        const core::Clock &clock;
        inbox::InboxPresenter *inbox = nullptr;
        knowledge::KnowledgePresenter *library = nullptr;
        order_room::OrdersPresenter *orders = nullptr;
        order_room::ChatOrders *chatOrders = nullptr;  ///< with `orders` and `inbox`
        product_room::ProductsPresenter *products = nullptr;
        customer_room::CustomersPresenter *customers = nullptr;
        QString userName;
        QString serverName;
        QMenu *personMenu = nullptr;  ///< becomes ours
    };
    explicit Workplace(const Needs &needs, QWidget *parent = nullptr);

    void showConnection(const client::ConnectionState &state);
    void showError(const core::Error &error);
    [[nodiscard]] inbox::InboxPage *inboxPage() const { return m_inboxPage; }
    [[nodiscard]] knowledge::KnowledgePage *libraryPage() const { return m_libraryPage; }
    [[nodiscard]] order_room::OrdersPage *ordersPage() const { return m_ordersPage; }
    [[nodiscard]] product_room::ProductsPage *productsPage() const { return m_productsPage; }
    [[nodiscard]] customer_room::CustomersPage *customersPage() const { return m_customersPage; }
    [[nodiscard]] widgets::Strip *strip() const { return m_strip; }
    [[nodiscard]] widgets::Toast *toast() const { return m_toast; }
    [[nodiscard]] QList<QAction *> roomActions() const { return m_roomActions; }
    void openRoom(int index);
    void openRoom(const QWidget *page);

Q_SIGNALS:
    void retryAsked();

private:
    [[nodiscard]] QWidget *buildTopBar();
    [[nodiscard]] QWidget *buildStatusBar(const QString &serverName);
    /// Ctrl and the number of the room opens it, and so does G and then `letter`.
    widgets::RailItem *addRoom(const QString &name, const QString &icon, Qt::Key letter, QWidget *page);
    void addOrders(const Needs &needs);
    void addCustomers(const Needs &needs);
    void addLibrary();
    void addChatOrders(const Needs &needs);
    void openChat(const core::ConversationId &id);
    void openCard(const api::CardRef &card, order_room::OrdersPresenter *orders);
    void followWaiting();
    void followConnection();

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    inbox::InboxPresenter *m_inbox;
    knowledge::KnowledgePresenter *m_library;
    QList<QAction *> m_roomActions;
    widgets::Rail *m_rail;
    widgets::RailItem *m_chatsItem = nullptr;
    QLabel *m_title = nullptr;
    widgets::Button *m_waiting = nullptr;
    widgets::Strip *m_strip = nullptr;
    QStackedWidget *m_pages = nullptr;
    widgets::Dot *m_dot = nullptr;
    QLabel *m_connection = nullptr;
    QLabel *m_outbox = nullptr;
    widgets::Toast *m_toast = nullptr;
    inbox::InboxPage *m_inboxPage = nullptr;
    knowledge::KnowledgePage *m_libraryPage = nullptr;
    order_room::OrdersPage *m_ordersPage = nullptr;
    product_room::ProductsPage *m_productsPage = nullptr;
    customer_room::CustomersPage *m_customersPage = nullptr;
    client::ConnectionState m_state;
    QTimer m_tick;
};

}  // namespace shell
