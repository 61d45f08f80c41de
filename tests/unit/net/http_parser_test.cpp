// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/http_parser.h"
#include "tests/support/test_registry.h"

#include <QTest>

using net::HttpParser;

namespace {

/// What came out of a whole stream, as one text that is easy to compare: a line a request, or the refusal.
QByteArray parsed(const QByteArray &stream, qsizetype piece, const net::ServerLimits &limits = {}, qint64 bodyLimit = 1000)
{
    HttpParser parser(limits);
    QByteArray out;
    qsizetype at = 0;
    while (at < stream.size()) {
        QByteArrayView view = QByteArrayView(stream).sliced(at, qMin(piece, stream.size() - at));
        at += view.size();
        while (!view.isEmpty()) {
            view = view.sliced(parser.feed(view));
            if (parser.state() == HttpParser::State::Head)
                parser.allowBody(bodyLimit);
            if (parser.state() == HttpParser::State::Failed)
                return out + "refused " + QByteArray::number(parser.refusal().status) + ' ' + parser.refusal().reason;
            if (parser.state() == HttpParser::State::Complete) {
                const bool keepAlive = parser.framing().keepAlive;
                const std::shared_ptr<net::HttpRequest> request = parser.take();
                out += QByteArray(net::methodName(request->method)) + ' ' + request->path;
                for (const auto &[name, value] : request->query)
                    out += " ?" + name + '=' + value;
                for (const net::Headers::Field &field : request->headers.fields())
                    out += " [" + field.name + '=' + field.value + ']';
                out += " {" + request->body + (keepAlive ? "}\n" : "} close\n");
            }
        }
    }
    return out;
}

const QByteArray host = "Host: shop\r\n";

QByteArray get(const QByteArray &fields) { return "GET / HTTP/1.1\r\n" + fields + "\r\n"; }
QByteArray post(const QByteArray &fields, const QByteArray &body) { return "POST / HTTP/1.1\r\n" + host + fields + "\r\n" + body; }
QByteArray chunked(const QByteArray &body) { return post("Transfer-Encoding: chunked\r\n", body); }
QByteArray target(const QByteArray &text) { return "GET " + text + " HTTP/1.1\r\n" + host + "\r\n"; }

void row(const char *name, const QByteArray &stream, const QByteArray &expected) { QTest::newRow(name) << stream << expected; }

}  // namespace

class HttpParserTest : public QObject {
    Q_OBJECT

    static void checkAllCuts(const QByteArray &stream, const QByteArray &expected)
    {
        QCOMPARE(parsed(stream, stream.size()), expected);
        QCOMPARE(parsed(stream, 1), expected);
        for (const qsizetype piece : {2, 3, 7, 64})
            QCOMPARE(parsed(stream, piece), expected);
    }

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("expected");
        row("plain", get(host), "GET / [Host=shop] {}\n");
        row("two in a row", get(host) + get(host), "GET / [Host=shop] {}\nGET / [Host=shop] {}\n");
        row("one empty line before", "\r\n" + get(host), "GET / [Host=shop] {}\n");
        row("blanks around the value", get(host + "X: \t a b \t\r\n"), "GET / [Host=shop] [X=a b] {}\n");
        row("empty value", get(host + "X:\r\n"), "GET / [Host=shop] [X=] {}\n");
        row("obs-text", get(host + "X: \xe9\r\n"), "GET / [Host=shop] [X=\xe9] {}\n");
        row("host with port", get("Host: shop.example:8080\r\n"), "GET / [Host=shop.example:8080] {}\n");
        row("host v6", get("Host: [::1]:80\r\n"), "GET / [Host=[::1]:80] {}\n");
        row("connection close", get(host + "Connection: x, Close\r\n"), "GET / [Host=shop] [Connection=x, Close] {} close\n");
        row("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", "GET / {} close\n");
        row("body", post("Content-Length: 3\r\n", "abc"), "POST / [Host=shop] [Content-Length=3] {abc}\n");
        row("empty body", post("Content-Length: 0\r\n", ""), "POST / [Host=shop] [Content-Length=0] {}\n");
        row("leading zeros", post("Content-Length: 003\r\n", "abc"), "POST / [Host=shop] [Content-Length=003] {abc}\n");
        row("chunks", chunked("3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n"),
            "POST / [Host=shop] [Transfer-Encoding=chunked] {abc0123456789}\n");
        row("chunk extension", chunked("3;a=\"b\"\r\nabc\r\n0 ;x\r\n\r\n"), "POST / [Host=shop] [Transfer-Encoding=chunked] {abc}\n");
        row("trailers are dropped", chunked("0\r\nHost: evil\r\nX: y\r\n\r\n") + get(host),
            "POST / [Host=shop] [Transfer-Encoding=chunked] {}\nGET / [Host=shop] {}\n");
        row("coding without case", post("transfer-encoding: Chunked\r\n", "0\r\n\r\n"),
            "POST / [Host=shop] [transfer-encoding=Chunked] {}\n");
        row("query", target("/a%20b?x=1&y=a+b%26&z&=e"), "GET /a b ?x=1 ?y=a b& ?z= ?=e [Host=shop] {}\n");
        row("absolute form", "GET http://other:81/p?q=1 HTTP/1.1\r\n" + host + "\r\n", "GET /p ?q=1 [Host=other:81] {}\n");
        row("absolute form without path", "GET HTTP://other HTTP/1.1\r\n" + host + "\r\n", "GET / [Host=other] {}\n");
        row("options of all", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", "OPTIONS * [Host=shop] {}\n");
        row("dots inside a name", target("/a..b/...c"), "GET /a..b/...c [Host=shop] {}\n");
    }
    void accepts()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, expected);
        checkAllCuts(stream, expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("expected");
        smugglingRows();
        lineRows();
        hostRows();
        targetRows();
        limitRows();
    }
    void refuses()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, expected);
        checkAllCuts(stream, "refused " + expected);
    }

    void limitsAreExact()
    {
        net::ServerLimits limits;
        limits.requestLineBytes = 40;
        limits.headerBytes = 60;
        limits.headerCount = 2;
        const QByteArray fits = "GET /" + QByteArray(40 - 16, 'a') + " HTTP/1.1\r\n" + host + "\r\n";
        const QByteArray over = "GET /" + QByteArray(40 - 15, 'a') + " HTTP/1.1\r\n" + host + "\r\n";
        const QByteArray field = "X: " + QByteArray(60 - host.size() - 2 - 5, 'v') + "\r\n";
        for (const qsizetype piece : {qsizetype(1), qsizetype(1000)}) {
            QVERIFY(parsed(fits, piece, limits).startsWith("GET /a"));
            QCOMPARE(parsed(over, piece, limits), QByteArray("refused 414 uri_too_long"));
            QVERIFY(parsed(get(host + field), piece, limits).startsWith("GET /"));
            QCOMPARE(parsed(get(host + "X" + field), piece, limits), QByteArray("refused 431 header_too_large"));
            QCOMPARE(parsed(get(host + "A: 1\r\nB: 2\r\n"), piece, limits), QByteArray("refused 431 header_too_large"));
        }
    }

    void bodyLimitIsTheSmallerOne()
    {
        QCOMPARE(parsed(post("Content-Length: 11\r\n", "12345678901"), 100, {}, 10), QByteArray("refused 413 body_too_large"));
        QVERIFY(parsed(post("Content-Length: 10\r\n", "1234567890"), 100, {}, 10).startsWith("POST"));
        QCOMPARE(parsed(chunked("6\r\n123456\r\n5\r\n12345\r\n0\r\n\r\n"), 100, {}, 10), QByteArray("refused 413 body_too_large"));
        net::ServerLimits limits;
        limits.bodyBytes = 5;
        QCOMPARE(parsed(post("Content-Length: 6\r\n", "123456"), 100, limits, 10), QByteArray("refused 413 body_too_large"));
    }

    void endlessChunkOverheadIsRefused()
    {
        QByteArray body;
        for (int index = 0; index < 900; ++index)
            body += "1;" + QByteArray(200, 'e') + "\r\nx\r\n";
        QCOMPARE(parsed(chunked(body), 4096), QByteArray("refused 400 malformed_chunk"));
    }

    void expectContinueIsSeen()
    {
        const net::ServerLimits limits;
        HttpParser parser(limits);
        parser.feed(post("Expect: 100-Continue\r\nContent-Length: 1\r\n", ""));
        QCOMPARE(parser.state(), HttpParser::State::Head);
        QVERIFY(parser.framing().expectContinue);
    }

private:
    static void smugglingRows()
    {
        row("CL and TE", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), "400 ambiguous_length");
        row("TE and CL", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"), "400 ambiguous_length");
        row("two CL", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abc"), "400 invalid_content_length");
        row("two equal CL", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), "400 invalid_content_length");
        row("list CL", post("Content-Length: 3, 3\r\n", "abc"), "400 invalid_content_length");
        row("negative CL", post("Content-Length: -1\r\n", ""), "400 invalid_content_length");
        row("plus CL", post("Content-Length: +3\r\n", "abc"), "400 invalid_content_length");
        row("hex CL", post("Content-Length: 0x3\r\n", "abc"), "400 invalid_content_length");
        row("CL with blank", post("Content-Length: 3 0\r\n", "abc"), "400 invalid_content_length");
        row("empty CL", post("Content-Length:\r\n", ""), "400 invalid_content_length");
        row("CL over 63 bits", post("Content-Length: 9223372036854775808\r\n", ""), "400 invalid_content_length");
        row("CL of 20 digits", post("Content-Length: 18446744073709551617\r\n", "a"), "400 invalid_content_length");
        row("huge CL", post("Content-Length: 9223372036854775807\r\n", ""), "413 body_too_large");
        row("TE twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), "400 invalid_transfer_encoding");
        row("TE list", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), "400 invalid_transfer_encoding");
        row("TE chunked last but one", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), "400 invalid_transfer_encoding");
        row("TE with parameter", post("Transfer-Encoding: chunked;q=1\r\n", "0\r\n\r\n"), "400 invalid_transfer_encoding");
        row("TE quoted", post("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"), "400 invalid_transfer_encoding");
        row("TE empty", post("Transfer-Encoding:\r\n", ""), "400 invalid_transfer_encoding");
        row("TE other", post("Transfer-Encoding: gzip\r\n", ""), "501 unknown_transfer_encoding");
        row("TE almost", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), "501 unknown_transfer_encoding");
        row("TE in 1.0", "POST / HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400 invalid_transfer_encoding");
        row("TE with vertical tab", post("Transfer-Encoding: \vchunked\r\n", "0\r\n\r\n"), "400 malformed_line");
        row("folded TE", post("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n"), "400 malformed_header");
        row("chunk size negative", chunked("-1\r\n"), "400 malformed_chunk");
        row("chunk size with 0x", chunked("0x3\r\nabc\r\n0\r\n\r\n"), "400 malformed_chunk");
        row("chunk size empty", chunked("\r\n"), "400 malformed_chunk");
        row("chunk size over 60 bits", chunked("1000000000000000\r\n"), "400 malformed_chunk");
        row("chunk size with blank before", chunked(" g\r\n"), "400 malformed_chunk");
        row("chunk longer than said", chunked("2\r\nabc\r\n0\r\n\r\n"), "400 malformed_chunk");
        row("chunk end by LF", chunked("3\r\nabc\n0\r\n\r\n"), "400 malformed_line");
        row("chunk size by LF", chunked("3\nabc\r\n0\r\n\r\n"), "400 malformed_line");
        row("trailer with blank before colon", chunked("0\r\nX : y\r\n\r\n"), "400 malformed_header");
        row("trailer folded", chunked("0\r\nX: y\r\n z\r\n\r\n"), "400 malformed_header");
    }

    static void lineRows()
    {
        row("bare LF after request line", "GET / HTTP/1.1\nHost: shop\r\n\r\n", "400 malformed_line");
        row("bare LF after field", "GET / HTTP/1.1\r\nHost: shop\n\r\n", "400 malformed_line");
        row("bare LF at the end", "GET / HTTP/1.1\r\nHost: shop\r\n\n", "400 malformed_line");
        row("bare CR in a value", get(host + "X: a\rb\r\n"), "400 malformed_line");
        row("CR CR LF", get(host + "X: a\r\r\n"), "400 malformed_line");
        row("NUL in a value", get(host + QByteArray("X: a\0b\r\n", 8)), "400 malformed_line");
        row("control in a value", get(host + "X: a\x01\r\n"), "400 malformed_line");
        row("DEL in a value", get(host + "X: a\x7f\r\n"), "400 malformed_line");
        row("folded", get(host + "X: a\r\n b\r\n"), "400 malformed_header");
        row("folded by tab", get(host + "X: a\r\n\tb\r\n"), "400 malformed_header");
        row("folded at once", get(" X: a\r\n" + host), "400 malformed_header");
        row("blank before colon", get("Host : shop\r\n"), "400 malformed_header");
        row("no name", get(host + ": x\r\n"), "400 malformed_header");
        row("no colon", get(host + "abc\r\n"), "400 malformed_header");
        row("name is no token", get(host + "X(y): z\r\n"), "400 malformed_header");
        row("name with obs-text", get(host + "X\xe9: z\r\n"), "400 malformed_header");
        row("two empty lines before", "\r\n\r\n" + get(host), "400 malformed_request");
        row("no version", "GET /\r\n\r\n", "400 malformed_request");
        row("two blanks", "GET  / HTTP/1.1\r\n" + host + "\r\n", "400 malformed_request");
        row("blank in target", "GET /a b HTTP/1.1\r\n" + host + "\r\n", "400 malformed_request");
        row("tab", "GET\t/ HTTP/1.1\r\n" + host + "\r\n", "400 malformed_request");
        row("blank first", " GET / HTTP/1.1\r\n" + host + "\r\n", "400 malformed_request");
        row("method is no token", "G@T / HTTP/1.1\r\n" + host + "\r\n", "400 malformed_request");
        row("lower-case version", "GET / http/1.1\r\n" + host + "\r\n", "400 malformed_request");
        row("long version", "GET / HTTP/1.10\r\n" + host + "\r\n", "400 malformed_request");
        row("version 1.2", "GET / HTTP/1.2\r\n" + host + "\r\n", "505 unsupported_http_version");
        row("version 2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505 unsupported_http_version");
        row("version 9.9", "GET / HTTP/9.9\r\n" + host + "\r\n", "505 unsupported_http_version");
        row("version 0.9", "GET / HTTP/0.9\r\n" + host + "\r\n", "505 unsupported_http_version");
        row("unknown method", "BREW / HTTP/1.1\r\n" + host + "\r\n", "501 unknown_method");
        row("lower-case method", "get / HTTP/1.1\r\n" + host + "\r\n", "501 unknown_method");
        row("CONNECT", "CONNECT shop:80 HTTP/1.1\r\n" + host + "\r\n", "501 unknown_method");
        row("TRACE", "TRACE / HTTP/1.1\r\n" + host + "\r\n", "501 unknown_method");
        row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n", 12), "400 malformed_line");
        row("expectation", post("Expect: 200-maybe\r\nContent-Length: 1\r\n", "x"), "417 unknown_expectation");
    }

    static void hostRows()
    {
        row("no host", get("X: y\r\n"), "400 invalid_host");
        row("two hosts", get(host + "host: other\r\n"), "400 invalid_host");
        row("two equal hosts", get(host + host), "400 invalid_host");
        row("empty host", get("Host:\r\n"), "400 invalid_host");
        row("host with path", get("Host: shop/x\r\n"), "400 invalid_host");
        row("host with user", get("Host: a@shop\r\n"), "400 invalid_host");
        row("host list", get("Host: shop, other\r\n"), "400 invalid_host");
        row("host with bad port", get("Host: shop:65536\r\n"), "400 invalid_host");
        row("host with no port", get("Host: shop:\r\n"), "400 invalid_host");
        row("host with letters as port", get("Host: shop:http\r\n"), "400 invalid_host");
        row("host half v6", get("Host: [::1\r\n"), "400 invalid_host");
        row("host no v6", get("Host: [1.2.3.4]\r\n"), "400 invalid_host");
        row("bad host in 1.0", "GET / HTTP/1.0\r\nHost: a b\r\n\r\n", "400 invalid_host");
    }

    static void targetRows()
    {
        row("no slash", target("abc"), "400 malformed_target");
        row("star with GET", target("*"), "400 malformed_target");
        row("dot dot", target("/a/../b"), "400 malformed_target");
        row("dot dot at the end", target("/a/.."), "400 malformed_target");
        row("dot", target("/./a"), "400 malformed_target");
        row("encoded dot dot", target("/%2e%2E/b"), "400 malformed_target");
        row("half encoded dot dot", target("/.%2e/b"), "400 malformed_target");
        row("encoded NUL", target("/a%00"), "400 malformed_target");
        row("encoded line end", target("/a%0d%0a"), "400 malformed_target");
        row("encoded slash", target("/a%2fb"), "400 malformed_target");
        row("backslash", target("/a\\..\\b"), "400 malformed_target");
        row("encoded backslash", target("/a%5cb"), "400 malformed_target");
        row("half an escape", target("/a%2"), "400 malformed_target");
        row("bare percent", target("/%"), "400 malformed_target");
        row("escape is no hex", target("/%zz"), "400 malformed_target");
        row("NUL in query", target("/?a=%00"), "400 malformed_target");
        row("half an escape in query", target("/?a=%4"), "400 malformed_target");
        row("fragment", target("/#a"), "400 malformed_request");
        row("bytes above ASCII", target("/\xc3\xa9"), "400 malformed_request");
        row("absolute form without host", target("http:///a"), "400 malformed_target");
        row("absolute form with user", target("http://a@b/"), "400 malformed_target");
        row("other scheme", target("ftp://b/"), "400 malformed_target");
    }

    static void limitRows()
    {
        row("endless request line", "GET /" + QByteArray(9000, 'a'), "414 uri_too_long");
        row("endless method", QByteArray(9000, 'A'), "414 uri_too_long");
        row("endless field", "GET / HTTP/1.1\r\nX: " + QByteArray(33'000, 'a'), "431 header_too_large");
        QByteArray many;
        for (int index = 0; index < 101; ++index)
            many += "X: y\r\n";
        row("101 fields", get(many), "431 header_too_large");
        row("101 trailers", chunked("0\r\n" + many + "\r\n"), "431 header_too_large");
        row("endless chunk size", chunked("3;" + QByteArray(1100, 'e')), "400 malformed_chunk");
    }
};

MOSTRADOR_TEST(HttpParserTest)
#include "http_parser_test.moc"
