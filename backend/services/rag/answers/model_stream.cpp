// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/model_stream.h"

#include "backend/services/rag/answers/model_prompt.h"
#include "backend/services/rag/answers/prepared_stream.h"
#include "core/log/log.h"

namespace rag {

struct ModelStream::State {
    Parts parts;
    core::AbortSignal abort;
    CitationFilter filter;
    QString held;  ///< the beginning, until a document is named for it
    bool saidSomething = false;
    bool ended = false;
    QString closing;                              ///< what is left to say
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

/// What of the text so far may be shown: nothing before a document stands behind it.
QString ModelStream::accept(State &state, const QString &piece)
{
    const QString text = state.filter.feed(piece);
    if (state.saidSomething)
        return text;
    state.held += text;
    if (state.filter.cited().isEmpty() || state.held.trimmed().startsWith(noAnswerMark()))
        return {};
    return std::exchange(state.held, {});
}

/// The model has said everything.
void ModelStream::close(State &state)
{
    state.ended = true;
    if (!state.saidSomething) {
        // An empty completion is a failure in other words. One without a source says nothing that we could stand for,
        // be it that the model says so itself or not.
        const bool empty = QString(state.held + state.filter.finish()).trimmed().isEmpty();
        switchTo(state, empty ? state.parts.instead : state.parts.refusal);
        return;
    }
    state.closing = state.filter.finish();
    for (const int document : state.filter.cited())
        state.outcome.citations.append(state.parts.sources[document - 1]);
    state.outcome.grounded = true;
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
            const QString piece = std::exchange(state->closing, {});
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
