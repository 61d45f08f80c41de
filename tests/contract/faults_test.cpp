// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/items.h"
#include "tests/support/each_database.h"
#include "tests/support/faulty_files.h"
#include "tests/support/postgres_server.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>

namespace {

using namespace std::chrono_literals;
using Written = core::Result<>;

const QStringList contractModule{QStringLiteral("contract")};

sql::DatabaseOptions impatient()
{
    sql::DatabaseOptions options;
    options.name = QStringLiteral("test");
    options.statementTimeout = 300ms;
    return options;
}

core::Result<sql::Rows> endless(sql::Connection &connection)
{
    static const sql::Statement statement("contract/endless");
    return connection.query(statement);
}

core::Result<int> raise(sql::Connection &connection, const QString &name)
{
    static const sql::Statement statement("contract/raise_count");
    return connection.execute(statement, {{"name", name}, {"by", 1}});
}

qint64 countOf(sql::Database &database, const QString &name)
{
    auto work = [name](sql::Connection &connection) {
        static const sql::Statement statement("contract/item");
        return connection.query(statement, {{"name", name}});
    };
    const core::Result<sql::Rows> rows = QCoro::waitFor(database.read(std::move(work)));
    return rows && !rows->isEmpty() ? rows->integer(0, 2) : -1;
}

QStringList namesIn(sql::Database &database)
{
    const core::Result<QStringList> names = QCoro::waitFor(items::names(database));
    return names ? *names : QStringList{names.error().reason};
}

/// Writes that become one group: the first stands still until all are queued.
std::vector<Written> writeTogether(sql::Database &database, const std::vector<std::function<Written(sql::Connection &)>> &works)
{
    auto gate = std::make_shared<QSemaphore>();
    std::vector<core::Task<Written>> tasks;
    for (size_t index = 0; index < works.size(); ++index) {
        auto work = [gate, first = index == 0, inner = works[index]](sql::Connection &connection) {
            if (first)
                gate->acquire();
            return inner(connection);
        };
        tasks.push_back(database.write(std::move(work)));
    }
    gate->release();
    return test::waitForAll(std::move(tasks));
}

std::function<Written(sql::Connection &)> putting(const QString &name)
{
    return [name](sql::Connection &connection) { return items::put(connection, name); };
}

}  // namespace

/// What must hold when the ground shakes: nothing is acknowledged that is not durable, and it goes on afterwards.
class FaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFailedSyncIsNeverTriedAgain()
    {
        const test::FaultyFiles files;
        const test::DatabasePlace place(QStringLiteral("sqlite"));
        const auto database = place.open(contractModule);
        QVERIFY(QCoro::waitFor(items::put(*database, QStringLiteral("before"))));
        const int syncsBefore = test::FaultyFiles::syncs();
        test::FaultyFiles::failSyncs(1);
        const auto results = writeTogether(*database, {putting(QStringLiteral("a")), putting(QStringLiteral("b")),
                                                       putting(QStringLiteral("before")), putting(QStringLiteral("c"))});
        QCOMPARE(test::FaultyFiles::syncs() - syncsBefore, 1);
        for (const size_t index : {size_t(0), size_t(1), size_t(3)}) {
            QVERIFY(!results[index]);
            QCOMPARE(results[index].error().code, core::ErrorCode::Unavailable);
            QCOMPARE(results[index].error().reason, QStringLiteral("database_unavailable"));
        }
        QCOMPARE(results[2].error().reason, QStringLiteral("unique_violation"));
        QCOMPARE(namesIn(*database), QStringList{QStringLiteral("before")});
        // On a new connection, and without anything of the group that failed.
        QVERIFY(QCoro::waitFor(items::put(*database, QStringLiteral("after"))));
        QCOMPARE(namesIn(*database), (QStringList{QStringLiteral("after"), QStringLiteral("before")}));
        QCOMPARE(namesIn(*place.open()), (QStringList{QStringLiteral("after"), QStringLiteral("before")}));
    }

    void aFullDiskStopsWritesAndNotReads()
    {
        const test::FaultyFiles files;
        const test::DatabasePlace place(QStringLiteral("sqlite"));
        const auto database = place.open(contractModule);
        QVERIFY(QCoro::waitFor(items::put(*database, QStringLiteral("before"))));
        test::FaultyFiles::setDiskFull(true);
        const auto results = writeTogether(*database, {putting(QStringLiteral("a")), putting(QStringLiteral("b"))});
        for (const Written &result : results) {
            QVERIFY(!result);
            QCOMPARE(result.error().reason, QStringLiteral("disk_full"));
        }
        QCOMPARE(namesIn(*database), QStringList{QStringLiteral("before")});
        test::FaultyFiles::setDiskFull(false);
        QVERIFY(QCoro::waitFor(items::put(*database, QStringLiteral("c"))));
        QCOMPARE(namesIn(*database), (QStringList{QStringLiteral("before"), QStringLiteral("c")}));
    }

    void aFileThatIsNoDatabaseIsSaid()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("note.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("This is a letter and no database at all.\n").repeated(100));
        file.close();
        const auto database = sql::Database::open({QStringLiteral("sqlite://") + file.fileName()}, {});
        QVERIFY(!database);
        QCOMPARE(database.error().reason, QStringLiteral("database_unavailable"));
        QVERIFY(database.error().message.contains(file.fileName()));
    }

    void theFileIsForItsOwnerAlone()
    {
        const test::DatabasePlace place(QStringLiteral("sqlite"));
        const auto database = place.open(contractModule);
        for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
            const QFile::Permissions permissions = QFile::permissions(place.url().filePath() + suffix);
            QVERIFY(permissions.testFlag(QFile::ReadOwner));
            QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        }
    }

    void aSlowStatementIsCutShort_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << QStringLiteral("sqlite");
        QTest::newRow("postgres") << QStringLiteral("postgres");
    }
    void aSlowStatementIsCutShort()
    {
        QFETCH(QString, engine);
        const test::DatabasePlace place(engine);
        if (!place.skipReason().isEmpty())
            QSKIP(qPrintable(place.skipReason()));
        const auto database = place.open(contractModule, impatient());
        const core::Result<sql::Rows> read = QCoro::waitFor(database->read(&endless));
        QVERIFY(!read);
        QCOMPARE(read.error().code, core::ErrorCode::Unavailable);
        QCOMPARE(read.error().reason, QStringLiteral("statement_timeout"));
        const auto results = writeTogether(*database, {putting(QStringLiteral("a")),
                                                       [](sql::Connection &connection) -> Written {
                                                           const core::Result<sql::Rows> rows = endless(connection);
                                                           return rows ? Written() : core::fail(rows.error());
                                                       },
                                                       putting(QStringLiteral("b"))});
        QVERIFY(results[0]);
        QCOMPARE(results[1].error().reason, QStringLiteral("statement_timeout"));
        QVERIFY(results[2]);
        QCOMPARE(namesIn(*database), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void aLostConnectionFailsItsGroupOnly()
    {
        const test::DatabasePlace place(QStringLiteral("postgres"));
        if (!place.skipReason().isEmpty())
            QSKIP(qPrintable(place.skipReason()));
        const auto database = place.open(contractModule);
        const auto results = writeTogether(*database, {putting(QStringLiteral("a")), [](sql::Connection &connection) -> Written {
                                                           static const sql::Statement statement("contract/lose_connection");
                                                           const core::Result<sql::Rows> rows = connection.query(statement);
                                                           return rows ? Written() : core::fail(rows.error());
                                                       }});
        for (const Written &result : results) {
            QVERIFY(!result);
            QCOMPARE(result.error().reason, QStringLiteral("database_unavailable"));
        }
        QVERIFY(QCoro::waitFor(items::put(*database, QStringLiteral("b"))));
        QCOMPARE(namesIn(*database), QStringList{QStringLiteral("b")});
    }

    void aDeadlockOfReplicasIsTriedAgain()
    {
        const test::DatabasePlace place(QStringLiteral("postgres"));
        if (!place.skipReason().isEmpty())
            QSKIP(qPrintable(place.skipReason()));
        const auto database = place.open(contractModule);
        const auto replica = place.open();
        const QString left = QStringLiteral("left");
        const QString right = QStringLiteral("right");
        QVERIFY(QCoro::waitFor(items::put(*database, left)));
        QVERIFY(QCoro::waitFor(items::put(*database, right)));

        // Each takes its first row, waits once until the other has too, and then wants the other's.
        struct Meeting {
            std::atomic<int> calls{0};
            QSemaphore secondCame;
        };
        auto meeting = std::make_shared<Meeting>();
        const auto crossing = [meeting](const QString &first, const QString &second) {
            return [meeting, first, second](sql::Connection &connection) -> core::Result<int> {
                const core::Result<int> one = raise(connection, first);
                if (!one)
                    return one;
                if (++meeting->calls == 1)
                    meeting->secondCame.acquire();
                else if (meeting->calls == 2)
                    meeting->secondCame.release();
                return raise(connection, second);
            };
        };
        std::vector<core::Task<core::Result<int>>> tasks;
        tasks.push_back(database->write(crossing(left, right)));
        tasks.push_back(replica->write(crossing(right, left)));
        for (const core::Result<int> &result : test::waitForAll(std::move(tasks)))
            QVERIFY(result);
        QVERIFY(meeting->calls > 2);  // there was a deadlock, and one was called again
        QCOMPARE(countOf(*database, left), 3);
        QCOMPARE(countOf(*database, right), 3);
    }

    void aRestartedServerIsFoundAgain()
    {
        auto server = test::PostgresServer::start(test::PostgresServer::Durability::Fsync);
        if (!server && server.error().reason == QLatin1String("postgres_missing"))
            QSKIP(qPrintable(server.error().message));
        QVERIFY2(server, server ? "" : qPrintable(server.error().message));
        const core::Result<QString> url = (*server)->createDatabase();
        QVERIFY(url);
        const test::DatabasePlace place(sql::DatabaseUrl{*url});
        const auto database = place.open(contractModule, impatient());
        QVERIFY(QCoro::waitFor(items::put(*database, QStringLiteral("before"))));
        QCOMPARE(namesIn(*database), QStringList{QStringLiteral("before")});

        (*server)->kill();
        const Written away = QCoro::waitFor(items::put(*database, QStringLiteral("away")));
        QVERIFY(!away);
        QCOMPARE(away.error().reason, QStringLiteral("database_unavailable"));
        QVERIFY(!QCoro::waitFor(items::names(*database)));

        const core::Result<> restarted = (*server)->restart();
        QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error().message));
        QElapsedTimer sinceRestart;
        sinceRestart.start();
        constexpr int recoveryMilliseconds = 2'000;
        bool written = false;  // the macro asks again after a success
        const auto tryPut = [&](const QString &name) { return written = written || QCoro::waitFor(items::put(*database, name)); };
        QTRY_VERIFY_WITH_TIMEOUT(tryPut(QStringLiteral("after")), recoveryMilliseconds);
        QTRY_COMPARE_WITH_TIMEOUT(namesIn(*database), (QStringList{QStringLiteral("after"), QStringLiteral("before")}),
                                  recoveryMilliseconds);
        QVERIFY(sinceRestart.elapsed() < recoveryMilliseconds);

        // A server that takes everything and never answers holds nobody up for longer than the timeout and its grace.
        (*server)->suspend();
        QElapsedTimer asleep;
        asleep.start();
        const Written silent = QCoro::waitFor(items::put(*database, QStringLiteral("silent")));
        constexpr int patienceMilliseconds = 6'000;
        const bool inTime = asleep.elapsed() < patienceMilliseconds;
        (*server)->resume();
        QVERIFY(!silent);
        QCOMPARE(silent.error().code, core::ErrorCode::Unavailable);
        QVERIFY(inTime);
        written = false;
        QTRY_VERIFY_WITH_TIMEOUT(tryPut(QStringLiteral("awake")), recoveryMilliseconds);
    }
};

MOSTRADOR_TEST(FaultsTest)
#include "faults_test.moc"
