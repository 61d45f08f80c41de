// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/ai/openai_model.h"

#include "backend/foundation/ai/chat_completions.h"
#include "backend/foundation/ai/sse_parser.h"
#include "backend/foundation/http_client/retry.h"
#include "core/log/log.h"

#include <QQueue>

namespace ai {
namespace {

constexpr qint64 mostAnswerBytes = 4 * 1024 * 1024;  // of the stream: far above any maxTokens we ask for
constexpr int mostToolCalls = 8;                     // in one answer
constexpr qsizetype mostArgumentBytes = 16 * 1024;   // of one call

core::Error modelError(const char *reason, const QString &sentence)
{
    return core::Error{core::ErrorCode::Unavailable, QString::fromLatin1(reason), sentence, {}};
}

core::Error fromTransport(const core::Error &error)
{
    if (error.reason == QLatin1String("aborted"))
        return error;
    if (error.reason == QLatin1String("deadline") || error.reason == QLatin1String("idle_timeout"))
        return modelError("model_timeout", error.message);
    return modelError("model_failed", error.message);
}

core::Error fromStatus(const httpclient::StreamingResponse &response)
{
    constexpr int tooManyRequests = 429;
    const QString status = QString::number(response.status());
    if (response.status() != tooManyRequests)
        return modelError("model_failed", QStringLiteral("The model's server answered with status %1.").arg(status));
    core::Error error = modelError("model_rate_limited", QStringLiteral("The model's server takes no more requests for now."));
    const auto wait = httpclient::retryAfter(response.header("retry-after"), core::SystemClock().now());
    if (!wait)
        return error;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*wait).count();
    return std::move(error).with(QStringLiteral("retryAfter"), QString::number(seconds));
}

class OpenAiStream final : public CompletionStream {
public:
    explicit OpenAiStream(std::shared_ptr<httpclient::StreamingResponse> response)
        : m_state(std::make_shared<State>())
    {
        m_state->response = std::move(response);
    }
    core::Task<core::Result<std::optional<QString>>> next() override { return read(m_state); }
    ModelUsage usage() const override { return m_state->usage; }
    QList<ToolCall> toolCalls() const override { return m_state->calls; }

private:
    struct State {
        std::shared_ptr<httpclient::StreamingResponse> response;
        SseParser parser;
        QQueue<QString> pieces;
        ModelUsage usage;
        QList<ToolCall> calls;
        bool finished = false;  ///< the model said that it is done
    };

    /// Puts a piece to its call. Without an id a piece goes on with the call of its index.
    static core::Result<> takeCall(State &state, const ToolCallPiece &piece)
    {
        if (piece.index < 0 || piece.index >= mostToolCalls || piece.index > state.calls.size())
            return core::fail(modelError("model_failed", QStringLiteral("The model called too many tools at once.")));
        if (piece.index == state.calls.size())
            state.calls.append(ToolCall());
        ToolCall &call = state.calls[piece.index];
        if (!piece.id.isEmpty())
            call.id = piece.id;
        if (call.name.isEmpty())
            call.name = piece.name;
        call.arguments += piece.arguments;
        if (call.arguments.size() > mostArgumentBytes)
            return core::fail(modelError("model_failed", QStringLiteral("The model called a tool with too long arguments.")));
        return {};
    }

    static core::Result<> take(State &state, const QByteArray &bytes)
    {
        const core::Result<QList<ServerSentEvent>> events = state.parser.feed(bytes);
        if (!events)
            return core::fail(modelError("model_failed", events.error().message));
        for (const ServerSentEvent &event : *events) {
            if (event.data == "[DONE]") {
                state.finished = true;
                continue;
            }
            const core::Result<CompletionChunk> chunk = decodeCompletionChunk(event.data);
            MOSTRADOR_TRY(chunk);
            state.finished = state.finished || chunk->finished;
            if (chunk->usage)
                state.usage = *chunk->usage;
            for (const ToolCallPiece &piece : chunk->toolCalls)
                MOSTRADOR_TRY(takeCall(state, piece));
            if (!chunk->text.isEmpty())
                state.pieces.enqueue(chunk->text);
        }
        return {};
    }

    static core::Task<core::Result<std::optional<QString>>> read(std::shared_ptr<State> state)
    {
        for (;;) {
            if (!state->pieces.isEmpty())
                co_return std::optional<QString>(state->pieces.dequeue());
            core::Result<std::optional<QByteArray>> bytes = co_await state->response->next();
            if (!bytes)
                co_return core::fail(fromTransport(bytes.error()));
            if (*bytes) {
                MOSTRADOR_CO_TRY(take(*state, **bytes));
                continue;
            }
            if (state->finished)
                co_return std::optional<QString>();
            co_return core::fail(modelError("model_failed", QStringLiteral("The model's answer broke off.")));
        }
    }

    std::shared_ptr<State> m_state;
};

httpclient::ClientRequest requestOf(const OpenAiOptions &options, const ModelRequest &request)
{
    httpclient::ClientRequest http;
    http.method = "POST";
    http.url = options.baseUrl;
    QString path = options.baseUrl.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    http.url.setPath(QString(path % QStringLiteral("/chat/completions")));
    http.headers = {{"Content-Type", "application/json"}, {"Accept", "text/event-stream"}};
    if (!options.apiKey.isEmpty())
        http.headers.append({"Authorization", QByteArray("Bearer " + options.apiKey)});
    http.body = encodeCompletionRequest(options.model, request);
    http.connectTimeout = options.connectTimeout;
    http.idleTimeout = options.idleTimeout;
    http.totalDeadline = options.totalDeadline;
    http.maxResponseBytes = mostAnswerBytes;
    http.attempts = options.attempts;
    return http;
}

}  // namespace

QList<core::SettingSpec> modelSettings()
{
    using enum core::SettingKind;
    return {
        {QStringLiteral("model.baseUrl"),
         Text,
         {},
         {},
         QStringLiteral("Address of an OpenAI-compatible server, up to /v1; empty: answers are quotes."),
         0,
         0},
        {QStringLiteral("model.apiKey"), Secret, {}, {}, QStringLiteral("Bearer token for the model's server."), 0, 0},
        {QStringLiteral("model.name"), Text, QStringLiteral("gpt-4o-mini"), {}, QStringLiteral("Name of the model to ask for."), 0, 0},
        {QStringLiteral("model.idleTimeoutMs"), Integer, QStringLiteral("20000"), QStringLiteral("ms"),
         QStringLiteral("Longest silence of the model."), 100, 600'000},
        {QStringLiteral("model.deadlineMs"), Integer, QStringLiteral("60000"), QStringLiteral("ms"),
         QStringLiteral("Longest time for a whole answer."), 100, 600'000},
    };
}

core::Result<std::optional<OpenAiOptions>> openAiOptionsFrom(const core::Settings &settings)
{
    const QString address = settings.text(QStringLiteral("model.baseUrl"));
    if (address.isEmpty())
        return std::optional<OpenAiOptions>();
    OpenAiOptions options;
    options.baseUrl = QUrl(address, QUrl::StrictMode);
    const QString scheme = options.baseUrl.scheme();
    if (!options.baseUrl.isValid() || options.baseUrl.host().isEmpty() ||
        (scheme != QLatin1String("http") && scheme != QLatin1String("https")))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_setting"),
                          QStringLiteral("model.baseUrl must be a complete http or https address."));
    options.apiKey = settings.text(QStringLiteral("model.apiKey")).toUtf8();
    options.model = settings.text(QStringLiteral("model.name"));
    options.idleTimeout = std::chrono::milliseconds(settings.integer(QStringLiteral("model.idleTimeoutMs")));
    options.totalDeadline = std::chrono::milliseconds(settings.integer(QStringLiteral("model.deadlineMs")));
    return std::optional<OpenAiOptions>(options);
}

OpenAiModel::OpenAiModel(httpclient::HttpClient &client, OpenAiOptions options)
    : m_client(client)
    , m_options(std::move(options))
{
}

core::Task<core::Result<std::shared_ptr<CompletionStream>>> OpenAiModel::complete(ModelRequest request, core::AbortSignal abort)
{
    constexpr int ok = 200;
    httpclient::ClientRequest http = requestOf(m_options, request);
    core::Result<std::shared_ptr<httpclient::StreamingResponse>> response = co_await m_client.stream(std::move(http), std::move(abort));
    if (!response)
        co_return core::fail(fromTransport(response.error()));
    if ((*response)->status() != ok) {
        core::logWarning("ai", QStringLiteral("The model's server refused a request"),
                         {{"status", QString::number((*response)->status())}});
        co_return core::fail(fromStatus(**response));
    }
    std::shared_ptr<CompletionStream> stream = std::make_shared<OpenAiStream>(*response);
    co_return stream;
}

}  // namespace ai
