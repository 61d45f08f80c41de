// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/model_stream.h"

#include "backend/services/rag/answers/model_prompt.h"
#include "backend/services/rag/answers/phrases.h"
#include "backend/services/rag/answers/prepared_stream.h"
#include "core/log/log.h"

namespace rag {

struct ModelStream::State {
    Parts parts;
    core::AbortSignal abort;
    CitationFilter filter;
    QString held;  ///< the beginning, while it may still become the mark of "no answer"
    bool heldOpen = true;
    bool saidSomething = false;
    bool ended = false;
    QStringList closing;                          ///< pieces that are left to say
    std::shared_ptr<PreparedStream> replacement;  ///< says something else than the model
    AnswerOutcome outcome;
};

ModelStream::ModelStream(Parts parts, core::AbortSignal abort)
{
    const int documents = int(parts.sources.size());
    m_state = std::make_shared<State>(State{std::move(parts), std::move(abort), CitationFilter(documents)});
    m_state->outcome.model = m_state->parts.modelName;
}

AnswerOutcome ModelStream::outcome() const { return m_state->outcome; }

core::Task<core::Result<std::optional<QString>>> ModelStream::next() { return read(m_state); }

void ModelStream::switchTo(State &state, const AnswerOutcome &outcome)
{
    const ai::ModelUsage usage = state.parts.completion->usage();
    state.outcome = outcome;
    state.outcome.promptTokens = usage.promptTokens;
    state.outcome.completionTokens = usage.completionTokens;
    state.replacement = std::make_shared<PreparedStream>(state.outcome, state.abort);
}

/// What of the text so far may be shown.
QString ModelStream::accept(State &state, const QString &piece)
{
    if (!state.heldOpen)
        return state.filter.feed(piece);
    state.held += piece;
    if (noAnswerMark().startsWith(state.held.trimmed()))
        return {};
    state.heldOpen = false;
    return state.filter.feed(std::exchange(state.held, {}));
}

/// The model has said everything.
void ModelStream::close(State &state)
{
    state.ended = true;
    if (state.held.trimmed() == noAnswerMark()) {
        switchTo(state, state.parts.refusal);
        return;
    }
    const QString rest = state.filter.feed(state.held) + state.filter.finish();
    if (!rest.isEmpty())
        state.closing.append(rest);
    for (const int document : state.filter.cited())
        state.outcome.citations.append(state.parts.sources[document - 1]);
    state.outcome.grounded = !state.outcome.citations.isEmpty();
    if (state.outcome.text.trimmed().isEmpty() && rest.trimmed().isEmpty())
        switchTo(state, state.parts.instead);  // an empty completion is a failure in other words
    else if (!state.outcome.grounded)
        state.closing.append(QStringLiteral("\n\n") % phrase(Phrase::NotFromDocuments, state.parts.language));
    if (state.replacement)
        return;
    const ai::ModelUsage usage = state.parts.completion->usage();
    state.outcome.promptTokens = usage.promptTokens;
    state.outcome.completionTokens = usage.completionTokens;
}

core::Task<core::Result<std::optional<QString>>> ModelStream::read(std::shared_ptr<State> state)
{
    for (;;) {
        if (state->abort.isAborted())
            co_return core::fail(answerAborted());
        if (state->replacement)
            co_return co_await state->replacement->next();
        if (!state->closing.isEmpty()) {
            const QString piece = state->closing.takeFirst();
            state->outcome.text += piece;
            co_return std::optional<QString>(piece);
        }
        if (state->ended)
            co_return std::optional<QString>();
        core::Result<std::optional<QString>> piece = co_await state->parts.completion->next();
        if (!piece && !state->saidSomething && piece.error().reason != QLatin1String("aborted")) {
            core::logWarning("rag", QStringLiteral("The model failed, documents are quoted instead"), {{"reason", piece.error().reason}});
            switchTo(*state, state->parts.instead);
            continue;
        }
        if (!piece && piece.error().reason == QLatin1String("aborted"))
            co_return core::fail(piece.error());
        if (!piece)
            co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("model_failed"), piece.error().message);
        if (!*piece) {
            close(*state);
            continue;
        }
        const QString shown = accept(*state, **piece);
        if (shown.isEmpty())
            continue;
        state->saidSomething = true;
        state->outcome.text += shown;
        co_return std::optional<QString>(shown);
    }
}

}  // namespace rag
