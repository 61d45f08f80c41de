// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/ai/language_model.h"
#include "backend/services/rag/index/retriever.h"

namespace rag {

/// Decides how a question is answered: small talk by phrase; from documents that everyone may read, by the model when
/// there is one and else by quoting; or not at all, with the offer of a person. Thread-safe.
class Answerer {
public:
    /// `model` may be null: answers are quotes.
    Answerer(const LexicalIndex &index, ai::LanguageModel *model)
        : m_index(index)
        , m_retriever(index)
        , m_model(model)
    {
    }
    /// Errors: Unavailable "aborted". A model that does not answer is replaced by quotes.
    core::Task<core::Result<std::shared_ptr<AnswerStream>>> answer(Question question, core::AbortSignal abort);

private:
    core::Task<core::Result<std::shared_ptr<AnswerStream>>> byModel(Question question, Retrieval found, AnswerOutcome quotes,
                                                                    core::AbortSignal abort);
    const LexicalIndex &m_index;
    const Retriever m_retriever;
    ai::LanguageModel *const m_model;
};

}  // namespace rag
