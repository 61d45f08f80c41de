// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/client/channel.h"
#include "ui/client/session.h"
#include "ui/rooms/customers/customers_presenter.h"
#include "ui/rooms/inbox/inbox_presenter.h"
#include "ui/rooms/knowledge/knowledge_presenter.h"
#include "ui/rooms/orders/chat_orders.h"
#include "ui/rooms/orders/orders_presenter.h"
#include "ui/rooms/products/products_presenter.h"
#include "ui/shell/menus.h"
#include "ui/shell/sign_in_presenter.h"
#include "ui/theme/theme.h"

#include <memory>

namespace shell {
class Workplace;
}
namespace order_room {
class OrdersPage;
}
namespace product_room {
class ProductsPage;
}

namespace shots {

/// Everything behind the pages, without a network: frames come from the script.
class Stage {
public:
    Stage(theme::Theme &theme, const QString &language);

    [[nodiscard]] std::unique_ptr<QWidget> build(const QString &scene);
    [[nodiscard]] static QStringList scenes();
    [[nodiscard]] static QStringList orderScenes();
    [[nodiscard]] static QStringList productScenes();
    [[nodiscard]] product_room::ProductsPresenter &products() { return m_products; }
    [[nodiscard]] order_room::OrdersPresenter &orders() { return m_orders; }
    [[nodiscard]] customer_room::CustomersPresenter &customers() { return m_customers; }
    [[nodiscard]] order_room::ChatOrders &chatOrders() { return m_chatOrders; }

private:
    [[nodiscard]] std::unique_ptr<shell::Workplace> workplace();
    void goLive();
    void fillInbox(bool takenOver);
    void loseConnection(shell::Workplace &workplace);
    [[nodiscard]] std::unique_ptr<QWidget> inboxScene(const QString &scene);
    [[nodiscard]] std::unique_ptr<QWidget> libraryScene(const QString &scene);
    [[nodiscard]] std::unique_ptr<QWidget> ordersScene(const QString &scene);
    [[nodiscard]] std::unique_ptr<QWidget> customersScene(const QString &scene);
    [[nodiscard]] std::unique_ptr<QWidget> productsScene(const QString &scene);
    void showProductPage(const QString &scene, product_room::ProductsPage &room);
    void putRefundTogether(order_room::OrdersPage &page);
    [[nodiscard]] std::unique_ptr<QWidget> signInScene(const QString &scene);
    [[nodiscard]] std::unique_ptr<QWidget> firstRunScene(const QString &scene);

    theme::Theme &m_theme;
    core::FakeClock m_clock;
    client::CertificatePins m_pins;
    client::ApiClient m_api;
    client::Session m_session;
    client::Channel m_channel;
    inbox::InboxPresenter m_inbox;
    knowledge::KnowledgePresenter m_library;
    order_room::OrdersPresenter m_orders;
    order_room::ChatOrders m_chatOrders;
    product_room::ProductsPresenter m_products;
    customer_room::CustomersPresenter m_customers;
    shell::Menus m_menus;
    std::unique_ptr<shell::SignInPresenter> m_signIn;
};

}  // namespace shots
