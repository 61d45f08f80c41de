// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/thread_model.h"

// How each type of event becomes a row.

namespace models {
namespace {

RowKind kindOf(api::ActorKind actor)
{
    switch (actor) {
    case api::ActorKind::Visitor: return RowKind::Visitor;
    case api::ActorKind::Agent: return RowKind::Agent;
    case api::ActorKind::Bot: return RowKind::Bot;
    case api::ActorKind::System: return RowKind::System;
    }
    Q_UNREACHABLE();
}

template <class T>
std::optional<T> dataOf(const api::ConversationEvent &event)
{
    core::Result<T> data = wire::decode<T>(event.data.text, wire::Unknown::Ignore);
    return data ? std::optional<T>(std::move(*data)) : std::nullopt;
}

}  // namespace

ThreadRow baseRow(const api::ConversationEvent &event)
{
    ThreadRow row;
    row.key = QStringLiteral("v%1").arg(event.version);
    row.version = event.version;
    row.at = event.at;
    row.actor = event.actor;
    return row;
}

void ThreadModel::accept(const api::ConversationEvent &event)
{
    m_reached = std::max(m_reached, event.version);
    if (event.type == QLatin1String("message_posted")) {
        messagePosted(event);
    } else if (event.type == QLatin1String("note_added")) {
        noteAdded(event);
    } else if (event.type == QLatin1String("owner_changed")) {
        ownerChanged(event);
    } else if (event.type == QLatin1String("bot_turn_started")) {
        turnStarted(event);
    } else if (event.type == QLatin1String("bot_turn_ended")) {
        turnEnded(event);
    } else if (event.type == QLatin1String("read_marked")) {
        readMarked(event);
    } else if (event.type == QLatin1String("conversation_opened")) {
        ThreadRow row = baseRow(event);
        row.system = SystemEvent::Opened;
        appendRow(std::move(row));
    } else if (event.type == QLatin1String("person_requested")) {
        ThreadRow row = baseRow(event);
        row.system = SystemEvent::PersonRequested;
        if (const auto data = dataOf<api::PersonRequestedData>(event))
            row.reason = data->reason.value_or(QString());
        appendRow(std::move(row));
    } else if (event.type == QLatin1String("conversation_resolved")) {
        ThreadRow row = baseRow(event);
        row.system = SystemEvent::Resolved;
        if (const auto data = dataOf<api::ConversationResolvedData>(event))
            row.reason = data->reason.value_or(QString());
        appendRow(std::move(row));
    }
    // A type that this console does not know counts its version and shows nothing.
}

void ThreadModel::messagePosted(const api::ConversationEvent &event)
{
    const auto data = dataOf<api::MessagePostedData>(event);
    if (!data)
        return;
    if (data->clientMessageId)
        dropOutbox(*data->clientMessageId);
    ThreadRow row = baseRow(event);
    row.kind = kindOf(event.actor.kind);
    row.body = data->body;
    row.citations = data->citations;
    row.grounded = data->grounded;
    row.cardRefs = data->cards;
    if (!row.cardRefs.isEmpty())
        row.messageId = data->messageId;
    row.generation = data->generation.value_or(0);
    row.readByVisitor = row.kind != RowKind::Visitor && event.version <= m_visitorRead;
    const bool ofTheBot = row.kind == RowKind::Bot;
    if (ofTheBot) {
        m_lastCitations = row.citations;
        Q_EMIT citationsChanged();
    }
    if (ofTheBot && m_streaming)
        finishStreaming(std::move(row));
    else
        appendRow(std::move(row));
    if (!data->cards.isEmpty())
        Q_EMIT cardsWanted(data->messageId);
}

void ThreadModel::setCards(const QString &messageId, const QList<api::Card> &cards)
{
    for (int index = 0; index < m_rows.size(); ++index) {
        if (m_rows[index].cardRefs.isEmpty() || m_rows[index].messageId != messageId)
            continue;
        m_rows[index].cards = cards;
        touch(index);
    }
}

void ThreadModel::noteAdded(const api::ConversationEvent &event)
{
    const auto data = dataOf<api::NoteAddedData>(event);
    if (!data)
        return;
    if (data->clientMessageId)
        dropOutbox(*data->clientMessageId);
    ThreadRow row = baseRow(event);
    row.kind = RowKind::Note;
    row.body = data->body;
    appendRow(std::move(row));
}

void ThreadModel::ownerChanged(const api::ConversationEvent &event)
{
    const auto data = dataOf<api::OwnerChangedData>(event);
    if (!data)
        return;
    m_generation = std::max(m_generation, data->generation);
    if (m_streaming && m_streaming->generation < m_generation && !m_streaming->stopped) {
        m_streaming->stopped = true;
        touch(streamingIndex());
        Q_EMIT streamingChanged();
    }
    m_ownedSince = event.at;
    const api::Owner previous = std::exchange(m_owner, data->owner);
    // These two have an event of their own that says it better.
    if (data->reason == QLatin1String("resolved") || data->reason == QLatin1String("person_requested"))
        return;
    ThreadRow row = baseRow(event);
    row.system = SystemEvent::OwnerChanged;
    row.owner = data->owner;
    row.previousOwner = previous;
    row.state = data->state;
    row.generation = data->generation;
    row.cause = data->reason;
    row.reason = data->note.value_or(QString());
    appendRow(std::move(row));
}

void ThreadModel::turnStarted(const api::ConversationEvent &event)
{
    const auto data = dataOf<api::BotTurnStartedData>(event);
    if (!data || data->generation < m_generation)
        return;
    m_turnId = data->turnId;
    m_generation = data->generation;
    m_turnStartedAt = event.at;
    Q_EMIT streamingChanged();
}

void ThreadModel::turnEnded(const api::ConversationEvent &event)
{
    const auto data = dataOf<api::BotTurnEndedData>(event);
    if (!data)
        return;
    m_endedTurnId = data->turnId;
    if (m_turnId == data->turnId)
        m_turnStartedAt.reset();
    const bool said = data->text && !data->text->isEmpty();
    if (data->outcome == api::TurnOutcome::Aborted && said) {
        ThreadRow row = baseRow(event);
        row.kind = RowKind::Bot;
        row.body = *data->text;
        row.generation = data->generation;
        row.stopped = true;
        finishStreaming(std::move(row));
    } else {
        finishStreaming(std::nullopt);
        if (data->outcome == api::TurnOutcome::Failed) {
            ThreadRow row = baseRow(event);
            row.system = SystemEvent::BotFailed;
            appendRow(std::move(row));
        }
    }
    Q_EMIT streamingChanged();
}

void ThreadModel::readMarked(const api::ConversationEvent &event)
{
    const auto data = dataOf<api::ReadMarkedData>(event);
    if (!data || data->reader != api::ActorKind::Visitor || data->version <= m_visitorRead)
        return;
    m_visitorRead = data->version;
    for (int index = 0; index < m_rows.size(); ++index) {
        ThreadRow &row = m_rows[index];
        if (row.readByVisitor || row.version > m_visitorRead || (row.kind != RowKind::Agent && row.kind != RowKind::Bot))
            continue;
        row.readByVisitor = true;
        touch(index);
    }
}

}  // namespace models
