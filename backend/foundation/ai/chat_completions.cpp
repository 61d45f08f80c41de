// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/ai/chat_completions.h"

#include <nlohmann/json.hpp>

namespace ai {
namespace {

using Json = nlohmann::ordered_json;

const char *roleName(ModelMessage::Role role)
{
    switch (role) {
    case ModelMessage::Role::System: return "system";
    case ModelMessage::Role::User: return "user";
    case ModelMessage::Role::Assistant: return "assistant";
    case ModelMessage::Role::Tool: return "tool";
    }
    Q_UNREACHABLE();
}

tl::unexpected<core::Error> broken(const QString &what)
{
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("model_failed"), what);
}

/// A member of that name and kind, or null.
const Json *member(const Json &object, const char *name, Json::value_t kind)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(name);
    return found != object.end() && found->type() == kind ? &*found : nullptr;
}

int count(const Json &usage, const char *name)
{
    const auto found = usage.find(name);
    return found != usage.end() && found->is_number_integer() ? found->get<int>() : 0;
}

Json messageJson(const ModelMessage &message)
{
    Json json = {{"role", roleName(message.role)}, {"content", message.text.toStdString()}};
    if (message.role == ModelMessage::Role::Tool)
        json["tool_call_id"] = message.toolCallId.toStdString();
    for (const ToolCall &call : message.toolCalls)
        json["tool_calls"].push_back({{"id", call.id.toStdString()},
                                      {"type", "function"},
                                      {"function", {{"name", call.name.toStdString()}, {"arguments", call.arguments.toStdString()}}}});
    return json;
}

Json toolJson(const ModelTool &tool)
{
    const Json parameters = Json::parse(tool.parameters.begin(), tool.parameters.end(), nullptr, false);
    Q_ASSERT_X(parameters.is_object(), "toolJson", "parameters are a JSON Schema");
    return {{"type", "function"},
            {"function", {{"name", tool.name.toStdString()}, {"description", tool.description.toStdString()}, {"parameters", parameters}}}};
}

QString textMember(const Json &object, const char *name)
{
    const Json *value = member(object, name, Json::value_t::string);
    return value ? QString::fromStdString(value->get<std::string>()) : QString();
}

/// Compatible servers differ: some leave the index out when there is one call.
QList<ToolCallPiece> toolCallPieces(const Json &delta)
{
    QList<ToolCallPiece> pieces;
    const Json *calls = member(delta, "tool_calls", Json::value_t::array);
    if (!calls)
        return pieces;
    for (const Json &call : *calls) {
        if (!call.is_object())
            continue;
        ToolCallPiece piece;
        piece.index = count(call, "index");
        piece.id = textMember(call, "id");
        if (const Json *function = member(call, "function", Json::value_t::object)) {
            piece.name = textMember(*function, "name");
            piece.arguments = textMember(*function, "arguments").toUtf8();
        }
        pieces.append(std::move(piece));
    }
    return pieces;
}

}  // namespace

QByteArray encodeCompletionRequest(const QString &model, const ModelRequest &request)
{
    Json messages = Json::array();
    for (const ModelMessage &message : request.messages)
        messages.push_back(messageJson(message));
    Json body = {{"model", model.toStdString()},       {"messages", messages}, {"max_tokens", request.maxTokens},
                 {"temperature", request.temperature}, {"stream", true},       {"stream_options", {{"include_usage", true}}}};
    for (const ModelTool &tool : request.tools)
        body["tools"].push_back(toolJson(tool));
    return QByteArray::fromStdString(body.dump(-1, ' ', false, Json::error_handler_t::replace));
}

core::Result<CompletionChunk> decodeCompletionChunk(const QByteArray &data)
{
    const Json json = Json::parse(data.begin(), data.end(), nullptr, false);
    if (!json.is_object())
        return broken(QStringLiteral("The model sent something that is no JSON object."));
    if (json.contains("error") && !json["error"].is_null())
        return broken(QStringLiteral("The model reported an error in the middle of its answer."));
    CompletionChunk chunk;
    if (const Json *usage = member(json, "usage", Json::value_t::object))
        chunk.usage = ModelUsage{count(*usage, "prompt_tokens"), count(*usage, "completion_tokens")};
    const Json *choices = member(json, "choices", Json::value_t::array);
    if (!choices)
        return broken(QStringLiteral("The model sent an event without choices."));
    if (choices->empty())
        return chunk;
    const Json &choice = choices->front();
    if (const Json *delta = member(choice, "delta", Json::value_t::object)) {
        chunk.text = textMember(*delta, "content");
        chunk.toolCalls = toolCallPieces(*delta);
    }
    chunk.text.remove(QChar(u'\0'));
    chunk.finished = member(choice, "finish_reason", Json::value_t::string) != nullptr;
    return chunk;
}

}  // namespace ai
