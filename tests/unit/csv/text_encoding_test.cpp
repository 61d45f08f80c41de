// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/csv/text_encoding.h"
#include "tests/support/test_registry.h"

#include <QTest>

using csv::TextEncoding;

namespace {

QByteArray utf16(const char16_t *text, bool littleEndian)
{
    QByteArray bytes;
    for (const char16_t unit : std::u16string_view(text)) {
        bytes.append(char(littleEndian ? unit & 0xff : unit >> 8));
        bytes.append(char(littleEndian ? unit >> 8 : unit & 0xff));
    }
    return bytes;
}

}  // namespace

class TextEncodingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("encoding");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &text, TextEncoding encoding) {
            QTest::newRow(name) << bytes << text << int(encoding);
        };
        row("empty", "", "", TextEncoding::Utf8);
        row("ASCII", "a,b\r\n", "a,b\r\n", TextEncoding::Utf8);
        row("UTF-8", "Camar\xc3\xb3n,1\xe2\x82\xac", QStringLiteral("Camar\u00f3n,1\u20ac"), TextEncoding::Utf8);
        row("UTF-8, four bytes", "\xf0\x9f\x8d\x8b", QStringLiteral("\U0001f34b"), TextEncoding::Utf8);
        row("BOM alone", "\xef\xbb\xbf", "", TextEncoding::Utf8Bom);
        row("UTF-8 with BOM", "\xef\xbb\xbf\xc3\xb1", QStringLiteral("\u00f1"), TextEncoding::Utf8Bom);
        row("second BOM is text", "\xef\xbb\xbf\xef\xbb\xbfx", QStringLiteral("\ufeffx"), TextEncoding::Utf8Bom);
        row("UTF-16LE", utf16(u"\ufeffCamar\u00f3n;\U0001f34b", true), QStringLiteral("Camar\u00f3n;\U0001f34b"), TextEncoding::Utf16Le);
        row("UTF-16BE", utf16(u"\ufeffCamar\u00f3n;\U0001f34b", false), QStringLiteral("Camar\u00f3n;\U0001f34b"), TextEncoding::Utf16Be);
        row("UTF-16 BOM alone", "\xff\xfe", "", TextEncoding::Utf16Le);
        row("Windows-1252",
            "Ca\xf1"
            "a,1\x80,\x93q\x94\nb",
            QStringLiteral("Ca\u00f1a,1\u20ac,\u201cq\u201d\nb"), TextEncoding::Windows1252);
        row("open bytes", "\x81\x8d\x8f\x90\x9d", QStringLiteral("\u0081\u008d\u008f\u0090\u009d"), TextEncoding::Windows1252);
        row("overlong", "\xc0\xaf", QStringLiteral("\u00c0\u00af"), TextEncoding::Windows1252);
        row("cut off", "\xe2\x82", QStringLiteral("\u00e2\u201a"), TextEncoding::Windows1252);
    }
    void decodes()
    {
        QFETCH(QByteArray, bytes);
        const auto decoded = csv::decodeText(bytes);
        QVERIFY(decoded);
        QTEST(decoded->text, "text");
        QTEST(int(decoded->encoding), "encoding");
        QVERIFY(decoded->fallbackLines.isEmpty());
        QCOMPARE(decoded->fallbackLineCount, 0);
    }

    void whatIsNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("NUL behind a BOM") << QByteArray("\xef\xbb\xbf\0", 4);
        QTest::newRow("UTF-16 without BOM") << utf16(u"name", true);
        QTest::newRow("UTF-16 with NUL") << QByteArray("\xff\xfe\0\0", 4);
        QTest::newRow("UTF-16 cut off") << QByteArray("\xff\xfe"
                                                      "a");
        QTest::newRow("half a surrogate pair") << QByteArray("\xff\xfe\x00\xd8", 4);
    }
    void whatIsNoTextIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto decoded = csv::decodeText(bytes);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, core::ErrorCode::Invalid);
        QCOMPARE(decoded.error().reason, QStringLiteral("not_text"));
    }

    void mixedFileKeepsItsGoodLines()
    {
        const auto decoded = csv::decodeText("caf\xc3\xa9\r\nca\xf1"
                                             "a\rt\xc3\xa9\nplain\np\xf1");
        QVERIFY(decoded);
        QCOMPARE(decoded->encoding, TextEncoding::Mixed);
        QCOMPARE(decoded->text, QStringLiteral("caf\u00e9\r\nca\u00f1a\rt\u00e9\nplain\np\u00f1"));
        QCOMPARE(decoded->fallbackLines, (QList<qint64>{2, 5}));
        QCOMPARE(decoded->fallbackLineCount, 2);
    }

    void badLinesBehindABomAreNamed()
    {
        const auto decoded = csv::decodeText("\xef\xbb\xbfname\nca\xf1"
                                             "a\n");
        QVERIFY(decoded);
        QCOMPARE(decoded->encoding, TextEncoding::Mixed);
        QCOMPARE(decoded->text, QStringLiteral("name\nca\u00f1a\n"));
        QCOMPARE(decoded->fallbackLines, QList<qint64>{2});
    }

    void fallbackLinesAreBounded()
    {
        const auto decoded = csv::decodeText(QByteArray(QByteArray("\xc3\xb1\n") + QByteArray("\xf1\n").repeated(5000)));
        QVERIFY(decoded);
        QCOMPARE(decoded->fallbackLines.size(), csv::maxFallbackLines);
        QCOMPARE(decoded->fallbackLines.first(), 2);
        QCOMPARE(decoded->fallbackLineCount, 5000);
    }
};

MOSTRADOR_TEST(TextEncodingTest)
#include "text_encoding_test.moc"
