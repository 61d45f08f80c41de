// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/model_stream.h"

#include "backend/services/rag/answers/model_prompt.h"
#include "backend/services/rag/answers/prepared_stream.h"
#include "core/log/log.h"

#include <QElapsedTimer>

namespace rag {
namespace {

constexpr qsizetype cardsMost = 5;

ai::ModelUsage sum(const ai::ModelUsage &left, const ai::ModelUsage &right)
{
    return {left.promptTokens + right.promptTokens, left.completionTokens + right.completionTokens};
}

bool isAbort(const core::Error &error) { return error.reason == QLatin1String("aborted"); }

}  // namespace

struct ModelStream::State {
    Parts parts;
    core::AbortSignal abort;
    CitationFilter filter;
    QString held = {};  ///< the beginning, until a source is named for it
    bool saidSomething = false;
    bool ended = false;
    QString closing = {};                              ///< what is left to say
    std::shared_ptr<PreparedStream> replacement = {};  ///< says something else than the model
    AnswerOutcome outcome = {};
    // What tools did.
    int rounds = 0;
    QElapsedTimer clock = {};
    ai::ModelUsage spent = {};  ///< by the completions before this one
    QStringList toolWords = {};
    bool toolsHelped = true;  ///< none of them had to give up
};

ModelStream::ModelStream(Parts parts, core::AbortSignal abort)
{
    const int documents = int(parts.sources.size());
    m_state = std::make_shared<State>(State{std::move(parts), std::move(abort), CitationFilter(documents)});
    m_state->outcome.model = m_state->parts.modelName;
    m_state->clock.start();
}

AnswerOutcome ModelStream::outcome() const { return m_state->outcome; }

core::Task<core::Result<std::optional<QString>>> ModelStream::next() { return read(m_state); }

void ModelStream::switchTo(State &state, const AnswerOutcome &outcome)
{
    const ai::ModelUsage usage = sum(state.spent, state.parts.completion->usage());
    const int failedLookups = state.outcome.failedLookups;
    state.outcome = outcome;
    state.outcome.failedLookups += failedLookups;
    state.outcome.promptTokens = usage.promptTokens;
    state.outcome.completionTokens = usage.completionTokens;
    state.replacement = std::make_shared<PreparedStream>(state.outcome, state.abort);
}

/// What tools have found is said in their words: it must not be looked up a second time.
core::Task<> ModelStream::sayInstead(Shared state)
{
    AnswerOutcome outcome;
    if (state->toolWords.isEmpty()) {
        outcome = co_await state->parts.instead();
    } else {
        outcome.text = state->toolWords.join(u'\n');
        outcome.grounded = state->toolsHelped;
        outcome.kind = state->toolsHelped ? AnswerKind::Answer : AnswerKind::Refusal;
        outcome.cards = state->outcome.cards;
        outcome.model = state->parts.refusal.model;
    }
    switchTo(*state, outcome);
}

/// What of the text so far may be shown: nothing before a document or a tool stands behind it.
QString ModelStream::accept(State &state, const QString &piece)
{
    const QString text = state.filter.feed(piece);
    if (state.saidSomething)
        return text;
    state.held += text;
    const QString begun = state.held.trimmed();
    const bool supported = !state.filter.cited().isEmpty() || !state.toolWords.isEmpty();
    if (!supported || noAnswerMark().startsWith(begun) || begun.startsWith(noAnswerMark()))
        return {};
    return std::exchange(state.held, {});
}

/// The model has said everything. False when that is nothing at all, so that something must be said instead.
bool ModelStream::close(State &state)
{
    state.ended = true;
    state.closing = state.held + state.filter.finish();
    if (!state.saidSomething) {
        // An empty completion is a failure in other words. One without a source says nothing that we could stand for,
        // be it that the model says so itself or not.
        const QString all = state.closing.trimmed();
        if (all.isEmpty())
            return false;
        const bool supported = !state.filter.cited().isEmpty() || !state.toolWords.isEmpty();
        if (!supported || all.startsWith(noAnswerMark())) {
            switchTo(state, state.parts.refusal);
            return true;
        }
    }
    for (const int document : state.filter.cited())
        state.outcome.citations.append(state.parts.sources[document - 1]);
    state.outcome.grounded = state.toolsHelped || !state.outcome.citations.isEmpty();
    const ai::ModelUsage usage = sum(state.spent, state.parts.completion->usage());
    state.outcome.promptTokens = usage.promptTokens;
    state.outcome.completionTokens = usage.completionTokens;
    return true;
}

/// What the model is told; what a tool found is kept, too.
core::Task<QString> ModelStream::runTool(Shared state, ai::ToolCall call)
{
    const core::Result<ToolResult> result = co_await state->parts.tools->run(call, state->parts.context);
    if (!result) {
        core::logInfo("rag", QStringLiteral("A tool call was refused"), {{"reason", result.error().reason}});
        co_return result.error().message;
    }
    state->parts.context.failedLookups += result->failedLookups;
    state->outcome.failedLookups += result->failedLookups;
    state->toolsHelped = state->toolsHelped && result->grounded;
    if (!state->toolWords.contains(result->text))
        state->toolWords.append(result->text);
    for (const api::CardRef &card : result->cards)
        if (!state->outcome.cards.contains(card) && state->outcome.cards.size() < cardsMost)
            state->outcome.cards.append(card);
    co_return defused(result->text);
}

core::Task<core::Result<>> ModelStream::runTools(Shared state, QList<ai::ToolCall> calls)
{
    const auto failed = [](const QString &why) { return core::fail(core::ErrorCode::Unavailable, QStringLiteral("model_failed"), why); };
    if (state->rounds == mostRounds || state->clock.elapsed() > toolsDeadline.count())
        co_return failed(QStringLiteral("The model calls tools without end."));
    ++state->rounds;
    state->spent = sum(state->spent, state->parts.completion->usage());
    state->held.clear();
    ai::ModelRequest &request = state->parts.request;
    request.messages.append({ai::ModelMessage::Role::Assistant, state->outcome.text, calls, {}});
    int run = 0;
    for (const ai::ToolCall &call : calls) {
        // Whoever took over meanwhile must find nothing looked up in the bot's name.
        if (state->abort.isAborted())
            co_return core::fail(answerAborted());
        QString words = QStringLiteral("That is too many calls at once.");
        if (++run <= mostCallsInRound)
            words = co_await runTool(state, call);
        request.messages.append({ai::ModelMessage::Role::Tool, words, {}, call.id});
    }
    if (state->abort.isAborted())
        co_return core::fail(answerAborted());
    if (state->rounds == mostRounds)
        request.tools.clear();
    core::Result<std::shared_ptr<ai::CompletionStream>> completion = co_await state->parts.model->complete(request, state->abort);
    MOSTRADOR_CO_TRY(completion);
    state->parts.completion = *completion;
    co_return core::Result<>();
}

core::Task<core::Result<std::optional<QString>>> ModelStream::read(Shared state)
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
        if (piece && !*piece && state->parts.tools && !state->parts.completion->toolCalls().isEmpty()) {
            const QList<ai::ToolCall> calls = state->parts.completion->toolCalls();
            const core::Result<> ran = co_await runTools(state, calls);
            if (ran)
                continue;
            piece = core::fail(ran.error());
        }
        if (!piece && isAbort(piece.error()))
            co_return core::fail(piece.error());
        if (!piece && !state->saidSomething) {
            core::logWarning("rag", QStringLiteral("The model failed, its sources speak instead"), {{"reason", piece.error().reason}});
            co_await sayInstead(state);
            continue;
        }
        if (!piece)
            co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("model_failed"), piece.error().message);
        if (!*piece) {
            if (!close(*state))
                co_await sayInstead(state);
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
