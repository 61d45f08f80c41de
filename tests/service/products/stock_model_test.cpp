// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock_model.h"

#include <array>
#include <random>

using namespace products;
using namespace test::stock;

namespace {

constexpr int steps = 1000;
constexpr int keys = 200;  // few enough to meet again
const std::array items{item(QStringLiteral("cup")), item(QStringLiteral("jar")), item(QStringLiteral("pot"))};

/// One random command, given to the store and to the model.
class Walk {
public:
    Walk(SqlStockRepository &stock, quint32 seed)
        : m_stock(stock)
        , m_random(seed)
    {
    }

    struct Answers {
        QString store;
        QString model;
        const char *what = "";
    };

    Answers step()
    {
        now = now + std::chrono::seconds(number(0, 20));
        const QString key = QString::number(number(0, keys - 1));
        const core::Timestamp until = now + std::chrono::seconds(number(1, 300));
        switch (number(0, 11)) {
        case 0: return count("receive", &SqlStockRepository::receive, number(1, 8));
        case 1: return count("restock", &SqlStockRepository::restock, number(1, 2));
        case 2: return adjust();
        case 3:
        case 4: return reserve(key, until);
        case 5: return {reasonOf(QCoro::waitFor(m_stock.extend(key, until, now))), m_model.extend(key, until, now), "extend"};
        case 6: return {reasonOf(QCoro::waitFor(m_stock.allocate(key, by(now)))), m_model.allocate(key, now), "allocate"};
        case 7: return {reasonOf(QCoro::waitFor(m_stock.release(key))), m_model.release(key), "release"};
        case 8: return settle(key);
        case 9:
        case 10: return settlePart(key);
        default: return {reasonOf(QCoro::waitFor(m_stock.expireDue(now, number(1, 5)))), {}, "expire"};
        }
    }

    const StockModel &model() const { return m_model; }
    core::Timestamp now = start;

private:
    using Counting = core::Task<core::Result<StockLevel>> (SqlStockRepository::*)(StockCount);

    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }
    StockItemId anItem() { return items[size_t(number(0, int(items.size()) - 1))]; }

    Answers count(const char *what, Counting command, qint64 quantity)
    {
        const StockItemId thing = anItem();
        return {reasonOf(QCoro::waitFor((m_stock.*command)(goods(thing, quantity, now)))), m_model.count(thing, quantity, now), what};
    }
    Answers adjust()
    {
        const int quantity = number(1, 6);
        return count("adjust", &SqlStockRepository::adjust, number(0, 2) == 0 ? quantity : -quantity);
    }
    Answers reserve(const QString &key, core::Timestamp until)
    {
        QList<StockDemand> lines;
        StockModel::Demands demands;
        for (int line = number(1, 3); line > 0; --line) {
            lines.append({anItem(), number(1, 3)});
            demands[lines.last().item] += lines.last().quantity;
        }
        return {reasonOf(QCoro::waitFor(m_stock.reserve(key, lines, until, now))), m_model.reserve(key, demands, until, now), "reserve"};
    }
    Answers settle(const QString &key)
    {
        if (number(0, 1) == 0)
            return {reasonOf(QCoro::waitFor(m_stock.ship(key, by(now)))), m_model.settle(key, StockModel::State::Shipped), "ship"};
        return {reasonOf(QCoro::waitFor(m_stock.deallocate(key, by(now)))), m_model.settle(key, StockModel::State::Released), "deallocate"};
    }

    Answers settlePart(const QString &key)
    {
        StockAct act{u'a' + QString::number(number(0, 2 * keys)), {}, by(now)};
        StockModel::Demands demands;
        const bool ships = number(0, 2) > 0;
        for (int line = number(ships ? 1 : 0, 2); line > 0; --line) {
            act.lines.append({anItem(), number(1, 2)});
            demands[act.lines.last().item] += act.lines.last().quantity;
        }
        if (ships)
            return {reasonOf(QCoro::waitFor(m_stock.shipLines(key, act))),
                    m_model.settlePart(key, act.id, demands, StockModel::State::Shipped), "ship lines"};
        return {reasonOf(QCoro::waitFor(m_stock.unallocateLines(key, act))),
                m_model.settlePart(key, act.id, demands, StockModel::State::Released), "unallocate lines"};
    }

    SqlStockRepository &m_stock;
    StockModel m_model;
    std::mt19937 m_random;
};

}  // namespace

class StockModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void theStoreDoesWhatTheModelDoes_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 20260731u})
            QTest::addRow("seed %u", seed) << seed;
    }

    void theStoreDoesWhatTheModelDoes()
    {
        QFETCH(const quint32, seed);
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        SqlStockRepository stock(*database);
        for (const StockItemId &thing : items)
            QVERIFY(QCoro::waitFor(stock.openItem(thing, 0)));
        Walk walk(stock, seed);
        int successes = 0;
        for (int index = 0; index < steps; ++index) {
            const Walk::Answers answers = walk.step();
            QVERIFY2(answers.store == answers.model, qPrintable(QStringLiteral("step %1 %2: store '%3', model '%4'")
                                                                    .arg(index)
                                                                    .arg(QLatin1String(answers.what), answers.store, answers.model)));
            successes += answers.store.isEmpty() ? 1 : 0;
            for (const StockItemId &thing : items) {
                const core::Result<StockLevel> level = QCoro::waitFor(stock.levelOf(thing, walk.now));
                QVERIFY(level);
                QCOMPARE(level->onHand, walk.model().onHand(thing));
                QCOMPARE(level->allocated, walk.model().allocated(thing));
                QCOMPARE(level->available(), walk.model().available(thing, walk.now));
                QVERIFY(level->available() >= 0);
            }
            const auto wrong = QCoro::waitFor(stock.audit());  // level = sum of movements
            QVERIFY(wrong && wrong->isEmpty());
        }
        QVERIFY(successes > steps / 4);
    }
};

MOSTRADOR_TEST(StockModelTest)
#include "stock_model_test.moc"
