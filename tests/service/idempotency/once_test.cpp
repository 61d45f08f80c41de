// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/idempotency/once.h"
#include "tests/support/each_database.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QDeadlineTimer>
#include <QTest>

#include <atomic>
#include <future>

namespace {

using namespace std::chrono_literals;
using idempotency::IdempotencyKey;
using Answer = core::Result<net::HttpResponse>;

const QStringList modules{QStringLiteral("idempotency"), QStringLiteral("idempotency_test")};

IdempotencyKey keyOf(const char *key, const char *body = "{}", const char *subject = "u1")
{
    net::HttpRequest request;
    request.method = net::Method::Post;
    request.path = "/api/v1/orders";
    request.body = body;
    request.caller.kind = net::Caller::Kind::User;
    request.caller.subject = QLatin1String(subject);
    request.headers.add("Idempotency-Key", key);
    return **IdempotencyKey::of(request, "placeOrder");
}

core::Result<> addEffect(sql::Connection &connection)
{
    static const sql::Statement statement("idempotency_test/add_effect");
    MOSTRADOR_TRY(connection.execute(statement, {{"name", QStringLiteral("order")}}));
    return {};
}

/// A row and an answer of 201 whose body no other call has.
Answer placeOrder(sql::Connection &connection)
{
    static std::atomic<int> calls = 0;
    MOSTRADOR_TRY(addEffect(connection));
    net::HttpResponse response = net::HttpResponse::json("{\"n\":" + QByteArray::number(++calls) + '}', 201);
    response.headers.add("Location", "/api/v1/orders/1");
    return response;
}

Answer soldOut(sql::Connection &connection)
{
    MOSTRADOR_TRY(addEffect(connection));
    return core::fail(core::ErrorCode::Conflict, QStringLiteral("out_of_stock"), QStringLiteral("None is left."));
}

Answer place(sql::Database &database, std::optional<IdempotencyKey> key, core::Timestamp now, std::chrono::milliseconds lifetime = 24h)
{
    return QCoro::waitFor(idempotency::once(database, std::move(key), now, &placeOrder, lifetime));
}

qint64 count(sql::Database &database, const char *what)
{
    const sql::Statement statement(what);
    auto work = [&statement](sql::Connection &connection) { return connection.query(statement); };
    return QCoro::waitFor(database.read(std::move(work)))->integer(0, 0);
}

qint64 effects(sql::Database &database) { return count(database, "idempotency_test/count_effects"); }
qint64 keys(sql::Database &database) { return count(database, "idempotency_test/count_keys"); }

int purge(sql::Database &database, core::Timestamp now, int limit)
{
    auto work = [now, limit](sql::Connection &connection) { return idempotency::purgeExpired(connection, now, limit); };
    return *QCoro::waitFor(database.write(std::move(work)));
}

/// Returns once another transaction waits for a row that this one has changed.
core::Result<> awaitAnotherWaiting(sql::Connection &connection)
{
    static const sql::Statement statement("idempotency_test/waiting_for_this_transaction");
    const QDeadlineTimer patience(5s);
    while (!patience.hasExpired()) {
        const core::Result<sql::Rows> rows = connection.query(statement);
        if (!rows)
            return core::fail(rows.error());
        if (rows->integer(0, 0) > 0)
            return {};
    }
    return core::fail(core::ErrorCode::Internal, QStringLiteral("nobody_waits"), QStringLiteral("No transaction waits for this one."));
}

bool isReplay(const net::HttpResponse &response) { return response.headers.value("Idempotent-Replayed") == "true"; }

/// The one program of a SQLite file, or two replicas on the same PostgreSQL database.
std::vector<std::unique_ptr<sql::Database>> replicasOf(const test::DatabasePlace &place)
{
    std::vector<std::unique_ptr<sql::Database>> replicas;
    replicas.push_back(place.open(modules));
    if (place.url().dialect() == sql::Dialect::Postgres)
        replicas.push_back(place.open());
    return replicas;
}

}  // namespace

class OnceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void theSecondCallGetsTheAnswerOfTheFirst()
    {
        MOSTRADOR_DATABASE(folder);
        const auto database = folder.open(modules);
        const core::FakeClock clock;
        const Answer first = place(*database, keyOf("k"), clock.now());
        QVERIFY(first);
        QVERIFY(!isReplay(*first));
        const Answer second = place(*database, keyOf("k"), clock.now());
        QVERIFY(second);
        QVERIFY(isReplay(*second));
        QCOMPARE(second->status, 201);
        QCOMPARE(second->body, first->body);
        QCOMPARE(second->headers.value("Location"), QByteArray("/api/v1/orders/1"));
        QCOMPARE(effects(*database), 1);
    }

    void itIsKeptOverARestart()
    {
        MOSTRADOR_DATABASE(folder);
        const core::FakeClock clock;
        QVERIFY(place(*folder.open(modules), keyOf("k"), clock.now()));
        const auto database = folder.open(modules);
        QVERIFY(isReplay(*place(*database, keyOf("k"), clock.now())));
        QCOMPARE(effects(*database), 1);
    }

    void anEmptyAnswerIsKeptToo()
    {
        MOSTRADOR_DATABASE(folder);
        const auto database = folder.open(modules);
        auto nothing = [](sql::Connection &) -> Answer { return net::HttpResponse::noContent(); };
        QVERIFY(QCoro::waitFor(idempotency::once(*database, keyOf("k"), core::FakeClock().now(), nothing)));
        const Answer again = place(*database, keyOf("k"), core::FakeClock().now());
        QVERIFY(again);
        QVERIFY(isReplay(*again));
        QCOMPARE(again->status, 204);
        QVERIFY(again->body.isEmpty());
    }

    void withoutAKeyEachCallIsNew()
    {
        MOSTRADOR_DATABASE(folder);
        const auto database = folder.open(modules);
        const core::FakeClock clock;
        QVERIFY(place(*database, std::nullopt, clock.now()));
        QVERIFY(!isReplay(*place(*database, std::nullopt, clock.now())));
        QCOMPARE(effects(*database), 2);
        QCOMPARE(keys(*database), 0);
    }

    void anotherBodyIsRefused()
    {
        MOSTRADOR_DATABASE(folder);
        const auto database = folder.open(modules);
        const core::FakeClock clock;
        QVERIFY(place(*database, keyOf("k"), clock.now()));
        const Answer other = place(*database, keyOf("k", "{\"quantity\":2}"), clock.now());
        QVERIFY(!other);
        QCOMPARE(other.error().code, core::ErrorCode::Unprocessable);
        QCOMPARE(other.error().reason, QStringLiteral("idempotency_key_reused"));
        QCOMPARE(effects(*database), 1);
    }

    void anotherCallerAndAnotherKeyAreIndependent()
    {
        MOSTRADOR_DATABASE(folder);
        const auto database = folder.open(modules);
        const core::FakeClock clock;
        QVERIFY(!isReplay(*place(*database, keyOf("k"), clock.now())));
        QVERIFY(!isReplay(*place(*database, keyOf("k", "{\"other\":1}", "u2"), clock.now())));
        QVERIFY(!isReplay(*place(*database, keyOf("K"), clock.now())));
        QCOMPARE(effects(*database), 3);
    }

    void afterItsLifetimeAKeyIsNewAgain()
    {
        MOSTRADOR_DATABASE(folder);
        const auto database = folder.open(modules);
        core::FakeClock clock;
        QVERIFY(place(*database, keyOf("k"), clock.now(), 1h));
        clock.advance(1h - 1ms);
        QVERIFY(isReplay(*place(*database, keyOf("k"), clock.now(), 1h)));
        clock.advance(1ms);
        const Answer anew = place(*database, keyOf("k", "{\"other\":1}"), clock.now(), 1h);
        QVERIFY(anew);
        QVERIFY(!isReplay(*anew));
        QCOMPARE(place(*database, keyOf("k", "{\"other\":1}"), clock.now(), 1h)->body, anew->body);
        QCOMPARE(effects(*database), 2);
        QCOMPARE(keys(*database), 1);
    }

    void expiredKeysArePurgedInPortions()
    {
        MOSTRADOR_DATABASE(folder);
        const auto database = folder.open(modules);
        core::FakeClock clock;
        for (const char *key : {"a", "b", "c"})
            QVERIFY(place(*database, keyOf(key), clock.now(), 1h));
        QVERIFY(place(*database, keyOf("d"), clock.now(), 2h));
        QCOMPARE(purge(*database, clock.now(), 100), 0);
        clock.advance(1h);
        QCOMPARE(purge(*database, clock.now(), 2), 2);
        QCOMPARE(purge(*database, clock.now(), 2), 1);
        QCOMPARE(purge(*database, clock.now(), 2), 0);
        QVERIFY(isReplay(*place(*database, keyOf("d"), clock.now())));
    }

    void aPurgeSparesAKeyThatIsUsedAnewMeanwhile()
    {
        MOSTRADOR_DATABASE(folder);
        if (folder.url().dialect() == sql::Dialect::Sqlite)
            QSKIP("one writer: no two writes at the same time");
        const auto replicas = replicasOf(folder);
        core::FakeClock clock;
        QVERIFY(place(*replicas[0], keyOf("k"), clock.now(), 1h));
        clock.advance(1h);
        const auto used = std::make_shared<std::promise<void>>();
        auto useAnew = [used, now = clock.now()](sql::Connection &connection) -> core::Result<> {
            MOSTRADOR_TRY(idempotency::onceWithin(connection, keyOf("k"), now, &placeOrder));
            used->set_value();
            return awaitAnotherWaiting(connection);
        };
        core::Task<core::Result<>> useTask = replicas[0]->write(std::move(useAnew));
        QVERIFY(used->get_future().wait_for(5s) == std::future_status::ready);
        QCOMPARE(purge(*replicas[1], clock.now(), 100), 0);
        QVERIFY(QCoro::waitFor(useTask));
        QVERIFY(isReplay(*place(*replicas[1], keyOf("k"), clock.now())));
    }

    void aFailureLeavesNothingAndMayBeTriedAgain()
    {
        MOSTRADOR_DATABASE(folder);
        const auto database = folder.open(modules);
        const core::FakeClock clock;
        const Answer refused = QCoro::waitFor(idempotency::once(*database, keyOf("k"), clock.now(), &soldOut));
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QStringLiteral("out_of_stock"));
        QCOMPARE(effects(*database), 0);
        QCOMPARE(keys(*database), 0);
        const Answer again = place(*database, keyOf("k"), clock.now());
        QVERIFY(again);
        QVERIFY(!isReplay(*again));
        QCOMPARE(effects(*database), 1);
    }

    void anAnswerOf5xxLeavesNothing()
    {
        MOSTRADOR_DATABASE(folder);
        const auto database = folder.open(modules);
        auto broken = [](sql::Connection &connection) -> Answer {
            MOSTRADOR_TRY(addEffect(connection));
            return net::HttpResponse::json("{}", 500);
        };
        const Answer failed = QCoro::waitFor(idempotency::once(*database, keyOf("k"), core::FakeClock().now(), broken));
        QVERIFY(!failed);
        QCOMPARE(failed.error().reason, QStringLiteral("answer_not_kept"));
        QCOMPARE(effects(*database), 0);
        QCOMPARE(keys(*database), 0);
    }

    void aRefusalThatIsCommittedIsKept()
    {
        MOSTRADOR_DATABASE(folder);
        const auto database = folder.open(modules);
        const core::FakeClock clock;
        auto declined = [](sql::Connection &connection) -> Answer {
            MOSTRADOR_TRY(addEffect(connection));
            return net::HttpResponse::json("{}", 409);
        };
        QVERIFY(QCoro::waitFor(idempotency::once(*database, keyOf("k"), clock.now(), declined)));
        const Answer again = place(*database, keyOf("k"), clock.now());
        QVERIFY(again);
        QCOMPARE(again->status, 409);
        QCOMPARE(effects(*database), 1);
    }

    void rememberingTwiceIsRefused()
    {
        MOSTRADOR_DATABASE(folder);
        const auto database = folder.open(modules);
        const core::FakeClock clock;
        QVERIFY(place(*database, keyOf("k"), clock.now()));
        auto blindly = [now = clock.now()](sql::Connection &connection) -> core::Result<> {
            MOSTRADOR_TRY(addEffect(connection));
            return idempotency::remember(connection, keyOf("k"), {201, {}, {}}, now);
        };
        const core::Result<> refused = QCoro::waitFor(database->write(blindly));
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QStringLiteral("idempotency_key_in_use"));
        QCOMPARE(effects(*database), 1);
    }

    void concurrentCallsHaveOneEffect()
    {
        MOSTRADOR_DATABASE(folder);
        const auto replicas = replicasOf(folder);
        const core::FakeClock clock;
        std::vector<core::Task<Answer>> tasks;
        for (size_t call = 0; call < 32; ++call)
            tasks.push_back(idempotency::once(*replicas[call % replicas.size()], keyOf("k"), clock.now(), &placeOrder));
        const std::vector<Answer> answers = test::waitForAll(std::move(tasks));
        int replays = 0;
        for (const Answer &answer : answers) {
            QVERIFY(answer);
            QCOMPARE(answer->status, 201);
            QCOMPARE(answer->body, answers.front()->body);
            replays += isReplay(*answer) ? 1 : 0;
        }
        QCOMPARE(replays, 31);
        QCOMPARE(effects(*replicas.front()), 1);
    }

    /// Each replica commits a group of writes together, and so holds several keys, in the order in which they came.
    void replicasThatWaitForEachOtherFinish()
    {
        MOSTRADOR_DATABASE(folder);
        const auto replicas = replicasOf(folder);
        const core::FakeClock clock;
        std::vector<core::Task<Answer>> tasks;
        for (int call = 0; call < 16; ++call)
            for (size_t replica = 0; replica < replicas.size(); ++replica)
                for (size_t turn = 0; turn < 2; ++turn)
                    tasks.push_back(
                        idempotency::once(*replicas[replica], keyOf((replica + turn) % 2 ? "a" : "b"), clock.now(), &placeOrder));
        for (const Answer &answer : test::waitForAll(std::move(tasks)))
            QVERIFY(answer);
        QCOMPARE(effects(*replicas.front()), 2);
    }
};

MOSTRADOR_TEST(OnceTest)
#include "once_test.moc"
