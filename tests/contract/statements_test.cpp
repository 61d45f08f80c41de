// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/items.h"
#include "tests/support/each_database.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QTest>
#include <limits>

namespace {

const QString contractModule = QStringLiteral("contract");

struct Item {
    QString name;
    sql::Value owner;
    sql::Value count = qint64(0);
    sql::Value weight;
    sql::Value content;
    sql::Value note;
};

core::Result<int> add(sql::Database &database, const Item &item)
{
    auto work = [item](sql::Connection &connection) {
        static const sql::Statement statement("contract/add_item");
        return connection.execute(statement, {{"name", item.name},
                                              {"owner", item.owner},
                                              {"count", item.count},
                                              {"weight", item.weight},
                                              {"content", item.content},
                                              {"note", item.note}});
    };
    return QCoro::waitFor(database.write(std::move(work)));
}

core::Result<sql::Rows> ask(sql::Database &database, const char *path, const sql::Bindings &bindings)
{
    auto work = [path, bindings](sql::Connection &connection) { return connection.query(sql::Statement(path), bindings); };
    return QCoro::waitFor(database.read(std::move(work)));
}

}  // namespace

class StatementsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void valuesComeBackAsTheyWent()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule});
        const QString text = QString::fromUtf8("niña, ''quoted'' \\ :name $1 😀 \n\t ünïcode");
        QByteArray bytes;
        for (int value = 0; value < 256; ++value)
            bytes.append(char(value));
        QVERIFY(add(*database, {text, {}, std::numeric_limits<qint64>::min(), 0.1, bytes, QString()}));
        const auto rows = ask(*database, "contract/item", {{"name", text}});
        QVERIFY(rows);
        QCOMPARE(rows->count(), 1);
        QCOMPARE(rows->text(0, 0), text);
        QVERIFY(rows->isNull(0, 1));
        QCOMPARE(rows->integer(0, 2), std::numeric_limits<qint64>::min());
        QCOMPARE(rows->real(0, 3), 0.1);
        QCOMPARE(rows->bytes(0, 4), bytes);
        QVERIFY(!rows->isNull(0, 5));
        QCOMPARE(rows->text(0, 5), QString());
    }

    void emptyBytesAreNotNull()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule});
        QVERIFY(add(*database, {QStringLiteral("a"), {}, true, {}, QByteArray(), {}}));
        const auto rows = ask(*database, "contract/item", {{"name", QStringLiteral("a")}});
        QVERIFY(rows);
        QVERIFY(!rows->isNull(0, 4));
        QCOMPARE(rows->bytes(0, 4), QByteArray());
        QVERIFY(rows->boolean(0, 2));
        QVERIFY(rows->isNull(0, 3));
        QVERIFY(rows->isNull(0, 5));
    }

    void sumsAndTruthsAreIntegers()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule});
        const auto rows = ask(*database, "contract/sum_items", {});
        QVERIFY(rows);
        QCOMPARE(rows->integer(0, 0), 7);
        QCOMPARE(rows->value(0, 0).typeId(), int(QMetaType::LongLong));
        QVERIFY(rows->boolean(0, 1));
    }

    void onlyNamesOutsideOfTextsAreParameters()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule});
        const auto rows = ask(*database, "contract/count_items", {{"extra", QStringLiteral("x")}});
        QVERIFY(rows);
        QCOMPARE(rows->integer(0, 0), 1);
        QCOMPARE(rows->text(0, 1), QStringLiteral(":literal"));
        QCOMPARE(rows->text(0, 2), QStringLiteral("x"));
    }

    void refusesTheNulCharacter()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule});
        const QString text = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
        const auto added = add(*database, {text, {}, qint64(0), {}, {}, {}});
        QVERIFY(!added);
        QCOMPARE(added.error().code, core::ErrorCode::Invalid);
        QCOMPARE(added.error().reason, QStringLiteral("nul_character"));
        QCOMPARE(*QCoro::waitFor(items::names(*database)), QStringList());
    }

    void namesTheConstraint()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule});
        auto work = [](sql::Connection &connection) {
            static const sql::Statement statement("contract/add_pair");
            return connection.execute(statement, {{"first", QStringLiteral("a")}, {"second", QStringLiteral("b")}});
        };
        QVERIFY(QCoro::waitFor(database->write(work)));
        const auto again = QCoro::waitFor(database->write(work));
        QVERIFY(!again);
        QCOMPARE(again.error().code, core::ErrorCode::Conflict);
        QCOMPARE(again.error().reason, QStringLiteral("unique_violation"));
        QCOMPARE(again.error().details.first().value, QStringLiteral("pairs.first, pairs.second"));

        const auto orphan = add(*database, {QStringLiteral("x"), QStringLiteral("nobody"), qint64(0), {}, {}, {}});
        QVERIFY(!orphan);
        QCOMPARE(orphan.error().reason, QStringLiteral("foreign_key_violation"));
    }

    void ourMistakesAreInternalAndNameTheStatement()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule});
        const auto broken = ask(*database, "contract/broken", {});
        QVERIFY(!broken);
        QCOMPARE(broken.error().reason, QStringLiteral("sql_error"));
        QVERIFY(broken.error().message.contains(QStringLiteral("contract/broken")));
        const auto missing = ask(*database, "contract/item", {});
        QVERIFY(!missing);
        QCOMPARE(missing.error().reason, QStringLiteral("sql_error"));
        const auto unknown = ask(*database, "contract/all_names", {{"name", 1}});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().reason, QStringLiteral("sql_error"));
    }

    void readsCannotWrite()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule});
        auto work = [](sql::Connection &connection) { return items::put(connection, QStringLiteral("sneaky")); };
        QVERIFY(!QCoro::waitFor(database->read(std::move(work))));
        QCOMPARE(*QCoro::waitFor(items::names(*database)), QStringList());
    }

    void aReadSeesOneSnapshot()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({contractModule});
        const auto other = place.open();
        // A write of somebody else commits between the two statements of the read.
        auto work = [&other](sql::Connection &connection) -> core::Result<bool> {
            const core::Result<QStringList> before = items::names(connection);
            std::thread writer([&other] {
                const QEventLoop loop;
                if (!QCoro::waitFor(items::put(*other, QStringLiteral("between"))))
                    qFatal("the write between failed");
            });
            writer.join();
            const core::Result<QStringList> after = items::names(connection);
            return before && after && *before == *after;
        };
        const core::Result<bool> same = QCoro::waitFor(database->read(std::move(work)));
        QVERIFY(same && *same);
        QCOMPARE(*QCoro::waitFor(items::names(*database)), QStringList{QStringLiteral("between")});
    }

    void manyThreadsReadAndOutliveNothing()
    {
        MOSTRADOR_DATABASE(place);
        auto database = place.open({contractModule});
        QVERIFY(QCoro::waitFor(items::put(*database, QStringLiteral("a"))));
        std::atomic<int> right{0};
        constexpr int threads = 8;
        test::runThreads(threads, [&](int) {
            for (int round = 0; round < 20; ++round) {
                const core::Result<QStringList> names = QCoro::waitFor(items::names(*database));
                right += names && names->size() == 1 ? 1 : 0;
            }
        });
        QCOMPARE(right.load(), threads * 20);
        // This thread's reader is still open when the database goes, and a new database is not mistaken for the old one.
        QVERIFY(QCoro::waitFor(items::names(*database)));
        database.reset();
        database = place.open();
        QCOMPARE(QCoro::waitFor(items::names(*database))->size(), 1);
    }
};

MOSTRADOR_TEST(StatementsTest)
#include "statements_test.moc"
