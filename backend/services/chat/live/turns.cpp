// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bot's turns.
#include "backend/services/chat/live/desk.h"
#include "backend/services/chat/live/phrases.h"
#include "core/log/log.h"

#include <qcorotimer.h>

namespace chat {
namespace {

using core::Result;

constexpr qsizetype questionUnits = 4'000;  // of what the visitor wrote since the last answer, the newest: a flood costs no more
constexpr int historyLines = 20;            // of what was said before the question

tl::unexpected<core::Error> aborted()
{
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("aborted"), QStringLiteral("The turn was stopped."));
}

/// The visitor's messages since the last answer are the question; what was said before is the history.
rag::Question questionOf(const ConversationAt &at)
{
    rag::Question question;
    question.language = at.conversation.language;
    question.customer = at.conversation.customer;
    question.failedLookups = at.conversation.failedLookups;
    QStringList asked;
    for (const RecordedEvent &event : at.events) {
        const auto *message = std::get_if<api::MessagePostedData>(&event.data);
        if (!message)
            continue;
        if (event.version > at.conversation.lastAnswer)
            asked.append(message->body);
        else
            question.history.append({event.actor.kind == core::Actor::Kind::Visitor, message->body});
    }
    if (question.history.size() > historyLines)
        question.history = question.history.mid(question.history.size() - historyLines);
    question.text = asked.join(u'\n').right(questionUnits);
    return question;
}

Order finishOrder(const Mandate &mandate, const rag::AnswerOutcome &outcome)
{
    FinishTurn finish;
    finish.mandate = mandate;
    finish.messageId = core::newUuid();
    finish.text = outcome.text;
    finish.grounded = outcome.grounded;
    finish.citations = outcome.citations;
    finish.model = outcome.model;
    finish.promptTokens = outcome.promptTokens;
    finish.completionTokens = outcome.completionTokens;
    finish.cards = outcome.cards;
    finish.failedLookups = outcome.failedLookups;
    return finish;
}

bool mayPass(const core::Error &error) { return error.code == core::ErrorCode::Unavailable || error.code == core::ErrorCode::Internal; }

}  // namespace

void Desk::startTurn(const SharedRoom &room, const Mandate &mandate)
{
    const auto turn = std::make_shared<Turn>();
    turn->mandate = mandate;
    room->turn = turn;
    runTurn(room, turn);
}

core::Task<> Desk::runTurn(SharedRoom room, std::shared_ptr<Turn> turn)
{
    const auto self = shared_from_this();
    const Result<rag::AnswerOutcome> outcome = co_await speak(room, turn);
    if (!outcome && room->turn == turn)
        core::logWarning("chat", QStringLiteral("the bot could not answer"),
                         {{"conversation", room->id.text()}, {"reason", outcome.error().reason}});
    // An answer that cannot be stored now is stored later, as long as nobody else has taken over.
    auto delay = m_options.retryDelay;
    while (room->turn == turn) {
        Command command;
        command.actor.kind = core::Actor::Kind::Bot;
        if (outcome && !outcome->text.isEmpty())
            command.order = finishOrder(turn->mandate, *outcome);
        else
            command.order = FailTurn{turn->mandate, core::newUuid(), apology(room->conversation->language)};
        const Result<Executed> executed = co_await give(room->id, command, QString(), std::nullopt);
        if (executed || !mayPass(executed.error()) || room->turn != turn)
            break;
        core::logError("chat", QStringLiteral("an answer could not be stored"),
                       {{"conversation", room->id.text()}, {"reason", executed.error().reason}});
        co_await QCoro::sleepFor(delay);
        delay = std::min(delay * 2, m_options.longestRetryDelay);
    }
    if (room->turn == turn)
        room->turn.reset();
    settle(room);
}

core::Task<Result<rag::AnswerOutcome>> Desk::speak(SharedRoom room, std::shared_ptr<Turn> turn)
{
    const auto self = shared_from_this();
    Result<rag::Question> question = co_await questionFor(room->id);
    if (!question)
        co_return core::fail(question.error());
    question->correlationId = turn->mandate.turnId;
    question->conversation = room->id.text();
    if (room->turn != turn)
        co_return aborted();
    const core::AbortSignal signal = turn->abort.signal();
    const Result<std::shared_ptr<rag::AnswerStream>> stream = co_await m_rag.answer(*question, signal);
    if (!stream)
        co_return core::fail(stream.error());
    for (;;) {
        const Result<std::optional<QString>> piece = co_await (*stream)->next();
        if (!piece)
            co_return core::fail(piece.error());
        if (!*piece)
            co_return (*stream)->outcome();
        if (!room->fence.offer(turn->mandate, **piece))
            co_return aborted();
        flushSoon(room);
    }
}

core::Task<Result<rag::Question>> Desk::questionFor(core::ConversationId id)
{
    const Result<ConversationAt> at = co_await m_store.at(id, std::nullopt, std::nullopt);
    if (!at)
        co_return core::fail(at.error());
    co_return questionOf(*at);
}

}  // namespace chat
