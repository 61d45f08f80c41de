// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/idempotency/answer.h"
#include "tests/support/test_registry.h"

#include <QTest>

class AnswerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackWithWhatBelongsToIt()
    {
        net::HttpResponse response = net::HttpResponse::json(QByteArrayLiteral("{\"id\":\"1\"}"), 201);
        response.headers.add("location", "/api/v1/orders/1?a=b: c");
        response.headers.add("ETag", "\"v1\"");
        response.headers.add("Cache-Control", "no-store");
        response.headers.add("Set-Cookie", "session=secret");
        response.headers.add("X-Request-Id", "of-the-first-request");
        const auto stored = idempotency::storedAnswerOf(response);
        QVERIFY(stored);
        QVERIFY(!stored->headers.contains(QStringLiteral("secret")));
        const net::HttpResponse replay = idempotency::replayOf(*stored);
        QCOMPARE(replay.status, 201);
        QCOMPARE(replay.body, response.body);
        QCOMPARE(replay.headers.value("Location"), QByteArray("/api/v1/orders/1?a=b: c"));
        QCOMPARE(replay.headers.value("ETag"), QByteArray("\"v1\""));
        QCOMPARE(replay.headers.value("Content-Type"), QByteArray("application/json"));
        QCOMPARE(replay.headers.value("Cache-Control"), QByteArray("no-store"));
        QCOMPARE(replay.headers.value("Idempotent-Replayed"), QByteArray("true"));
        QCOMPARE(replay.headers.fields().size(), 5);
    }

    void anEmptyOneIsAnAnswerToo()
    {
        const auto stored = idempotency::storedAnswerOf(net::HttpResponse::noContent());
        QVERIFY(stored);
        const net::HttpResponse replay = idempotency::replayOf(*stored);
        QCOMPARE(replay.status, 204);
        QVERIFY(replay.body.isEmpty());
        QCOMPARE(replay.headers.fields().size(), 1);
    }

    void aFailureOrAStreamIsNotKept()
    {
        const auto broken = idempotency::storedAnswerOf(net::HttpResponse::json("{}", 500));
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, core::ErrorCode::Internal);
        const auto away = idempotency::storedAnswerOf(net::HttpResponse::json("{}", 503));
        QVERIFY(!away);
        QCOMPARE(away.error().code, core::ErrorCode::Unavailable);
        net::HttpResponse stream;
        stream.bodyStream = []() -> core::Task<core::Result<QByteArray>> { co_return QByteArray(); };
        const auto streamed = idempotency::storedAnswerOf(stream);
        QVERIFY(!streamed);
        QCOMPARE(streamed.error().reason, QStringLiteral("answer_not_kept"));
    }
};

MOSTRADOR_TEST(AnswerTest)
#include "answer_test.moc"
