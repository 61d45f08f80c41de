// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock_bench.h"

#include <limits>

using namespace products;
using namespace test::stock;

namespace {

const StockItemId mug = item(QStringLiteral("mug"));
const StockItemId hat = item(QStringLiteral("hat"));
const QString key = QStringLiteral("order-1");
const QString outOfStock = QStringLiteral("out_of_stock");

/// A shop with ten mugs and two hats.
struct Shop {
    explicit Shop(const test::DatabasePlace &place)
        : database(place.open(modules))
        , stock(*database)
    {
        for (const auto &[thing, quantity] : {std::pair(mug, 10), std::pair(hat, 2)}) {
            ready = ready && QCoro::waitFor(stock.openItem(thing, 1));
            ready = ready && QCoro::waitFor(stock.receive(goods(thing, quantity)));
        }
    }
    StockLevel level(const StockItemId &thing, core::Timestamp now = start)
    {
        return QCoro::waitFor(stock.levelOf(thing, now)).value_or(StockLevel{});
    }
    core::Result<Reservation> reserve(const QString &name, QList<StockDemand> lines, core::Timestamp until = later,
                                      core::Timestamp now = start)
    {
        return QCoro::waitFor(stock.reserve(name, lines, until, now));
    }
    bool agrees()
    {
        const auto found = QCoro::waitFor(stock.audit());
        return found && found->isEmpty();
    }
    core::Result<int> run(const sql::Statement &statement)
    {
        auto work = [statement](sql::Connection &connection) { return connection.execute(statement); };
        return QCoro::waitFor(database->write(work));
    }

    std::unique_ptr<sql::Database> database;
    SqlStockRepository stock;
    bool ready = true;
};

}  // namespace

#define SHOP(shop)                                                                                                                         \
    MOSTRADOR_DATABASE(place);                                                                                                             \
    Shop shop(place);                                                                                                                      \
    QVERIFY(shop.ready)

class StockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aSaleFromCartToParcel()
    {
        SHOP(shop);
        QVERIFY(shop.reserve(key, {{mug, 3}, {hat, 1}}));
        QCOMPARE(shop.level(mug), (StockLevel{mug, 10, 0, 3, 1}));
        QCOMPARE(QCoro::waitFor(shop.stock.allocate(key, by()))->state, ReservationState::Allocated);
        QCOMPARE(shop.level(mug), (StockLevel{mug, 10, 3, 0, 1}));
        QCOMPARE(QCoro::waitFor(shop.stock.ship(key, by()))->state, ReservationState::Shipped);
        QCOMPARE(shop.level(mug), (StockLevel{mug, 7, 0, 0, 1}));
        QCOMPARE(QCoro::waitFor(shop.stock.restock(goods(mug, 1)))->onHand, 8);
        QCOMPARE(shop.level(hat), (StockLevel{hat, 1, 0, 0, 1}));
        QVERIFY(shop.agrees());
    }

    void repeatedCommandsHappenOnce()
    {
        SHOP(shop);
        const StockCount delivery = goods(mug, 5);
        for (int time = 0; time < 2; ++time)
            QCOMPARE(QCoro::waitFor(shop.stock.receive(delivery))->onHand, 15);
        StockCount other = delivery;
        other.quantity = 6;
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.receive(other))), QStringLiteral("movement_differs"));
        const core::Result<Reservation> first = shop.reserve(key, {{mug, 2}, {mug, 1}});
        QVERIFY(first);
        const core::Result<Reservation> second = shop.reserve(key, {{mug, 3}}, later + std::chrono::hours(1));
        QVERIFY(second);
        QCOMPARE(*second, *first);
        QCOMPARE(reasonOf(shop.reserve(key, {{mug, 4}})), QStringLiteral("reservation_differs"));
        for (int time = 0; time < 2; ++time)
            QVERIFY(QCoro::waitFor(shop.stock.allocate(key, by())));
        QCOMPARE(shop.reserve(key, {{mug, 3}})->state, ReservationState::Allocated);
        for (int time = 0; time < 2; ++time)
            QVERIFY(QCoro::waitFor(shop.stock.ship(key, by())));
        QCOMPARE(shop.level(mug), (StockLevel{mug, 12, 0, 0, 1}));
        QVERIFY(shop.agrees());
    }

    void allLinesOrNone()
    {
        SHOP(shop);
        const core::Result<Reservation> refused = shop.reserve(key, {{mug, 1}, {hat, 3}});
        QCOMPARE(reasonOf(refused), outOfStock);
        QCOMPARE(refused.error().details.first().name, QStringLiteral("hat.wanted"));
        QCOMPARE(shop.level(mug).reserved, 0);
        QCOMPARE(reasonOf(shop.reserve(key, {{hat, 1}, {item(QStringLiteral("ghost")), 1}})), QStringLiteral("unknown_stock_item"));
        QCOMPARE(shop.level(hat).reserved, 0);
    }

    void twoLinesOnOneItemAreOneDemand()
    {
        SHOP(shop);
        const core::Result<Reservation> refused = shop.reserve(key, {{hat, 2}, {hat, 1}});
        QCOMPARE(reasonOf(refused), outOfStock);
        QCOMPARE(refused.error().details.first().value, QStringLiteral("3"));
        QVERIFY(shop.reserve(key, {{hat, 1}, {hat, 1}}));
        QCOMPARE(shop.level(hat).available(), 0);
    }

    void timeGivesBack()
    {
        SHOP(shop);
        QVERIFY(shop.reserve(key, {{hat, 2}}));
        QCOMPARE(reasonOf(shop.reserve(QStringLiteral("b"), {{hat, 1}})), outOfStock);
        QCOMPARE(*QCoro::waitFor(shop.stock.expireDue(later - std::chrono::milliseconds(1), 10)), 0);
        QVERIFY(QCoro::waitFor(shop.stock.extend(key, later + std::chrono::minutes(1), start)));
        QCOMPARE(*QCoro::waitFor(shop.stock.expireDue(later, 10)), 0);
        const core::Timestamp over = later + std::chrono::minutes(1);
        QCOMPARE(shop.level(hat, over).available(), 2);  // before anybody has tidied up
        QCOMPARE(*QCoro::waitFor(shop.stock.expireDue(over, 10)), 1);
        QCOMPARE(*QCoro::waitFor(shop.stock.expireDue(over, 10)), 0);
        QVERIFY(shop.reserve(QStringLiteral("b"), {{hat, 1}}, over + std::chrono::hours(1), over));
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.allocate(key, by(over)))), outOfStock);
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.extend(key, over + std::chrono::hours(1), over))), outOfStock);
        QVERIFY(QCoro::waitFor(shop.stock.release(QStringLiteral("b"))));
        QVERIFY(QCoro::waitFor(shop.stock.allocate(key, by(over))));  // nobody took them
        QCOMPARE(shop.level(hat, over), (StockLevel{hat, 2, 2, 0, 1}));
    }

    void aReplicaWithASlowClockDoesNotSellTwice()
    {
        SHOP(shop);
        QVERIFY(shop.reserve(key, {{hat, 2}}));
        QVERIFY(shop.reserve(QStringLiteral("b"), {{hat, 2}}, later + std::chrono::hours(1), later));
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.allocate(key, by(start)))), outOfStock);
        QVERIFY(QCoro::waitFor(shop.stock.allocate(QStringLiteral("b"), by(later))));
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.allocate(key, by(start)))), outOfStock);
        QVERIFY(shop.agrees());
    }

    void expiryTakesTheOldestFirst()
    {
        SHOP(shop);
        for (int index = 0; index < 5; ++index)
            QVERIFY(shop.reserve(QString::number(index), {{mug, 1}, {mug, 1}}, later + std::chrono::milliseconds(index)));
        QCOMPARE(*QCoro::waitFor(shop.stock.expireDue(later + std::chrono::minutes(1), 3)), 3);
        QCOMPARE(shop.level(mug).reserved, 4);
        QCOMPARE(*QCoro::waitFor(shop.stock.expireDue(later + std::chrono::minutes(1), 3)), 2);
    }

    void cancellingGivesBack()
    {
        SHOP(shop);
        QVERIFY(shop.reserve(key, {{hat, 2}}));
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.ship(key, by()))), QStringLiteral("not_allocated"));
        QVERIFY(QCoro::waitFor(shop.stock.allocate(key, by())));
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.release(key))), QStringLiteral("reservation_allocated"));
        for (int time = 0; time < 2; ++time)
            QVERIFY(QCoro::waitFor(shop.stock.deallocate(key, by())));
        QCOMPARE(shop.level(hat), (StockLevel{hat, 2, 0, 0, 1}));
        const QString ended = QStringLiteral("reservation_ended");
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.allocate(key, by()))), ended);
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.extend(key, later, start))), ended);
        QCOMPARE(reasonOf(shop.reserve(key, {{hat, 2}})), ended);
        QVERIFY(QCoro::waitFor(shop.stock.release(key)));
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.release(QStringLiteral("none")))), QStringLiteral("unknown_reservation"));
        QVERIFY(shop.agrees());
    }

    void whatIsHeldCannotBeCountedAway()
    {
        SHOP(shop);
        QVERIFY(shop.reserve(key, {{mug, 4}}));
        QVERIFY(shop.reserve(QStringLiteral("b"), {{mug, 3}}));
        QVERIFY(QCoro::waitFor(shop.stock.allocate(key, by())));
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.adjust(goods(mug, -4)))), QStringLiteral("stock_in_use"));
        QCOMPARE(QCoro::waitFor(shop.stock.adjust(goods(mug, -3)))->available(), 0);
        QVERIFY(shop.agrees());
    }

    void numbersDoNotOverflow()
    {
        SHOP(shop);
        const QString invalid = QStringLiteral("invalid_quantity");
        constexpr qint64 smallest = std::numeric_limits<qint64>::min();
        constexpr qint64 largest = std::numeric_limits<qint64>::max();
        for (const qint64 wrong : {qint64(0), smallest, largest, quantityMax + 1, -quantityMax - 1}) {
            QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.adjust(goods(mug, wrong)))), invalid);
            QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.receive(goods(mug, wrong)))), invalid);
            QCOMPARE(reasonOf(shop.reserve(key, {{mug, wrong}})), invalid);
        }
        QCOMPARE(reasonOf(QCoro::waitFor(shop.stock.receive(goods(mug, -1)))), invalid);
        QCOMPARE(reasonOf(shop.reserve(key, {{mug, quantityMax}, {mug, quantityMax}})), invalid);
        std::vector<core::Task<core::Result<StockLevel>>> deliveries;
        for (int index = 0; index < onHandMax / quantityMax; ++index)
            deliveries.push_back(shop.stock.receive(goods(mug, quantityMax)));
        const auto results = test::waitForAll(std::move(deliveries));
        QCOMPARE(reasonOf(results.back()), QStringLiteral("stock_limit"));  // ten were there before
        QCOMPARE(shop.level(mug).onHand, onHandMax - quantityMax + 10);
        QVERIFY(shop.agrees());
    }

    void badKeysAndTimesAreRefused()
    {
        SHOP(shop);
        QCOMPARE(reasonOf(shop.reserve({}, {{mug, 1}})), QStringLiteral("invalid_key"));
        QCOMPARE(reasonOf(shop.reserve(QString(keyLengthMax + 1, QLatin1Char('k')), {{mug, 1}})), QStringLiteral("invalid_key"));
        QCOMPARE(reasonOf(shop.reserve(key, {{mug, 1}}, start, start)), QStringLiteral("invalid_expiry"));
    }

    void theLedgerIsAppendOnlyAndAudited()
    {
        SHOP(shop);
        QVERIFY(!shop.run(sql::Statement("products_test/rewrite_ledger")));
        QVERIFY(!shop.run(sql::Statement("products_test/empty_ledger")));
        QVERIFY(shop.agrees());
        QVERIFY(shop.run(sql::Statement("products_test/spoil_level")));
        const auto found = QCoro::waitFor(shop.stock.audit());
        QVERIFY(found);
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->first().item, hat);
        QCOMPARE(found->first().level, (StockDelta{3, 0}));
        QCOMPARE(found->first().movements, (StockDelta{2, 0}));
    }
};

MOSTRADOR_TEST(StockTest)
#include "stock_test.moc"
