// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth_bench.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

using namespace std::chrono_literals;

namespace {

const QString wrong = QStringLiteral("not the password at all");

}  // namespace

class LoginTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aWrongPasswordAndAnUnknownAddressReadTheSame()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const auto known = bench.logIn(AuthBench::shopper(), wrong);
        const auto unknown = bench.logIn(QStringLiteral("nobody@example.com"), wrong);
        QCOMPARE(known.status, 401);
        QCOMPARE(known.code(), QStringLiteral("invalid_credentials"));
        QCOMPARE(unknown.status, known.status);
        QCOMPARE(unknown.body, known.body);
    }

    void fiveFailuresThenADelayThatDoubles_data()
    {
        QTest::addColumn<QString>("email");
        QTest::newRow("account") << AuthBench::shopper();
        QTest::newRow("no account") << QStringLiteral("nobody@example.com");
    }
    void fiveFailuresThenADelayThatDoubles()
    {
        QFETCH(QString, email);
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        for (int attempt = 0; attempt < 5; ++attempt)
            QCOMPARE(bench.logIn(email, wrong).status, 401);
        for (const int delay : {1, 2, 4, 8}) {
            const auto blocked = bench.logIn(email, AuthBench::goodPassword());
            QCOMPARE(blocked.status, 429);
            QCOMPARE(blocked.code(), QStringLiteral("too_many_attempts"));
            QCOMPARE(blocked.headers.value("Retry-After"), QByteArray::number(delay));
            bench.clock.advance(std::chrono::seconds(delay) - 1ms);
            QCOMPARE(bench.logIn(email, AuthBench::goodPassword()).headers.value("Retry-After"), QByteArray("1"));
            bench.clock.advance(1ms);
            QCOMPARE(bench.logIn(email, wrong).status, 401);
        }
    }

    void theRightPasswordForgetsTheFailures()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        for (int attempt = 0; attempt < 4; ++attempt)
            bench.logIn(AuthBench::shopper(), wrong);
        QCOMPARE(bench.logIn().status, 200);
        for (int attempt = 0; attempt < 5; ++attempt)
            QCOMPARE(bench.logIn(AuthBench::shopper(), wrong).status, 401);
        QCOMPARE(bench.logIn().status, 429);
    }

    void theDelayOutlivesARestart()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        for (int attempt = 0; attempt < 5; ++attempt)
            bench.logIn(AuthBench::shopper(), wrong);
        bench.restart();
        QCOMPARE(bench.logIn(AuthBench::shopper(), wrong).status, 429);
    }

    void anHourForgives()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        for (int attempt = 0; attempt < 5; ++attempt)
            bench.logIn(AuthBench::shopper(), wrong);
        bench.clock.advance(1h + 1ms);
        for (int attempt = 0; attempt < 5; ++attempt)
            QCOMPARE(bench.logIn(AuthBench::shopper(), wrong).status, 401);
    }

    void manyAtOnceCannotSlipThrough()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const QByteArray body = R"({"email":"ana@example.com","password":"not the password at all"})";
        std::vector<core::Task<AuthBench::Answer>> tasks;
        for (int index = 0; index < 15; ++index)
            tasks.push_back(bench.send(net::Method::Post, "/api/v1/auth/login", body));
        int tried = 0;
        for (const AuthBench::Answer &answer : test::waitForAll(std::move(tasks)))
            tried += answer.status == 401 ? 1 : 0;
        QCOMPARE(tried, 5);
    }

    void oneNetworkCannotTryManyAccounts()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        for (int account = 0; account < 20; ++account)
            QCOMPARE(bench.logIn(QStringLiteral("user%1@example.com").arg(account), wrong).status, 401);
        QCOMPARE(bench.logIn().status, 429);
        QCOMPARE(bench.logIn(AuthBench::shopper(), AuthBench::goodPassword(), AuthBench::from(QStringLiteral("198.51.100.9"))).status, 200);
    }

    void anIpv6CustomerIsOneNetwork()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        for (int host = 0; host < 20; ++host) {
            const QString address = QStringLiteral("2001:db8:1:2::%1").arg(host + 1);
            QCOMPARE(bench.logIn(QStringLiteral("user%1@example.com").arg(host), wrong, AuthBench::from(address)).status, 401);
        }
        const auto next = bench.logIn(AuthBench::shopper(), wrong, AuthBench::from(QStringLiteral("2001:db8:1:2:ffff::1")));
        QCOMPARE(next.status, 429);
        const auto neighbour = bench.logIn(AuthBench::shopper(), wrong, AuthBench::from(QStringLiteral("2001:db8:1:3::1")));
        QCOMPARE(neighbour.status, 401);
    }

    void signingInManyTimesIsNoAttack()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        for (int round = 0; round < 25; ++round)
            QCOMPARE(bench.logIn().status, 200);
    }

    void anOldHashIsRenewedAtSignIn()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const QString user = bench.registerShopper().text("id");
        const QString before = passwordHash(bench, user);
        security::PasswordHasherOptions dearer;
        dearer.parameters = {.memoryKibibytes = 128, .passes = 2, .lanes = 1};
        security::PasswordHasher later(dearer);
        auth::AuthService service(*bench.database, bench.clock, later, bench.keys.path());
        QVERIFY(QCoro::waitFor(service.start()));
        net::RouteTable routes;
        service.registerRoutes(routes);
        routes.compile();
        auto request = std::make_shared<net::HttpRequest>();
        request->body = R"({"email":"ana@example.com","password":"three blind mice run"})";
        QVERIFY(QCoro::waitFor(routes.match(net::Method::Post, "/api/v1/auth/login").route->handler(request)));
        const QString after = passwordHash(bench, user);
        QVERIFY(after != before);
        QVERIFY2(after.contains(QStringLiteral("m=128,t=2")), qPrintable(after));
        QCOMPARE(bench.logIn().status, 200);
    }

    void failuresAreInTheAuditLogWithoutAFullAddress()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const QString user = bench.registerShopper().text("id");
        bench.logIn(AuthBench::shopper(), wrong);
        static const sql::Statement statement("auth_test/audit");
        const auto rows = QCoro::waitFor(bench.database->read([](sql::Connection &connection) { return connection.query(statement); }));
        QVERIFY(rows);
        QCOMPARE(rows->text(1, 0), QStringLiteral("login.failed"));
        QCOMPARE(rows->text(1, 1), user);
        QCOMPARE(rows->text(1, 2), QStringLiteral("192.0.2.0/24"));
        QCOMPARE(rows->text(1, 3), QStringLiteral("request-1"));
    }

    void aFullHasherIsSaidAndCountsAsNoFailure_data()
    {
        QTest::addColumn<QByteArray>("email");
        QTest::newRow("account") << QByteArray("ana@example.com");
        // That an unknown address meets a full hasher as well shows that it costs a hash: time tells nobody apart.
        QTest::newRow("no account") << QByteArray("nobody@example.com");
    }
    void aFullHasherIsSaidAndCountsAsNoFailure()
    {
        QFETCH(QByteArray, email);
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        security::PasswordHasherOptions full;
        full.threads = 1;
        full.queueMax = -1;  // no room for anything, not even at the thread
        security::PasswordHasher hasher(full);
        auth::AuthService service(*bench.database, bench.clock, hasher, bench.keys.path());
        QVERIFY(QCoro::waitFor(service.start()));
        net::RouteTable routes;
        service.registerRoutes(routes);
        routes.compile();
        auto request = std::make_shared<net::HttpRequest>();
        request->body = "{\"email\":\"" + email + "\",\"password\":\"not the password at all\"}";
        const net::Route *route = routes.match(net::Method::Post, "/api/v1/auth/login").route;
        for (int index = 0; index < 8; ++index) {
            const net::HandlerResult result = QCoro::waitFor(route->handler(request));
            QVERIFY(!result);
            QCOMPARE(result.error().code, core::ErrorCode::Unavailable);
            QCOMPARE(result.error().reason, QStringLiteral("busy"));
        }
        // None of them counted: there is room for all five tries.
        for (int index = 0; index < 5; ++index)
            QCOMPARE(bench.logIn(QString::fromLatin1(email), wrong).status, 401);
        QCOMPARE(bench.logIn(QString::fromLatin1(email), wrong).status, 429);
    }

private:
    static QString passwordHash(AuthBench &bench, const QString &user)
    {
        const auto rows = QCoro::waitFor(bench.database->read([user](sql::Connection &connection) {
            static const sql::Statement statement("auth_test/password_hash");
            return connection.query(statement, {{"user_id", user}});
        }));
        return rows && !rows->isEmpty() ? rows->text(0, 0) : QString();
    }
};

MOSTRADOR_TEST(LoginTest)
#include "login_test.moc"
