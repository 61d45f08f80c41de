// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/common/common.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ui/tiny_server.h"
#include "ui/client/done.h"
#include "ui/client/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <qcorotask.h>

namespace {

QByteArray tokens(const QString &access, const QString &refresh, api::Role role = api::Role::Agent)
{
    api::TokenPair pair;
    pair.accessToken = access;
    pair.expiresIn = 600;
    pair.refreshToken = refresh;
    pair.user.id = core::UserId::fromTrusted(QStringLiteral("01900000-0000-7000-8000-0000000000a1"));
    pair.user.email = QStringLiteral("ana@shop.example");
    pair.user.name = QStringLiteral("Ana");
    pair.user.roles = {role};
    return wire::encode(pair);
}

QByteArray problem(core::ErrorCode code, const char *reason)
{
    return wire::encode(api::problemOf({code, QLatin1String(reason), QStringLiteral("No."), {}}, QStringLiteral("r1")));
}

/// Client, session and server that belong together.
struct Bench {
    QTemporaryDir folder;
    TinyServer server;
    client::CertificatePins pins{QString()};
    client::ApiClient api{pins};
    client::Session session{api, folder.path()};

    Bench() { api.setServer(server.url()); }
    core::Result<> signIn(bool remember)
    {
        return QCoro::waitFor(session.signIn(QStringLiteral("ana@shop.example"), QStringLiteral("password"), remember));
    }
};

}  // namespace

class SessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsInAndSendsTheToken()
    {
        Bench bench;
        bench.server.setHandler([](const TinyServer::Request &request) -> TinyServer::Answer {
            if (request.path == "/api/v1/auth/login")
                return {200, tokens(QStringLiteral("a1"), QStringLiteral("r1"))};
            return {200, R"({"ticket":"t","expiresIn":30,"somethingNew":1})"};
        });
        QVERIFY(bench.signIn(false).has_value());
        QVERIFY(bench.session.isSignedIn());
        QVERIFY(bench.session.may(api::Permission::ConversationsHandle));
        QVERIFY(!bench.session.may(api::Permission::DocumentsWrite));
        const auto ticket = QCoro::waitFor(bench.api.get<api::WsTicket>(QStringLiteral("/x")));
        QVERIFY(ticket.has_value());
        QCOMPARE(ticket->ticket, QStringLiteral("t"));
        QCOMPARE(bench.server.requests().first().authorization, QByteArray());
        QCOMPARE(bench.server.requests().last().authorization, QByteArray("Bearer a1"));
        QVERIFY(!bench.session.rememberedServer().has_value());
    }

    void aShopperIsTurnedAway()
    {
        Bench bench;
        bench.server.setHandler([](const TinyServer::Request &) -> TinyServer::Answer {
            return {200, tokens(QStringLiteral("a1"), QStringLiteral("r1"), api::Role::Shopper)};
        });
        const core::Result<> in = bench.signIn(true);
        QVERIFY(!in.has_value());
        QCOMPARE(in.error().reason, QStringLiteral("not_staff"));
        QVERIFY(!bench.session.isSignedIn());
        QVERIFY(!bench.session.rememberedServer().has_value());
    }

    void problemsKeepTheirCode()
    {
        Bench bench;
        bench.server.setHandler([](const TinyServer::Request &) -> TinyServer::Answer {
            return {401, problem(core::ErrorCode::Unauthenticated, "invalid_credentials")};
        });
        const core::Result<> in = bench.signIn(false);
        QCOMPARE(in.error().code, core::ErrorCode::Unauthenticated);
        QCOMPARE(in.error().reason, QStringLiteral("invalid_credentials"));
        QCOMPARE(bench.server.requests().size(), 1);  // no attempt to renew what nobody has
    }

    void parallelRequestsShareOneRenewal()
    {
        Bench bench;
        bench.server.setHandler([](const TinyServer::Request &request) -> TinyServer::Answer {
            if (request.path == "/api/v1/auth/login")
                return {200, tokens(QStringLiteral("old"), QStringLiteral("r1"))};
            if (request.path == "/api/v1/auth/refresh")
                return {200, tokens(QStringLiteral("new"), QStringLiteral("r2"))};
            if (request.authorization == "Bearer old")
                return {401, problem(core::ErrorCode::Unauthenticated, "expired_token")};
            return {200, R"({"ticket":"t","expiresIn":30})"};
        });
        QVERIFY(bench.signIn(false).has_value());
        QObject context;
        int good = 0;
        int bad = 0;
        constexpr int parallel = 5;
        for (int index = 0; index < parallel; ++index)
            client::whenDone(bench.api.get<api::WsTicket>(QStringLiteral("/x")), &context,
                             [&good, &bad](const core::Result<api::WsTicket> &ticket) { ++(ticket ? good : bad); });
        QTRY_COMPARE(good + bad, parallel);
        QCOMPARE(good, parallel);
        QCOMPARE(bench.server.count("/api/v1/auth/refresh"), 1);
    }

    void arefusedRenewalEndsTheSession()
    {
        Bench bench;
        bench.server.setHandler([](const TinyServer::Request &request) -> TinyServer::Answer {
            if (request.path == "/api/v1/auth/login")
                return {200, tokens(QStringLiteral("old"), QStringLiteral("r1"))};
            return {401, problem(core::ErrorCode::Unauthenticated, "revoked_token")};
        });
        QVERIFY(bench.signIn(true).has_value());
        QVERIFY(bench.session.rememberedServer().has_value());
        QSignalSpy out(&bench.session, &client::Session::signedOut);
        QVERIFY(!QCoro::waitFor(bench.api.get<api::WsTicket>(QStringLiteral("/x"))).has_value());
        QCOMPARE(out.size(), 1);
        QCOMPARE(out.first().first().toBool(), true);
        QVERIFY(!bench.session.isSignedIn());
        QVERIFY(!bench.session.rememberedServer().has_value());
    }

    void resumesWithTheTokenThatWasKept()
    {
        Bench bench;
        bench.server.setHandler([](const TinyServer::Request &request) -> TinyServer::Answer {
            if (request.path == "/api/v1/auth/login")
                return {200, tokens(QStringLiteral("a1"), QStringLiteral("r1"))};
            if (request.path == "/api/v1/auth/refresh" && request.body.contains("r1"))
                return {200, tokens(QStringLiteral("a2"), QStringLiteral("r2"))};
            return {401, problem(core::ErrorCode::Unauthenticated, "revoked_token")};
        });
        QVERIFY(bench.signIn(true).has_value());
        client::Session later(bench.api, bench.folder.path());
        QVERIFY(QCoro::waitFor(later.resume()).has_value());
        QCOMPARE(later.accessToken(), QStringLiteral("a2"));
        later.signOut();
        QVERIFY(!later.rememberedServer().has_value());
        QTRY_COMPARE(bench.server.count("/api/v1/auth/logout"), 1);
    }

    void aServerThatIsAwayEndsNoSession()
    {
        Bench bench;
        bench.server.setHandler([](const TinyServer::Request &) -> TinyServer::Answer {
            return {200, tokens(QStringLiteral("a1"), QStringLiteral("r1"))};
        });
        QVERIFY(bench.signIn(false).has_value());
        bench.server.stop();
        const auto answer = QCoro::waitFor(bench.api.get<api::WsTicket>(QStringLiteral("/x")));
        QCOMPARE(answer.error().reason, QStringLiteral("no_connection"));
        QVERIFY(bench.session.isSignedIn());
    }

    void aClientThatDiesWithRequestsOutLeavesNothingHanging()
    {
        TinyServer server;
        server.setHandler([](const TinyServer::Request &) -> TinyServer::Answer { return {200, "{}", true}; });
        const client::CertificatePins pins{QString()};
        auto api = std::make_unique<client::ApiClient>(pins);
        api->setServer(server.url());
        QObject context;
        bool told = false;
        client::whenDone(api->get<api::WsTicket>(QStringLiteral("/x")), &context,
                         [&told](const core::Result<api::WsTicket> &answer) { told = !answer; });
        QTRY_COMPARE(server.requests().size(), 1);
        api.reset();
        QTRY_VERIFY(told);
    }
};

MOSTRADOR_TEST(SessionTest)
#include "session_test.moc"
