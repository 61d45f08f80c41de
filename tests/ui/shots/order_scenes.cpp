// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rooms Orders and Customers.

#include "tests/ui/shots/order_script.h"
#include "tests/ui/shots/scenes.h"
#include "ui/rooms/orders/act_panels.h"
#include "ui/rooms/orders/order_view.h"
#include "ui/rooms/orders/refund_panel.h"
#include "ui/shell/workplace.h"

#include <QLineEdit>

namespace shots {
namespace {

api::Order orderOf(const QString &scene)
{
    if (scene == QLatin1String("orders-returned"))
        return script::henriksOrder();
    if (scene == QLatin1String("orders-unpaid"))
        return script::nuriasOrder();
    if (scene == QLatin1String("orders-held"))
        return script::carmensOrderOnHold();
    return script::carmensOrder();
}

}  // namespace

QStringList Stage::orderScenes()
{
    return {QStringLiteral("orders"),         QStringLiteral("orders-refund"),   QStringLiteral("orders-ship"),
            QStringLiteral("orders-held"),    QStringLiteral("orders-unpaid"),   QStringLiteral("orders-returned"),
            QStringLiteral("orders-cancel"),  QStringLiteral("orders-conflict"), QStringLiteral("orders-offline"),
            QStringLiteral("orders-empty"),   QStringLiteral("orders-failed"),   QStringLiteral("customers"),
            QStringLiteral("customers-empty")};
}

void Stage::putRefundTogether(order_room::OrdersPage &page)
{
    page.begin(QStringLiteral("refund"));
    auto *panel = qobject_cast<order_room::RefundPanel *>(page.panel());
    panel->rows()[0].quantity->setQuantity(1);
    panel->shippingField()->setText(order_room::OrderWords::money(script::euros(375)));
    Q_EMIT panel->shippingField()->textEdited(panel->shippingField()->text());
    m_orders.showPreview(script::carmensRefund());
}

std::unique_ptr<QWidget> Stage::ordersScene(const QString &scene)
{
    fillInbox(false);
    api::OrderList list;
    if (scene != QLatin1String("orders-empty") && scene != QLatin1String("orders-failed")) {
        list.items = script::ordersToShip();
        list.count = 38;
    }
    m_orders.orders().begin(list);
    std::unique_ptr<shell::Workplace> page = workplace();
    client::ConnectionState live;
    live.phase = client::ConnectionState::Phase::Live;
    page->showConnection(live);
    page->openRoom(page->ordersPage());
    if (scene == QLatin1String("orders-failed"))
        m_orders.showListError({core::ErrorCode::Unavailable, QStringLiteral("timed_out"), {}, {}});
    if (list.items.isEmpty())
        return page;
    m_orders.show(orderOf(scene));
    m_orders.showChats(script::carmensChats());
    order_room::OrdersPage &room = *page->ordersPage();
    if (scene == QLatin1String("orders-refund") || scene == QLatin1String("orders-conflict"))
        putRefundTogether(room);
    if (scene == QLatin1String("orders-ship")) {
        room.begin(QStringLiteral("ship"));
        qobject_cast<order_room::ShipPanel *>(room.panel())->trackingField()->setText(QStringLiteral("MN 4471 903"));
    }
    if (scene == QLatin1String("orders-unpaid"))
        room.begin(QStringLiteral("pay"));
    if (scene == QLatin1String("orders-held"))
        room.view()->startNote();
    if (scene == QLatin1String("orders-cancel")) {
        m_orders.show(script::nuriasOrder());
        room.begin(QStringLiteral("cancel"));
    }
    if (scene == QLatin1String("orders-conflict"))
        m_orders.showNewer(script::carmensOrderOnHold());
    if (scene == QLatin1String("orders-offline"))
        loseConnection(*page);
    return page;
}

std::unique_ptr<QWidget> Stage::customersScene(const QString &scene)
{
    fillInbox(false);
    const bool some = scene == QLatin1String("customers");
    api::CustomerList list;
    if (some) {
        list.items = script::customers();
        list.count = list.items.size();
    }
    m_customers.customers().begin(list);
    std::unique_ptr<shell::Workplace> page = workplace();
    client::ConnectionState live;
    live.phase = client::ConnectionState::Phase::Live;
    page->showConnection(live);
    page->openRoom(page->customersPage());
    if (some) {
        m_customers.show(script::carmen());
        m_customers.showChats(script::carmensChats());
    }
    return page;
}

}  // namespace shots
