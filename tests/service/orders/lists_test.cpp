// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders_bench.h"
#include "tests/support/test_registry.h"

using test::GuestCart;
using test::OrdersBench;
using Answer = OrdersBench::Answer;

class ListsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void pagesHaveEachOrderOnce()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        fill(bench);
        const QHash<QString, QList<qint64>> expected{{QStringLiteral("newest"), {10'005, 10'004, 10'003, 10'002, 10'001}},
                                                     {QStringLiteral("oldest"), {10'001, 10'002, 10'003, 10'004, 10'005}},
                                                     {QStringLiteral("total"), {10'001, 10'003, 10'005, 10'002, 10'004}},
                                                     {QStringLiteral("-total"), {10'004, 10'002, 10'005, 10'003, 10'001}}};
        for (const QString &more : {QString(), QStringLiteral("&q=maria")})
            for (auto sort = expected.constBegin(); sort != expected.constEnd(); ++sort) {
                QList<qint64> seen;
                QString cursor;
                do {
                    const Answer page =
                        bench.get(QStringLiteral("/orders?limit=2&sort=%1%2%3").arg(sort.key(), more, cursor), OrdersBench::as("agent"));
                    QCOMPARE(page.status, 200);
                    QCOMPARE(page.number("count"), 5);
                    for (const QJsonValue &item : page.list("items"))
                        seen.append(item[QStringLiteral("number")].toInteger());
                    cursor =
                        page.body.contains(QStringLiteral("nextCursor")) ? QStringLiteral("&cursor=") + page.text("nextCursor") : QString();
                } while (!cursor.isEmpty());
                QCOMPARE(seen, sort.value());
            }
    }

    void filtersAndWords()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        fill(bench);
        const QList<qint64> all{10'005, 10'004, 10'003, 10'002, 10'001};
        const QList<std::pair<const char *, QList<qint64>>> expected{
            {"status=placed", {10'005, 10'003, 10'002, 10'001}},
            {"status=placed,cancelled", all},
            {"status=on_hold", {}},
            {"payment=voided", {10'004}},
            {"fulfilment=shipped", {10'002}},
            {"q=10003", {10'003}},
            {"q=nunez", all},
            {"q=N%C3%9A%C3%91EZ%20mar", all},
            {"q=maria%40exam", all},
            {"q=big", {10'004, 10'002}},
            {"q=big%20cancel", {}},
            {"q=big&status=cancelled", {10'004}},
            {"q=%25", {}},
            {"since=2099-01-01", {}},
            {"until=2099-01-01T00:00:00Z", all},
        };
        for (const auto &[query, numbers] : expected) {
            const Answer page = bench.get(QStringLiteral("/orders?") + QString::fromLatin1(query), OrdersBench::as("agent"));
            QList<qint64> seen;
            for (const QJsonValue &item : page.list("items"))
                seen.append(item[QStringLiteral("number")].toInteger());
            QVERIFY2(seen == numbers && page.number("count") == numbers.size(), query);
        }
    }

    void whatIsAskedWronglyIsRefused()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const auto code = [&](const char *query) {
            return bench.get(QStringLiteral("/orders?") + QString::fromLatin1(query), OrdersBench::as("agent")).code();
        };
        QCOMPARE(code("status=lost"), QStringLiteral("invalid_filter"));
        QCOMPARE(code("payment=gold"), QStringLiteral("invalid_filter"));
        QCOMPARE(code("sort=colour"), QStringLiteral("invalid_sort"));
        QCOMPARE(code("since=yesterday"), QStringLiteral("invalid_time"));
        QCOMPARE(code("cursor=nonsense"), QStringLiteral("invalid_cursor"));
        QCOMPARE(code("limit=1000"), QStringLiteral("invalid_limit"));
        QCOMPARE(code("colour=red"), QStringLiteral("unknown_parameter"));
    }

    void customersAreCountedAndSummed()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        fill(bench);
        bench.clock.advance(std::chrono::seconds(1));
        const QString cart = bench.post(QStringLiteral("/carts"), {}, OrdersBench::as("ana")).text("id");
        bench.ask(net::Method::Put, QStringLiteral("/carts/%1/lines/%2").arg(cart, m_small.text()), {{QStringLiteral("quantity"), 1}},
                  OrdersBench::as("ana"));
        bench.post(QStringLiteral("/orders"), bench.placing(cart), OrdersBench::as("ana"));
        bench.staff(m_ids[1], QStringLiteral("payments"));
        const Answer all = bench.get(QStringLiteral("/customers"), OrdersBench::as("agent"));
        QCOMPARE(all.number("count"), 2);
        QCOMPARE(all.list("items")[0][QStringLiteral("name")].toString(), QStringLiteral("Ana Signed-In"));
        const QJsonObject maria = all.list("items")[1].toObject();
        QCOMPARE(maria[QStringLiteral("orders")].toInteger(), 5);
        QCOMPARE(maria[QStringLiteral("spent")][QStringLiteral("amount")].toInteger(), 2 * 5'000 + 490);
        const Answer spent = bench.get(QStringLiteral("/customers?sort=spent&limit=1"), OrdersBench::as("agent"));
        QCOMPARE(spent.list("items")[0][QStringLiteral("email")].toString(), QStringLiteral("Maria@Example.com"));
        const Answer next =
            bench.get(QStringLiteral("/customers?sort=spent&limit=1&cursor=") + spent.text("nextCursor"), OrdersBench::as("agent"));
        QCOMPARE(next.list("items")[0][QStringLiteral("name")].toString(), QStringLiteral("Ana Signed-In"));
        QCOMPARE(bench.get(QStringLiteral("/customers?sort=name&q=nunez"), OrdersBench::as("agent")).list("items").size(), 1);
        QCOMPARE(bench.get(QStringLiteral("/customers?q=%25"), OrdersBench::as("agent")).list("items").size(), 0);
        const Answer one = bench.get(QStringLiteral("/customers/") + maria[QStringLiteral("key")].toString(), OrdersBench::as("agent"));
        QCOMPARE(one.list("recentOrders").size(), 5);
        QCOMPARE(one.list("addresses").size(), 1);
        QCOMPARE(bench.get(QStringLiteral("/orders?customer=") + maria[QStringLiteral("key")].toString(), OrdersBench::as("agent"))
                     .number("count"),
                 5);
    }

private:
    /// Five orders of one guest: totals 1490, 10490, 2490, 15490, 3490; the second shipped, the fourth cancelled.
    void fill(OrdersBench &bench)
    {
        m_small = bench.products.add(QStringLiteral("SMALL-1"), 1'000, 90);
        const core::VariantId big = bench.products.add(QStringLiteral("BIG-1"), 5'000, 90);
        m_ids.clear();
        for (const auto &[variant, quantity] :
             QList<std::pair<core::VariantId, int>>{{m_small, 1}, {big, 2}, {m_small, 2}, {big, 3}, {m_small, 3}}) {
            bench.clock.advance(std::chrono::seconds(1));
            m_ids.append(bench.placed({{variant, quantity}}).text("id"));
        }
        bench.staff(m_ids[1], QStringLiteral("fulfilments"));
        bench.staff(m_ids[3], QStringLiteral("cancel"));
    }

    core::VariantId m_small;
    QStringList m_ids;
};

MOSTRADOR_TEST(ListsTest)
#include "lists_test.moc"
