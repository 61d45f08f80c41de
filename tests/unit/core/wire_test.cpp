// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/auth/auth.h"
#include "core/api/chat/chat.h"
#include "tests/support/test_registry.h"

#include <QTest>

class WireTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTrip()
    {
        api::ConversationSummary summary;
        summary.id = core::ConversationId::generate();
        summary.state = api::ConversationState::Queued;
        summary.owner.kind = api::OwnerKind::Queue;
        summary.visitorName = QStringLiteral("Íñigo \"x\" 日本 🙂");
        summary.lastAt = core::Timestamp::fromMilliseconds(1'790'000'000'123);
        const QByteArray text = wire::encode(summary);
        const auto back = wire::decode<api::ConversationSummary>(text);
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message));
        QCOMPARE(wire::encode(*back), text);
        QCOMPARE(back->visitorName, summary.visitorName);
        QVERIFY(!text.contains("waitingSince"));
    }

    void refusesBadInput_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        QTest::newRow("syntax") << QByteArray("{\"body\":") << "malformed_json";
        QTest::newRow("two documents") << QByteArray("{} {}") << "malformed_json";
        QTest::newRow("bad utf-8") << QByteArray("{\"clientMessageId\":\"a\",\"body\":\"\xc3\x28\"}") << "malformed_json";
        QTest::newRow("lone surrogate") << QByteArray("{\"clientMessageId\":\"a\",\"body\":\"\\ud800\"}") << "malformed_json";
        QTest::newRow("not an object") << QByteArray("[]") << "wrong_type";
        QTest::newRow("wrong type") << QByteArray("{\"clientMessageId\":1,\"body\":\"x\"}") << "wrong_type";
        QTest::newRow("unknown") << QByteArray("{\"clientMessageId\":\"a\",\"body\":\"x\",\"extra\":1}") << "unknown_field";
        QTest::newRow("missing") << QByteArray("{\"clientMessageId\":\"a\"}") << "missing_field";
        QTest::newRow("null for required") << QByteArray("{\"clientMessageId\":\"a\",\"body\":null}") << "wrong_type";
        QTest::newRow("nul") << QByteArray("{\"clientMessageId\":\"a\",\"body\":\"x\\u0000y\"}") << "nul_character";
        QTest::newRow("empty") << QByteArray("{\"clientMessageId\":\"a\",\"body\":\"\"}") << "too_short";
        QTest::newRow("too long") << QByteArray("{\"clientMessageId\":\"a\",\"body\":\"" + QByteArray(4001, 'x') + "\"}") << "too_long";
        QTest::newRow("deep") << QByteArray(QByteArray(100, '[') + QByteArray(100, ']')) << "malformed_json";
        QTest::newRow("named twice") << QByteArray("{\"clientMessageId\":\"a\",\"body\":\"x\",\"body\":\"y\"}") << "malformed_json";
        QTest::newRow("named twice, inside") << QByteArray("{\"body\":[{\"a\":1,\"b\":{\"a\":1},\"a\":2}]}") << "malformed_json";
        QTest::newRow("one name in two objects") << QByteArray("{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":2}]}") << "unknown_field";
        QTest::newRow("empty body") << QByteArray() << "malformed_json";
    }
    void refusesBadInput()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, reason);
        const auto result = wire::decode<api::SendMessage>(json);
        QVERIFY(!result);
        QCOMPARE(result.error().reason, reason);
        QCOMPARE(result.error().code, core::ErrorCode::Invalid);
    }

    void lengthCountsCodePoints()
    {
        const QByteArray four = QString::fromUcs4(U"🙂").toUtf8();
        QByteArray body;
        for (int count = 0; count < 4000; ++count)
            body += four;
        QVERIFY(wire::decode<api::SendMessage>("{\"clientMessageId\":\"a\",\"body\":\"" + body + "\"}").has_value());
    }

    void clientsIgnoreWhatTheyDoNotKnow()
    {
        const auto result = wire::decode<api::MessageAccepted>("{\"version\":3,\"later\":true}", wire::Unknown::Ignore);
        QVERIFY(result.has_value());
        QCOMPARE(result->version, 3);
    }

    void errorsNameThePath()
    {
        const auto result = wire::decode<api::LoginRequest>("{\"email\":\"a@b.c\",\"password\":\"x\",\"delivery\":\"pigeon\"}");
        QVERIFY(!result);
        QCOMPARE(result.error().details.first().name, QStringLiteral("delivery"));
        QVERIFY(result.error().message.contains(QStringLiteral("body, cookie")));
    }
};

MOSTRADOR_TEST(WireTest)
#include "wire_test.moc"
