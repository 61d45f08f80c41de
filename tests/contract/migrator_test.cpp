// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/migrator.h"
#include "tests/contract/items.h"
#include "tests/support/each_database.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QTest>

namespace {

const QString contractModule = QStringLiteral("contract");

core::Result<int> migrate(sql::Database &database) { return QCoro::waitFor(sql::migrate(database, contractModule)); }

core::Result<int> execute(sql::Database &database, const char *path)
{
    auto work = [path](sql::Connection &connection) { return connection.execute(sql::Statement(path), {{"module", contractModule}}); };
    return QCoro::waitFor(database.write(std::move(work)));
}

qint64 recorded(sql::Database &database)
{
    auto work = [](sql::Connection &connection) {
        static const sql::Statement statement("contract/count_migrations");
        return connection.query(statement, {{"module", contractModule}});
    };
    return QCoro::waitFor(database.read(std::move(work)))->integer(0, 0);
}

}  // namespace

class MigratorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void appliesAllToAnEmptyDatabaseOnce()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open();
        QCOMPARE(*migrate(*database), 2);
        QVERIFY(QCoro::waitFor(items::put(*database, QStringLiteral("a"))));
        QCOMPARE(*migrate(*database), 0);
        QCOMPARE(*migrate(*place.open()), 0);
        QCOMPARE(recorded(*database), 2);
        QCOMPARE(*QCoro::waitFor(items::names(*database)), QStringList{QStringLiteral("a")});
    }

    void twoReplicasThatStartTogetherDoNoHarm()
    {
        MOSTRADOR_DATABASE(place);
        constexpr int replicas = 4;
        std::vector<std::unique_ptr<sql::Database>> databases;
        for (int index = 0; index < replicas; ++index)
            databases.push_back(place.open());
        std::atomic<int> applied{0};
        std::atomic<int> failures{0};
        test::runThreads(replicas, [&](int index) {
            const core::Result<int> count = migrate(*databases[size_t(index)]);
            applied += count ? *count : 0;
            failures += count ? 0 : 1;
        });
        QCOMPARE(failures.load(), 0);
        QCOMPARE(applied.load(), 2);
        QCOMPARE(recorded(*databases.front()), 2);
    }

    void modulesShareADatabase()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule, QStringLiteral("events")});
        QCOMPARE(recorded(*database), 2);
        QCOMPARE(*QCoro::waitFor(sql::migrate(*database, QStringLiteral("events"))), 0);
    }

    void refusesAMigrationThatWasChanged()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule});
        QCOMPARE(*execute(*database, "contract/change_checksum"), 1);
        const core::Result<int> result = migrate(*database);
        QVERIFY(!result);
        QCOMPARE(result.error().code, core::ErrorCode::Conflict);
        QCOMPARE(result.error().reason, QStringLiteral("migration_changed"));
        QVERIFY(result.error().message.contains(QStringLiteral("items")));
    }

    void refusesASchemaThatIsNewer()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule});
        QCOMPARE(*execute(*database, "contract/add_migration"), 1);
        const core::Result<int> result = migrate(*database);
        QVERIFY(!result);
        QCOMPARE(result.error().code, core::ErrorCode::Conflict);
        QCOMPARE(result.error().reason, QStringLiteral("schema_newer"));
        QVERIFY(result.error().message.contains(QStringLiteral("from_the_future")));
    }

    void aMigrationThatFailsLeavesNothing()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open();
        const core::Result<int> result = QCoro::waitFor(sql::migrate(*database, QStringLiteral("failing")));
        QVERIFY(!result);
        QCOMPARE(result.error().reason, QStringLiteral("sql_error"));
        // Its first statement made the table that this one makes again.
        QVERIFY(migrate(*database));
    }
};

MOSTRADOR_TEST(MigratorTest)
#include "migrator_test.moc"
