// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/ai/language_model.h"
#include "backend/services/rag/index/retriever.h"
#include "backend/services/rag/tools/toolbox.h"

namespace rag {

/// Decides how a question is answered: small talk by phrase; by the model when there is one, from documents that everyone
/// may read and from tools; else by our own rules, from tools or by quoting; or not at all, with the offer of a person.
/// Tools are used in conversations only. Thread-safe.
class Answerer {
public:
    /// `model` may be null: answers are then quotes and what tools say. `tools` may be null.
    explicit Answerer(const LexicalIndex &index, ai::LanguageModel *model, const Toolbox *tools = nullptr)
        : m_index(index)
        , m_retriever(index)
        , m_model(model)
        , m_tools(tools)
    {
    }
    /// Errors: Unavailable "aborted". A model that does not answer is replaced by our own rules.
    core::Task<core::Result<std::shared_ptr<AnswerStream>>> answer(Question question, core::AbortSignal abort);

private:
    /// What is known of a question before anybody answers it.
    struct Asked {
        Question question;
        Retrieval found;
        AnswerOutcome quotes;  ///< empty when the documents do not answer
        AnswerOutcome refusal;
        [[nodiscard]] bool isSupported() const { return !quotes.citations.isEmpty(); }
    };
    [[nodiscard]] bool usesTools(const Question &question) const;
    core::Task<core::Result<std::shared_ptr<AnswerStream>>> byModel(Asked asked, core::AbortSignal abort);
    core::Task<AnswerOutcome> byRules(Asked asked);
    core::Task<std::optional<AnswerOutcome>> aboutOrder(Asked asked, OrderRequest request);
    core::Task<std::optional<AnswerOutcome>> aboutProduct(Asked asked);

    const LexicalIndex &m_index;
    const Retriever m_retriever;
    ai::LanguageModel *const m_model;
    const Toolbox *const m_tools;
};

}  // namespace rag
