// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/web_socket.h"
#include "backend/foundation/net/web_socket_codec.h"
#include "tests/support/test_registry.h"
#include "wire_peer.h"

#include <QTest>

using net::WebSocketDecoder;
using test::clientFrame;

namespace {

constexpr qint64 limit = 70'000;

QByteArray decoded(const QByteArray &stream, qsizetype piece)
{
    WebSocketDecoder decoder(limit);
    QByteArray out;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        QByteArrayView view = QByteArrayView(stream).sliced(at, qMin(piece, stream.size() - at));
        while (true) {
            const WebSocketDecoder::Event event = decoder.next(view);
            if (event == WebSocketDecoder::Event::NeedMore)
                break;
            switch (event) {
            case WebSocketDecoder::Event::Text: out += "text "; break;
            case WebSocketDecoder::Event::Binary: out += "binary "; break;
            case WebSocketDecoder::Event::Ping: out += "ping "; break;
            case WebSocketDecoder::Event::Pong: out += "pong "; break;
            case WebSocketDecoder::Event::Close: out += "close " + QByteArray::number(decoder.closeCode()) + ' '; break;
            case WebSocketDecoder::Event::Failed: return out + "failed " + QByteArray::number(decoder.closeCode());
            case WebSocketDecoder::Event::NeedMore: break;
            }
            const QByteArray payload = decoder.takePayload();
            out += (payload.size() > 100 ? QByteArray::number(payload.size()) + " bytes" : payload) + ';';
        }
    }
    return out;
}

QByteArray raw(std::initializer_list<int> bytes)
{
    QByteArray result;
    for (const int byte : bytes)
        result.append(char(byte));
    return result;
}

QByteArray closePayload(quint16 code, const QByteArray &reason = {}) { return raw({code >> 8, code & 0xff}) + reason; }

void row(const char *name, const QByteArray &stream, const QByteArray &expected) { QTest::newRow(name) << stream << expected; }

const QByteArray euro = "\xe2\x82\xac";

}  // namespace

class WebSocketCodecTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("expected");
        messageRows();
        controlRows();
        failureRows();
        closeRows();
    }
    void decodes()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, expected);
        QCOMPARE(decoded(stream, stream.size()), expected);
        for (const qsizetype piece : {1, 2, 3, 7, 1000})
            QCOMPARE(decoded(stream, piece), expected);
    }

    void everyCutOfAMessageInTheMiddleOfCharactersIsLegal()
    {
        const QByteArray text = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z";
        for (qsizetype first = 0; first <= text.size(); ++first)
            for (qsizetype second = first; second <= text.size(); ++second) {
                const QByteArray stream = clientFrame(1, text.left(first), false) + clientFrame(0, text.mid(first, second - first), false) +
                                          clientFrame(0, text.mid(second), true);
                QCOMPARE(decoded(stream, stream.size()), "text " + text + ';');
            }
    }

    void closeCodesAreThoseOfTheStandard()
    {
        for (int code = 0; code <= 0xffff; ++code) {
            const bool legal = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
            QCOMPARE(net::web_socket::isWireCloseCode(quint16(code)), legal);
        }
    }

    void encodesTheThreeLengths()
    {
        const auto frame = [](qsizetype size) { return net::EncodedFrame::text(QByteArray(size, 'x'))->bytes(); };
        QCOMPARE(frame(0), raw({0x81, 0}));
        QCOMPARE(frame(125).left(2), raw({0x81, 125}));
        QCOMPARE(frame(126).left(4), raw({0x81, 126, 0, 126}));
        QCOMPARE(frame(0xffff).left(4), raw({0x81, 126, 0xff, 0xff}));
        QCOMPARE(frame(0x10000).left(10), raw({0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0}));
        QCOMPARE(frame(0x10000).size(), qsizetype(0x10000 + 10));
    }

    void longCloseReasonsAreCutAtACharacter()
    {
        const QByteArray reason = QByteArray(122, 'a') + euro;
        const QByteArray frame = net::web_socket::closeFrame(1013, reason);
        QCOMPARE(frame, raw({0x88, 124}) + closePayload(1013, QByteArray(122, 'a')));
    }

private:
    static void messageRows()
    {
        row("text", clientFrame(1, "hi"), "text hi;");
        row("empty text", clientFrame(1, ""), "text ;");
        row("binary", clientFrame(2, "\xff"), "binary \xff;");
        row("two messages", clientFrame(1, "a") + clientFrame(1, "b"), "text a;text b;");
        row("125 bytes", clientFrame(1, QByteArray(125, 'x')), "text 125 bytes;");
        row("126 bytes", clientFrame(1, QByteArray(126, 'x')), "text 126 bytes;");
        row("65536 bytes", clientFrame(1, QByteArray(65536, 'x')), "text 65536 bytes;");
        row("fragments", clientFrame(1, "a", false) + clientFrame(0, "b", false) + clientFrame(0, "c"), "text abc;");
        row("empty fragments", clientFrame(1, "", false) + clientFrame(0, "", false) + clientFrame(0, ""), "text ;");
        row("ping between fragments", clientFrame(1, "a", false) + clientFrame(9, "p") + clientFrame(0, "b"), "ping p;text ab;");
        row("binary in fragments", clientFrame(2, "\xff", false) + clientFrame(0, "\xfe"), "binary \xff\xfe;");
        row("exactly the limit", clientFrame(1, QByteArray(limit, 'x')), "text 70000 bytes;");
    }

    static void controlRows()
    {
        row("ping", clientFrame(9, "x"), "ping x;");
        row("pong", clientFrame(10, ""), "pong ;");
        row("ping of 125", clientFrame(9, QByteArray(125, 'p')), "ping 125 bytes;");
        row("ping of 126", clientFrame(9, QByteArray(126, 'p')), "failed 1002");
        row("fragmented ping", clientFrame(9, "x", false), "failed 1002");
    }

    static void failureRows()
    {
        row("unmasked", clientFrame(1, "hi", true, false), "failed 1002");
        row("RSV1", raw({0xc1, 0x80, 0, 0, 0, 0}), "failed 1002");
        row("RSV2", raw({0xa1, 0x80, 0, 0, 0, 0}), "failed 1002");
        row("RSV3", raw({0x91, 0x80, 0, 0, 0, 0}), "failed 1002");
        for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
            row(qPrintable(QStringLiteral("opcode %1").arg(opcode)), clientFrame(opcode, ""), "failed 1002");
        row("continuation of nothing", clientFrame(0, "a"), "failed 1002");
        row("text inside a message", clientFrame(1, "a", false) + clientFrame(1, "b"), "failed 1002");
        row("continuation after the end", clientFrame(1, "a", false) + clientFrame(0, "b") + clientFrame(0, "c"), "text ab;failed 1002");
        row("long form of a short length", raw({0x81, 0xfe, 0, 5, 0, 0, 0, 0}) + "hello", "failed 1002");
        row("longest form of a short length", raw({0x81, 0xff, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0}) + "hello", "failed 1002");
        row("length of 64 bits", raw({0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), "failed 1002");
        row("length of 63 bits", raw({0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0}), "failed 1009");
        row("over the limit", clientFrame(1, QByteArray(limit + 1, 'x')), "failed 1009");
        row("over the limit in fragments", clientFrame(1, QByteArray(40'000, 'x'), false) + clientFrame(0, QByteArray(40'000, 'x')),
            "failed 1009");
        row("bad UTF-8", clientFrame(1, "a\xff"), "failed 1007");
        row("cut UTF-8", clientFrame(1, "a\xc3"), "failed 1007");
        row("surrogate", clientFrame(1, "\xed\xa0\x80"), "failed 1007");
        row("bad UTF-8 across fragments", clientFrame(1, "\xe2\x82", false) + clientFrame(0, "a"), "failed 1007");
        row("bad UTF-8 before the message ends", clientFrame(1, "\xff", false), "failed 1007");
    }

    static void closeRows()
    {
        row("close", clientFrame(8, closePayload(1000)), "close 1000 ;");
        row("close without code", clientFrame(8, ""), "close 1005 ;");
        row("close with reason", clientFrame(8, closePayload(4401, euro)), "close 4401 " + euro + ';');
        row("close of one byte", clientFrame(8, "x"), "failed 1002");
        row("close with 1005", clientFrame(8, closePayload(1005)), "failed 1002");
        row("close with 1006", clientFrame(8, closePayload(1006)), "failed 1002");
        row("close with 999", clientFrame(8, closePayload(999)), "failed 1002");
        row("close with 5000", clientFrame(8, closePayload(5000)), "failed 1002");
        row("close with bad reason", clientFrame(8, closePayload(1000, "\xff")), "failed 1007");
    }
};

MOSTRADOR_TEST(WebSocketCodecTest)
#include "web_socket_codec_test.moc"
