// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/contract.h"

namespace rag {

/// On whose behalf a tool works. Made by our code from the conversation; nothing of it comes from a model.
struct ToolContext {
    api::Language language = api::Language::English;  ///< of the answer
    QString conversation;
    std::optional<core::UserId> customer;  ///< the shopper who is signed in
    QStringList visitorLines;              ///< what the visitor wrote, oldest first
    int failedLookups = 0;                 ///< in this conversation, before this answer
};

/// What a tool found or asks for, as sentences in the language of the context.
struct ToolResult {
    QString text;
    QList<api::CardRef> cards;
    bool grounded = true;  ///< false: it could not help, and a person is offered
    int failedLookups = 0;
};

/// Something the bot can do besides reading documents. Thread-safe.
class Tool {
public:
    virtual ~Tool() = default;
    [[nodiscard]] virtual QString name() const = 0;           ///< as models call it: "order_status"
    [[nodiscard]] virtual QString description() const = 0;    ///< for models, in English
    [[nodiscard]] virtual QByteArray parameters() const = 0;  ///< JSON Schema of the arguments
    /// `arguments` is JSON from a model, and as little to be trusted as anything from outside: Invalid
    /// "invalid_arguments", with a sentence that the model may learn from.
    virtual core::Task<core::Result<ToolResult>> run(QByteArray arguments, ToolContext context) = 0;
};

}  // namespace rag
