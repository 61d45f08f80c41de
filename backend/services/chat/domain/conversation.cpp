// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/domain/conversation.h"

namespace chat {
namespace {

constexpr int lastTextCharacters = 160;  // what an inbox row can show
constexpr int unreadKept = 999;          // more are not told apart by anybody

using State = api::ConversationState;

void posted(Conversation &conversation, const RecordedEvent &event, const QString &body)
{
    conversation.lastText = body.simplified().left(lastTextCharacters);
    conversation.lastActor = actorKindOf(event.actor.kind);
    conversation.lastAt = event.at;
    if (event.actor.kind == core::Actor::Kind::Visitor) {
        conversation.lastVisitorMessage = event.version;
        if (conversation.unread.size() < unreadKept)
            conversation.unread.append(event.version);
        if (!conversation.waitingSince)
            conversation.waitingSince = event.at;
        return;
    }
    conversation.lastAnswer = event.version;
    if (conversation.state != State::Queued)
        conversation.waitingSince.reset();
    if (event.actor.kind == core::Actor::Kind::Agent)
        conversation.unread.clear();
}

struct Evolver {
    Conversation &conversation;
    const RecordedEvent &event;

    void operator()(const api::ConversationOpenedData &data) const
    {
        conversation.language = data.language;
        conversation.visitorName = data.visitorName.value_or(QString());
        conversation.customer = data.customerId;
        conversation.openedAt = event.at;
        conversation.lastAt = event.at;
        conversation.generation = 1;
    }

    void operator()(const api::MessagePostedData &data) const
    {
        if (data.clientMessageId)
            conversation.clientMessages.insert(clientMessageKey(event.actor, *data.clientMessageId), event.version);
        posted(conversation, event, data.body);
    }

    void operator()(const api::NoteAddedData &data) const
    {
        if (data.clientMessageId)
            conversation.clientMessages.insert(clientMessageKey(event.actor, *data.clientMessageId), event.version);
    }

    void operator()(const api::OwnerChangedData &data) const
    {
        conversation.state = data.state;
        conversation.owner = data.owner;
        conversation.generation = data.generation;
        switch (data.state) {
        case State::Queued:
            if (!conversation.waitingSince)
                conversation.waitingSince = event.at;
            break;
        case State::Resolved:
            conversation.waitingSince.reset();
            conversation.personRequested = false;
            break;
        case State::Bot: conversation.personRequested = false; break;
        case State::Agent:
        case State::Snoozed: break;
        }
    }

    void operator()(const api::BotTurnStartedData &data) const
    {
        conversation.turn = LiveTurn{{data.turnId, data.generation}, data.attempt.value_or(1)};
    }

    void operator()(const api::BotTurnEndedData &data) const
    {
        conversation.failedLookups += data.failedLookups.value_or(0);
        if (conversation.turn && conversation.turn->mandate.turnId == data.turnId)
            conversation.turn.reset();
    }

    void operator()(const api::PersonRequestedData &) const { conversation.personRequested = true; }

    void operator()(const api::ConversationResolvedData &) const {}

    void operator()(const api::ReadMarkedData &data) const
    {
        if (data.reader == api::ActorKind::Visitor) {
            conversation.readByVisitor = data.version;
            return;
        }
        conversation.readByStaff = data.version;
        conversation.unread.removeIf([&data](qint64 version) { return version <= data.version; });
    }
};

}  // namespace

bool mandateStands(const Mandate &claimed, const std::optional<Mandate> &standing) { return standing && claimed == *standing; }

QString clientMessageKey(const core::Actor &author, const QString &clientMessageId)
{
    return core::actorKindName(author.kind) + u':' + author.id + u':' + clientMessageId;
}

api::ActorKind actorKindOf(core::Actor::Kind kind)
{
    switch (kind) {
    case core::Actor::Kind::Visitor: return api::ActorKind::Visitor;
    case core::Actor::Kind::Agent: return api::ActorKind::Agent;
    case core::Actor::Kind::Bot: return api::ActorKind::Bot;
    case core::Actor::Kind::System: return api::ActorKind::System;
    }
    Q_UNREACHABLE();
}

Conversation evolve(Conversation conversation, const RecordedEvent &event)
{
    Q_ASSERT(event.version == conversation.version + 1);
    conversation.version = event.version;
    std::visit(Evolver{conversation, event}, event.data);
    return conversation;
}

}  // namespace chat
