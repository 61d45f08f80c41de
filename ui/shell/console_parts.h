// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/channel.h"
#include "ui/client/session.h"
#include "ui/rooms/customers/customers_presenter.h"
#include "ui/rooms/inbox/inbox_presenter.h"
#include "ui/rooms/knowledge/knowledge_presenter.h"
#include "ui/rooms/orders/chat_orders.h"
#include "ui/rooms/orders/orders_presenter.h"
#include "ui/rooms/products/products_presenter.h"
#include "ui/shell/console.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/menus.h"
#include "ui/shell/preferences.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workplace.h"

namespace shell {

/// Everything a console is made of, in the order it is built; for console.cpp and automation.cpp.
struct Console::Parts {
    Parts(QApplication &application, ConsoleOptions given, QObject *owner);

    ConsoleOptions options;
    core::SystemClock clock;
    Preferences preferences;
    Language language;
    theme::Theme theme;
    client::CertificatePins pins;
    client::ApiClient api;
    client::Session session;
    client::Channel channel;
    SignInPresenter signIn;
    inbox::InboxPresenter inbox;
    knowledge::KnowledgePresenter library;
    order_room::OrdersPresenter orders;
    order_room::ChatOrders chatOrders;
    product_room::ProductsPresenter products;
    customer_room::CustomersPresenter customers;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Menus> menus;
    QPointer<Workplace> workplace;
    QPointer<SignInPage> signInPage;
    QPointer<FirstRunPage> firstRunPage;
    bool settingUp = false;
};

}  // namespace shell
