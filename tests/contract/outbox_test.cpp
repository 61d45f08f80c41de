// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/outbox.h"
#include "core/base/deferred.h"
#include "core/base/id.h"
#include "tests/support/each_database.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QTest>

namespace {

using namespace std::chrono_literals;
using eventing::BusMessage;
using Taken = core::Result<>;

const QStringList modules{QStringLiteral("events"), QStringLiteral("contract")};
constexpr auto pollInterval = 20ms;

/// A bus that can be down, and remembers what reached it. `strikes`: publications that reach it and yet report a failure,
/// as when the answer is lost.
class TestBus final : public eventing::EventBus {
public:
    void subscribe(QString, QString, QObject *, Consumer) override {}
    core::Task<Taken> publish(BusMessage message) override
    {
        ++attempts;
        if (down)
            co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("bus_down"), QStringLiteral("The bus is down."));
        arrived.append(message);
        if (strikes > 0) {
            --strikes;
            co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("answer_lost"), QStringLiteral("No answer."));
        }
        co_return Taken();
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList result;
        for (const BusMessage &message : arrived)
            result.append(QString::fromUtf8(message.data));
        return result;
    }

    bool down = false;
    int strikes = 0;
    int attempts = 0;
    QList<BusMessage> arrived;
};

Taken say(sql::Database &database, const core::Clock &clock, const QStringList &texts)
{
    auto work = [texts, now = clock.now()](sql::Connection &connection) -> Taken {
        for (const QString &text : texts) {
            const BusMessage message{core::newUuid(), QStringLiteral("test.said"), text.toUtf8(), QStringLiteral("story")};
            MOSTRADOR_TRY(eventing::addToOutbox(connection, message, now));
        }
        return {};
    };
    return QCoro::waitFor(database.write(std::move(work)));
}

qint64 waiting(sql::Database &database)
{
    auto work = [](sql::Connection &connection) {
        static const sql::Statement statement("contract/count_waiting");
        return connection.query(statement);
    };
    return QCoro::waitFor(database.read(std::move(work)))->integer(0, 0);
}

QStringList numbers(int count)
{
    QStringList texts;
    for (int number = 0; number < count; ++number)
        texts.append(QStringLiteral("{\"n\":%1}").arg(number));
    return texts;
}

}  // namespace

class OutboxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void publishesInOrderAndOnce()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const core::FakeClock clock;
        TestBus bus;
        eventing::OutboxRelay relay(*database, bus, clock, pollInterval);
        const QStringList texts = numbers(250);  // more than a batch
        QVERIFY(say(*database, clock, texts));
        QVERIFY(QCoro::waitFor(relay.flush()));
        QCOMPARE(bus.texts(), texts);
        QCOMPARE(bus.arrived.first().topic, QStringLiteral("test.said"));
        QCOMPARE(bus.arrived.first().correlationId, QStringLiteral("story"));
        QVERIFY(core::isUuid(bus.arrived.first().id));
        QCOMPARE(waiting(*database), 0);
        QVERIFY(QCoro::waitFor(relay.flush()));
        QCOMPARE(bus.arrived.size(), texts.size());
    }

    void aCommitWakesTheRelay()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const core::FakeClock clock;
        TestBus bus;
        eventing::OutboxRelay relay(*database, bus, clock, std::chrono::hours(1));
        relay.start();
        QVERIFY(say(*database, clock, {QStringLiteral("{}")}));
        QTRY_COMPARE(bus.arrived.size(), 1);
        QVERIFY(say(*database, clock, {QStringLiteral("{}")}));
        QTRY_COMPARE(bus.arrived.size(), 2);
        QTRY_COMPARE(waiting(*database), 0);
    }

    void aBusThatIsDownLosesNothing()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const core::FakeClock clock;
        TestBus bus;
        bus.down = true;
        eventing::OutboxRelay relay(*database, bus, clock, pollInterval);
        relay.start();
        const QStringList texts = numbers(30);
        QVERIFY(say(*database, clock, texts));
        QTRY_VERIFY(bus.attempts > 2);
        QCOMPARE(waiting(*database), texts.size());
        const Taken flushed = QCoro::waitFor(relay.flush());
        QVERIFY(!flushed);
        QCOMPARE(flushed.error().reason, QStringLiteral("bus_down"));
        bus.down = false;
        QTRY_COMPARE(waiting(*database), 0);
        QCOMPARE(bus.texts(), texts);
    }

    void aLostAnswerMeansTwiceAndNeverNot()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const core::FakeClock clock;
        TestBus bus;
        bus.strikes = 1;
        eventing::OutboxRelay relay(*database, bus, clock, pollInterval);
        relay.start();
        QVERIFY(say(*database, clock, numbers(3)));
        QTRY_COMPARE(waiting(*database), 0);
        QCOMPARE(bus.texts(), numbers(1) + numbers(3));
        QCOMPARE(bus.arrived[0].id, bus.arrived[1].id);

        // The consumer notes the id in its own transaction, and so does its work once.
        int effects = 0;
        for (const BusMessage &message : bus.arrived) {
            auto work = [&](sql::Connection &connection) {
                return eventing::claimDelivery(connection, QStringLiteral("group"), message.id, clock.now());
            };
            const core::Result<bool> first = QCoro::waitFor(database->write(work));
            QVERIFY(first);
            effects += *first ? 1 : 0;
        }
        QCOMPARE(effects, 3);
    }

    void aNewRelayTakesUpWhatTheLastOneLeft()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        core::FakeClock clock;
        TestBus bus;
        QVERIFY(say(*database, clock, numbers(5)));
        {
            bus.down = true;
            eventing::OutboxRelay relay(*database, bus, clock, pollInterval);
            relay.start();
            QTRY_VERIFY(bus.attempts > 0);
        }
        bus.down = false;
        clock.advance(1min);  // a relay that was killed has not given back its lease
        eventing::OutboxRelay relay(*database, bus, clock, pollInterval);
        QVERIFY(QCoro::waitFor(relay.flush()));
        QCOMPARE(bus.texts(), numbers(5));
    }

    void ofTwoReplicasOnePublishes()
    {
        MOSTRADOR_DATABASE(place);
        if (place.url().dialect() == sql::Dialect::Sqlite)
            QSKIP("a SQLite file belongs to one process");
        const auto database = place.open(modules);
        const auto replica = place.open();
        core::FakeClock clock;
        TestBus bus;
        eventing::OutboxRelay relay(*database, bus, clock, pollInterval);
        eventing::OutboxRelay other(*replica, bus, clock, pollInterval);
        QVERIFY(say(*database, clock, numbers(1)));
        QVERIFY(QCoro::waitFor(relay.flush()));
        QVERIFY(say(*database, clock, numbers(2)));
        const Taken refused = QCoro::waitFor(other.flush());
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QStringLiteral("relay_elsewhere"));
        clock.advance(1min);
        QVERIFY(QCoro::waitFor(other.flush()));
        QCOMPARE(bus.texts(), numbers(1) + numbers(2));
    }

    void whatIsLongOutIsForgottenAndWhatWaitsIsNot()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        core::FakeClock clock;
        TestBus bus;
        eventing::OutboxRelay relay(*database, bus, clock, std::chrono::hours(1));
        QVERIFY(say(*database, clock, numbers(3)));
        QVERIFY(QCoro::waitFor(relay.flush()));
        QVERIFY(say(*database, clock, numbers(1)));
        clock.advance(std::chrono::hours(24));
        auto forget = [&clock](sql::Connection &connection) { return eventing::forgetDelivered(connection, clock.now()); };
        QCOMPARE(*QCoro::waitFor(database->write(forget)), 3);
        QCOMPARE(*QCoro::waitFor(database->write(forget)), 0);
        QCOMPARE(waiting(*database), 1);
    }

    void aRolledBackWriteSaysNothing()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const core::FakeClock clock;
        auto work = [&clock](sql::Connection &connection) -> Taken {
            const BusMessage message{core::newUuid(), QStringLiteral("test.said"), QByteArrayLiteral("{}"), {}};
            MOSTRADOR_TRY(eventing::addToOutbox(connection, message, clock.now()));
            return core::fail(core::ErrorCode::Conflict, QStringLiteral("changed_my_mind"), QStringLiteral("No."));
        };
        QVERIFY(!QCoro::waitFor(database->write(work)));
        QCOMPARE(waiting(*database), 0);
    }
};

MOSTRADOR_TEST(OutboxTest)
#include "outbox_test.moc"
