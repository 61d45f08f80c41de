// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/ai/language_model.h"
#include "backend/services/rag/answers/citation_filter.h"
#include "backend/services/rag/tools/toolbox.h"

#include <functional>

namespace rag {

/// An answer as a model writes it, with its citations checked, from its first citation on: what comes before is held back
/// until a document or a tool stands behind it. Tools that the model calls are run in between, and their results given
/// back to it, a few times at most. When the model fails before it said anything, the tools' own words or else the
/// prepared answer are said instead; when it finds that nothing answers, or names no source, the refusal is.
class ModelStream final : public AnswerStream {
public:
    struct Parts {
        std::shared_ptr<ai::CompletionStream> completion;
        QString modelName;
        QList<api::Citation> sources;                        ///< by the number that the model knows them by, from 1
        std::function<core::Task<AnswerOutcome>()> instead;  ///< the answer without a model
        AnswerOutcome refusal;
        // For what the model asks for on the way; without tools the rest is not needed.
        const Toolbox *tools = nullptr;
        ai::LanguageModel *model = nullptr;
        ai::ModelRequest request;
        ToolContext context;
    };
    static constexpr int mostRounds = 3;  ///< of tool calls; the answer after them is made without tools
    static constexpr int mostCallsInRound = 4;
    static constexpr std::chrono::milliseconds toolsDeadline{45'000};  ///< from the first piece; later calls are not run

    ModelStream(Parts parts, core::AbortSignal abort);
    core::Task<core::Result<std::optional<QString>>> next() override;
    AnswerOutcome outcome() const override;

private:
    struct State;
    using Shared = std::shared_ptr<State>;
    using Piece = core::Result<std::optional<QString>>;
    static core::Task<Piece> read(Shared state);
    static core::Task<core::Result<>> runTools(Shared state, QList<ai::ToolCall> calls);
    static core::Task<QString> runTool(Shared state, ai::ToolCall call);
    static core::Task<> sayInstead(Shared state);
    static void switchTo(State &state, const AnswerOutcome &outcome);
    static QString accept(State &state, const QString &piece);
    static bool close(State &state);
    Shared m_state;
};

}  // namespace rag
