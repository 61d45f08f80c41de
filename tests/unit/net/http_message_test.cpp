// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/http_encoder.h"
#include "backend/foundation/net/http_message.h"
#include "tests/support/test_registry.h"

#include <QTest>

using net::HttpResponse;

class HttpMessageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void headersCompareWithoutCase()
    {
        net::Headers headers;
        headers.add("X-One", "1");
        headers.add("x-one", "2");
        QCOMPARE(headers.value("X-ONE"), QByteArray("1"));
        QCOMPARE(headers.count("x-One"), 2);
        headers.set("X-oNe", "3");
        QCOMPARE(headers.count("X-One"), 1);
        QCOMPARE(headers.value("X-One"), QByteArray("3"));
        QVERIFY(headers.value("X-Two").isNull());
    }

    void cookiesAreFoundByWholeName()
    {
        net::HttpRequest request;
        request.headers.add("Cookie", "a=1; session=abc=; b=");
        request.headers.add("Cookie", "other=2");
        QCOMPARE(request.cookie("session"), QByteArray("abc="));
        QCOMPARE(request.cookie("other"), QByteArray("2"));
        QCOMPARE(request.cookie("b"), QByteArray(""));
        QVERIFY(request.cookie("ession").isNull());
    }

    void problemsCarryCodeIdAndRetryAfter()
    {
        const core::Error error{core::ErrorCode::RateLimited,
                                QStringLiteral("too_many"),
                                QStringLiteral("Slow down."),
                                {{QStringLiteral("retryAfter"), QStringLiteral("7")}}};
        const HttpResponse response = HttpResponse::problem(error, QStringLiteral("the-id"));
        QCOMPARE(response.status, 429);
        QCOMPARE(response.headers.value("Retry-After"), QByteArray("7"));
        QCOMPARE(response.headers.value("Content-Type"), QByteArray("application/problem+json"));
        QVERIFY(response.body.contains("\"code\":\"too_many\""));
        QVERIFY(response.body.contains("the-id"));
    }

    void noRetryAfterForOtherKinds()
    {
        const core::Error error{
            core::ErrorCode::Invalid, QStringLiteral("x"), QStringLiteral("X."), {{QStringLiteral("retryAfter"), QStringLiteral("7")}}};
        QVERIFY(!HttpResponse::problem(error, {}).headers.contains("Retry-After"));
    }

    void bodilessStatusesHaveNoLength()
    {
        HttpResponse response = HttpResponse::noContent();
        response.body = "must not leave";
        const QByteArray head = net::encodeHead(response, {}, "Date: x\r\n");
        QVERIFY(head.startsWith("HTTP/1.1 204 No Content\r\n"));
        QVERIFY(!head.contains("Content-Length"));
        QVERIFY(head.endsWith("\r\n\r\n"));
    }
};

MOSTRADOR_TEST(HttpMessageTest)
#include "http_message_test.moc"
