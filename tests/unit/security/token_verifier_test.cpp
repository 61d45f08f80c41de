// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/token_verifier.h"
#include "tests/support/test_registry.h"
#include "token_maker.h"

#include <QTest>
#include <thread>

using namespace std::chrono_literals;

class TokenVerifierTest : public QObject {
    Q_OBJECT
    TokenMaker maker;
    core::FakeClock clock;
    std::unique_ptr<security::TokenVerifier> verifier;

private Q_SLOTS:
    void init()
    {
        maker.now = clock.now();
        verifier = std::make_unique<security::TokenVerifier>(maker.keys, maker.sealer, maker.policy, clock);
    }

    void remembersAGoodTokenUntilItExpires()
    {
        const QByteArray token = maker.good();
        const auto first = verifier->verify(token);
        const auto second = verifier->verify(token);
        QVERIFY(first && second);
        QCOMPARE(first->get(), second->get());  // the same object: not verified anew
        QCOMPARE(verifier->remembered(), 1);
        clock.advance(600s + maker.policy.leeway);
        const auto late = verifier->verify(token);
        QVERIFY(!late);
        QCOMPARE(late.error().reason, QStringLiteral("expired_token"));
        QCOMPARE(verifier->remembered(), 0);
    }

    void doesNotRememberBadOnes()
    {
        QVERIFY(!verifier->verify(maker.withClaim("iss", QStringLiteral("other"))));
        QVERIFY(!verifier->verify(QByteArray(9000, 'x')));
        QVERIFY(!verifier->verify({}));
        QCOMPARE(verifier->remembered(), 0);
    }

    void revocationIsSeenAtOnce_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("token") << QStringLiteral("t-1");
        QTest::newRow("session") << QStringLiteral("s-1");
    }
    void revocationIsSeenAtOnce()
    {
        QFETCH(QString, id);
        const QByteArray token = maker.good();
        QVERIFY(verifier->verify(token));
        verifier->revoke(id, clock.now() + 10min);
        const auto refused = verifier->verify(token);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QStringLiteral("revoked_token"));
        QVERIFY(verifier->verify(maker.token(maker.header(), otherToken())));
    }

    void aTokenWithoutSessionIsNotRevokedByAnEmptyId()
    {
        verifier->revoke(QString(), clock.now() + 10min);
        QVERIFY(verifier->verify(maker.withoutClaim("sid")));
    }

    void theMemoryIsBounded()
    {
        // Signing 17,000 tokens takes about a second; the claims differ in the token id alone.
        constexpr int count = security::TokenVerifier::rememberedMax + 600;
        QJsonObject payload = maker.payload();
        for (int index = 0; index < count; ++index) {
            payload[QStringLiteral("jti")] = QString::number(index);
            QVERIFY(verifier->verify(maker.token(maker.header(), payload)));
        }
        QVERIFY(verifier->remembered() <= security::TokenVerifier::rememberedMax);
        QVERIFY(verifier->remembered() > security::TokenVerifier::rememberedMax / 2);
    }

    void manyThreadsAgree()
    {
        const QByteArray token = maker.good();
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int index = 0; index < 4; ++index)
            threads.emplace_back([&] {
                for (int round = 0; round < 500; ++round) {
                    good += verifier->verify(token) ? 1 : 0;
                    verifier->revoke(QString::number(round), clock.now() + 10min);
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 2000);
    }

private:
    QJsonObject otherToken() const
    {
        QJsonObject payload = maker.payload();
        payload[QStringLiteral("jti")] = QStringLiteral("t-2");
        payload[QStringLiteral("sid")] = QStringLiteral("s-2");
        return payload;
    }
};

MOSTRADOR_TEST(TokenVerifierTest)
#include "token_verifier_test.moc"
