// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders_bench.h"
#include "tests/support/test_registry.h"

using test::GuestCart;
using test::OrdersBench;
using Answer = OrdersBench::Answer;

namespace {

/// Who asks. "owner" holds the token of the cart, or is the customer.
const QStringList askers{QStringLiteral("nobody"), QStringLiteral("stranger"), QStringLiteral("guest"), QStringLiteral("owner"),
                         QStringLiteral("agent")};

struct Rule {
    const char *name;
    net::Method method;
    const char *path;
    const char *body;
    QList<int> statuses;  ///< of each asker, in that order
};

/// {id}: an order that was placed; {cart}: an open cart of the same owner.
const QList<Rule> &rules()
{
    using net::Method;
    static const QList<Rule> list{
        {"cart", Method::Get, "/carts/{cart}", "", {404, 404, 404, 200, 404}},
        {"patch cart", Method::Patch, "/carts/{cart}", "{}", {404, 404, 404, 200, 404}},
        {"set line", Method::Put, "/carts/{cart}/lines/{variant}", R"({"quantity": 1})", {404, 404, 404, 200, 404}},
        {"remove line", Method::Delete, "/carts/{cart}/lines/{variant}", "", {404, 404, 404, 200, 404}},
        {"order", Method::Get, "/orders/{id}", "", {404, 404, 404, 200, 200}},
        {"order by number", Method::Get, "/orders/n10001", "", {404, 404, 404, 200, 200}},
        {"return", Method::Post, "/orders/{id}/returns", R"({"lines": [{"lineId": "1", "quantity": 1}]})", {404, 404, 404, 409, 409}},
        {"hold", Method::Post, "/orders/{id}/hold", "{}", {401, 403, 403, 403, 200}},
        {"release", Method::Post, "/orders/{id}/release", "{}", {401, 403, 403, 403, 200}},
        {"complete", Method::Post, "/orders/{id}/complete", "{}", {401, 403, 403, 403, 409}},
        {"note", Method::Post, "/orders/{id}/notes", R"({"text": "x"})", {401, 403, 403, 403, 200}},
        {"payments", Method::Post, "/orders/{id}/payments", "{}", {401, 403, 403, 403, 200}},
        {"capture", Method::Post, "/orders/{id}/payments/x/capture", "", {401, 403, 403, 403, 404}},
        {"void", Method::Post, "/orders/{id}/payments/x/void", "", {401, 403, 403, 403, 404}},
        {"preview",
         Method::Post,
         "/orders/{id}/refunds/preview",
         R"({"lines": [{"lineId": "1", "quantity": 1}]})",
         {401, 403, 403, 403, 200}},
        {"refund", Method::Post, "/orders/{id}/refunds", R"({"lines": [{"lineId": "1", "quantity": 1}]})", {401, 403, 403, 403, 200}},
        {"ship", Method::Post, "/orders/{id}/fulfilments", "{}", {401, 403, 403, 403, 200}},
        {"deliver", Method::Post, "/orders/{id}/fulfilments/x/deliver", "", {401, 403, 403, 403, 404}},
        {"approve", Method::Post, "/orders/{id}/returns/x/approve", "", {401, 403, 403, 403, 404}},
        {"reject", Method::Post, "/orders/{id}/returns/x/reject", "", {401, 403, 403, 403, 404}},
        {"receive", Method::Post, "/orders/{id}/returns/x/receive", "", {401, 403, 403, 403, 404}},
        {"customers", Method::Get, "/customers", "", {401, 403, 403, 403, 200}},
        {"customer", Method::Get, "/customers/x", "", {401, 403, 403, 403, 404}},
        {"cancel", Method::Post, "/orders/{id}/cancel", "{}", {404, 404, 404, 409, 409}},
        {"remove cart", Method::Delete, "/carts/{cart}", "", {404, 404, 404, 204, 404}},
    };
    return list;
}

QByteArray patternOf(const Rule &rule)
{
    QByteArray path = "/api/v1" + QByteArray(rule.path);
    return path.replace("{variant}", "v").replace("{cart}", "c").replace("{id}", "i");
}

}  // namespace

class OwnershipTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void ofGuests() { tryAll(false); }
    void ofCustomers() { tryAll(true); }

    /// A new route that nobody thought about is found here.
    void everyRouteHasARule()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const QSet<QByteArray> open{"openCart", "currentCart", "mergeCart", "placeOrder", "lookUpOrder", "listOrders"};
        QSet<QByteArray> ruled;
        for (const Rule &rule : rules())
            ruled.insert(bench.routes->match(rule.method, patternOf(rule)).route->operationId);
        for (const net::Route &route : bench.routes->routes())
            QVERIFY2(open.contains(route.operationId) || ruled.contains(route.operationId), route.operationId.constData());
    }

    void listsShowOwnOrdersOnly()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        orderOf(bench, "ana", cup);
        orderOf(bench, "ben", cup);
        bench.placed({{cup, 1}});
        const auto listed = [&](const QByteArray &who, const QString &query) {
            return bench.get(QStringLiteral("/orders") + query, OrdersBench::as(who)).list("items").size();
        };
        QCOMPARE(listed("ana", QString()), 1);
        QCOMPARE(listed("ben", QString()), 1);
        QCOMPARE(listed("carla", QString()), 0);
        QCOMPARE(listed("agent", QString()), 3);
        // Asking for somebody else's does not help.
        const QString key =
            bench.stored(bench.get(QStringLiteral("/orders"), OrdersBench::as("ben")).list("items")[0][QStringLiteral("id")].toString())
                .header.customerKey;
        const Answer own = bench.get(QStringLiteral("/orders?customer=") + key, OrdersBench::as("ana"));
        QCOMPARE(own.list("items").size(), 1);
        QVERIFY(own.list("items")[0][QStringLiteral("id")] !=
                bench.get(QStringLiteral("/orders"), OrdersBench::as("ben")).list("items")[0][QStringLiteral("id")]);
        QCOMPARE(bench.get(QStringLiteral("/orders")).status, 401);
        QCOMPARE(bench.get(QStringLiteral("/orders"), OrdersBench::as("guest")).status, 403);
    }

    void whatIsWrongInALookUpIsNotSaid()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        bench.placed({{cup, 1}});
        const auto lookUp = [&](qint64 number, const char *email) {
            return bench.post(QStringLiteral("/orders/lookup"),
                              {{QStringLiteral("number"), number}, {QStringLiteral("email"), QString::fromLatin1(email)}});
        };
        const Answer found = lookUp(10'001, "maria@example.COM");
        QCOMPARE(found.status, 200);
        QCOMPARE(found.number("number"), 10'001);
        QVERIFY(found.list("actions").isEmpty());  // to cancel it takes the cart's token or the account
        const Answer wrongEmail = lookUp(10'001, "other@example.com");
        const Answer wrongNumber = lookUp(10'002, "maria@example.com");
        QCOMPARE(wrongEmail.status, 404);
        QCOMPARE(wrongEmail.body, wrongNumber.body);
    }

    void shoppersSeeNoNotes()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        const QString id = bench.post(QStringLiteral("/orders"), bench.placing(cart.id), OrdersBench::with(cart)).text("id");
        bench.staff(id, QStringLiteral("notes"), {{QStringLiteral("text"), QStringLiteral("rude on the phone")}});
        bench.staff(id, QStringLiteral("hold"), {{QStringLiteral("reason"), QStringLiteral("looks like fraud")}});
        const Answer staff = bench.get(QStringLiteral("/orders/") + id, OrdersBench::as("agent"));
        const Answer shopper = bench.get(QStringLiteral("/orders/") + id, OrdersBench::with(cart));
        const auto text = [](const Answer &answer) { return QJsonDocument(answer.body).toJson(); };
        QVERIFY(text(staff).contains("rude") && text(staff).contains("fraud") && text(staff).contains("\"agent\""));
        QVERIFY(!text(shopper).contains("rude") && !text(shopper).contains("fraud") && !text(shopper).contains("\"agent\""));
        QCOMPARE(staff.list("actions").size(), 12);
        QCOMPARE(shopper.list("actions").size(), 2);
    }

    void reasonsOfStaffStayAmongStaff()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        const QString id = bench.post(QStringLiteral("/orders"), bench.placing(cart.id), OrdersBench::with(cart)).text("id");
        bench.staff(id, QStringLiteral("payments"), {});
        bench.staff(id, QStringLiteral("cancel"), {{QStringLiteral("reason"), QStringLiteral("looks like fraud")}});
        const Answer staff = bench.get(QStringLiteral("/orders/") + id, OrdersBench::as("agent"));
        const Answer shopper = bench.get(QStringLiteral("/orders/") + id, OrdersBench::with(cart));
        QCOMPARE(staff.list("refunds").size(), 1);
        QVERIFY(staff.list("refunds").first().toObject().value(QStringLiteral("reason")).toString().contains(QStringLiteral("fraud")));
        QCOMPARE(shopper.list("refunds").size(), 1);
        QVERIFY(!QJsonDocument(shopper.body).toJson().contains("fraud"));
    }

    void otherRoomsAskAsTheShopper()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        orderOf(bench, "ana", cup);
        bench.placed({{cup, 1}});
        const auto ask = [&](const orders::OrderQuestion &question) {
            const core::Result<api::Order> order = QCoro::waitFor(bench.service->orderFor(question));
            return order ? order->number : 0;
        };
        const core::UserId ana = test::FakeAuth::idOf("ana");
        const core::UserId ben = test::FakeAuth::idOf("ben");
        QCOMPARE(ask({ana, std::nullopt, std::nullopt}), 10'001);
        QCOMPARE(ask({ana, 10'001, std::nullopt}), 10'001);
        QCOMPARE(ask({ben, 10'001, std::nullopt}), 0);
        QCOMPARE(ask({ana, 10'002, std::nullopt}), 0);
        QCOMPARE(ask({std::nullopt, 10'002, QStringLiteral("maria@example.com")}), 10'002);
        QCOMPARE(ask({std::nullopt, 10'002, std::nullopt}), 0);
        QCOMPARE(ask({std::nullopt, std::nullopt, QStringLiteral("maria@example.com")}), 0);
        orders::OrderQuestion shownBefore;
        shownBefore.id = core::OrderId::generate();
        QCOMPARE(ask(shownBefore), 0);
        shownBefore.id = QCoro::waitFor(bench.service->orderFor({ana, std::nullopt, std::nullopt}))->id;
        QCOMPARE(ask(shownBefore), 10'001);
    }

private:
    static QString cartOfCustomer(OrdersBench &bench, const QByteArray &who, const core::VariantId &variant)
    {
        const QString cart = bench.post(QStringLiteral("/carts"), {}, OrdersBench::as(who)).text("id");
        bench.ask(net::Method::Put, QStringLiteral("/carts/%1/lines/%2").arg(cart, variant.text()), {{QStringLiteral("quantity"), 1}},
                  OrdersBench::as(who));
        return cart;
    }

    static QString orderOf(OrdersBench &bench, const QByteArray &who, const core::VariantId &variant)
    {
        return bench.post(QStringLiteral("/orders"), bench.placing(cartOfCustomer(bench, who, variant)), OrdersBench::as(who)).text("id");
    }

    static void tryAll(bool customers)
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        GuestCart first;
        GuestCart second;
        QString order;
        if (customers) {
            order = orderOf(bench, "ana", cup);
            second.id = cartOfCustomer(bench, "ana", cup);
        } else {
            first = bench.cartOf({{cup, 1}});
            order = bench.post(QStringLiteral("/orders"), bench.placing(first.id), OrdersBench::with(first)).text("id");
            second = bench.cartOf({{cup, 1}});
        }
        for (const Rule &rule : rules()) {
            QString path = QString::fromLatin1(rule.path);
            path.replace(QStringLiteral("{id}"), order)
                .replace(QStringLiteral("{cart}"), second.id)
                .replace(QStringLiteral("{variant}"), cup.text());
            const GuestCart &own = path.contains(second.id) ? second : first;
            for (qsizetype index = 0; index < askers.size(); ++index) {
                const bool owner = askers[index] == QLatin1StringView("owner");
                OrdersBench::Change change;
                if (owner)
                    change = customers ? OrdersBench::as("ana") : OrdersBench::with(own);
                else if (askers[index] != QLatin1StringView("nobody"))
                    change = OrdersBench::both(OrdersBench::as(askers[index].toLatin1()), OrdersBench::header("If-Match", "*"));
                // A guest who owns the order is nobody to a route that asks for staff.
                const int expected = owner && !customers && rule.statuses[index] == 403 ? 401 : rule.statuses[index];
                const Answer answer = QCoro::waitFor(bench.send(rule.method, "/api/v1" + path.toUtf8(), rule.body, change));
                QVERIFY2(answer.status == expected, qPrintable(QStringLiteral("%1 by %2: %3 %4")
                                                                   .arg(QLatin1StringView(rule.name), askers[index])
                                                                   .arg(answer.status)
                                                                   .arg(answer.code())));
            }
        }
    }
};

MOSTRADOR_TEST(OwnershipTest)
#include "ownership_test.moc"
