// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/domain/account.h"
#include "backend/services/auth/domain/login_throttle.h"
#include "backend/services/auth/domain/origin.h"
#include "backend/services/auth/domain/password_rules.h"
#include "backend/services/auth/domain/refresh_rotation.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace std::chrono_literals;

class AuthDomainTest : public QObject {
    Q_OBJECT
    core::Timestamp now = core::FakeClock().now();

private Q_SLOTS:
    void addressesFold_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("folded");
        QTest::newRow("as it is") << QStringLiteral("ana@example.com") << QStringLiteral("ana@example.com");
        QTest::newRow("case") << QStringLiteral("Ana.María@EXAMPLE.com") << QStringLiteral("ana.maría@example.com");
        QTest::newRow("combining accent") << QStringLiteral("mari\u0301a@example.com") << QStringLiteral("maría@example.com");
        QTest::newRow("tag") << QStringLiteral("ana+shop@example.com") << QStringLiteral("ana+shop@example.com");
        QTest::newRow("no dot") << QStringLiteral("admin@localhost") << QStringLiteral("admin@localhost");
        QTest::newRow("demo") << QStringLiteral("agent@demo.mostrador") << QStringLiteral("agent@demo.mostrador");
        QTest::newRow("foreign domain") << QStringLiteral("ana@españa.example") << QStringLiteral("ana@españa.example");
        for (const char *bad : {"", "@", "a@", "@b.c", "a@b@c", "a..b@c.d", ".a@b.c", "a.@b.c", "a b@c.d", "\"a\"@b.c", "a@-b.c", "a@b..c",
                                "a@b_c", "a@[192.0.2.1]", "a<b@c.d", "a,b@c.d"})
            QTest::addRow("bad %s", bad) << QString::fromLatin1(bad) << QString();
    }
    void addressesFold()
    {
        QFETCH(QString, email);
        QFETCH(QString, folded);
        const auto result = auth::foldEmail(email);
        QCOMPARE(result.value_or(QString()), folded);
    }

    void rolesKeepTheirWords()
    {
        for (const api::Role role : {api::Role::Shopper, api::Role::Agent, api::Role::Catalogue, api::Role::Admin})
            QCOMPARE(auth::rolesFromWords({auth::roleWord(role)}), QList<api::Role>{role});
        QVERIFY(auth::rolesFromWords({QStringLiteral("emperor"), QStringLiteral("Admin"), QString()}).isEmpty());
    }

    void commonPasswords_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("common");
        for (const char *password : {"password1234", "PASSWORD2026!!", "1234password", "qwertyuiop12", "1q2w3e4r5t6y", "Contraseña2026",
                                     "mostrador2026", "administrator", "123456789012", "210987654321", "abcabcabcabc", "ababababababa",
                                     "............", "CorrectHorseBatteryStaple", "letmein12345", "iloveyou!!!!!"})
            QTest::newRow(password) << QString::fromUtf8(password) << true;
        for (const char *password : {"three blind mice run", "el perro come ruedas", "passwordless tonic", "qwerty keyboards rot",
                                     "19871104zebra", "123412341235", "ñandúes azules 7"})
            QTest::newRow(password) << QString::fromUtf8(password) << false;
    }
    void commonPasswords()
    {
        QFETCH(QString, password);
        QFETCH(bool, common);
        QCOMPARE(auth::isCommonPassword(password), common);
    }

    void delaysDoubleUpToTheLongest()
    {
        const auth::LoginLimits limits;
        auth::LoginAttempts attempts;
        for (int failure = 1; failure < 5; ++failure)
            attempts = auth::afterAttempt(attempts, 5, limits, now);
        QCOMPARE(auth::loginWait(attempts, now).count(), 0);
        std::chrono::milliseconds before{500};
        for (int failure = 5; failure < 100; ++failure) {
            attempts = auth::afterAttempt(attempts, 5, limits, now);
            const auto wait = auth::loginWait(attempts, now);
            QVERIFY(wait == std::min<std::chrono::milliseconds>(before * 2, 900s));
            before = wait;
        }
        QCOMPARE(auth::loginWait(attempts, now + 900s).count(), 0);
    }

    void forgivingTakesOneBack()
    {
        const auth::LoginLimits limits;
        auth::LoginAttempts attempts;
        for (int failure = 0; failure < 5; ++failure)
            attempts = auth::afterAttempt(attempts, 5, limits, now);
        QVERIFY(auth::loginWait(attempts, now).count() > 0);
        attempts = auth::afterForgiving(attempts);
        QCOMPARE(attempts.failures, 4);
        QCOMPARE(auth::loginWait(attempts, now).count(), 0);
        QCOMPARE(auth::afterForgiving(auth::LoginAttempts{}).failures, 0);
    }

    void refreshVerdicts()
    {
        using auth::RefreshVerdict;
        const auto judge = [this](auth::RefreshTokenState state) { return auth::judgeRefresh(state, 10s, now); };
        auth::RefreshTokenState rotated{now + 1h, now + 2h, now - 10s, false};
        QCOMPARE(judge(rotated), RefreshVerdict::SameSuccessor);
        rotated.rotatedAt = now - 10s - 1ms;
        QCOMPARE(judge(rotated), RefreshVerdict::Replayed);
        rotated.expiresAt = now - 1h;
        QCOMPARE(judge(rotated), RefreshVerdict::Replayed);  // used again, however late
        rotated.sessionRevoked = true;
        QCOMPARE(judge(rotated), RefreshVerdict::Revoked);
        QCOMPARE(judge({now, now + 1h, std::nullopt, false}), RefreshVerdict::Expired);
        QCOMPARE(judge({now + 1h, now, std::nullopt, false}), RefreshVerdict::Expired);
    }

    void networks()
    {
        QCOMPARE(auth::limitedNetwork(QStringLiteral("192.0.2.7")), QStringLiteral("192.0.2.7/32"));
        QCOMPARE(auth::limitedNetwork(QStringLiteral("::ffff:192.0.2.7")), QStringLiteral("192.0.2.7/32"));
        QCOMPARE(auth::limitedNetwork(QStringLiteral("2001:db8:1:2:3::4")), QStringLiteral("2001:db8:1:2::/64"));
        QCOMPARE(auth::auditedNetwork(QStringLiteral("192.0.2.7")), QStringLiteral("192.0.2.0/24"));
        QCOMPARE(auth::auditedNetwork(QStringLiteral("2001:db8:1:2:3::4")), QStringLiteral("2001:db8:1::/48"));
        QCOMPARE(auth::auditedNetwork(QString()), QString());
    }
};

MOSTRADOR_TEST(AuthDomainTest)
#include "domain_test.moc"
