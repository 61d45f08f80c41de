// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/ai/language_model.h"

#include <QByteArray>

namespace ai {

/// The body of a streamed request to an OpenAI-compatible /chat/completions.
[[nodiscard]] QByteArray encodeCompletionRequest(const QString &model, const ModelRequest &request);

/// A piece of a tool call: `id` and `name` come with the first one, `arguments` bit by bit.
struct ToolCallPiece {
    int index = 0;
    QString id;
    QString name;
    QByteArray arguments;
};

/// What one "chat.completion.chunk" event says.
struct CompletionChunk {
    QString text;
    QList<ToolCallPiece> toolCalls;
    bool finished = false;  ///< a finish_reason came
    std::optional<ModelUsage> usage;
};

/// Unavailable "model_failed" for what is no chunk, or carries an error. Unknown members are ignored: compatible servers
/// add their own.
[[nodiscard]] core::Result<CompletionChunk> decodeCompletionChunk(const QByteArray &data);

}  // namespace ai
