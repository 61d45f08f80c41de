// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/common/common.h"
#include "tests/support/test_registry.h"
#include "tests/ui/shots/order_script.h"
#include "tests/ui/shots/script.h"
#include "tests/unit/ui/tiny_server.h"
#include "ui/rooms/customers/customers_presenter.h"
#include "ui/rooms/orders/chat_orders.h"
#include "ui/rooms/orders/order_words.h"
#include "ui/rooms/orders/orders_presenter.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using order_room::ChatOrders;
using order_room::OrdersPresenter;
using order_room::OrderWords;

namespace {

using Answer = TinyServer::Answer;

QByteArray headerOf(const TinyServer::Request &request, const QByteArray &name)
{
    const QByteArray start = name.toLower() + ':';
    for (const QByteArray &line : request.head.split('\n'))
        if (line.toLower().startsWith(start))
            return line.mid(start.size()).trimmed();
    return {};
}

/// The orders of a shop as its server would answer; `refuse` may answer first.
struct FakeOrders {
    TinyServer server;
    api::Order order = script::carmensOrder();
    api::OrderList list;
    QByteArray preview = wire::encode(script::carmensRefund());
    std::function<std::optional<Answer>(const TinyServer::Request &)> refuse;

    FakeOrders()
    {
        list.items = script::ordersToShip();
        list.count = 38;
        server.setHandler([this](const TinyServer::Request &request) { return answer(request); });
    }
    [[nodiscard]] QByteArray path(const QByteArray &rest = {}) const { return "/api/v1/orders/" + order.id.text().toLatin1() + rest; }
    [[nodiscard]] static Answer problem(int status, const char *code)
    {
        api::Problem problem;
        problem.status = status;
        problem.code = QLatin1String(code);
        problem.title = problem.detail = QLatin1String(code);
        return {status, wire::encode(problem), false};
    }
    [[nodiscard]] TinyServer::Request last(const QByteArray &path) const
    {
        TinyServer::Request found;
        for (const TinyServer::Request &request : server.requests())
            if (request.path == path)
                found = request;
        return found;
    }

private:
    Answer answer(const TinyServer::Request &request)
    {
        if (refuse)
            if (const auto refused = refuse(request))
                return *refused;
        if (request.path == "/api/v1/orders")
            return {200, wire::encode(list), false};
        if (request.path == path("/refunds/preview"))
            return {200, preview, false};
        if (request.path == "/api/v1/conversations") {
            api::ConversationList chats;
            chats.items = script::carmensChats();
            return {200, wire::encode(chats), false};
        }
        if (request.path.startsWith("/api/v1/orders/") && request.method == "GET")
            return {200, wire::encode(order), false};
        if (request.path.startsWith(path()))
            return change();
        return {404, "{}", false};
    }
    Answer change()
    {
        ++order.version;
        return {200, wire::encode(order), false};
    }
};

struct Bench {
    FakeOrders shop;
    QTemporaryDir folder;
    core::FakeClock clock{script::at(14, 5)};
    client::CertificatePins pins{QString()};
    client::ApiClient api{pins};
    client::Session session{api, folder.path()};
    client::Channel channel{api, pins, clock};
    OrdersPresenter presenter{
        api, channel, session, clock, {std::chrono::milliseconds(30), std::chrono::milliseconds(30), std::chrono::milliseconds(1)}};

    Bench()
    {
        api.setServer(shop.server.url());
        if (!session.adopt(script::marta()))
            qFatal("no session");
        client::ConnectionState live;
        live.phase = client::ConnectionState::Phase::Live;
        Q_EMIT channel.stateChanged(live);
        presenter.start();
    }
    void open()
    {
        presenter.select(shop.order.id);
        QTRY_VERIFY(presenter.order().has_value());
    }
};

}  // namespace

class OrdersPresenterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsWhatWaitsFirst()
    {
        Bench bench;
        QTRY_COMPARE(bench.presenter.orders().rowCount(), 13);
        QCOMPARE(bench.presenter.orders().count(), 38);
        const QByteArray query = bench.shop.last("/api/v1/orders").query;
        QVERIFY(query.contains("fulfilment=unfulfilled,partial"));
        QVERIFY(query.contains("since=2026-10-25"));
        models::OrderFilter filter;
        filter.text = QStringLiteral("MAN-SER");
        bench.presenter.setFilter(filter);
        QTRY_VERIFY(bench.shop.last("/api/v1/orders").query.contains("q=MAN-SER"));
        QVERIFY(!bench.shop.last("/api/v1/orders").query.contains("fulfilment"));
    }

    void aListThatDoesNotComeSaysWhy()
    {
        Bench bench;
        QTRY_COMPARE(bench.presenter.orders().rowCount(), 13);
        bench.shop.refuse = [](const TinyServer::Request &) { return std::optional(FakeOrders::problem(503, "unavailable")); };
        bench.presenter.setFilter({});
        QTRY_VERIFY(bench.presenter.listError().has_value());
        bench.shop.refuse = {};
        bench.presenter.refresh();
        QTRY_VERIFY(!bench.presenter.listError().has_value());
        QTRY_COMPARE(bench.presenter.orders().rowCount(), 13);
    }

    void opensAnOrderWithItsChats()
    {
        Bench bench;
        bench.open();
        QCOMPARE(bench.presenter.order()->number, 10491);
        QTRY_COMPARE(bench.presenter.chats().size(), 2);
        QVERIFY(bench.shop.last("/api/v1/conversations").query.contains("carmen.oliva%40correo.example"));
        bench.presenter.selectNumber(10491);
        QTRY_COMPARE(bench.presenter.selectedId(), bench.shop.order.id);
        QVERIFY(bench.shop.server.count("/api/v1/orders/n10491") > 0);
    }

    void chatsOfTheNameStandInForThoseOfTheMail()
    {
        Bench bench;
        bench.shop.refuse = [](const TinyServer::Request &request) -> std::optional<Answer> {
            if (request.path == "/api/v1/conversations" && request.query.contains("correo"))
                return Answer{200, R"({"items":[]})", false};
            return std::nullopt;
        };
        bench.open();
        QTRY_COMPARE(bench.presenter.chats().size(), 2);
        QVERIFY(bench.shop.last("/api/v1/conversations").query.contains("Carmen%20Oliva"));
    }

    void aChangeNamesTheVersionItWasMadeFor()
    {
        Bench bench;
        bench.open();
        QSignalSpy done(&bench.presenter, &OrdersPresenter::done);
        api::ShipOrder parcel;
        parcel.lines = {{QStringLiteral("line-3"), 1}};
        parcel.carrier = QStringLiteral("Norte");
        bench.presenter.ship(parcel);
        QVERIFY(bench.presenter.isBusy());
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first().first().toString(), QStringLiteral("ship"));
        const TinyServer::Request sent = bench.shop.last(bench.shop.path("/fulfilments"));
        QCOMPARE(headerOf(sent, "If-Match"), QByteArray("\"v6\""));
        QVERIFY(!headerOf(sent, "Idempotency-Key").isEmpty());
        QVERIFY(sent.body.contains("Norte"));
        QCOMPARE(bench.presenter.order()->version, 7);
        QVERIFY(!bench.presenter.isBusy());
    }

    void tryingAgainAfterALostAnswerIsTheSameAct()
    {
        Bench bench;
        bench.open();
        QSignalSpy failed(&bench.presenter, &OrdersPresenter::failed);
        QSignalSpy done(&bench.presenter, &OrdersPresenter::done);
        const QByteArray path = bench.shop.path("/refunds");
        bench.shop.refuse = [path](const TinyServer::Request &request) -> std::optional<Answer> {
            return request.path == path ? std::optional(FakeOrders::problem(503, "unavailable")) : std::nullopt;
        };
        api::RefundOrder refund;
        refund.lines = {{QStringLiteral("line-1"), 1, false}};
        bench.presenter.refund(refund);
        QTRY_COMPARE(failed.size(), 1);
        const QByteArray first = headerOf(bench.shop.last(path), "Idempotency-Key");
        bench.shop.refuse = {};
        bench.presenter.refund(refund);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(headerOf(bench.shop.last(path), "Idempotency-Key"), first);
        bench.presenter.refund(refund);
        QTRY_COMPARE(done.size(), 2);
        QVERIFY(headerOf(bench.shop.last(path), "Idempotency-Key") != first);
    }

    void anOrderThatChangedInBetweenIsSaidAndReloaded()
    {
        Bench bench;
        bench.open();
        QSignalSpy failed(&bench.presenter, &OrdersPresenter::failed);
        const QByteArray path = bench.shop.path("/hold");
        bench.presenter.setEditing(true);
        bench.shop.order = script::carmensOrderOnHold();
        bench.shop.refuse = [path](const TinyServer::Request &request) -> std::optional<Answer> {
            return request.path == path ? std::optional(FakeOrders::problem(412, "version_changed")) : std::nullopt;
        };
        bench.presenter.move(QStringLiteral("hold"), QStringLiteral("why"));
        QTRY_VERIFY(bench.presenter.conflict().has_value());
        QCOMPARE(bench.presenter.conflict()->who, QStringLiteral("Rocío"));
        QCOMPARE(bench.presenter.order()->version, 6);
        QCOMPARE(failed.size(), 0);
        bench.presenter.reload();
        QVERIFY(!bench.presenter.conflict().has_value());
        QCOMPARE(bench.presenter.order()->status, api::OrderStatus::OnHold);
    }

    void actsThatTakeNothingSendNothing()
    {
        Bench bench;
        bench.open();
        bench.presenter.deliver(QStringLiteral("parcel-1"));
        const QByteArray path = bench.shop.path("/fulfilments/parcel-1/deliver");
        QTRY_COMPARE(bench.shop.server.count(path), 1);
        QCOMPARE(bench.shop.last(path).body, QByteArray());  // a server takes no body where it asks for none
    }

    void whatIsLookedAtStaysFreshUnlessSomebodyTypes()
    {
        Bench bench;
        bench.open();
        bench.presenter.setWatched(true);
        bench.shop.order = script::carmensOrderOnHold();
        QTRY_COMPARE(bench.presenter.order()->version, 7);
        bench.presenter.setEditing(true);
        bench.shop.order.version = 8;
        QTRY_VERIFY(bench.presenter.conflict().has_value());
        QCOMPARE(bench.presenter.order()->version, 7);
        bench.presenter.setWatched(false);
    }

    void theLastPreviewCounts()
    {
        Bench bench;
        bench.open();
        QSignalSpy changed(&bench.presenter, &OrdersPresenter::previewChanged);
        api::RefundOrder refund;
        refund.lines = {{QStringLiteral("line-1"), 1, false}};
        bench.presenter.preview(refund);
        refund.lines[0].quantity = 2;
        bench.presenter.preview(refund);
        QVERIFY(bench.presenter.isPreviewing());
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(bench.shop.server.count(bench.shop.path("/refunds/preview")), 1);
        QVERIFY(bench.shop.last(bench.shop.path("/refunds/preview")).body.contains("\"quantity\":2"));
        QCOMPARE(bench.presenter.previewed()->amount.amount, 1765);
        bench.presenter.preview(refund);
        bench.presenter.dropPreview();
        QVERIFY(!bench.presenter.isPreviewing());
        QVERIFY(!bench.presenter.previewed());
    }

    void aPreviewThatIsRefusedSaysWhy()
    {
        Bench bench;
        bench.open();
        bench.shop.refuse = [](const TinyServer::Request &request) -> std::optional<Answer> {
            return request.path.endsWith("/preview") ? std::optional(FakeOrders::problem(409, "exceeds_captured")) : std::nullopt;
        };
        bench.presenter.preview({});
        QTRY_VERIFY(bench.presenter.previewError().has_value());
        QVERIFY(!OrderWords::sentence(*bench.presenter.order(), *bench.presenter.previewError()).contains(QStringLiteral("exceeds")));
    }

    void anOrderThatIsGoneIsSaid()
    {
        Bench bench;
        bench.shop.refuse = [](const TinyServer::Request &request) -> std::optional<Answer> {
            return request.path.endsWith("/n99") ? std::optional(FakeOrders::problem(404, "unknown_order")) : std::nullopt;
        };
        bench.presenter.selectNumber(99);
        QTRY_VERIFY(bench.presenter.orderError().has_value());
        QCOMPARE(bench.presenter.orderError()->code, core::ErrorCode::NotFound);
    }

    void blockedActionsAreExplained()
    {
        const api::Order order = script::carmensOrder();
        for (const api::OrderAction &action : order.actions)
            if (!action.allowed)
                QVERIFY2(OrderWords::blocked(order, action) != *action.sentence, qPrintable(action.action + *action.reason));
        QVERIFY(OrderWords::blocked(order, order.actions.first()).contains(QStringLiteral("24")));
        api::OrderAction strange;
        strange.reason = QStringLiteral("moon_phase");
        strange.sentence = QStringLiteral("The moon is not right.");
        QCOMPARE(OrderWords::blocked(order, strange), *strange.sentence);
    }

    void stepsWhoseOutcomeIsKnownAreNotTold()
    {
        QStringList types;
        for (const api::OrderEvent &event : OrderWords::told(script::carmensOrder()))
            types.append(event.type);
        QCOMPARE(types.first(), QStringLiteral("note"));
        QVERIFY(!types.contains(QStringLiteral("packed")));
        QVERIFY(types.contains(QStringLiteral("shipped")));
    }

    void amountsAreReadAsTheyAreWritten()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
        const QString euros = QStringLiteral("EUR");
        QCOMPARE(OrderWords::amount(QStringLiteral("3,75 €"), euros)->amount, 375);
        QCOMPARE(OrderWords::amount(OrderWords::money({123456, euros}), euros)->amount, 123456);
        QCOMPARE(OrderWords::amount(QStringLiteral("3.75"), euros)->amount, 375);
        QCOMPARE(OrderWords::amount(QStringLiteral("1.234,50"), euros)->amount, 123450);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(OrderWords::amount(QStringLiteral("€1,234.5"), euros)->amount, 123450);
        QCOMPARE(OrderWords::amount(QString(), euros)->amount, 0);
        for (const char *wrong : {"x", "-1", "1.234", "1.2.3", "99999999999999999999"})
            QVERIFY2(!OrderWords::amount(QLatin1String(wrong), euros), wrong);
        QLocale::setDefault(before);
    }

    void aChatIsGivenTheOrderThatAPersonChooses()
    {
        Bench bench;
        ChatOrders chat(bench.api, bench.session);
        QCOMPARE(ChatOrders::numbersIn({QStringLiteral("10482?"), QStringLiteral("No, 10491. Cost 1250.50 in 2026-11-02")}),
                 (QList<qint64>{10491, 10482}));
        chat.follow(script::conversation(7), QStringLiteral("Carmen Oliva"), {10491});
        QTRY_COMPARE(chat.offered().size(), 13);
        QVERIFY(!chat.order());  // offered, not assumed
        chat.choose(bench.shop.order.id);
        QTRY_VERIFY(chat.order().has_value());
        chat.follow(script::conversation(8), {}, {});
        QVERIFY(!chat.order());
        chat.follow(script::conversation(7), QStringLiteral("Carmen Oliva"), {});
        QTRY_VERIFY(chat.order().has_value());
        chat.forget();
        QVERIFY(!chat.order());
    }

    void aCustomerIsFoundByTheirMail()
    {
        Bench bench;
        bench.shop.refuse = [](const TinyServer::Request &request) -> std::optional<Answer> {
            if (request.path == "/api/v1/customers") {
                api::CustomerList list;
                list.items = script::customers();
                list.count = 10;
                return Answer{200, wire::encode(list), false};
            }
            if (request.path.startsWith("/api/v1/customers/"))
                return Answer{200, wire::encode(script::carmen()), false};
            return std::nullopt;
        };
        customer_room::CustomersPresenter customers(bench.api, bench.channel, bench.session);
        QSignalSpy failed(&customers, &customer_room::CustomersPresenter::failed);
        customers.start();
        QTRY_COMPARE(customers.customers().rowCount(), 10);
        customers.selectEmail(QStringLiteral("Carmen.Oliva@correo.example"));
        QTRY_VERIFY(customers.customer().has_value());
        QCOMPARE(customers.customer()->name, QStringLiteral("Carmen Oliva Prats"));
        QCOMPARE(customers.orders().rowCount(), 4);
        QTRY_COMPARE(customers.chats().size(), 2);
        customers.selectEmail(QStringLiteral("nobody@x.example"));
        QTRY_COMPARE(failed.size(), 1);
        customers.setSort(customer_room::CustomersPresenter::Sort::Spent);
        QTRY_VERIFY(bench.shop.last("/api/v1/customers").query.contains("sort=spent"));
    }
};

MOSTRADOR_TEST(OrdersPresenterTest)
#include "orders_presenter_test.moc"
