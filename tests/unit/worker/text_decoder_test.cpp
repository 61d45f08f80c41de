// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/worker/text_decoder.h"
#include "tests/support/test_registry.h"

#include <QTest>

class TextDecoderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("one\ntwo") << QStringLiteral("one\ntwo");
        QTest::newRow("windows lines") << QByteArray("a\r\nb\rc") << QStringLiteral("a\nb\nc");
        QTest::newRow("utf-8") << QByteArray("ma\xc3\xb1"
                                             "ana")
                               << QStringLiteral("mañana");
        QTest::newRow("utf-8 with mark") << QByteArray("\xef\xbb\xbfhola") << QStringLiteral("hola");
        QTest::newRow("utf-16 little endian") << QByteArray("\xff\xfeh\0i\0", 6) << QStringLiteral("hi");
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const core::Result<QString> decoded = worker::decodeText(bytes);
        QVERIFY(decoded.has_value());
        QCOMPARE(*decoded, text);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("bad utf-8") << QByteArray("caf\xe9 au lait");
        QTest::newRow("cut character") << QByteArray("ma\xc3");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("nul") << QByteArray("a\0b", 3);
        QTest::newRow("control characters") << QByteArray(50, '\x01');
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        const core::Result<QString> decoded = worker::decodeText(bytes);
        QVERIFY(!decoded.has_value());
        QCOMPARE(decoded.error().reason, QStringLiteral("not_text"));
    }
};

MOSTRADOR_TEST(TextDecoderTest)
#include "text_decoder_test.moc"
