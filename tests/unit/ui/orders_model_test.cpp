// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/models/customers_model.h"
#include "ui/models/order_filter.h"
#include "ui/models/order_groups.h"
#include "ui/models/orders_model.h"
#include "ui/models/refund_draft.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::OrdersModel;

namespace {

api::OrderSummary row(int number, qint64 cents = 100)
{
    api::OrderSummary made;
    made.id = core::OrderId::fromTrusted(QStringLiteral("01900000-0000-7000-8020-%1").arg(number, 12, 10, QLatin1Char('0')));
    made.number = number;
    made.total = {cents, QStringLiteral("EUR")};
    return made;
}

api::OrderList page(const QList<int> &numbers, const QString &next = {})
{
    api::OrderList made;
    for (const int number : numbers)
        made.items.append(row(number));
    if (!next.isEmpty())
        made.nextCursor = next;
    made.count = 99;
    return made;
}

QList<int> numbers(const OrdersModel &model)
{
    QList<int> list;
    for (int at = 0; at < model.rowCount(); ++at)
        list.append(model.index(at).data().toInt());
    return list;
}

api::OrderLine line(const char *id, qint64 quantity, qint64 price)
{
    api::OrderLine made;
    made.id = QLatin1String(id);
    made.quantity = quantity;
    made.unitPrice = {price, QStringLiteral("EUR")};
    made.total = {price * quantity, QStringLiteral("EUR")};
    return made;
}

/// Two mugs of three in a parcel, one candle withdrawn, one blanket waiting.
api::Order order()
{
    api::Order made;
    made.total = {1000, QStringLiteral("EUR")};
    made.lines = {line("mug", 3, 1390), line("candle", 1, 2100), line("blanket", 1, 8490)};
    made.lines[1].withdrawn = 1;
    made.lines[1].refunded = 1;
    api::Parcel sent;
    sent.id = QStringLiteral("p1");
    sent.state = QStringLiteral("delivered");
    sent.lines = {{QStringLiteral("mug"), 2}};
    api::Parcel failed = sent;
    failed.id = QStringLiteral("p2");
    failed.state = QStringLiteral("cancelled");
    failed.lines = {{QStringLiteral("blanket"), 1}};
    made.parcels = {sent, failed};
    return made;
}

}  // namespace

class OrdersModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesFollowEachOther()
    {
        OrdersModel model;
        QSignalSpy wanted(&model, &OrdersModel::moreWanted);
        model.begin(page({5, 4}, QStringLiteral("c1")));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({});  // the answer to the first is still on its way
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("c1"));
        model.append(page({4, 3}));  // 4 moved while the page was turned
        QCOMPARE(numbers(model), (QList<int>{5, 4, 3}));
        QVERIFY(!model.canFetchMore({}));
    }

    void aPageThatDoesNotComeMayBeAskedForAgain()
    {
        OrdersModel model;
        model.begin(page({5}, QStringLiteral("c1")));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({}));
        model.fetchFailed();
        QVERIFY(model.canFetchMore({}));
    }

    void aRefreshedPageKeepsWhatIsBelow()
    {
        OrdersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.begin(page({5, 4, 3}, QStringLiteral("c1")));
        model.append(page({2, 1}));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        api::OrderList fresh = page({6, 5, 3}, QStringLiteral("c2"));  // 6 came, 4 was shipped
        fresh.items[1].total.amount = 700;
        model.refresh(fresh);
        QCOMPARE(numbers(model), (QList<int>{6, 5, 3, 2, 1}));
        QCOMPARE(model.index(1).data(OrdersModel::OrderRole).value<api::OrderSummary>().total.amount, 700);
        QCOMPARE(reset.size(), 0);
    }

    void aRefreshThatIsAllOfItDropsTheRest()
    {
        OrdersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.begin(page({3, 2, 1}));
        model.refresh(page({3}));
        QCOMPARE(numbers(model), (QList<int>{3}));
        model.refresh(page({}));
        QCOMPARE(model.rowCount(), 0);
    }

    void anotherOrderOfRowsStartsAnew()
    {
        OrdersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.begin(page({3, 2, 1}));
        model.refresh(page({1, 2, 3}));
        QCOMPARE(numbers(model), (QList<int>{1, 2, 3}));
    }

    void filtersAskTheServer()
    {
        models::OrderFilter filter;
        const core::Timestamp now = core::Timestamp::fromMilliseconds(1'764'000'000'000);
        QVERIFY(filter.isEmpty());
        filter.text = QStringLiteral(" ana+shop@x.example ");
        filter.toShip = true;
        filter.days = 30;
        filter.payment = api::PaymentStatus::Paid;
        filter.sort = models::OrderFilter::Sort::Dearest;
        const QUrlQuery query = filter.query(now);
        QCOMPARE(query.queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded), QStringLiteral("ana+shop@x.example"));
        QVERIFY(query.toString(QUrl::FullyEncoded).contains(QStringLiteral("%2B")));
        QCOMPARE(query.queryItemValue(QStringLiteral("status")), QStringLiteral("placed"));
        QCOMPARE(query.queryItemValue(QStringLiteral("fulfilment")), QStringLiteral("unfulfilled,partial"));
        QCOMPARE(query.queryItemValue(QStringLiteral("payment")), QStringLiteral("paid"));
        QCOMPARE(query.queryItemValue(QStringLiteral("sort")), QStringLiteral("-total"));
        QCOMPARE(query.queryItemValue(QStringLiteral("since"), QUrl::FullyDecoded), (now - std::chrono::hours(24 * 30)).toString());
    }

    void linesStandWhereTheirPiecesAre()
    {
        const QList<models::OrderGroup> groups = models::groupsOf(order());
        QCOMPARE(groups.size(), 3);
        QCOMPARE(groups[0].kind, models::OrderGroup::Kind::Parcel);
        QCOMPARE(groups[0].number, 1);
        QCOMPARE(groups[0].pieces.size(), 1);
        QCOMPARE(groups[0].pieces[0].total.amount, 2780);
        QCOMPARE(groups[1].kind, models::OrderGroup::Kind::ToShip);
        QCOMPARE(groups[1].units(), 2);  // a mug, and the blanket of the parcel that was called off
        QCOMPARE(groups[1].pieces[0].total.amount, 1390);
        QCOMPARE(groups[2].kind, models::OrderGroup::Kind::Withdrawn);
        QCOMPARE(models::unitsOf(order()), 5);
    }

    void whatComesBackWasDeliveredAndIsNotOnItsWay()
    {
        api::Order sold = order();
        QCOMPARE(models::piecesOf(sold, sold.lines[0]).returnable(), 2);
        sold.returns = {{QStringLiteral("r1"), QStringLiteral("requested"), {{QStringLiteral("mug"), 1}}, {}, {}},
                        {QStringLiteral("r2"), QStringLiteral("rejected"), {{QStringLiteral("mug"), 1}}, {}, {}}};
        QCOMPARE(models::piecesOf(sold, sold.lines[0]).returnable(), 1);
        QCOMPARE(models::piecesOf(sold, sold.lines[2]).returnable(), 0);
    }

    void aRefundNamesWhatLeftAndWhatNeverWill()
    {
        models::RefundDraft draft(order());
        QCOMPARE(draft.rows().size(), 3);  // mugs that left, the mug that waits, the blanket; the candle is paid back
        QCOMPARE(draft.rows()[0].most, 2);
        QVERIFY(!draft.rows()[0].withdraw);
        QVERIFY(draft.rows()[1].withdraw);
        QVERIFY(draft.isEmpty());
        draft.setQuantity(0, 9);
        draft.setQuantity(1, 1);
        draft.setRestock(true);
        draft.setReason(QStringLiteral("damaged"));
        draft.setShipping({375, QStringLiteral("EUR")});
        const api::RefundOrder request = draft.request(api::Money{4545, QStringLiteral("EUR")});
        QCOMPARE(request.lines.size(), 2);
        QCOMPARE(request.lines[0].quantity, 2);
        QVERIFY(!request.lines[0].withdraw);
        QVERIFY(request.lines[1].withdraw);
        QVERIFY(request.restock);
        QCOMPARE(request.shipping->amount, 375);
        QCOMPARE(request.expectedAmount->amount, 4545);
        QCOMPARE(draft.withdrawn(), 1);
    }

    void nothingThatNeverLeftGoesBackOnTheShelf()
    {
        models::RefundDraft draft(order());
        draft.setRestock(true);
        draft.setQuantity(1, 1);
        QVERIFY(!draft.request().restock);
        QVERIFY(!draft.request().shipping);
    }

    void aRefundGoesOnWithANewerOrderAsFarAsItGoes()
    {
        models::RefundDraft draft(order());
        draft.setQuantity(0, 2);
        draft.setQuantity(2, 1);
        api::Order newer = order();
        newer.lines[0].refunded = 1;
        newer.parcels[1].state = QStringLiteral("shipped");  // the blanket has left
        draft.rebase(newer);
        QCOMPARE(draft.rows()[0].quantity, 1);
        QCOMPARE(draft.restockable(), 1);
        QCOMPARE(draft.withdrawn(), 0);
    }

    void customersArePaged()
    {
        models::CustomersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy wanted(&model, &models::CustomersModel::moreWanted);
        api::CustomerSummary ana;
        ana.key = QStringLiteral("k1");
        ana.name = QStringLiteral("Ana");
        api::CustomerList list;
        list.items = {ana};
        list.nextCursor = QStringLiteral("c");
        model.begin(list);
        model.fetchMore({});
        QCOMPARE(wanted.size(), 1);
        ana.key = QStringLiteral("k2");
        list.items = {ana};
        list.nextCursor.reset();
        model.append(list);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.indexOf(QStringLiteral("k2")).row(), 1);
        QVERIFY(!model.canFetchMore({}));
    }
};

MOSTRADOR_TEST(OrdersModelTest)
#include "orders_model_test.moc"
