// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/rate_limiter.h"
#include "tests/support/test_registry.h"

#include <QTest>

class RateLimiterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFullBucketThenOneEachInterval()
    {
        core::FakeClock clock;
        gateway::RateLimiter limiter({.loginPerMinute = 6}, clock);
        const QString caller = QStringLiteral("10.0.0.1");
        for (int count = 0; count < 6; ++count)
            QVERIFY(limiter.take(caller, net::RateClass::Login).has_value());
        const core::Result<> refused = limiter.take(caller, net::RateClass::Login);
        QCOMPARE(refused.error().code, core::ErrorCode::RateLimited);
        QCOMPARE(refused.error().details.first().value, QStringLiteral("10"));
        clock.advance(std::chrono::seconds(10));
        QVERIFY(limiter.take(caller, net::RateClass::Login).has_value());
        QVERIFY(!limiter.take(caller, net::RateClass::Login).has_value());
    }

    void callersAndClassesDoNotShare()
    {
        core::FakeClock clock;
        gateway::RateLimiter limiter({.writePerMinute = 1, .loginPerMinute = 1}, clock);
        QVERIFY(limiter.take(QStringLiteral("a"), net::RateClass::Login).has_value());
        QVERIFY(limiter.take(QStringLiteral("b"), net::RateClass::Login).has_value());
        QVERIFY(limiter.take(QStringLiteral("a"), net::RateClass::Write).has_value());
        QVERIFY(!limiter.take(QStringLiteral("a"), net::RateClass::Login).has_value());
    }

    void offMeansOff()
    {
        core::FakeClock clock;
        gateway::RateLimiter limiter({.enabled = false, .loginPerMinute = 1}, clock);
        for (int count = 0; count < 100; ++count)
            QVERIFY(limiter.take(QStringLiteral("a"), net::RateClass::Login).has_value());
    }

    void manyCallersAreForgottenNotKept()
    {
        core::FakeClock clock;
        gateway::RateLimiter limiter({.readPerMinute = 2}, clock);
        for (int count = 0; count < 200'000; ++count) {
            clock.advance(std::chrono::milliseconds(5));
            QVERIFY(limiter.take(QString::number(count), net::RateClass::Read).has_value());
        }
        QVERIFY(limiter.bucketCount() < 100'000);
    }
};

MOSTRADOR_TEST(RateLimiterTest)
#include "rate_limiter_test.moc"
