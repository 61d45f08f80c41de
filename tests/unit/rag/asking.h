// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/answers/answerer.h"

/// Reads an answer to its end; an error when its pieces are not its text.
inline core::Task<core::Result<rag::AnswerOutcome>> askOnce(rag::Answerer *answerer, rag::Question question, core::AbortSignal abort)
{
    core::Result<std::shared_ptr<rag::AnswerStream>> stream = co_await answerer->answer(question, abort);
    if (!stream)
        co_return core::fail(stream.error());
    QString said;
    for (;;) {
        core::Result<std::optional<QString>> piece = co_await (*stream)->next();
        if (!piece)
            co_return core::fail(piece.error());
        if (!*piece)
            break;
        said += **piece;
    }
    rag::AnswerOutcome outcome = (*stream)->outcome();
    if (said != outcome.text)
        co_return core::fail(core::ErrorCode::Internal, QStringLiteral("test"), QStringLiteral("pieces and outcome differ: ") + said);
    co_return outcome;
}

/// A conversation as chat has it with rag: what was said becomes the history of the next question.
class Talk {
public:
    explicit Talk(rag::Answerer &answerer, api::Language language = api::Language::English)
        : m_answerer(answerer)
    {
        m_question.language = language;
        m_question.conversation = core::newUuid();
    }
    void signIn(const core::UserId &customer) { m_question.customer = customer; }
    [[nodiscard]] const rag::Question &question() const { return m_question; }
    /// As if the server had been started anew: only the events are known.
    void forgetIn(rag::Answerer &other) { m_other = &other; }

    rag::AnswerOutcome say(const QString &text)
    {
        m_question.text = text;
        const auto answer = QCoro::waitFor(askOnce(m_other ? m_other : &m_answerer, m_question, {}));
        if (!answer) {
            rag::AnswerOutcome none;
            none.text = QStringLiteral("ERROR ") + answer.error().reason + answer.error().message;
            return none;
        }
        m_question.history += {{true, text}, {false, answer->text}};
        m_question.failedLookups += answer->failedLookups;
        return *answer;
    }

private:
    rag::Answerer &m_answerer;
    rag::Answerer *m_other = nullptr;
    rag::Question m_question;
};
