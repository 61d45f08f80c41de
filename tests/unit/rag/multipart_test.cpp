// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/multipart.h"
#include "backend/services/rag/routes/document_routes.h"

#include "tests/support/test_registry.h"

#include <QTest>

namespace {

const QByteArray type = "multipart/form-data; boundary=xYz";

QByteArray part(const QByteArray &disposition, const QByteArray &body)
{
    return "--xYz\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + body + "\r\n";
}

const QByteArray file = part("name=\"file\"; filename=\"a.md\"", "# A\r\n\r\ntext");
const QByteArray end = "--xYz--\r\n";

}  // namespace

class MultipartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAnUpload()
    {
        const auto upload = rag::readUpload(type, file + part("name=\"title\"", "Título") + part("name=\"language\"", "es") +
                                                      part("name=\"audience\"", "staff") + end);
        QVERIFY2(upload, qPrintable(upload ? QString() : upload.error().message));
        QCOMPARE(upload->fileName, QStringLiteral("a.md"));
        QCOMPARE(upload->bytes, QByteArray("# A\r\n\r\ntext"));
        QCOMPARE(*upload->title, QStringLiteral("Título"));
        QVERIFY(upload->language == api::Language::Spanish);
        QVERIFY(upload->audience == api::Audience::Staff);
    }

    void takesWhatBrowsersWrite()
    {
        const QByteArray body = "--xYz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ca\xc3\xb1"
                                "a %22x%22.txt\"\r\n"
                                "Content-Type: text/plain\r\n\r\nline\r\n--xYzNot the end\r\n--xYz--\r\n";
        QVERIFY2(!net::parseMultipart(type, body), "a line that only begins like the boundary is malformed, never guessed at");
        const QByteArray good = "--xYz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ca\xc3\xb1"
                                "a %22x%22.txt\"\r\n"
                                "Content-Type: text/plain\r\n\r\nline -- xYz\r\n--xYz--";
        const auto parts = net::parseMultipart("Multipart/Form-Data;boundary=\"xYz\"", good);
        QVERIFY(parts);
        QCOMPARE(*parts->front().fileName, QStringLiteral("caña \"x\".txt"));
        QCOMPARE(parts->front().body, QByteArray("line -- xYz"));
    }

    void emptyFilesAndBinaryBodiesPass()
    {
        const QByteArray binary = QByteArray("\0\r\n\xff--\r\n-", 9);
        const auto parts =
            net::parseMultipart(type, part("name=\"a\"; filename=\"\"", "") + part("name=\"b\"; filename=\"b\"", binary) + end);
        QVERIFY(parts);
        QCOMPARE(parts->at(0).body, QByteArray());
        QCOMPARE(parts->at(1).body, binary);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        const QString malformed = QStringLiteral("malformed_multipart");
        QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}") << "wrong_media_type";
        QTest::newRow("no type") << QByteArray() << file + end << "wrong_media_type";
        QTest::newRow("no boundary") << QByteArray("multipart/form-data") << file + end << malformed;
        QTest::newRow("bad boundary") << QByteArray("multipart/form-data; boundary=\"a\tb\"") << file + end << malformed;
        QTest::newRow("long boundary") << QByteArray("multipart/form-data; boundary=" + QByteArray(71, 'x')) << file + end << malformed;
        QTest::newRow("boundary twice") << QByteArray(type + "; boundary=b") << file + end << malformed;
        QTest::newRow("other boundary") << QByteArray("multipart/form-data; boundary=other") << file + end << malformed;
        QTest::newRow("preamble") << type << "hello\r\n" + file + end << malformed;
        QTest::newRow("epilogue") << type << file + end + "more" << malformed;
        QTest::newRow("no end") << type << file << malformed;
        QTest::newRow("half an end") << type << file + "--xYz-" << malformed;
        QTest::newRow("empty body") << type << QByteArray() << malformed;
        QTest::newRow("only the end") << type << end << malformed;
        QTest::newRow("bare line feeds") << type << QByteArray(file + end).replace("\r\n", "\n") << malformed;
        QTest::newRow("no disposition") << type << QByteArray("--xYz\r\nContent-Type: a/b\r\n\r\nx\r\n" + end) << malformed;
        QTest::newRow("attachment") << type << QByteArray("--xYz\r\nContent-Disposition: attachment; name=\"file\"\r\n\r\nx\r\n" + end)
                                    << malformed;
        QTest::newRow("two dispositions") << type
                                          << QByteArray(
                                                 "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; "
                                                 "name=\"b\"\r\n\r\nx\r\n" +
                                                 end)
                                          << malformed;
        QTest::newRow("no name") << type << part("filename=\"a\"", "x") + end << malformed;
        QTest::newRow("empty name") << type << part("name=\"\"", "x") + end << malformed;
        QTest::newRow("filename*") << type << part("name=\"file\"; filename*=UTF-8''a", "x") + end << malformed;
        QTest::newRow("bad UTF-8 name") << type << part("name=\"file\"; filename=\"\xff\"", "x") + end << malformed;
        QTest::newRow("folded header") << type
                                       << QByteArray("--xYz\r\nContent-Disposition: form-data;\r\n name=\"file\"\r\n\r\nx\r\n" + end)
                                       << malformed;
        QTest::newRow("long header") << type << part("name=\"" + QByteArray(5000, 'n') + '"', "x") + end << malformed;
        QTest::newRow("base64") << type
                                << QByteArray("--xYz\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Transfer-Encoding: "
                                              "base64\r\n\r\nx\r\n" +
                                              end)
                                << malformed;
        QTest::newRow("twice") << type << file + file + end << malformed;
        QByteArray many;
        for (int number = 0; number < 9; ++number)
            many += part("name=\"n" + QByteArray::number(number) + '"', "x");
        QTest::newRow("many parts") << type << many + end << "too_many_parts";
        QTest::newRow("no file") << type << part("name=\"title\"", "x") + end << "missing_field";
        QTest::newRow("file without a name") << type << part("name=\"file\"", "x") + end << "invalid_value";
        QTest::newRow("unknown field") << type << file + part("name=\"colour\"", "x") + end << "unknown_field";
        QTest::newRow("unknown language") << type << file + part("name=\"language\"", "fr") + end << "invalid_value";
        QTest::newRow("unknown audience") << type << file + part("name=\"audience\"", "all") + end << "invalid_value";
        QTest::newRow("title not UTF-8") << type << file + part("name=\"title\"", "\xff") + end << "invalid_value";
        QTest::newRow("title with NUL") << type << file + part("name=\"title\"", QByteArray("a\0b", 3)) + end << "nul_character";
    }
    void refuses()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        QFETCH(QString, reason);
        const auto upload = rag::readUpload(contentType, body);
        QVERIFY(!upload);
        QCOMPARE(upload.error().reason, reason);
    }

    /// Every way to cut a good body off is refused and ends.
    void everyPrefixIsRefused()
    {
        const QByteArray good = file + part("name=\"title\"", "x") + "--xYz--";
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY2(!net::parseMultipart(type, good.left(length)), qPrintable(QString::number(length)));
        QVERIFY(net::parseMultipart(type, good));
    }
};

MOSTRADOR_TEST(MultipartTest)
#include "multipart_test.moc"
