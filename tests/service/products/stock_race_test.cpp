// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock_bench.h"

#include <atomic>

using namespace products;
using namespace test::stock;

namespace {

constexpr int rounds = 200;
constexpr int buyers = 64;
constexpr int lastUnits = 10;
constexpr int threads = 4;
constexpr int replicas = 2;  // on PostgreSQL; SQLite has one program and one writer

core::Task<core::Result<>> buy(StockRepository *stock, QString key, QList<StockDemand> lines)
{
    const core::Result<Reservation> reserved = co_await stock->reserve(key, lines, later, start);
    if (!reserved)
        co_return core::fail(reserved.error());
    const core::Result<Reservation> sold = co_await stock->allocate(key, by());
    if (!sold)
        co_return core::fail(sold.error());
    co_return core::Result<>();
}

struct Sales {
    std::atomic<qint64> sold{0};
    std::atomic<int> losers{0};
    std::atomic<int> otherErrors{0};
};

/// Every fourth cart has two lines on the item; every other one wants something else besides, in either order of the lines.
QList<StockDemand> cartOf(int buyer, const StockItemId &scarce, const StockItemId &plenty)
{
    switch (buyer % 4) {
    case 0: return {{scarce, 1}, {scarce, 1}};
    case 1: return {{plenty, 1}, {scarce, 1}};
    case 2: return {{scarce, 1}, {plenty, 1}};
    default: return {{scarce, 1}};
    }
}

void sellOut(const std::vector<std::unique_ptr<SqlStockRepository>> &shops, int round, const StockItemId &scarce, const StockItemId &plenty,
             Sales &sales)
{
    test::runThreads(threads, [&](int thread) {
        std::vector<core::Task<core::Result<>>> tasks;
        for (int buyer = thread; buyer < buyers; buyer += threads) {
            StockRepository *shop = shops[size_t(buyer / threads) % shops.size()].get();
            tasks.push_back(buy(shop, QStringLiteral("%1-%2").arg(round).arg(buyer), cartOf(buyer, scarce, plenty)));
        }
        const std::vector<core::Result<>> results = test::waitForAll(std::move(tasks));
        for (size_t index = 0; index < results.size(); ++index) {
            const int buyer = thread + int(index) * threads;
            if (results[index])
                sales.sold += buyer % 4 == 0 ? 2 : 1;
            else
                ++(results[index].error().reason == QLatin1String("out_of_stock") ? sales.losers : sales.otherErrors);
        }
    });
}

}  // namespace

class StockRaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void theLastUnitsAreSoldOnce()
    {
        MOSTRADOR_DATABASE(place);
        std::vector<std::unique_ptr<sql::Database>> databases;
        std::vector<std::unique_ptr<SqlStockRepository>> shops;
        databases.push_back(place.open(modules));
        while (databases.front()->dialect() == sql::Dialect::Postgres && int(databases.size()) < replicas)
            databases.push_back(place.open(modules));
        for (const auto &database : databases)
            shops.push_back(std::make_unique<SqlStockRepository>(*database));
        SqlStockRepository &stock = *shops.front();
        const StockItemId plenty = item(QStringLiteral("plenty"));
        QVERIFY(QCoro::waitFor(stock.openItem(plenty, 0)));
        QVERIFY(QCoro::waitFor(stock.receive(goods(plenty, quantityMax))));
        for (int round = 0; round < rounds; ++round) {
            // Before and behind the other item in the order of the locks.
            const StockItemId scarce = item((round % 2 == 0 ? QStringLiteral("a-%1") : QStringLiteral("z-%1")).arg(round));
            QVERIFY(QCoro::waitFor(stock.openItem(scarce, 0)));
            QVERIFY(QCoro::waitFor(stock.receive(goods(scarce, lastUnits))));
            Sales sales;
            sellOut(shops, round, scarce, plenty, sales);
            QCOMPARE(sales.otherErrors.load(), 0);
            QCOMPARE(sales.sold.load(), lastUnits);  // the single ones fill what a pair leaves
            QVERIFY(sales.losers > 0);
            const core::Result<StockLevel> level = QCoro::waitFor(stock.levelOf(scarce, start));
            QVERIFY(level);
            QCOMPARE(*level, (StockLevel{scarce, lastUnits, lastUnits, 0, 0}));
        }
        const auto wrong = QCoro::waitFor(stock.audit());
        QVERIFY(wrong);
        QVERIFY(wrong->isEmpty());
    }
};

MOSTRADOR_TEST(StockRaceTest)
#include "stock_race_test.moc"
