// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/sql_event_store.h"
#include "tests/support/each_database.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QTest>
#include <atomic>

namespace {

using Events = QList<core::EventEnvelope>;
using Appended = core::Result<Events>;

const QStringList eventsModule{QStringLiteral("events")};
const QString stream = QStringLiteral("conversation-1");

core::NewEvent noted(const QString &note = QStringLiteral("x"))
{
    core::NewEvent result;
    result.type = QStringLiteral("noted");
    result.data = QStringLiteral("{\"note\":\"%1\"}").arg(note).toUtf8();
    return result;
}

Appended append(core::EventStore &store, const QString &to, qint64 expected, const QList<core::NewEvent> &events)
{
    return QCoro::waitFor(store.append(to, {expected}, events));
}

Events all(core::EventStore &store)
{
    constexpr int more = 100'000;
    Appended events = QCoro::waitFor(store.readAll(0, more));
    return events ? *events : Events();
}

QList<qint64> versionsOf(const Events &events, const QString &of)
{
    QList<qint64> versions;
    for (const core::EventEnvelope &each : events)
        if (each.stream == of)
            versions.append(each.version);
    return versions;
}

QList<qint64> upTo(qint64 last)
{
    QList<qint64> numbers;
    for (qint64 number = 1; number <= last; ++number)
        numbers.append(number);
    return numbers;
}

}  // namespace

class EventStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void keepsAllOfAnEvent()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(eventsModule);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        core::NewEvent given = noted(QString::fromUtf8("¿Dónde está mi pedido? 😀 \\u0000"));
        given.typeVersion = 3;
        given.actor = {core::Actor::Kind::Visitor, QStringLiteral("guest-7")};
        given.causationId = QStringLiteral("cause");
        given.correlationId = QStringLiteral("story");
        given.requestId = QStringLiteral("request");
        const Appended appended = append(store, stream, 0, {given});
        QVERIFY(appended);
        const Appended read = QCoro::waitFor(store.readStream(stream, 0, 10));
        QVERIFY(read);
        QCOMPARE(read->size(), 1);
        for (const core::EventEnvelope &kept : {appended->first(), read->first()}) {
            QVERIFY(kept.position > 0);
            QCOMPARE(kept.stream, stream);
            QCOMPARE(kept.version, 1);
            QCOMPARE(kept.id.text(), given.id.text());
            QCOMPARE(kept.type, given.type);
            QCOMPARE(kept.typeVersion, 3);
            QCOMPARE(kept.data, given.data);
            QVERIFY(kept.actor == given.actor);
            QVERIFY(kept.at == clock.now());
            QCOMPARE(kept.causationId, given.causationId);
            QCOMPARE(kept.correlationId, given.correlationId);
            QCOMPARE(kept.requestId, given.requestId);
        }
        QCOMPARE(appended->first().position, read->first().position);
    }

    void readsOnFromWhereOneWas()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(eventsModule);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        QVERIFY(append(store, stream, 0, {noted(), noted(), noted()}));
        QVERIFY(append(store, QStringLiteral("other"), 0, {noted()}));
        QVERIFY(append(store, stream, 3, {noted()}));
        QCOMPARE(versionsOf(*QCoro::waitFor(store.readStream(stream, 1, 2)), stream), (QList<qint64>{2, 3}));
        QCOMPARE(QCoro::waitFor(store.readStream(stream, 4, 10))->size(), 0);
        QCOMPARE(QCoro::waitFor(store.readStream(QStringLiteral("none"), 0, 10))->size(), 0);
        const Events everything = all(store);
        QCOMPARE(everything.size(), 5);
        for (qsizetype index = 1; index < everything.size(); ++index)
            QVERIFY(everything[index].position > everything[index - 1].position);
        const Appended rest = QCoro::waitFor(store.readAll(everything[2].position, 10));
        QCOMPARE(rest->size(), 2);
        QCOMPARE(rest->first().stream, QStringLiteral("other"));
    }

    void refusesAWrongExpectation()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(eventsModule);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        QVERIFY(append(store, stream, 0, {noted(), noted()}));
        for (const qint64 wrong : {0, 1, 3}) {
            const Appended refused = append(store, stream, wrong, {noted()});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, core::ErrorCode::Conflict);
            QCOMPARE(refused.error().reason, QStringLiteral("version_conflict"));
            QCOMPARE(refused.error().details.first().value, QStringLiteral("2"));
        }
        QVERIFY(append(store, stream, core::ExpectedVersion::any, {noted()}));
        QCOMPARE(versionsOf(all(store), stream), upTo(3));
    }

    void refusesWhatIsNoEvent()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(eventsModule);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        core::NewEvent badUtf8 = noted();
        badUtf8.data = QByteArray("{\"a\":\"\xff\"}");
        core::NewEvent untyped = noted();
        untyped.type.clear();
        core::NewEvent withNul = noted();
        withNul.data = QByteArray("{\"a\":\"\0\"}", 9);
        QCOMPARE(append(store, stream, 0, {badUtf8}).error().reason, QStringLiteral("invalid_event"));
        QCOMPARE(append(store, stream, 0, {untyped}).error().reason, QStringLiteral("invalid_event"));
        QCOMPARE(append(store, stream, 0, {}).error().reason, QStringLiteral("invalid_event"));
        QCOMPARE(append(store, QString(), 0, {noted()}).error().reason, QStringLiteral("invalid_event"));
        QCOMPARE(append(store, stream, 0, {noted(), withNul}).error().reason, QStringLiteral("nul_character"));
        QCOMPARE(all(store).size(), 0);
    }

    void aRepeatedAppendSucceedsAndWritesNothing()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(eventsModule);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        QVERIFY(append(store, stream, 0, {noted()}));
        const QList<core::NewEvent> batch{noted(), noted()};
        const Appended first = append(store, stream, 1, batch);
        QVERIFY(append(store, stream, 3, {noted()}));
        for (const qint64 expected : {qint64(1), core::ExpectedVersion::any}) {
            const Appended again = append(store, stream, expected, batch);
            QVERIFY(again);
            QCOMPARE(versionsOf(*again, stream), (QList<qint64>{2, 3}));
            QCOMPARE(again->first().position, first->first().position);
        }
        QCOMPARE(append(store, stream, 4, batch).error().reason, QStringLiteral("version_conflict"));
        QCOMPARE(append(store, QStringLiteral("other"), 0, batch).error().reason, QStringLiteral("event_id_reused"));
        QCOMPARE(append(store, stream, 1, {batch[1], batch[0]}).error().reason, QStringLiteral("event_id_reused"));
        QCOMPARE(versionsOf(all(store), stream), upTo(4));
    }

    void aBatchIsAppendedWholeOrNotAtAll()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(eventsModule);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        const core::NewEvent known = noted();
        QVERIFY(append(store, stream, 0, {known}));
        const Appended refused = append(store, stream, 1, {noted(), noted(), known});
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QStringLiteral("event_id_reused"));
        QCOMPARE(versionsOf(all(store), stream), upTo(1));
    }

    void exactlyOneOfManyAppendersWins()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(eventsModule);
        const auto replica = place.open();
        const core::FakeClock clock;
        std::atomic<int> wins{0};
        std::atomic<int> conflicts{0};
        constexpr int rivals = 8;
        constexpr int rounds = 10;
        test::runThreads(rivals, [&](int rival) {
            eventing::SqlEventStore store(rival % 2 ? *database : *replica, clock);
            for (int round = 0; round < rounds; ++round) {
                const Appended result = append(store, QStringLiteral("prize-%1").arg(round), 0, {noted()});
                wins += result ? 1 : 0;
                conflicts += !result && result.error().reason == QLatin1String("version_conflict") ? 1 : 0;
            }
        });
        QCOMPARE(wins.load(), rounds);
        QCOMPARE(conflicts.load(), rounds * (rivals - 1));
        eventing::SqlEventStore store(*database, clock);
        QCOMPARE(all(store).size(), rounds);
    }

    void versionsHaveNoGapsUnderConcurrentAppends()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(eventsModule);
        const auto replica = place.open();
        const core::FakeClock clock;
        constexpr int writers = 6;
        constexpr int appends = 20;
        std::atomic<int> failures{0};
        test::runThreads(writers, [&](int writer) {
            eventing::SqlEventStore store(writer % 2 ? *database : *replica, clock);
            std::vector<core::Task<Appended>> tasks;
            for (int index = 0; index < appends; ++index)
                tasks.push_back(store.append(index % 2 ? stream : QStringLiteral("other"), {}, {noted(), noted()}));
            for (const Appended &result : test::waitForAll(std::move(tasks)))
                failures += result ? 0 : 1;
        });
        QCOMPARE(failures.load(), 0);
        eventing::SqlEventStore store(*database, clock);
        const Events events = all(store);
        QCOMPARE(versionsOf(events, stream), upTo(writers * appends));
        QCOMPARE(versionsOf(events, QStringLiteral("other")), upTo(writers * appends));
    }

    void aFollowerMissesNothingWhileOthersCommit()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(eventsModule);
        const auto replica = place.open();
        const core::FakeClock clock;
        constexpr int writers = 4;
        constexpr int appends = 40;
        std::atomic<int> working{writers};
        Events followed;
        std::atomic<bool> failed{false};
        test::runThreads(writers + 1, [&](int index) {
            eventing::SqlEventStore store(index % 2 ? *database : *replica, clock);
            if (index < writers) {
                for (int count = 0; count < appends; ++count)
                    if (!append(store, QStringLiteral("stream-%1").arg(index), count, {noted()}))
                        failed = true;
                --working;
                return;
            }
            for (bool last = false; !last;) {
                last = working == 0;  // asked before the read: what comes after it, nobody appends
                const qint64 after = followed.isEmpty() ? 0 : followed.last().position;
                constexpr int few = 7;
                Appended next = QCoro::waitFor(store.readAll(after, few));
                if (!next)
                    failed = true;
                else if (!next->isEmpty()) {
                    followed += *next;
                    last = false;
                }
            }
        });
        QVERIFY(!failed);
        QCOMPARE(followed.size(), writers * appends);
        for (qsizetype index = 1; index < followed.size(); ++index)
            QVERIFY(followed[index].position > followed[index - 1].position);
        for (int index = 0; index < writers; ++index)
            QCOMPARE(versionsOf(followed, QStringLiteral("stream-%1").arg(index)), upTo(appends));
    }
};

MOSTRADOR_TEST(EventStoreTest)
#include "event_store_test.moc"
