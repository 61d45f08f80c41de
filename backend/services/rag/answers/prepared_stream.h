// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/contract.h"

namespace rag {

/// Cuts a text into pieces of a few words each; together they are the text.
[[nodiscard]] QStringList piecesOfText(const QString &text);

/// Lets the event loop of this thread run once.
[[nodiscard]] core::Task<> yieldToLoop();

[[nodiscard]] core::Error answerAborted();

/// An answer that is known already, said piece by piece. Between two pieces the event loop runs, so that a takeover gets
/// in between.
class PreparedStream final : public AnswerStream {
public:
    PreparedStream(AnswerOutcome outcome, core::AbortSignal abort);
    core::Task<core::Result<std::optional<QString>>> next() override;
    AnswerOutcome outcome() const override { return m_state->outcome; }

private:
    struct State {
        AnswerOutcome outcome;
        core::AbortSignal abort;
        QStringList pieces;
    };
    static core::Task<core::Result<std::optional<QString>>> read(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

}  // namespace rag
