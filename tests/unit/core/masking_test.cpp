// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log.h"
#include "core/log/masking.h"
#include "tests/support/test_registry.h"

#include <QTest>

class MaskingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void masks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("plain") << "order 1042 is late"
                               << "order 1042 is late";
        QTest::newRow("e-mail") << "from ana.b@example.es today"
                                << "from [email] today";
        QTest::newRow("card") << "paid 4111 1111 1111 1111 ok"
                              << "paid [card] ok";
        QTest::newRow("phone") << "call +34 612 345 678"
                               << "call [phone]";
        QTest::newRow("iban") << "to ES91 2100 0418 4502 0005 1332."
                              << "to [iban].";
        QTest::newRow("ticket") << "GET /ws?ticket=abc123&x=1"
                                << "GET /ws?ticket=[masked]&x=1";
        QTest::newRow("bearer") << "Authorization: Bearer abcdefghijk"
                                << "Authorization: Bearer [token]";
        QTest::newRow("uuid stays") << "id 0191e7a0-1234-7abc-8def-012345678901"
                                    << "id 0191e7a0-1234-7abc-8def-012345678901";
    }
    void masks()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(core::maskSensitive(text), masked);
    }

    void aLineIsOneJsonObject()
    {
        const QByteArray line = core::formatLogLine(core::LogLevel::Info, QStringLiteral("2026-01-01T00:00:00.000Z"), "net",
                                                    QStringLiteral("two\nlines \"quoted\""), {{"requestId", QStringLiteral("r1")}});
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.contains("\"requestId\":\"r1\""));
    }
};

MOSTRADOR_TEST(MaskingTest)
#include "masking_test.moc"
