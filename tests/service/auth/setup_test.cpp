// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth_bench.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace std::chrono_literals;

namespace {

QJsonObject admin(const QString &token, const QString &email = QStringLiteral("boss@shop.example"))
{
    return {{QStringLiteral("token"), token},
            {QStringLiteral("email"), email},
            {QStringLiteral("password"), AuthBench::goodPassword()},
            {QStringLiteral("name"), QStringLiteral("The boss")}};
}

QString openLink(AuthBench &bench)
{
    const auto token = QCoro::waitFor(bench.service->setupToken());
    return token && *token ? **token : QString();
}

}  // namespace

class SetupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void theLinkMakesOneAdminOnce()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const QString token = openLink(bench);
        QCOMPARE(token.size(), 43);
        const auto made = bench.post("/api/v1/auth/setup", admin(token));
        QCOMPARE(made.status, 201);
        QCOMPARE(made.body[QStringLiteral("roles")].toArray(), (QJsonArray{QStringLiteral("admin")}));
        QCOMPARE(bench.logIn(QStringLiteral("boss@shop.example")).status, 200);

        const auto again = bench.post("/api/v1/auth/setup", admin(token, QStringLiteral("second@shop.example")));
        QCOMPARE(again.status, 403);
        QCOMPARE(again.code(), QStringLiteral("invalid_setup_token"));
        QVERIFY2(openLink(bench).isEmpty(), "a link was given although there is an admin");
        bench.restart();
        QVERIFY(openLink(bench).isEmpty());
        QCOMPARE(bench.audit(), (QStringList{QStringLiteral("shop.set_up"), QStringLiteral("login.succeeded")}));
    }

    void usedAtOnceItMakesOne()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const QString token = openLink(bench);
        std::vector<core::Task<AuthBench::Answer>> tasks;
        for (int index = 0; index < 8; ++index) {
            const QByteArray body =
                QStringLiteral(R"({"token":"%1","email":"boss%2@shop.example","password":"three blind mice run","name":"B"})")
                    .arg(token)
                    .arg(index)
                    .toUtf8();
            tasks.push_back(bench.send(net::Method::Post, "/api/v1/auth/setup", body));
        }
        int made = 0;
        for (const AuthBench::Answer &answer : test::waitForAll(std::move(tasks)))
            made += answer.status == 201 ? 1 : 0;
        QCOMPARE(made, 1);
    }

    void aLaterStartReplacesTheLink()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const QString first = openLink(bench);
        bench.restart();
        const QString second = openLink(bench);
        QVERIFY(first != second);
        QCOMPARE(bench.post("/api/v1/auth/setup", admin(first)).code(), QStringLiteral("invalid_setup_token"));
        QCOMPARE(bench.post("/api/v1/auth/setup", admin(second)).status, 201);
    }

    void theLinkEndsAfterADay()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const QString token = openLink(bench);
        bench.clock.advance(24h);
        QCOMPARE(bench.post("/api/v1/auth/setup", admin(token)).code(), QStringLiteral("invalid_setup_token"));
    }

    void aMistakeDoesNotBurnTheLink()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const QString token = openLink(bench);
        QCOMPARE(bench.post("/api/v1/auth/setup", admin(token, QStringLiteral("no address"))).code(), QStringLiteral("invalid_email"));
        QCOMPARE(bench.post("/api/v1/auth/setup", admin(token, AuthBench::shopper())).code(), QStringLiteral("email_taken"));
        QJsonObject weak = admin(token);
        weak[QStringLiteral("password")] = QStringLiteral("password1234");
        QCOMPARE(bench.post("/api/v1/auth/setup", weak).code(), QStringLiteral("common_password"));
        QCOMPARE(bench.post("/api/v1/auth/setup", admin(token)).status, 201);
    }

    void anAdminMadeByCommandClosesTheLink()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const QString token = openLink(bench);
        QVERIFY(QCoro::waitFor(bench.service->createUser(QStringLiteral("root@shop.example"), AuthBench::goodPassword(),
                                                         QStringLiteral("Root"), {api::Role::Admin})));
        QCOMPARE(bench.post("/api/v1/auth/setup", admin(token)).code(), QStringLiteral("invalid_setup_token"));
        QVERIFY(openLink(bench).isEmpty());
    }

    void guessesFail()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        QCOMPARE(bench.post("/api/v1/auth/setup", admin(QStringLiteral("guess"))).code(), QStringLiteral("invalid_setup_token"));
        const QString token = openLink(bench);
        QCOMPARE(bench.post("/api/v1/auth/setup", admin(token.chopped(1))).code(), QStringLiteral("invalid_setup_token"));
        QCOMPARE(bench.post("/api/v1/auth/setup", admin(token)).status, 201);
    }

    void anExposedKeyStopsTheStart()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const QString file = QDir(bench.keys.path()).filePath(QStringLiteral("signing.pem"));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        auth::AuthService second(*bench.database, bench.clock, bench.hasher, bench.keys.path());
        QCOMPARE(second.callerOfToken("x").error().reason, QStringLiteral("starting"));
        const auto started = QCoro::waitFor(second.start());
        QVERIFY(!started);
        QCOMPARE(started.error().reason, QStringLiteral("key_file_exposed"));
    }
};

MOSTRADOR_TEST(SetupTest)
#include "setup_test.moc"
