// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth_bench.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

class AccountsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aShopperRegistersAndSignsIn()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const auto registered = bench.registerShopper(QStringLiteral("  Ana@Example.COM "));
        QCOMPARE(registered.status, 201);
        QCOMPARE(registered.text("email"), QStringLiteral("ana@example.com"));
        QCOMPARE(registered.body[QStringLiteral("roles")].toArray(), (QJsonArray{QStringLiteral("shopper")}));
        QVERIFY(core::isUuid(registered.text("id")));

        const auto session = bench.logIn(QStringLiteral("ANA@example.com"));
        QCOMPARE(session.status, 200);
        QCOMPARE(session.body[QStringLiteral("expiresIn")].toInt(), 600);
        QCOMPARE(session.text("refreshToken").size(), 43);
        QCOMPARE(session.body[QStringLiteral("user")].toObject(), registered.body);

        const auto me = bench.get("/api/v1/auth/me", AuthBench::bearer(session.text("accessToken")));
        QCOMPARE(me.status, 200);
        QCOMPARE(me.body, registered.body);
        QCOMPARE(bench.audit(), (QStringList{QStringLiteral("user.registered"), QStringLiteral("login.succeeded")}));
    }

    void aNewPasswordReplacesTheOldAndEndsItsSessions()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        bench.registerShopper(QStringLiteral("luz@example.com"));
        const auto desk = bench.logIn();
        const auto phone = bench.logIn();
        const auto other = bench.logIn(QStringLiteral("luz@example.com"));
        const QString password = QStringLiteral("seven green bottles stand");
        const auto set = QCoro::waitFor(bench.service->setPassword(QStringLiteral(" Ana@Example.com "), password));
        QVERIFY2(set.has_value(), set ? "" : qPrintable(set.error().message));
        QCOMPARE(set->email, AuthBench::shopper());
        for (const auto &session : {desk, phone}) {
            QVERIFY(!bench.isSignedIn(session.text("accessToken")));
            QCOMPARE(bench.refresh(session.text("refreshToken")).status, 401);
        }
        QVERIFY(bench.isSignedIn(other.text("accessToken")));
        QCOMPARE(bench.logIn().status, 401);
        QCOMPARE(bench.logIn(AuthBench::shopper(), password).status, 200);
        QVERIFY(bench.audit().contains(QStringLiteral("password.set")));
    }

    void aNewPasswordHasToBeGoodAndForSomebody_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nobody") << QStringLiteral("who@example.com") << AuthBench::goodPassword() << QStringLiteral("unknown_user");
        QTest::newRow("no address") << QStringLiteral("ana") << AuthBench::goodPassword() << QStringLiteral("invalid_email");
        QTest::newRow("short") << AuthBench::shopper() << QStringLiteral("short") << QStringLiteral("too_short");
    }
    void aNewPasswordHasToBeGoodAndForSomebody()
    {
        QFETCH(QString, email);
        QFETCH(QString, password);
        QFETCH(QString, reason);
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const auto session = bench.logIn();
        const auto set = QCoro::waitFor(bench.service->setPassword(email, password));
        QVERIFY(!set);
        QCOMPARE(set.error().reason, reason);
        QVERIFY(bench.isSignedIn(session.text("accessToken")));
        QCOMPARE(bench.logIn().status, 200);
    }

    void theTokenSaysWhoItIs()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const auto created =
            QCoro::waitFor(bench.service->createUser(QStringLiteral("luz@shop.example"), AuthBench::goodPassword(),
                                                     QStringLiteral("Luz Peña"), {api::Role::Agent, api::Role::Catalogue}));
        QVERIFY(created);
        const auto session = bench.logIn(QStringLiteral("luz@shop.example"));
        const auto caller = bench.service->callerOfToken(session.text("accessToken").toLatin1());
        QVERIFY(caller);
        QCOMPARE(caller->kind, net::Caller::Kind::User);
        QCOMPARE(caller->subject, created->id.text());
        QCOMPARE(caller->name, QStringLiteral("Luz Peña"));
        QCOMPARE(caller->roles, (QList<api::Role>{api::Role::Agent, api::Role::Catalogue}));
        QCOMPARE(caller->expiresAt, bench.clock.now() + std::chrono::minutes(10));
        QVERIFY(caller->may(api::Permission::ConversationsHandle));
        QVERIFY(!caller->may(api::Permission::UsersManage));
        QCOMPARE(QCoro::waitFor(bench.service->nameOf(created->id)).value(), QStringLiteral("Luz Peña"));
        const auto unknown = QCoro::waitFor(bench.service->nameOf(core::UserId::generate()));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().reason, QStringLiteral("unknown_user"));
    }

    void anAddressIsTakenOnce()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        QCOMPARE(bench.registerShopper().status, 201);
        const auto second = bench.registerShopper(QStringLiteral("ANA@EXAMPLE.com"), QStringLiteral("another good password"));
        QCOMPARE(second.status, 409);
        QCOMPARE(second.code(), QStringLiteral("email_taken"));
        QCOMPARE(bench.logIn().status, 200);  // the first one's password still opens it
        QCOMPARE(bench.logIn(AuthBench::shopper(), QStringLiteral("another good password")).status, 401);
    }

    void registeringAtOnceMakesOneAccount()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const QByteArray body = R"({"email":"ana@example.com","password":"three blind mice run","name":"Ana"})";
        std::vector<core::Task<AuthBench::Answer>> tasks;
        for (int index = 0; index < 8; ++index)
            tasks.push_back(bench.send(net::Method::Post, "/api/v1/auth/register", body));
        int created = 0;
        for (auto &task : tasks) {
            const auto answer = QCoro::waitFor(task);
            created += answer.status == 201 ? 1 : 0;
            QVERIFY(answer.status == 201 || answer.code() == QStringLiteral("email_taken"));
        }
        QCOMPARE(created, 1);
    }

    void guestsHaveATokenAndNoAccount()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const auto guest = bench.post("/api/v1/auth/guest", {});
        QCOMPARE(guest.status, 200);
        const auto caller = bench.service->callerOfToken(guest.text("accessToken").toLatin1());
        QVERIFY(caller);
        QCOMPARE(caller->kind, net::Caller::Kind::Guest);
        QCOMPARE(caller->subject, guest.text("guestId"));
        QVERIFY(caller->roles.isEmpty());
        QVERIFY(caller->may(api::Permission::ConverseAsVisitor));
        QVERIFY(!caller->may(api::Permission::ConversationsRead));
        const auto me = bench.get("/api/v1/auth/me", AuthBench::bearer(guest.text("accessToken")));
        QCOMPARE(me.status, 403);
        QCOMPARE(me.code(), QStringLiteral("not_a_user"));
    }

    void aGuestRenewsAndStaysTheSame()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const auto first = bench.post("/api/v1/auth/guest", {});
        const auto renewed = bench.post("/api/v1/auth/guest", {}, AuthBench::bearer(first.text("accessToken")));
        QCOMPARE(renewed.text("guestId"), first.text("guestId"));
        QVERIFY(renewed.text("accessToken") != first.text("accessToken"));
        QVERIFY(bench.post("/api/v1/auth/guest", {}).text("guestId") != first.text("guestId"));
        // A user's token makes nobody that guest, and no guest that user.
        QCOMPARE(bench.registerShopper().status, 201);
        const auto session = bench.logIn();
        const auto other = bench.post("/api/v1/auth/guest", {}, AuthBench::bearer(session.text("accessToken")));
        QVERIFY(other.text("guestId") != session.body[QStringLiteral("user")].toObject()[QStringLiteral("id")].toString());
    }

    void nobodyIsNobody()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        QCOMPARE(bench.get("/api/v1/auth/me").status, 401);
        QCOMPARE(bench.get("/api/v1/auth/me", AuthBench::bearer(QStringLiteral("x.y.z"))).code(), QStringLiteral("invalid_token"));
    }

    void tokensExpireAndKeysStay()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        bench.registerShopper();
        const QString token = bench.logIn().text("accessToken");
        bench.restart();
        QVERIFY(bench.isSignedIn(token));
        bench.clock.advance(std::chrono::seconds(631));
        QCOMPARE(bench.get("/api/v1/auth/me", AuthBench::bearer(token)).code(), QStringLiteral("expired_token"));
    }

    void publishesTheKeyThatSigns()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const auto document = bench.get("/.well-known/jwks.json");
        QCOMPARE(document.status, 200);
        QCOMPARE(document.headers.value("Content-Type"), QByteArray("application/jwk-set+json"));
        QVERIFY(document.headers.value("Cache-Control").contains("max-age"));
        const QJsonArray published = document.body[QStringLiteral("keys")].toArray();
        QCOMPARE(published.size(), 1);
        const QByteArray header = bench.post("/api/v1/auth/guest", {}).text("accessToken").toLatin1().split('.')[0];
        const QJsonObject read = QJsonDocument::fromJson(QByteArray::fromBase64(header, QByteArray::Base64UrlEncoding)).object();
        QCOMPARE(read[QStringLiteral("kid")], published[0].toObject()[QStringLiteral("kid")]);
    }

    void theOperatorsOwnPasswordIsTheirChoice()
    {
        MOSTRADOR_DATABASE(place);
        AuthBench bench(place);
        const auto create = [&bench](auth::PasswordRules rules) {
            return QCoro::waitFor(bench.service->createUser(QStringLiteral("agent@demo.mostrador"), QStringLiteral("demo"),
                                                            QStringLiteral("Agent"), {api::Role::Agent}, rules));
        };
        const auto refused = create(auth::PasswordRules::Checked);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QStringLiteral("too_short"));
        QVERIFY(create(auth::PasswordRules::Unchecked));
        QCOMPARE(bench.logIn(QStringLiteral("agent@demo.mostrador"), QStringLiteral("demo")).status, 200);
        const auto without =
            QCoro::waitFor(bench.service->createUser(QStringLiteral("x@example.com"), AuthBench::goodPassword(), QStringLiteral("X"), {}));
        QVERIFY(!without);
        QCOMPARE(without.error().reason, QStringLiteral("no_role"));
    }

    void secretsAreNotInTheDatabase()
    {
        MOSTRADOR_DATABASE(place);
        if (place.url().dialect() != sql::Dialect::Sqlite)
            QSKIP("The files of SQLite are looked at.");
        AuthBench bench(place);
        const auto setup = QCoro::waitFor(bench.service->setupToken());
        bench.registerShopper();
        const auto first = bench.logIn();
        const auto second = bench.refresh(first.text("refreshToken"));
        QCOMPARE(second.status, 200);
        const QList<QByteArray> secrets{AuthBench::goodPassword().toUtf8(), first.text("refreshToken").toUtf8(),
                                        second.text("refreshToken").toUtf8(), second.text("accessToken").toUtf8(), (*setup)->toUtf8()};
        const QFileInfo file(place.url().text.mid(9));
        int looked = 0;
        for (const QFileInfo &one : file.dir().entryInfoList(QDir::Files)) {
            QFile content(one.filePath());
            QVERIFY(content.open(QIODevice::ReadOnly));
            const QByteArray bytes = content.readAll();
            looked += bytes.contains("ana@example.com") ? 1 : 0;
            for (const QByteArray &secret : secrets)
                QVERIFY2(!secret.isEmpty() && !bytes.contains(secret), qPrintable(one.fileName()));
        }
        QVERIFY2(looked > 0, "the files that were searched do not hold the account");
    }
};

MOSTRADOR_TEST(AccountsTest)
#include "accounts_test.moc"
