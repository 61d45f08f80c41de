// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/projection.h"

#include "backend/foundation/events/sql_event_store.h"
#include "tests/support/each_database.h"
#include "tests/support/tally.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QTest>

namespace {

using Events = QList<core::EventEnvelope>;
using Appended = core::Result<Events>;
using test::Tally;

const QStringList modules{QStringLiteral("events"), QStringLiteral("tally")};

QList<core::NewEvent> some(int count, const QString &type = QStringLiteral("noted"))
{
    QList<core::NewEvent> events;
    for (int number = 0; number < count; ++number) {
        core::NewEvent event;
        event.type = type;
        event.data = QStringLiteral("{\"n\":\"%1\\té\"}").arg(number).toUtf8();
        events.append(event);
    }
    return events;
}

Appended append(core::EventStore &store, const QString &stream, int count) { return QCoro::waitFor(store.append(stream, {}, some(count))); }

/// Appends and applies in one transaction, as a room does for what its callers read back at once.
Appended appendAndApply(sql::Database &database, eventing::SqlEventStore &store, Tally &tally, const QString &stream,
                        const QList<core::NewEvent> &events)
{
    auto work = [&](sql::Connection &connection) -> Appended {
        const Appended appended = store.appendWithin(connection, stream, {}, events);
        if (!appended)
            return appended;
        MOSTRADOR_TRY(eventing::applyWithin(connection, tally, *appended));
        return appended;
    };
    return QCoro::waitFor(database.write(work));
}

QByteArray dumpOf(eventing::ProjectionRunner &runner)
{
    const core::Result<QByteArray> dump = QCoro::waitFor(runner.dump(QStringLiteral("tally")));
    return dump ? *dump : dump.error().reason.toUtf8();
}

}  // namespace

class ProjectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void catchesUpAndAppliesOnce()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        Tally tally;
        eventing::ProjectionRunner runner(*database, {&tally});
        for (int round = 0; round < 3; ++round) {
            QVERIFY(append(store, QStringLiteral("a"), 90));
            QVERIFY(append(store, QStringLiteral("b"), 7));
            QVERIFY(QCoro::waitFor(runner.catchUp()));
            QCOMPARE(tally.applications.load(), (round + 1) * 97);
            QCOMPARE(tally.told, (round + 1) * 97);
        }
        QCOMPARE(dumpOf(runner), QByteArray("a\t270\t{\"n\":\"89\\\\t\u00e9\"}\nb\t21\t{\"n\":\"6\\\\t\u00e9\"}\n"));
    }

    void followsCommitsByItself()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        Tally tally;
        eventing::ProjectionRunner runner(*database, {&tally});
        runner.start();
        QVERIFY(append(store, QStringLiteral("a"), 1));
        QTRY_COMPARE(tally.told, 1);
        QVERIFY(append(store, QStringLiteral("a"), 500));
        QTRY_COMPARE(tally.told, 501);
        // Another replica's commit wakes nobody here; it is seen all the same.
        const auto replica = place.open();
        eventing::SqlEventStore theirs(*replica, clock);
        QVERIFY(append(theirs, QStringLiteral("b"), 1));
        QTRY_COMPARE(tally.told, 502);
    }

    void aRebuildGivesTheSameDump()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        Tally tally;
        eventing::ProjectionRunner runner(*database, {&tally});
        for (int stream = 0; stream < 20; ++stream)
            QVERIFY(append(store, QStringLiteral("stream-%1").arg(stream), 1 + stream * 3));
        QVERIFY(QCoro::waitFor(runner.catchUp()));
        const QByteArray before = dumpOf(runner);
        QCOMPARE(before.count('\n'), 20);
        QVERIFY(QCoro::waitFor(runner.rebuild(QStringLiteral("tally"))));
        QCOMPARE(dumpOf(runner), before);
        const core::Result<> unknown = QCoro::waitFor(runner.rebuild(QStringLiteral("nothing")));
        QCOMPARE(unknown.error().reason, QStringLiteral("no_such_projection"));
    }

    void appliesWithinTheAppendWhenItStandsRightBefore()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        Tally tally;
        eventing::ProjectionRunner runner(*database, {&tally});
        const QList<core::NewEvent> batch = some(2);
        QVERIFY(appendAndApply(*database, store, tally, QStringLiteral("a"), batch));
        QCOMPARE(tally.applications.load(), 2);
        // The same append again: nothing is counted twice.
        QVERIFY(appendAndApply(*database, store, tally, QStringLiteral("a"), batch));
        QCOMPARE(tally.applications.load(), 2);
        // One that lags behind is left to the runner, which then applies both.
        QVERIFY(append(store, QStringLiteral("b"), 1));
        QVERIFY(appendAndApply(*database, store, tally, QStringLiteral("a"), some(1)));
        QCOMPARE(tally.applications.load(), 2);
        QVERIFY(QCoro::waitFor(runner.catchUp()));
        QCOMPARE(tally.applications.load(), 4);
        const QByteArray before = dumpOf(runner);
        QVERIFY(before.startsWith("a\t3\t"));
        QVERIFY(QCoro::waitFor(runner.rebuild(QStringLiteral("tally"))));
        QCOMPARE(dumpOf(runner), before);
    }

    void anEventThatCannotBeAppliedStopsThisOneAndLosesNothing()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        Tally tally;
        tally.failing = true;
        eventing::ProjectionRunner runner(*database, {&tally});
        QVERIFY(append(store, QStringLiteral("a"), 3));
        QVERIFY(QCoro::waitFor(runner.catchUp()));
        QVERIFY(append(store, QStringLiteral("a"), 2));
        QVERIFY(QCoro::waitFor(store.append(QStringLiteral("a"), {}, some(1, QStringLiteral("poison")))));
        const core::Result<> stuck = QCoro::waitFor(runner.catchUp());
        QVERIFY(!stuck);
        QCOMPARE(stuck.error().reason, QStringLiteral("poison"));
        QVERIFY(dumpOf(runner).startsWith("a\t3\t"));  // the batch went back as a whole
        tally.failing = false;
        QVERIFY(QCoro::waitFor(runner.catchUp()));
        QVERIFY(dumpOf(runner).startsWith("a\t6\t"));
    }

    void aRunnerThatDiesInTheMiddleHarmsNothing()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        QVERIFY(append(store, QStringLiteral("a"), 1'000));
        for (int round = 0; round < 5; ++round) {
            auto tally = std::make_unique<Tally>();
            auto runner = std::make_unique<eventing::ProjectionRunner>(*database, QList<eventing::Projection *>{tally.get()});
            runner->start();
            QTRY_VERIFY(tally->applications > 0 || round > 0);
            runner.reset();  // while a batch may be on the writer thread
            tally.reset();
        }
        Tally tally;
        eventing::ProjectionRunner runner(*database, {&tally});
        QVERIFY(QCoro::waitFor(runner.catchUp()));
        QVERIFY(dumpOf(runner).startsWith("a\t1000\t"));
    }

    void runnersOfReplicasApplyOnceBetweenThem()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(modules);
        const auto replica = place.open();
        const core::FakeClock clock;
        eventing::SqlEventStore store(*database, clock);
        QVERIFY(append(store, QStringLiteral("a"), 900));
        Tally mine;
        Tally theirs;
        test::runThreads(2, [&](int index) {
            eventing::ProjectionRunner runner(index ? *database : *replica, {index ? &mine : &theirs});
            if (!QCoro::waitFor(runner.catchUp()))
                qFatal("a runner did not catch up");
        });
        eventing::ProjectionRunner runner(*database, {&mine});
        QVERIFY(dumpOf(runner).startsWith("a\t900\t"));
    }
};

MOSTRADOR_TEST(ProjectionTest)
#include "projection_test.moc"
