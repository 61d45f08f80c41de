// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "tests/ui/shots/order_script.h"
#include "tests/ui/shots/scenes.h"
#include "ui/rooms/customers/customer_view.h"
#include "ui/rooms/orders/act_panels.h"
#include "ui/rooms/orders/action_bar.h"
#include "ui/rooms/orders/order_view.h"
#include "ui/rooms/orders/orders_list.h"
#include "ui/rooms/orders/refund_panel.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

namespace {

struct Open {
    theme::Theme look{*qApp};
    shots::Stage stage{look, QStringLiteral("en")};
    std::unique_ptr<QWidget> page;

    explicit Open(const QString &scene)
        : page(stage.build(scene))
    {
        page->resize(theme::metrics::windowWidth, theme::metrics::windowHeight);
        page->show();
    }
    [[nodiscard]] order_room::OrdersPage &room() const { return *qobject_cast<shell::Workplace *>(page.get())->ordersPage(); }
    [[nodiscard]] order_room::ActionBar &actions() const { return *room().view()->actions(); }
    [[nodiscard]] QAction &action(const char *verb) const { return *actions().action(QLatin1String(verb)); }
};

}  // namespace

class OrdersPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void onlyWhatIsLegalIsOffered()
    {
        const Open open(QStringLiteral("orders"));
        QVERIFY(open.action("ship").isEnabled());
        QVERIFY(open.action("refund").isEnabled());
        QVERIFY(open.action("hold").isEnabled());
        QVERIFY(!open.action("release").isVisible());
        QVERIFY(!open.action("return").isVisible());
        QVERIFY(open.action("cancel").isVisible());  // looked for in vain: there, and off
        QVERIFY(!open.action("cancel").isEnabled());
        QVERIFY(open.actions().reasons().contains(QStringLiteral("It cannot be cancelled: a parcel left on 24 Nov")));
        QVERIFY(open.action("cancel").toolTip().contains(QStringLiteral("refund")));
    }

    void anotherStateOffersOtherThings()
    {
        const Open held(QStringLiteral("orders-held"));
        QVERIFY(held.action("release").isEnabled());
        QVERIFY(!held.action("ship").isEnabled());
        QVERIFY(held.actions().reasons().contains(QStringLiteral("on hold")));
        const Open unpaid(QStringLiteral("orders-unpaid"));
        QVERIFY(unpaid.action("pay").isEnabled());
        QVERIFY(unpaid.action("cancel").isEnabled());
    }

    void withoutAServerNothingIsChanged()
    {
        const Open open(QStringLiteral("orders-offline"));
        QVERIFY(!open.action("ship").isEnabled());
        QVERIFY(open.actions().reasons().contains(QStringLiteral("does not answer")));
        open.room().begin(QStringLiteral("ship"));
        QVERIFY(open.room().panel() == nullptr);
    }

    void theAmountOnTheButtonIsTheServers()
    {
        const Open open(QStringLiteral("orders-refund"));
        auto *panel = qobject_cast<order_room::RefundPanel *>(open.room().panel());
        QVERIFY(panel != nullptr);
        QCOMPARE(panel->confirmButton()->text(), QStringLiteral("Refund €17.65"));
        QVERIFY(panel->confirmButton()->isEnabled());
        QCOMPARE(panel->thisRefund(), QStringLiteral("−€17.65"));
        QVERIFY(panel->restockBox()->isEnabled());
        // Another quantity: until the server has counted, nothing can be paid back.
        panel->rows()[0].quantity->setQuantity(2);
        QVERIFY(!panel->confirmButton()->isEnabled());
        panel->rows()[0].quantity->setQuantity(0);
        Q_EMIT panel->shippingField()->textEdited(QString());
        QVERIFY(!panel->restockBox()->isEnabled());
    }

    void anImpossibleDeliveryAmountIsMarked()
    {
        const Open open(QStringLiteral("orders-refund"));
        auto *panel = qobject_cast<order_room::RefundPanel *>(open.room().panel());
        panel->shippingField()->setText(QStringLiteral("99"));
        Q_EMIT panel->shippingField()->textEdited(QStringLiteral("99"));
        QVERIFY(!panel->shippingField()->money().has_value());
        QVERIFY(panel->shippingField()->property("wrong").toBool());
        QVERIFY(!panel->confirmButton()->isEnabled());
    }

    void aConflictStopsAndReloadGoesOn()
    {
        Open open(QStringLiteral("orders-conflict"));
        QVERIFY(open.room().view()->conflict()->words().contains(QStringLiteral("Rocío")));
        auto *panel = qobject_cast<order_room::RefundPanel *>(open.room().panel());
        QVERIFY(!panel->confirmButton()->isEnabled());
        QVERIFY(panel->hint().contains(QStringLiteral("Reload")));
        open.room().view()->conflict()->reloadButton()->click();
        QVERIFY(open.room().view()->conflict()->words().isEmpty());
        panel = qobject_cast<order_room::RefundPanel *>(open.room().panel());
        QVERIFY(panel != nullptr);
        QCOMPARE(panel->draft().rows()[0].quantity, 1);  // what was entered stayed
        QCOMPARE(panel->draft().shipping().amount, 375);
        QVERIFY(open.action("release").isVisible());
    }

    void escapeLeavesEverythingAsItIs()
    {
        const Open open(QStringLiteral("orders-ship"));
        QVERIFY(open.room().panel() != nullptr);
        QTest::keyClick(open.room().panel(), Qt::Key_Escape);
        QVERIFY(open.room().panel() == nullptr);
    }

    void allThatWaitsIsShippedUnlessSaidOtherwise()
    {
        const Open open(QStringLiteral("orders-ship"));
        auto *panel = qobject_cast<order_room::ShipPanel *>(open.room().panel());
        QCOMPARE(panel->request().lines.size(), 1);
        QCOMPARE(panel->request().lines[0].quantity, 1);
        QCOMPARE(*panel->request().carrier, QStringLiteral("Mensajería Norte"));
        panel->rows()[0].quantity->setQuantity(0);
        QVERIFY(!panel->confirmButton()->isEnabled());
        QVERIFY(!panel->hint().isEmpty());
    }

    void quantitiesKeepToTheirLimits()
    {
        theme::Theme look{*qApp};
        order_room::QuantityField field(look, QStringLiteral("How many"), 3);
        QSignalSpy changed(&field, &order_room::QuantityField::quantityChanged);
        field.show();
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.quantity(), 1);
        field.setQuantity(9);
        QCOMPARE(field.quantity(), 3);
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.quantity(), 3);
        field.selectAll();
        QTest::keyClicks(&field, QStringLiteral("2"));
        QCOMPARE(field.quantity(), 2);
        QCOMPARE(changed.size(), 3);
    }

    void filtersAreTakenAwayOneByOne()
    {
        Open open(QStringLiteral("orders"));
        order_room::ChipsRow *chips = open.room().list()->chips();
        QCOMPARE(chips->chips().size(), 2);
        QCOMPARE(chips->count(), QStringLiteral("38"));
        chips->chips().first()->click();
        QCOMPARE(chips->chips().size(), 1);
        QVERIFY(!open.stage.orders().filter().toShip);
        QMenu *menu = open.room().list()->filterMenu();
        Q_EMIT menu->aboutToShow();
        menu->actions().first()->trigger();
        QVERIFY(open.stage.orders().filter().toShip);
        QCOMPARE(chips->chips().size(), 2);
    }

    void anOrderLeadsToItsCustomerAndItsChat()
    {
        const Open open(QStringLiteral("orders"));
        QSignalSpy customer(&open.room(), &order_room::OrdersPage::customerAsked);
        auto *workplace = qobject_cast<shell::Workplace *>(open.page.get());
        for (auto *button : open.room().view()->findChildren<widgets::Button *>())
            if (button->text() == QLatin1String("Profile"))
                button->click();
        QCOMPARE(customer.size(), 1);
        QCOMPARE(customer.first().first().toString(), QStringLiteral("carmen.oliva@correo.example"));
        QVERIFY(workplace->customersPage()->isVisible());
        workplace->openRoom(workplace->ordersPage());
        for (auto *button : open.room().view()->findChildren<widgets::Button *>())
            if (button->text() == QLatin1String("Open chat"))
                button->click();
        QVERIFY(workplace->inboxPage()->isVisible());
    }

    void aNoteIsKeptWhileItIsWritten()
    {
        Open open(QStringLiteral("orders"));
        open.room().view()->startNote();
        open.room().view()->body()->noteField()->setText(QStringLiteral("Call Carmen"));
        QVERIFY(open.room().view()->isWritingNote());
        api::Order newer = script::carmensOrder();
        newer.version = 9;
        open.stage.orders().show(newer);
        QCOMPARE(open.room().view()->body()->noteField()->text(), QStringLiteral("Call Carmen"));
        open.room().view()->clearNote();
        QVERIFY(!open.room().view()->isWritingNote());
    }
};

MOSTRADOR_TEST(OrdersPageTest)
#include "orders_page_test.moc"
