// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/ai/sse_parser.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using Events = QList<ai::ServerSentEvent>;

/// Feeds the text in two pieces cut at `cut`, or byte by byte for -1.
Events parse(const QByteArray &text, qsizetype cut)
{
    ai::SseParser parser;
    Events events;
    if (cut < 0) {
        for (const char byte : text)
            events += parser.feed(QByteArray(1, byte)).value_or(Events());
        return events;
    }
    events += parser.feed(text.left(cut)).value_or(Events());
    events += parser.feed(text.mid(cut)).value_or(Events());
    return events;
}

}  // namespace

class SseParserTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Events>("events");
        const auto message = [](const char *data) { return ai::ServerSentEvent{"message", data}; };
        QTest::newRow("one") << QByteArray("data: a\n\n") << Events{message("a")};
        QTest::newRow("no space") << QByteArray("data:a\n\n") << Events{message("a")};
        QTest::newRow("two spaces keep one") << QByteArray("data:  a\n\n") << Events{message(" a")};
        QTest::newRow("carriage returns") << QByteArray("data: a\r\rdata: b\r\r") << Events{message("a"), message("b")};
        QTest::newRow("both") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << Events{message("a"), message("b")};
        QTest::newRow("several lines") << QByteArray("data: a\ndata\ndata: b\n\n") << Events{message("a\n\nb")};
        QTest::newRow("comment") << QByteArray(": ping\n\ndata: a\n\n") << Events{message("a")};
        QTest::newRow("named") << QByteArray("event: done\ndata: a\n\ndata: b\n\n") << Events{{"done", "a"}, message("b")};
        QTest::newRow("name without data") << QByteArray("event: done\n\ndata: b\n\n") << Events{message("b")};
        QTest::newRow("id and retry") << QByteArray("id: 1\nretry: 5\nother\ndata: a\n\n") << Events{message("a")};
        QTest::newRow("empty data") << QByteArray("data\n\n") << Events{message("")};
        QTest::newRow("unfinished") << QByteArray("data: a\n\ndata: b\n") << Events{message("a")};
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "data: a\n\n")
                                         << Events{message("a")};
        QTest::newRow("colons") << QByteArray("data: a: b\n\n") << Events{message("a: b")};
        QTest::newRow("UTF-8") << QByteArray("data: \xc3\xb1\xe2\x82\xac\n\n") << Events{message("\xc3\xb1\xe2\x82\xac")};
        QTest::newRow("only line ends") << QByteArray("\n\n\r\n\n") << Events{};
    }
    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(Events, events);
        for (qsizetype cut = -1; cut <= text.size(); ++cut)
            QVERIFY2(parse(text, cut) == events, qPrintable(QStringLiteral("cut at %1").arg(cut)));
    }

    void refusesEndlessEvents()
    {
        ai::SseParser parser;
        const auto line = parser.feed("data: " + QByteArray(ai::SseParser::mostEventBytes, 'x'));
        QVERIFY(!line);
        QCOMPARE(line.error().reason, QStringLiteral("event_too_large"));
        ai::SseParser second;
        const QByteArray piece = "data: " + QByteArray(1000, 'x') + "\n";
        bool refused = false;
        for (int count = 0; count < 2000 && !refused; ++count)
            refused = !second.feed(piece);
        QVERIFY2(refused, "lines of one event add up");
    }
};

MOSTRADOR_TEST(SseParserTest)
#include "sse_parser_test.moc"
