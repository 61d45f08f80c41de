// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/items.h"
#include "tests/support/each_database.h"
#include "tests/support/faulty_files.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QSemaphore>
#include <QTest>

namespace {

const QStringList contractModule{QStringLiteral("contract")};
using Written = core::Result<>;

/// Keeps the writer thread busy until it is opened, so that what is queued meanwhile becomes one group with it.
class Gate {
public:
    core::Task<Written> close(sql::Database &database)
    {
        auto work = [semaphore = m_semaphore](sql::Connection &connection) {
            semaphore->acquire();
            return items::put(connection, QStringLiteral("gate"));
        };
        return database.write(std::move(work));
    }
    void open() { m_semaphore->release(); }

private:
    std::shared_ptr<QSemaphore> m_semaphore = std::make_shared<QSemaphore>();
};

QString nameOf(int index) { return QStringLiteral("item-%1").arg(index, 4, 10, QLatin1Char('0')); }

}  // namespace

class GroupCommitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void writesThatWaitShareACommit()
    {
        MOSTRADOR_DATABASE(place);
        const test::FaultyFiles files;
        const auto database = place.open(contractModule);
        const quint64 commitsBefore = database->statistics().commits;
        constexpr int writes = 200;
        Gate gate;
        std::vector<core::Task<Written>> tasks;
        tasks.push_back(gate.close(*database));
        for (int index = 0; index < writes; ++index)
            tasks.push_back(items::put(*database, nameOf(index)));
        const int syncsBefore = test::FaultyFiles::syncs();
        gate.open();
        for (const Written &written : test::waitForAll(std::move(tasks)))
            QVERIFY(written);
        QCOMPARE(database->statistics().commits - commitsBefore, 1u);
        QCOMPARE(database->statistics().largestGroup, writes + 1);
        if (database->dialect() == sql::Dialect::Sqlite)
            QCOMPARE(test::FaultyFiles::syncs() - syncsBefore, 1);
        QCOMPARE(QCoro::waitFor(items::names(*database))->size(), writes + 1);
    }

    void writesOfManyThreadsNeedFewerCommits()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(contractModule);
        constexpr int threads = 8;
        constexpr int each = 25;
        std::atomic<int> acknowledged{0};
        test::runThreads(threads, [&](int thread) {
            std::vector<core::Task<Written>> tasks;
            for (int index = 0; index < each; ++index)
                tasks.push_back(items::put(*database, nameOf(thread * each + index)));
            for (const Written &written : test::waitForAll(std::move(tasks)))
                acknowledged += written ? 1 : 0;
        });
        QCOMPARE(acknowledged.load(), threads * each);
        QCOMPARE(QCoro::waitFor(items::names(*database))->size(), threads * each);
        QVERIFY(database->statistics().commits < threads * each / 2);
    }

    void aFailingWriteHarmsNoOther()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(contractModule);
        Gate gate;
        std::vector<core::Task<Written>> tasks;
        tasks.push_back(gate.close(*database));
        constexpr int writes = 30;
        for (int index = 0; index < writes; ++index) {
            auto work = [index](sql::Connection &connection) -> Written {
                MOSTRADOR_TRY(items::put(connection, nameOf(index)));
                if (index % 3 == 1)  // the database says no, after a change that has to go
                    return items::put(connection, nameOf(index));
                if (index % 3 == 2)  // the caller says no
                    return core::fail(core::ErrorCode::Invalid, QStringLiteral("unwanted"), QStringLiteral("No."));
                return {};
            };
            tasks.push_back(database->write(std::move(work)));
        }
        gate.open();
        const std::vector<Written> results = test::waitForAll(std::move(tasks));
        QStringList expected{QStringLiteral("gate")};
        for (int index = 0; index < writes; ++index) {
            const Written &result = results[size_t(index) + 1];
            QCOMPARE(bool(result), index % 3 == 0);
            if (index % 3 == 0)
                expected.append(nameOf(index));
            else
                QCOMPARE(result.error().reason, index % 3 == 1 ? QStringLiteral("unique_violation") : QStringLiteral("unwanted"));
        }
        QCOMPARE(*QCoro::waitFor(items::names(*database)), expected);
        QCOMPARE(database->statistics().failedWrites, 20u);
    }

    void anErrorThatIsPassedOverIsNoSuccess()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(contractModule);
        QVERIFY(QCoro::waitFor(items::put(*database, nameOf(1))));
        auto work = [](sql::Connection &connection) -> Written {
            MOSTRADOR_TRY(items::put(connection, nameOf(2)));
            static_cast<void>(items::put(connection, nameOf(1)));
            return {};
        };
        const Written result = QCoro::waitFor(database->write(std::move(work)));
        // SQLite takes back the one statement; PostgreSQL the whole write, and says so. Never half of it with a success.
        const QStringList names = *QCoro::waitFor(items::names(*database));
        QCOMPARE(names.contains(nameOf(2)), bool(result));
    }

    void tooManyWaitingWritesAreRefused()
    {
        MOSTRADOR_DATABASE(place);
        sql::DatabaseOptions options;
        options.name = QStringLiteral("test");
        options.queuedWritesMax = 5;
        const auto database = place.open(contractModule, options);
        Gate gate;
        std::vector<core::Task<Written>> tasks;
        tasks.push_back(gate.close(*database));
        QTRY_COMPARE(database->statistics().queuedWrites, 0);  // the writer stands at the gate
        constexpr int writes = 8;
        for (int index = 0; index < writes; ++index)
            tasks.push_back(items::put(*database, nameOf(index)));
        gate.open();
        int refused = 0;
        for (const Written &written : test::waitForAll(std::move(tasks)))
            if (!written) {
                QCOMPARE(written.error().reason, QStringLiteral("database_busy"));
                ++refused;
            }
        QCOMPARE(refused, writes - options.queuedWritesMax);
    }

    void theEndFinishesWhatIsQueued()
    {
        MOSTRADOR_DATABASE(place);
        auto database = place.open(contractModule);
        Gate gate;
        std::vector<core::Task<Written>> tasks;
        tasks.push_back(gate.close(*database));
        for (int index = 0; index < 20; ++index)
            tasks.push_back(items::put(*database, nameOf(index)));
        gate.open();
        database.reset();
        for (const Written &written : test::waitForAll(std::move(tasks)))
            QVERIFY(written);
        QCOMPARE(QCoro::waitFor(items::names(*place.open()))->size(), 21);
    }

    void reactionsFollowCommitsThatChanged()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open(contractModule);
        std::atomic<int> reactions{0};
        database->onCommitted([&reactions] { ++reactions; });
        QVERIFY(QCoro::waitFor(items::put(*database, nameOf(1))));
        QTRY_COMPARE(reactions.load(), 1);
        QVERIFY(!QCoro::waitFor(items::put(*database, nameOf(1))));
        auto looks = [](sql::Connection &connection) { return items::names(connection); };
        QVERIFY(QCoro::waitFor(database->write(looks)));
        QVERIFY(QCoro::waitFor(items::put(*database, nameOf(2))));
        QTRY_COMPARE(reactions.load(), 2);
    }
};

MOSTRADOR_TEST(GroupCommitTest)
#include "group_commit_test.moc"
