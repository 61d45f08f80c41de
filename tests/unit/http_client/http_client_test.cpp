// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/http_client/http_client.h"
#include "scripted_server.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>
#include <QTest>

namespace {

using namespace std::chrono_literals;

httpclient::ClientRequest get(const QUrl &url)
{
    httpclient::ClientRequest request;
    request.url = url;
    return request;
}

core::Task<core::Result<QByteArray>> readAll(std::shared_ptr<httpclient::StreamingResponse> response)
{
    QByteArray whole;
    for (;;) {
        core::Result<std::optional<QByteArray>> part = co_await response->next();
        if (!part)
            co_return core::fail(part.error());
        if (!*part)
            co_return whole;
        whole += **part;
    }
}

}  // namespace

class HttpClientTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsAndReceives()
    {
        ScriptedServer server([](QTcpSocket *socket, int, const QByteArray &) {
            socket->write(ScriptedServer::answer("hello", "201 Created", "X-Kind: Test\r\n"));
        });
        httpclient::ClientRequest request = get(server.url(QStringLiteral("/path?q=1")));
        request.method = "POST";
        request.headers = {{"X-Own", "yes"}, {"Content-Type", "text/plain"}};
        request.body = "body";
        const auto response = QCoro::waitFor(m_client.send(request, {}));
        QVERIFY(response);
        QCOMPARE(response->status, 201);
        QCOMPARE(response->header("x-kind"), QByteArray("Test"));
        QCOMPARE(response->body, QByteArray("hello"));
        QVERIFY(server.lastRequest().startsWith("POST /path?q=1 HTTP/1.1\r\n"));
        QVERIFY(server.lastRequest().contains("\r\nX-Own: yes\r\n"));
        QVERIFY(!server.lastRequest().toLower().contains("expect:"));
        QVERIFY(server.lastRequest().endsWith("\r\n\r\nbody"));
    }

    void keepsItsConnection()
    {
        ScriptedServer server([](QTcpSocket *socket, int, const QByteArray &) { socket->write(ScriptedServer::answer("x")); });
        for (int time = 0; time < 3; ++time)
            QVERIFY(QCoro::waitFor(m_client.send(get(server.url()), {})));
        QCOMPARE(server.requests(), 3);
        QCOMPARE(server.connections(), 1);
    }

    void refusesWhatItMustNotAsk_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("reason");
        QTest::newRow("file") << "file:///etc/hostname" << QByteArray("x") << "invalid_url";
        QTest::newRow("ftp") << "ftp://127.0.0.1/" << QByteArray("x") << "invalid_url";
        QTest::newRow("no host") << "http:///path" << QByteArray("x") << "invalid_url";
        QTest::newRow("empty") << "" << QByteArray("x") << "invalid_url";
        QTest::newRow("header injection") << "http://127.0.0.1:1/" << QByteArray("a\r\nHost: b") << "invalid_header";
        QTest::newRow("nul in header") << "http://127.0.0.1:1/" << QByteArray("a\0b", 3) << "invalid_header";
    }
    void refusesWhatItMustNotAsk()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, header);
        QFETCH(QString, reason);
        httpclient::ClientRequest request = get(QUrl(url));
        request.headers = {{"X-Test", header}};
        const auto response = QCoro::waitFor(m_client.send(request, {}));
        QVERIFY(!response);
        QCOMPARE(response.error().reason, reason);
    }

    void followsNoRedirectAndUsesNoProxy()
    {
        qputenv("http_proxy", "http://127.0.0.1:1");
        qputenv("ALL_PROXY", "http://127.0.0.1:1");
        ScriptedServer server([](QTcpSocket *socket, int, const QByteArray &) {
            socket->write(ScriptedServer::answer("", "302 Found", "Location: http://127.0.0.1:1/\r\n"));
        });
        const auto response = QCoro::waitFor(m_client.send(get(server.url()), {}));
        qunsetenv("http_proxy");
        qunsetenv("ALL_PROXY");
        QVERIFY(response);
        QCOMPARE(response->status, 302);
        QCOMPARE(server.requests(), 1);
    }

    void saysWhenNobodyListens()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(taken.serverPort()));
        taken.close();
        const auto response = QCoro::waitFor(m_client.send(get(url), {}));
        QVERIFY(!response);
        QCOMPARE(response.error().reason, QStringLiteral("connection_failed"));
        QCOMPARE(response.error().code, core::ErrorCode::Unavailable);
    }

    void streamsWhatHasCome()
    {
        QTcpSocket *peer = nullptr;
        ScriptedServer server([&peer](QTcpSocket *socket, int, const QByteArray &) {
            peer = socket;
            socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n");
        });
        const auto response = QCoro::waitFor(m_client.stream(get(server.url()), {}));
        QVERIFY(response);
        QCOMPARE((*response)->status(), 200);
        QCOMPARE(QCoro::waitFor((*response)->next())->value_or("end"), QByteArray("one"));
        peer->write("3\r\ntwo\r\n0\r\n\r\n");
        QCOMPARE(QCoro::waitFor((*response)->next())->value_or("end"), QByteArray("two"));
        const auto end = QCoro::waitFor((*response)->next());
        QVERIFY(end && !*end);
    }

    /// The take-over of a conversation hangs on this: the upstream connection is closed at once, not when it speaks next.
    void abortClosesTheConnectionAtOnce()
    {
        ScriptedServer server([](QTcpSocket *socket, int, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n");
        });
        const core::AbortSource abort;
        const auto response = QCoro::waitFor(m_client.stream(get(server.url()), abort.signal()));
        QVERIFY(response);
        QVERIFY(QCoro::waitFor((*response)->next()));
        auto waiting = (*response)->next();
        QElapsedTimer timer;
        timer.start();
        abort.abort();
        const auto stopped = QCoro::waitFor(waiting);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().reason, QStringLiteral("aborted"));
        QTRY_COMPARE(server.closed(), 1);
        QVERIFY2(timer.elapsed() < 1000, "far less than the client's own poll interval and timeouts");
    }

    void abortBeforeTheHeader()
    {
        ScriptedServer server([](QTcpSocket *, int, const QByteArray &) {});
        const core::AbortSource abort;
        auto task = m_client.send(get(server.url()), abort.signal());
        QTRY_COMPARE(server.requests(), 1);
        abort.abort();
        const auto response = QCoro::waitFor(task);
        QVERIFY(!response);
        QCOMPARE(response.error().reason, QStringLiteral("aborted"));
        QTRY_COMPARE(server.closed(), 1);
        QCOMPARE(QCoro::waitFor(m_client.send(get(server.url()), abort.signal())).error().reason, QStringLiteral("aborted"));
        QCOMPARE(server.requests(), 1);
    }

    void droppingTheResponseClosesTheConnection()
    {
        ScriptedServer server([](QTcpSocket *socket, int, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n");
        });
        auto response = QCoro::waitFor(m_client.stream(get(server.url()), {}));
        QVERIFY(response);
        response = core::fail(core::ErrorCode::Internal, {}, {});
        QTRY_COMPARE(server.closed(), 1);
    }

    void idleTimeoutAndDeadline_data()
    {
        QTest::addColumn<int>("idleMs");
        QTest::addColumn<int>("totalMs");
        QTest::addColumn<QString>("reason");
        QTest::newRow("silence") << 80 << 10'000 << "idle_timeout";
        QTest::newRow("deadline") << 10'000 << 80 << "deadline";
    }
    void idleTimeoutAndDeadline()
    {
        QFETCH(int, idleMs);
        QFETCH(int, totalMs);
        QFETCH(QString, reason);
        ScriptedServer server([](QTcpSocket *socket, int, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n");
        });
        httpclient::ClientRequest request = get(server.url());
        request.idleTimeout = std::chrono::milliseconds(idleMs);
        request.totalDeadline = std::chrono::milliseconds(totalMs);
        const auto response = QCoro::waitFor(m_client.send(request, {}));
        QVERIFY(!response);
        QCOMPARE(response.error().reason, reason);
        QTRY_COMPARE(server.closed(), 1);
    }

    void refusesTooLargeAnswers()
    {
        ScriptedServer server(
            [](QTcpSocket *socket, int, const QByteArray &) { socket->write(ScriptedServer::answer(QByteArray(5000, 'x'))); });
        httpclient::ClientRequest request = get(server.url());
        request.maxResponseBytes = 4999;
        const auto response = QCoro::waitFor(m_client.send(request, {}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, core::ErrorCode::TooLarge);
        request.maxResponseBytes = 5000;
        QVERIFY(QCoro::waitFor(m_client.send(request, {})));
    }

    void aCutAnswerIsAnError()
    {
        ScriptedServer server([](QTcpSocket *socket, int, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
            socket->disconnectFromHost();
        });
        const auto response = QCoro::waitFor(m_client.send(get(server.url()), {}));
        QVERIFY(!response);
        QCOMPARE(response.error().reason, QStringLiteral("connection_failed"));
    }

    void triesAgainAfterWhatTheServerAsks()
    {
        ScriptedServer server([](QTcpSocket *socket, int number, const QByteArray &) {
            socket->write(number == 1 ? ScriptedServer::answer("", "429 Too Many Requests", "Retry-After: 1\r\n")
                                      : ScriptedServer::answer("in"));
        });
        httpclient::ClientRequest request = get(server.url());
        request.attempts = 2;
        QElapsedTimer timer;
        timer.start();
        const auto response = QCoro::waitFor(m_client.send(request, {}));
        QVERIFY(response);
        QCOMPARE(response->body, QByteArray("in"));
        QCOMPARE(server.requests(), 2);
        QVERIFY(timer.elapsed() >= 1000);
    }

    void doesNotWaitLongerThanItsDeadline()
    {
        ScriptedServer server([](QTcpSocket *socket, int, const QByteArray &) {
            socket->write(ScriptedServer::answer("later", "503 Service Unavailable", "Retry-After: 3600\r\n"));
        });
        httpclient::ClientRequest request = get(server.url());
        request.attempts = 3;
        const auto response = QCoro::waitFor(m_client.send(request, {}));
        QVERIFY(response);
        QCOMPARE(response->status, 503);
        QCOMPARE(server.requests(), 1);
    }

    void abortEndsTheWaitForARetry()
    {
        ScriptedServer server([](QTcpSocket *socket, int, const QByteArray &) {
            socket->write(ScriptedServer::answer("", "503 Service Unavailable", "Retry-After: 30\r\n"));
        });
        httpclient::ClientRequest request = get(server.url());
        request.attempts = 2;
        const core::AbortSource abort;
        auto task = m_client.send(request, abort.signal());
        QTRY_COMPARE(server.requests(), 1);
        abort.abort();
        const auto response = QCoro::waitFor(task);
        QVERIFY(!response);
        QCOMPARE(response.error().reason, QStringLiteral("aborted"));
    }

    /// What nobody reads stays on the other side: a server that floods us fills its own buffers, not our memory.
    void aSlowReaderHoldsTheServerBack()
    {
        constexpr qint64 total = 24 * 1024 * 1024;
        QTcpSocket *peer = nullptr;
        ScriptedServer server([&peer](QTcpSocket *socket, int, const QByteArray &) {
            peer = socket;
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(total) + "\r\n\r\n");
            socket->write(QByteArray(total, 'x'));
        });
        auto response = QCoro::waitFor(m_client.stream(get(server.url()), {}));
        QVERIFY(response);
        QTRY_VERIFY(peer->bytesToWrite() < total);
        qint64 before = -1;
        QTRY_VERIFY_WITH_TIMEOUT(std::exchange(before, peer->bytesToWrite()) == peer->bytesToWrite(), 5000);
        QVERIFY2(peer->bytesToWrite() > total / 2, "most of it was never taken from the server");
        const auto whole = QCoro::waitFor(readAll(*response));
        QVERIFY(whole);
        QCOMPARE(whole->size(), total);
    }

    void stoppingTheClientEndsWhatIsUnderWay()
    {
        ScriptedServer server([](QTcpSocket *, int, const QByteArray &) {});
        auto client = std::make_unique<httpclient::HttpClient>();
        auto task = client->send(get(server.url()), {});
        QTRY_COMPARE(server.requests(), 1);
        client.reset();
        const auto response = QCoro::waitFor(task);
        QVERIFY(!response);
        QCOMPARE(response.error().reason, QStringLiteral("aborted"));
    }

private:
    httpclient::HttpClient m_client;
};

MOSTRADOR_TEST(HttpClientTest)
#include "http_client_test.moc"
