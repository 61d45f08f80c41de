// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/http_client/retry.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace std::chrono_literals;

class RetryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("milliseconds");  // -1: nothing
        QTest::newRow("seconds") << QByteArray("120") << qint64(120'000);
        QTest::newRow("zero") << QByteArray(" 0 ") << qint64(0);
        QTest::newRow("far too long") << QByteArray("99999999999999999999") << qint64(86'400'000);
        QTest::newRow("IMF date") << QByteArray("Thu, 01 Jan 2026 00:01:00 GMT") << qint64(60'000);
        QTest::newRow("RFC 850 date") << QByteArray("Thursday, 01-Jan-26 00:01:00 GMT") << qint64(60'000);
        QTest::newRow("asctime date") << QByteArray("Thu Jan  1 00:01:00 2026") << qint64(60'000);
        QTest::newRow("past date") << QByteArray("Wed, 31 Dec 2025 23:00:00 GMT") << qint64(0);
        QTest::newRow("empty") << QByteArray() << qint64(-1);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("words") << QByteArray("soon") << qint64(-1);
        QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
    }
    void readsRetryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, milliseconds);
        const core::Timestamp now = *core::Timestamp::parse(QStringLiteral("2026-01-01T00:00:00.000Z"));
        const auto wait = httpclient::retryAfter(value, now);
        QCOMPARE(wait ? qint64(wait->count()) : qint64(-1), milliseconds);
    }

    void backsOffDoublingAndSpread()
    {
        QCOMPARE(httpclient::backoff(2, 0), 250ms);
        QCOMPARE(httpclient::backoff(3, 0), 500ms);
        QCOMPARE(httpclient::backoff(3, 1), 250ms);
        QCOMPARE(httpclient::backoff(40, 0), 8000ms);
    }

    void budgetRunsOutAndGrows()
    {
        httpclient::RetryBudget budget;
        int taken = 0;
        while (budget.take())
            ++taken;
        QCOMPARE(taken, 10);
        for (int request = 0; request < 5; ++request)
            budget.requestMade();
        QVERIFY(budget.take());
        QVERIFY(!budget.take());
    }

    void onlyPassingStatesAreTransient()
    {
        for (const int status : {429, 502, 503, 504})
            QVERIFY(httpclient::isTransient(status));
        for (const int status : {200, 400, 401, 404, 500, 501})
            QVERIFY(!httpclient::isTransient(status));
    }
};

MOSTRADOR_TEST(RetryTest)
#include "retry_test.moc"
