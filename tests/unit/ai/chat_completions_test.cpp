// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/ai/chat_completions.h"
#include "tests/support/test_registry.h"

#include <QTest>
#include <nlohmann/json.hpp>

class ChatCompletionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesTheRequest()
    {
        ai::ModelRequest request;
        request.messages = {{ai::ModelMessage::Role::System, QStringLiteral("Sé breve")},
                            {ai::ModelMessage::Role::User, QStringLiteral("\"hola\"\n")},
                            {ai::ModelMessage::Role::Assistant, QStringLiteral("sí")}};
        request.maxTokens = 7;
        const auto json = nlohmann::json::parse(ai::encodeCompletionRequest(QStringLiteral("m"), request).toStdString());
        QCOMPARE(json["model"].get<std::string>(), std::string("m"));
        QCOMPARE(json["max_tokens"].get<int>(), 7);
        QCOMPARE(json["stream"].get<bool>(), true);
        QCOMPARE(int(json["messages"].size()), 3);
        QCOMPARE(json["messages"][0]["role"].get<std::string>(), std::string("system"));
        QCOMPARE(json["messages"][1]["content"].get<std::string>(), std::string("\"hola\"\n"));
        QCOMPARE(json["messages"][2]["role"].get<std::string>(), std::string("assistant"));
    }

    void writesToolsAndWhatTheySaid()
    {
        ai::ModelRequest request;
        request.tools = {{QStringLiteral("order_status"), QStringLiteral("Looks up."), R"({"type":"object","properties":{}})"}};
        request.messages = {
            {ai::ModelMessage::Role::Assistant, {}, {{QStringLiteral("c1"), QStringLiteral("order_status"), "{\"a\":1}"}}, {}},
            {ai::ModelMessage::Role::Tool, QStringLiteral("On its way."), {}, QStringLiteral("c1")}};
        const auto json = nlohmann::json::parse(ai::encodeCompletionRequest(QStringLiteral("m"), request).toStdString());
        QCOMPARE(json["tools"][0]["type"].get<std::string>(), std::string("function"));
        QCOMPARE(json["tools"][0]["function"]["name"].get<std::string>(), std::string("order_status"));
        QVERIFY(json["tools"][0]["function"]["parameters"]["properties"].is_object());
        QCOMPARE(json["messages"][0]["tool_calls"][0]["id"].get<std::string>(), std::string("c1"));
        QCOMPARE(json["messages"][0]["tool_calls"][0]["function"]["arguments"].get<std::string>(), std::string("{\"a\":1}"));
        QCOMPARE(json["messages"][1]["role"].get<std::string>(), std::string("tool"));
        QCOMPARE(json["messages"][1]["tool_call_id"].get<std::string>(), std::string("c1"));
        request.tools.clear();
        QVERIFY(!nlohmann::json::parse(ai::encodeCompletionRequest(QStringLiteral("m"), request).toStdString()).contains("tools"));
    }

    void readsToolCalls_data()
    {
        QTest::addColumn<QByteArray>("calls");
        QTest::addColumn<int>("count");
        QTest::newRow("begin") << QByteArray(R"([{"index":0,"id":"c","type":"function","function":{"name":"f","arguments":"{"}}])") << 1;
        QTest::newRow("more") << QByteArray(R"([{"index":1,"function":{"arguments":"}"}}])") << 1;
        QTest::newRow("no index") << QByteArray(R"([{"id":"c","function":{"name":"f","arguments":"{}"}}])") << 1;
        QTest::newRow("odd") << QByteArray(R"([3,null,{"index":"x","function":7}])") << 1;
        QTest::newRow("no list") << QByteArray(R"({"index":0})") << 0;
    }
    void readsToolCalls()
    {
        QFETCH(QByteArray, calls);
        QFETCH(int, count);
        const auto chunk = ai::decodeCompletionChunk(R"({"choices":[{"delta":{"tool_calls":)" + calls + R"(},"finish_reason":null}]})");
        QVERIFY(chunk);
        QCOMPARE(chunk->toolCalls.size(), count);
    }

    void readsChunks_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("finished");
        QTest::newRow("text") << QByteArray(R"({"choices":[{"delta":{"content":"Hola"},"finish_reason":null}]})") << true << "Hola"
                              << false;
        QTest::newRow("role first") << QByteArray(R"({"choices":[{"delta":{"role":"assistant","content":null}}]})") << true << "" << false;
        QTest::newRow("finish") << QByteArray(R"({"choices":[{"delta":{},"finish_reason":"stop"}]})") << true << "" << true;
        QTest::newRow("length") << QByteArray(R"({"choices":[{"delta":{"content":"x"},"finish_reason":"length"}]})") << true << "x" << true;
        QTest::newRow("usage only") << QByteArray(R"({"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":4}})") << true << ""
                                    << false;
        QTest::newRow("NUL is dropped") << QByteArray(R"({"choices":[{"delta":{"content":"a\u0000b"}}]})") << true << "ab" << false;
        QTest::newRow("not JSON") << QByteArray("{oops") << false << "" << false;
        QTest::newRow("array") << QByteArray("[]") << false << "" << false;
        QTest::newRow("no choices") << QByteArray("{}") << false << "" << false;
        QTest::newRow("choices of another kind") << QByteArray(R"({"choices":"x"})") << false << "" << false;
        QTest::newRow("choice of another kind") << QByteArray(R"({"choices":[3]})") << true << "" << false;
        QTest::newRow("error") << QByteArray(R"({"error":{"message":"overloaded"}})") << false << "" << false;
        QTest::newRow("bad UTF-8") << QByteArray("{\"choices\":[{\"delta\":{\"content\":\"\xff\"}}]}") << false << "" << false;
    }
    void readsChunks()
    {
        QFETCH(QByteArray, data);
        QFETCH(bool, good);
        const auto chunk = ai::decodeCompletionChunk(data);
        QCOMPARE(chunk.has_value(), good);
        if (!good) {
            QCOMPARE(chunk.error().reason, QStringLiteral("model_failed"));
            return;
        }
        QFETCH(QString, text);
        QFETCH(bool, finished);
        QCOMPARE(chunk->text, text);
        QCOMPARE(chunk->finished, finished);
        if (data.contains("usage"))
            QCOMPARE(chunk->usage->completionTokens, 4);
    }
};

MOSTRADOR_TEST(ChatCompletionsTest)
#include "chat_completions_test.moc"
