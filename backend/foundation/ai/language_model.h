// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/abort.h"
#include "core/base/task.h"

#include <QList>
#include <QString>
#include <memory>
#include <optional>

namespace ai {

/// What a model wants done before it goes on. Its words: nothing in it is to be trusted.
struct ToolCall {
    QString id;  ///< the model's own, said again with the result
    QString name;
    QByteArray arguments;  ///< JSON, or what the model takes for it
};
/// A tool that a model is offered.
struct ModelTool {
    QString name;
    QString description;
    QByteArray parameters;  ///< JSON Schema
};

struct ModelMessage {
    enum class Role { System, User, Assistant, Tool };
    Role role = Role::User;
    QString text;
    QList<ToolCall> toolCalls = {};  ///< of the assistant
    QString toolCallId = {};         ///< of a tool: which call this answers
};

struct ModelRequest {
    QList<ModelMessage> messages;
    int maxTokens = 600;
    double temperature = 0.2;
    QList<ModelTool> tools;
};

struct ModelUsage {
    int promptTokens = 0;
    int completionTokens = 0;
};

/// Pieces of a completion as they come. Used by one coroutine, on one thread.
class CompletionStream {
public:
    virtual ~CompletionStream() = default;
    /// Next piece; nullopt at the end. Unavailable "aborted", "model_timeout", "model_failed", "model_rate_limited".
    virtual core::Task<core::Result<std::optional<QString>>> next() = 0;
    [[nodiscard]] virtual ModelUsage usage() const = 0;
    /// After the end: what the model wants done. Empty: it has said all.
    [[nodiscard]] virtual QList<ToolCall> toolCalls() const { return {}; }
};

/// A language model. Thread-safe.
class LanguageModel {
public:
    virtual ~LanguageModel() = default;
    [[nodiscard]] virtual QString name() const = 0;
    virtual core::Task<core::Result<std::shared_ptr<CompletionStream>>> complete(ModelRequest request, core::AbortSignal abort) = 0;
};

}  // namespace ai
