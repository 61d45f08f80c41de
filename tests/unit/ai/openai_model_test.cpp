// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/ai/openai_model.h"
#include "tests/support/test_registry.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace {

/// tests/support/fake_openai/server.py, started for one test function.
class FakeOpenAi {
public:
    explicit FakeOpenAi(const QStringList &arguments)
    {
        const QString script = qEnvironmentVariable("MOSTRADOR_SOURCE_DIR") + QStringLiteral("/tests/support/fake_openai/server.py");
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"), QStringList{script} + arguments);
        static const QRegularExpression port(QStringLiteral("\"port\": (\\d+)"));
        if (m_process.waitForStarted() && waitFor(QByteArrayLiteral("listening")))
            m_url = QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(port.match(QString::fromUtf8(m_output)).captured(1)));
    }
    ~FakeOpenAi()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] const QUrl &url() const { return m_url; }
    /// Reads on until the output names the event; false when it never does.
    bool waitFor(const QByteArray &event)
    {
        constexpr int patienceMilliseconds = 10'000;
        const QByteArray line = "\"event\": \"" + event + "\"";
        while (!m_output.contains(line)) {
            if (!m_process.waitForReadyRead(patienceMilliseconds))
                return false;
            m_output += m_process.readAllStandardOutput();
        }
        return true;
    }

private:
    QProcess m_process;
    QByteArray m_output;
    QUrl m_url;
};

ai::ModelRequest greeting()
{
    ai::ModelRequest request;
    request.messages = {{ai::ModelMessage::Role::User, QStringLiteral("hello")}};
    return request;
}

/// What the model wants done, after the end of its words.
core::Task<core::Result<QList<ai::ToolCall>>> callsOf(ai::LanguageModel *model, ai::ModelRequest request)
{
    core::Result<std::shared_ptr<ai::CompletionStream>> stream = co_await model->complete(request, {});
    if (!stream)
        co_return core::fail(stream.error());
    for (;;) {
        core::Result<std::optional<QString>> piece = co_await (*stream)->next();
        if (!piece)
            co_return core::fail(piece.error());
        if (!*piece)
            co_return (*stream)->toolCalls();
    }
}

core::Task<core::Result<QString>> complete(ai::LanguageModel *model, core::AbortSignal abort, ai::ModelRequest request = greeting())
{
    core::Result<std::shared_ptr<ai::CompletionStream>> stream = co_await model->complete(request, abort);
    if (!stream)
        co_return core::fail(stream.error());
    QString text;
    for (;;) {
        core::Result<std::optional<QString>> piece = co_await (*stream)->next();
        if (!piece)
            co_return core::fail(piece.error());
        if (!*piece)
            break;
        text += **piece;
    }
    const ai::ModelUsage usage = (*stream)->usage();
    co_return QString(text % QStringLiteral("|") % QString::number(usage.completionTokens));
}

}  // namespace

class OpenAiModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty() || !qEnvironmentVariableIsSet("MOSTRADOR_SOURCE_DIR"))
            QSKIP("needs python3 and MOSTRADOR_SOURCE_DIR");
    }

    void streamsAnAnswer()
    {
        FakeOpenAi server({QStringLiteral("--answer"), QStringLiteral("one two ñandú"), QStringLiteral("--api-key"), QStringLiteral("k")});
        ai::OpenAiModel model(m_client, options(server));
        const auto text = QCoro::waitFor(complete(&model, {}));
        QVERIFY(text);
        QCOMPARE(*text, QStringLiteral("one two ñandú|3"));
    }

    void mapsFailures_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("reason");
        QTest::newRow("rate limited") << "rate_limited"
                                      << "model_rate_limited";
        QTest::newRow("error") << "error"
                               << "model_failed";
        QTest::newRow("cut") << "cut"
                             << "model_failed";
        QTest::newRow("garbage") << "garbage"
                                 << "model_failed";
        QTest::newRow("silent") << "silent"
                                << "model_timeout";
        QTest::newRow("endless") << "endless"
                                 << "model_timeout";
    }
    void mapsFailures()
    {
        QFETCH(QString, mode);
        QFETCH(QString, reason);
        FakeOpenAi server({QStringLiteral("--mode"), mode, QStringLiteral("--retry-after"), QStringLiteral("17"),
                           QStringLiteral("--answer"), QStringLiteral("a b c d e f"), QStringLiteral("--token-delay-ms"),
                           QStringLiteral("20")});
        ai::OpenAiOptions own = options(server);
        own.attempts = 1;
        own.totalDeadline = std::chrono::milliseconds(1500);
        ai::OpenAiModel model(m_client, own);
        const auto text = QCoro::waitFor(complete(&model, {}));
        QVERIFY(!text);
        QCOMPARE(text.error().code, core::ErrorCode::Unavailable);
        QCOMPARE(text.error().reason, reason);
        if (mode == QLatin1String("rate_limited"))
            QVERIFY(text.error().details.contains(core::ErrorDetail{QStringLiteral("retryAfter"), QStringLiteral("17")}));
    }

    void triesOnceMore()
    {
        FakeOpenAi server({QStringLiteral("--mode"), QStringLiteral("rate_limited"), QStringLiteral("--fail-first"), QStringLiteral("1"),
                           QStringLiteral("--retry-after"), QStringLiteral("0"), QStringLiteral("--answer"), QStringLiteral("yes")});
        ai::OpenAiModel model(m_client, options(server));
        const auto text = QCoro::waitFor(complete(&model, {}));
        QVERIFY(text);
        QCOMPARE(*text, QStringLiteral("yes|1"));
    }

    void abortReachesTheServer()
    {
        FakeOpenAi server({QStringLiteral("--mode"), QStringLiteral("endless"), QStringLiteral("--answer"), QStringLiteral("word"),
                           QStringLiteral("--token-delay-ms"), QStringLiteral("2000")});
        ai::OpenAiModel model(m_client, options(server));
        const core::AbortSource abort;
        auto task = complete(&model, abort.signal());
        QVERIFY(server.waitFor("first_token"));
        abort.abort();
        const auto text = QCoro::waitFor(task);
        QVERIFY(!text);
        QCOMPARE(text.error().reason, QStringLiteral("aborted"));
        QVERIFY2(server.waitFor("aborted"), "the server sees the closed connection while it waits for its next token");
    }

    void toolCallsComeInPieces()
    {
        FakeOpenAi server({QStringLiteral("--api-key"), QStringLiteral("k"), QStringLiteral("--tool"), QStringLiteral("order_status"),
                           QStringLiteral("--arguments"), QStringLiteral("{\"number\": 10491}"), QStringLiteral("--answer"),
                           QStringLiteral("It says: {tool}")});
        ai::OpenAiModel model(m_client, options(server));
        ai::ModelRequest request;
        request.tools = {{QStringLiteral("order_status"), QStringLiteral("Looks up."), R"({"type":"object","properties":{}})"}};
        request.messages = {{ai::ModelMessage::Role::User, QStringLiteral("where is it?")}};
        const auto calls = QCoro::waitFor(callsOf(&model, request));
        QVERIFY(calls);
        QCOMPARE(calls->size(), 1);
        QCOMPARE(calls->first().name, QStringLiteral("order_status"));
        QCOMPARE(calls->first().arguments, QByteArray("{\"number\": 10491}"));
        request.messages.append({ai::ModelMessage::Role::Assistant, {}, *calls, {}});
        request.messages.append({ai::ModelMessage::Role::Tool, QStringLiteral("on its way"), {}, calls->first().id});
        const auto answer = QCoro::waitFor(complete(&model, {}, request));
        QVERIFY(answer);
        QVERIFY2(answer->startsWith(QStringLiteral("It says: on its way|")), qPrintable(*answer));
    }

    void wrongKeyIsAFailure()
    {
        FakeOpenAi server({QStringLiteral("--api-key"), QStringLiteral("another")});
        ai::OpenAiModel model(m_client, options(server));
        QCOMPARE(QCoro::waitFor(complete(&model, {})).error().reason, QStringLiteral("model_failed"));
    }

    void settingsDecideWhetherThereIsAModel()
    {
        const auto load = [](const QStringList &overrides) {
            return ai::openAiOptionsFrom(core::Settings::load(ai::modelSettings(), {}, {}, overrides).value());
        };
        QVERIFY(load({}) && !*load({}));
        const auto set = load({QStringLiteral("model.baseUrl=http://127.0.0.1:9/v1"), QStringLiteral("model.name=m")});
        QVERIFY(set && *set);
        QCOMPARE((*set)->model, QStringLiteral("m"));
        QCOMPARE(load({QStringLiteral("model.baseUrl=ftp://x/")}).error().reason, QStringLiteral("invalid_setting"));
    }

private:
    static ai::OpenAiOptions options(const FakeOpenAi &server)
    {
        ai::OpenAiOptions options;
        options.baseUrl = server.url();
        options.apiKey = "k";
        options.model = QStringLiteral("scripted");
        return options;
    }
    httpclient::HttpClient m_client;
};

MOSTRADOR_TEST(OpenAiModelTest)
#include "openai_model_test.moc"
