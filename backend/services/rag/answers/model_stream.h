// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/ai/language_model.h"
#include "backend/services/rag/answers/citation_filter.h"
#include "backend/services/rag/contract.h"

namespace rag {

/// An answer as a model writes it, with its citations checked, from its first citation on: what comes before is held back
/// until a document stands behind it. When the model fails before that, the prepared answer is said instead; when it
/// finds that the documents do not answer, or cites nothing, the refusal is.
class ModelStream final : public AnswerStream {
public:
    struct Parts {
        std::shared_ptr<ai::CompletionStream> completion;
        QString modelName;
        QList<api::Citation> sources;  ///< by the number that the model knows them by, from 1
        AnswerOutcome instead;         ///< the extractive answer
        AnswerOutcome refusal;
    };
    ModelStream(Parts parts, core::AbortSignal abort);
    core::Task<core::Result<std::optional<QString>>> next() override;
    AnswerOutcome outcome() const override;

private:
    struct State;
    using Piece = core::Result<std::optional<QString>>;
    static core::Task<Piece> read(std::shared_ptr<State> state);
    static void switchTo(State &state, const AnswerOutcome &outcome);
    static QString accept(State &state, const QString &piece);
    static void close(State &state);
    std::shared_ptr<State> m_state;
};

}  // namespace rag
