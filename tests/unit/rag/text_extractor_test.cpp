// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/ingestion/extractor.h"

#include "tests/support/test_registry.h"

#include <QTest>

class TextExtractorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");  // or the reason, after '!'
        QTest::newRow("UTF-8") << QByteArray("a\xc3\xb1o") << QStringLiteral("año");
        QTest::newRow("UTF-8 mark") << QByteArray("\xef\xbb\xbf"
                                                  "a")
                                    << QStringLiteral("a");
        QTest::newRow("UTF-16 LE") << QByteArray("\xff\xfe\xf1\x00", 4) << QStringLiteral("ñ");
        QTest::newRow("UTF-16 BE") << QByteArray("\xfe\xff\x00\xf1", 4) << QStringLiteral("ñ");
        QTest::newRow("Windows-1252") << QByteArray("Devoluci\xf3n de art\xed"
                                                    "culos: 5 \x80")
                                      << QStringLiteral("Devolución de artículos: 5 €");
        QTest::newRow("line ends") << QByteArray("a\r\nb\rc\n") << QStringLiteral("a\nb\nc\n");
        QTest::newRow("tab and form feed") << QByteArray("a\tb\f") << QStringLiteral("a\tb\f");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("!empty_document");
        QTest::newRow("white space") << QByteArray(" \n\t ") << QStringLiteral("!empty_document");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QStringLiteral("!not_text");
        QTest::newRow("NUL in UTF-16") << QByteArray("\xff\xfe\x61\x00\x00\x00", 6) << QStringLiteral("!not_text");
        QTest::newRow("control") << QByteArray("a\x1b[31m") << QStringLiteral("!not_text");
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\nhello") << QStringLiteral("!not_text");
        QTest::newRow("ZIP") << QByteArray("PK\x03\x04 and so on") << QStringLiteral("!not_text");
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n") << QStringLiteral("!not_text");
        QTest::newRow("noise") << QByteArray("\x81\x8d\x8f\x90\xff\xfe\xfd") << QStringLiteral("!not_text");
        QTest::newRow("broken UTF-16") << QByteArray("\xff\xfe\x00\xd8", 4) << QStringLiteral("!not_text");
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const auto extracted = rag::TextExtractor().extract(QStringLiteral("f.md"), bytes);
        if (text.startsWith(u'!')) {
            QVERIFY(!extracted);
            QCOMPARE(extracted.error().reason, text.mid(1));
            QVERIFY(extracted.error().message.contains(QLatin1String("f.md")));
            return;
        }
        QVERIFY2(extracted, qPrintable(extracted ? QString() : extracted.error().message));
        QCOMPARE(extracted->text, text);
    }

    void kindGoesByTheName()
    {
        const rag::TextExtractor extractor;
        QCOMPARE(extractor.extract(QStringLiteral("A.MD"), "x")->mediaType, QStringLiteral("text/markdown"));
        QCOMPARE(extractor.extract(QStringLiteral("a.txt"), "x")->mediaType, QStringLiteral("text/plain"));
        QVERIFY(extractor.extract(QStringLiteral("noname"), "x")->kind == rag::TextKind::Plain);
    }

    void notTextSaysWhatToDo()
    {
        const auto refused = rag::TextExtractor().extract(QStringLiteral("a.pdf"), "%PDF-1.4");
        QCOMPARE(refused.error().code, core::ErrorCode::UnsupportedMedia);
        QVERIFY(refused.error().message.contains(QLatin1String(".md")));
    }
};

MOSTRADOR_TEST(TextExtractorTest)
#include "text_extractor_test.moc"
