// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth_bench.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QJsonDocument>
#include <QSet>

using namespace std::chrono_literals;

class SessionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aRefreshRotates()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const auto session = bench.logIn();
        QString token = session.text("refreshToken");
        for (int round = 0; round < 3; ++round) {
            bench.clock.advance(9min);
            const auto next = bench.refresh(token);
            QCOMPARE(next.status, 200);
            QVERIFY(next.text("refreshToken") != token);
            QVERIFY(bench.isSignedIn(next.text("accessToken")));
            QCOMPARE(next.body[QStringLiteral("user")], session.body[QStringLiteral("user")]);
            token = next.text("refreshToken");
        }
    }

    void twentyAtOnceGetOneSuccessorAndStaySignedIn()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const QString token = bench.logIn().text("refreshToken");
        const QByteArray body = "{\"refreshToken\":\"" + token.toLatin1() + "\"}";
        std::vector<core::Task<AuthBench::Answer>> tasks;
        for (int index = 0; index < 20; ++index)
            tasks.push_back(bench.send(net::Method::Post, "/api/v1/auth/refresh", body));
        QSet<QString> successors;
        QString access;
        for (const AuthBench::Answer &answer : test::waitForAll(std::move(tasks))) {
            QCOMPARE(answer.status, 200);
            successors.insert(answer.text("refreshToken"));
            access = answer.text("accessToken");
        }
        QCOMPARE(successors.size(), 1);
        QVERIFY(bench.isSignedIn(access));
        const auto next = bench.refresh(*successors.cbegin());
        QCOMPARE(next.status, 200);
    }

    void twoReplicasAgreeOnTheSuccessor()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const QString token = bench.logIn().text("refreshToken");
        const auto otherDatabase = place.open();
        auth::AuthService other(*otherDatabase, bench.clock, bench.hasher, bench.keys.path());
        QVERIFY(QCoro::waitFor(other.start()));
        net::RouteTable otherRoutes;
        other.registerRoutes(otherRoutes);
        otherRoutes.compile();
        const net::Route *route = otherRoutes.match(net::Method::Post, "/api/v1/auth/refresh").route;
        auto request = std::make_shared<net::HttpRequest>();
        request->body = "{\"refreshToken\":\"" + token.toLatin1() + "\"}";
        std::vector<core::Task<AuthBench::Answer>> here;
        std::vector<core::Task<net::HandlerResult>> there;
        for (int index = 0; index < 5; ++index) {
            here.push_back(bench.send(net::Method::Post, "/api/v1/auth/refresh", request->body));
            there.push_back(route->handler(request));
        }
        QSet<QString> successors;
        for (const AuthBench::Answer &answer : test::waitForAll(std::move(here)))
            successors.insert(answer.text("refreshToken"));
        for (const net::HandlerResult &result : test::waitForAll(std::move(there))) {
            QVERIFY(result);
            successors.insert(QJsonDocument::fromJson(result->body).object()[QStringLiteral("refreshToken")].toString());
        }
        QCOMPARE(successors.size(), 1);
        QVERIFY(!successors.cbegin()->isEmpty());
    }

    void withinTheGraceTheSameSuccessorComesAgain()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const QString token = bench.logIn().text("refreshToken");
        const QString successor = bench.refresh(token).text("refreshToken");
        bench.clock.advance(10s);
        const auto again = bench.refresh(token);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.text("refreshToken"), successor);
    }

    void aReplayAfterTheGraceEndsTheSession()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const QString token = bench.logIn().text("refreshToken");
        const auto next = bench.refresh(token);
        const auto elsewhere = bench.logIn();  // another device keeps its session
        bench.clock.advance(10s + 1ms);
        const auto replay = bench.refresh(token);
        QCOMPARE(replay.status, 401);
        QCOMPARE(replay.code(), QStringLiteral("revoked_session"));
        QCOMPARE(bench.refresh(next.text("refreshToken")).code(), QStringLiteral("revoked_session"));
        QCOMPARE(bench.get("/api/v1/auth/me", AuthBench::bearer(next.text("accessToken"))).code(), QStringLiteral("revoked_token"));
        QVERIFY(bench.isSignedIn(elsewhere.text("accessToken")));
        QCOMPARE(bench.refresh(elsewhere.text("refreshToken")).status, 200);
        QCOMPARE(bench.audit().count(QStringLiteral("session.replayed")), 1);
        bench.restart();
        QCOMPARE(bench.get("/api/v1/auth/me", AuthBench::bearer(next.text("accessToken"))).code(), QStringLiteral("revoked_token"));
    }

    void refreshTokensEnd()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const QString idle = bench.logIn().text("refreshToken");
        bench.clock.advance(30 * 24h);
        QCOMPARE(bench.refresh(idle).code(), QStringLiteral("expired_refresh_token"));
        // Used every day, a session ends all the same.
        QString token = bench.logIn().text("refreshToken");
        int days = 0;
        for (AuthBench::Answer next; days < 100; ++days) {
            bench.clock.advance(24h);
            next = bench.refresh(token);
            if (next.status != 200) {
                QCOMPARE(next.code(), QStringLiteral("expired_refresh_token"));
                break;
            }
            token = next.text("refreshToken");
        }
        QCOMPARE(days, 89);
    }

    void rolesAreReadAnew()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const auto next = bench.refresh(bench.logIn().text("refreshToken"));
        const auto caller = bench.service->callerOfToken(next.text("accessToken").toLatin1());
        QVERIFY(caller);
        QCOMPARE(caller->roles, QList<api::Role>{api::Role::Shopper});
        QCOMPARE(caller->name, QStringLiteral("Ana"));
    }

    void anAccessTokenIsNoRefreshToken()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const auto session = bench.logIn();
        QCOMPARE(bench.refresh(QStringLiteral("unknown")).code(), QStringLiteral("invalid_refresh_token"));
        QCOMPARE(bench.get("/api/v1/auth/me", AuthBench::bearer(session.text("refreshToken"))).code(), QStringLiteral("invalid_token"));
    }

    void logOutEndsAllTokensOfTheSession_data()
    {
        QTest::addColumn<bool>("byAccess");
        QTest::addColumn<bool>("byRefresh");
        QTest::newRow("bearer") << true << false;
        QTest::newRow("refresh token") << false << true;
        QTest::newRow("both") << true << true;
    }
    void logOutEndsAllTokensOfTheSession()
    {
        QFETCH(bool, byAccess);
        QFETCH(bool, byRefresh);
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const auto first = bench.logIn();
        const auto session = bench.refresh(first.text("refreshToken"));
        const auto elsewhere = bench.logIn();
        QJsonObject body;
        if (byRefresh)
            body[QStringLiteral("refreshToken")] = session.text("refreshToken");
        const auto change = byAccess ? AuthBench::bearer(session.text("accessToken")) : AuthBench::Change();
        QCOMPARE(bench.post("/api/v1/auth/logout", body, change).status, 204);

        for (const AuthBench::Answer &one : {first, session})
            QCOMPARE(bench.get("/api/v1/auth/me", AuthBench::bearer(one.text("accessToken"))).code(), QStringLiteral("revoked_token"));
        QCOMPARE(bench.refresh(session.text("refreshToken")).code(), QStringLiteral("revoked_session"));
        QVERIFY(bench.isSignedIn(elsewhere.text("accessToken")));
        QCOMPARE(bench.audit().count(QStringLiteral("session.ended")), 1);
        bench.restart();
        QVERIFY(!bench.isSignedIn(session.text("accessToken")));
        QCOMPARE(bench.post("/api/v1/auth/logout", body, change).status, 204);  // twice is no error
    }

    void logOutOfNobodyIsFine()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        QCOMPARE(bench.post("/api/v1/auth/logout", {}).status, 204);
        QCOMPARE(bench.post("/api/v1/auth/logout", {{QStringLiteral("refreshToken"), QStringLiteral("unknown")}}).status, 204);
        QCOMPARE(bench.post("/api/v1/auth/logout", {}, AuthBench::bearer(QStringLiteral("x.y.z"))).status, 204);
    }

    void aGuestLogsOut()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const QString token = bench.post("/api/v1/auth/guest", {}).text("accessToken");
        QVERIFY(bench.service->callerOfToken(token.toLatin1()));
        QCOMPARE(bench.post("/api/v1/auth/logout", {}, AuthBench::bearer(token)).status, 204);
        const auto refused = bench.service->callerOfToken(token.toLatin1());
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QStringLiteral("revoked_token"));
    }

    void anotherReplicaHearsOfALogOut()
    {
        MOSTRADOR_DATABASE(place);
        if (place.url().dialect() != sql::Dialect::Postgres)
            QSKIP("SQLite serves one process.");
        AuthBench bench(place);
        bench.registerShopper();
        const QString token = bench.logIn().text("accessToken");
        const auto otherDatabase = place.open();
        auth::AuthService other(*otherDatabase, bench.clock, bench.hasher, bench.keys.path());
        QVERIFY(QCoro::waitFor(other.start()));
        QVERIFY(other.callerOfToken(token.toLatin1()));
        QCOMPARE(bench.post("/api/v1/auth/logout", {}, AuthBench::bearer(token)).status, 204);
        QTRY_VERIFY_WITH_TIMEOUT(!other.callerOfToken(token.toLatin1()), 20'000);
    }
};

MOSTRADOR_TEST(SessionsTest)
#include "sessions_test.moc"
