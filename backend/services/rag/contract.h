// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/rag/rag.h"
#include "core/base/abort.h"
#include "core/base/task.h"

#include <memory>
#include <optional>

namespace rag {

/// A line of what has been said, oldest first.
struct HistoryLine {
    bool fromVisitor = true;
    QString text;
};

struct Question {
    QString text;
    api::Language language = api::Language::English;
    QList<HistoryLine> history;
    QString correlationId;
    /// Names the conversation. Without it no tool is used: orders and products are spoken of in a chat only.
    QString conversation;
    /// Who asks, when it was opened by a shopper who was signed in. Tools act as this shopper and nobody else.
    std::optional<core::UserId> customer;
    /// Lookups of orders that have failed in this conversation before.
    int failedLookups = 0;
};

/// What an answer turned out to be.
enum class AnswerKind {
    Answer,        ///< from documents or the shop's own records; grounded when it cites them or a tool found them
    SmallTalk,     ///< "hello", "thanks": short, and no refusal
    PersonWanted,  ///< the visitor asks for a person
    Refusal,       ///< the documents have nothing; a person is offered
};

/// What a finished answer was made of; kept with the bot's message and shown by the time machine.
struct AnswerOutcome {
    QString text;  ///< the whole answer
    bool grounded = false;
    QList<api::Citation> citations;
    QString model;  ///< "extractive" or the model's name
    int promptTokens = 0;
    int completionTokens = 0;
    AnswerKind kind = AnswerKind::Answer;
    QList<api::CardRef> cards;  ///< shown beside the words
    int failedLookups = 0;      ///< by this answer: an order's number and e-mail that do not belong together
};

/// An answer as it comes. Used by one coroutine.
class AnswerStream {
public:
    virtual ~AnswerStream() = default;
    /// The next piece of text; nullopt at the end. Errors: Unavailable "aborted" when the signal said so, "model_failed".
    virtual core::Task<core::Result<std::optional<QString>>> next() = 0;
    /// After the end.
    [[nodiscard]] virtual AnswerOutcome outcome() const = 0;
};

/// What other rooms may ask of rag. Thread-safe.
class Contract {
public:
    virtual ~Contract() = default;

    /// Starts an answer. `abort` stops the upstream request at once. Never invents: without support in the documents the
    /// outcome is not grounded, says so in the question's language and offers a person.
    virtual core::Task<core::Result<std::shared_ptr<AnswerStream>>> answer(Question question, core::AbortSignal abort) = 0;
};

}  // namespace rag
