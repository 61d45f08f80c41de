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

struct ModelMessage {
    enum class Role { System, User, Assistant };
    Role role = Role::User;
    QString text;
};

struct ModelRequest {
    QList<ModelMessage> messages;
    int maxTokens = 600;
    double temperature = 0.2;
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
};

/// A language model. Thread-safe.
class LanguageModel {
public:
    virtual ~LanguageModel() = default;
    [[nodiscard]] virtual QString name() const = 0;
    virtual core::Task<core::Result<std::shared_ptr<CompletionStream>>> complete(ModelRequest request, core::AbortSignal abort) = 0;
};

}  // namespace ai
