// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth_bench.h"
#include "tests/support/test_registry.h"

namespace {

void overPlainLoopback(net::HttpRequest &request)
{
    request.secure = false;
    request.peerAddress = QStringLiteral("127.0.0.1");
}

AuthBench::Answer logInWithCookie(AuthBench &bench, const AuthBench::Change &change = {})
{
    return bench.post("/api/v1/auth/login",
                      {{QStringLiteral("email"), AuthBench::shopper()},
                       {QStringLiteral("password"), AuthBench::goodPassword()},
                       {QStringLiteral("delivery"), QStringLiteral("cookie")}},
                      change);
}

AuthBench::Change both(AuthBench::Change first, AuthBench::Change second)
{
    return [first, second](net::HttpRequest &request) {
        first(request);
        second(request);
    };
}

}  // namespace

class CookieTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void theCookieIsLocked()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const auto session = logInWithCookie(bench);
        QCOMPARE(session.status, 200);
        QVERIFY(!session.body.contains(QStringLiteral("refreshToken")));
        const QByteArray cookie = session.headers.value("Set-Cookie");
        QVERIFY2(cookie.startsWith("__Secure-mostrador_refresh="), cookie.constData());
        for (const char *attribute : {"; Path=/api/v1/auth;", "; HttpOnly", "; SameSite=Strict", "; Secure", "; Max-Age=2592000"})
            QVERIFY2(cookie.contains(attribute), attribute);
        QVERIFY(!cookie.contains("Domain"));
    }

    void theCookieRefreshesAndLogsOut()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const auto first = logInWithCookie(bench);
        const auto next = bench.post("/api/v1/auth/refresh", {}, AuthBench::withCookie(first.cookie()));
        QCOMPARE(next.status, 200);
        QVERIFY(!next.body.contains(QStringLiteral("refreshToken")));
        QVERIFY(!next.cookie().isEmpty() && next.cookie() != first.cookie());

        const auto out = bench.post("/api/v1/auth/logout", {}, AuthBench::withCookie(next.cookie()));
        QCOMPARE(out.status, 204);
        QCOMPARE(out.cookie(), QByteArray("__Secure-mostrador_refresh="));
        QVERIFY(out.headers.value("Set-Cookie").contains("Max-Age=0"));
        const auto after = bench.post("/api/v1/auth/refresh", {}, AuthBench::withCookie(next.cookie()));
        QCOMPARE(after.code(), QStringLiteral("revoked_session"));
        QVERIFY2(after.cookie().isEmpty(), "a failed refresh must not take away what another tab may have got");
    }

    void onPlainLoopbackItGoesWithoutSecure()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const auto session = logInWithCookie(bench, overPlainLoopback);
        const QByteArray cookie = session.headers.value("Set-Cookie");
        QVERIFY2(cookie.startsWith("mostrador_refresh="), cookie.constData());
        QVERIFY(!cookie.contains("Secure"));
        QVERIFY(cookie.contains("; HttpOnly; SameSite=Strict"));
        const auto next = bench.post("/api/v1/auth/refresh", {}, both(overPlainLoopback, AuthBench::withCookie(session.cookie())));
        QCOMPARE(next.status, 200);
        // The open name does not count over TLS: a page of the plain site cannot plant a session.
        const auto planted = bench.post("/api/v1/auth/refresh", {}, AuthBench::withCookie(next.cookie()));
        QCOMPARE(planted.code(), QStringLiteral("missing_refresh_token"));
    }

    void behindAProxyOrFromAfarItStaysSecure()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const auto proxied = logInWithCookie(
            bench, both(overPlainLoopback, [](net::HttpRequest &request) { request.headers.add("X-Forwarded-For", "192.0.2.1"); }));
        QVERIFY(proxied.headers.value("Set-Cookie").contains("; Secure"));
        const auto afar = logInWithCookie(bench, [](net::HttpRequest &request) { request.secure = false; });
        QVERIFY(afar.headers.value("Set-Cookie").contains("; Secure"));
    }

    void aPageOfAnotherSiteIsRefused()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const auto session = logInWithCookie(bench);
        const auto crossSite = [](net::HttpRequest &request) { request.headers.add("Sec-Fetch-Site", "cross-site"); };
        const auto refused = bench.post("/api/v1/auth/refresh", {}, both(crossSite, AuthBench::withCookie(session.cookie())));
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), QStringLiteral("foreign_origin"));
        QCOMPARE(bench.post("/api/v1/auth/refresh", {}, AuthBench::withCookie(session.cookie())).status, 200);
    }
};

MOSTRADOR_TEST(CookieTest)
#include "cookie_test.moc"
