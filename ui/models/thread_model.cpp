// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/thread_model.h"

namespace models {

ThreadModel::ThreadModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ThreadModel::open(const api::ConversationView &view)
{
    if (view.summary.id != m_conversation) {
        close();
        m_conversation = view.summary.id;
        if (!view.events.isEmpty())
            m_reached = view.events.first().version - 1;
        const QList<ThreadRow> parked = m_parkedOutbox.take(m_conversation);
        if (!parked.isEmpty()) {
            beginInsertRows({}, 0, int(parked.size()) - 1);
            m_outbox = parked;
            endInsertRows();
        }
        applyFetched(view.events);
        markFirstUnread(view.summary.unread);
    } else {
        // The answer holds the newest events only: with a hole before them, the hole is asked for.
        if (!view.events.isEmpty() && view.events.first().version > m_reached + 1) {
            for (const api::ConversationEvent &event : view.events)
                applyEvent(event);
        } else {
            applyFetched(view.events);
        }
    }
    m_generation = std::max(m_generation, view.summary.generation);
}

void ThreadModel::close()
{
    if (!m_outbox.isEmpty())
        m_parkedOutbox.insert(m_conversation, m_outbox);
    const int rows = rowCount();
    if (rows > 0)
        beginRemoveRows({}, 0, rows - 1);
    m_rows.clear();
    m_streaming.reset();
    m_outbox.clear();
    if (rows > 0)
        endRemoveRows();
    m_conversation = {};
    m_reached = 0;
    m_generation = 0;
    m_visitorRead = 0;
    m_turnId.clear();
    m_endedTurnId.clear();
    m_turnStartedAt.reset();
    m_early.clear();
    m_owner = {};
    m_ownedSince.reset();
    m_lastCitations.clear();
    Q_EMIT streamingChanged();
    Q_EMIT citationsChanged();
}

void ThreadModel::applyEvent(const api::ConversationEvent &event)
{
    if (event.version <= m_reached)
        return;
    if (event.version > m_reached + 1) {
        m_early.insert_or_assign(event.version, event);
        Q_EMIT gapFound(m_reached);
        return;
    }
    accept(event);
    drainEarly();
}

void ThreadModel::applyFetched(const QList<api::ConversationEvent> &events)
{
    for (const api::ConversationEvent &event : events)
        if (event.version > m_reached)
            accept(event);
    drainEarly();
}

void ThreadModel::drainEarly()
{
    while (!m_early.empty() && m_early.begin()->first <= m_reached + 1) {
        const api::ConversationEvent event = m_early.begin()->second;
        m_early.erase(m_early.begin());
        if (event.version > m_reached)
            accept(event);
    }
}

void ThreadModel::applyDelta(const api::DeltaFrame &delta)
{
    if (delta.conversationId != m_conversation || delta.generation < m_generation || delta.turnId == m_endedTurnId)
        return;
    if (m_streaming && m_streaming->key != delta.turnId) {
        if (m_streaming->generation > delta.generation)
            return;
        finishStreaming(std::nullopt);
    }
    if (!m_streaming) {
        beginInsertRows({}, streamingIndex(), streamingIndex());
        ThreadRow row;
        row.key = delta.turnId;
        row.kind = RowKind::Streaming;
        row.generation = delta.generation;
        row.actor.kind = api::ActorKind::Bot;
        row.joinedMidway = delta.offset > 0;
        // The part that was not heard is kept as its length, so that offsets keep their meaning.
        row.body = QString(delta.offset, QChar(QChar::Null));
        row.at = m_turnStartedAt.value_or(core::Timestamp());
        m_streaming = row;
        endInsertRows();
    }
    ThreadRow &row = *m_streaming;
    if (delta.offset > row.body.size()) {
        row.joinedMidway = true;
        row.body = QString(delta.offset, QChar(QChar::Null));
    }
    row.body.truncate(delta.offset);
    row.body += delta.text;
    touch(streamingIndex());
    Q_EMIT streamingChanged();
}

void ThreadModel::addOutbox(const QString &clientMessageId, const QString &body, bool note, const api::ChatActor &author,
                            core::Timestamp at)
{
    ThreadRow row;
    row.key = clientMessageId;
    row.kind = RowKind::Outbox;
    row.body = body;
    row.note = note;
    row.actor = author;
    row.at = at;
    row.delivery = onItsWay();
    const int index = outboxIndex(int(m_outbox.size()));
    beginInsertRows({}, index, index);
    m_outbox.append(row);
    endInsertRows();
}

int ThreadModel::outboxPosition(const QString &clientMessageId) const
{
    for (int position = 0; position < m_outbox.size(); ++position)
        if (m_outbox[position].key == clientMessageId)
            return position;
    return -1;
}

void ThreadModel::failOutbox(const QString &clientMessageId, const QString &sentence)
{
    const int position = outboxPosition(clientMessageId);
    if (position < 0)
        return;
    m_outbox[position].delivery = Delivery::Failed;
    m_outbox[position].reason = sentence;
    touch(outboxIndex(position));
}

void ThreadModel::retryOutbox(const QString &clientMessageId)
{
    const int position = outboxPosition(clientMessageId);
    if (position < 0)
        return;
    m_outbox[position].delivery = onItsWay();
    m_outbox[position].reason.clear();
    touch(outboxIndex(position));
}

void ThreadModel::dropOutbox(const QString &clientMessageId)
{
    const int position = outboxPosition(clientMessageId);
    if (position >= 0) {
        const int index = outboxIndex(position);
        beginRemoveRows({}, index, index);
        m_outbox.removeAt(position);
        endRemoveRows();
        return;
    }
    for (QList<ThreadRow> &parked : m_parkedOutbox)
        parked.removeIf([&clientMessageId](const ThreadRow &row) { return row.key == clientMessageId; });
}

void ThreadModel::setOnline(bool online)
{
    if (m_online == online)
        return;
    m_online = online;
    for (int position = 0; position < m_outbox.size(); ++position) {
        if (m_outbox[position].delivery == Delivery::Failed)
            continue;
        m_outbox[position].delivery = onItsWay();
        touch(outboxIndex(position));
    }
}

void ThreadModel::appendRow(ThreadRow row)
{
    const int index = int(m_rows.size());
    beginInsertRows({}, index, index);
    m_rows.append(std::move(row));
    endInsertRows();
}

void ThreadModel::touch(int index)
{
    if (index < m_rows.size())
        ++m_rows[index].revision;
    else if (m_streaming && index == streamingIndex())
        ++m_streaming->revision;
    else
        ++m_outbox[index - outboxIndex(0)].revision;
    const QModelIndex at = this->index(index);
    Q_EMIT dataChanged(at, at);
}

void ThreadModel::finishStreaming(std::optional<ThreadRow> finished)
{
    if (!m_streaming) {
        if (finished)
            appendRow(std::move(*finished));
        return;
    }
    const int index = streamingIndex();
    if (finished) {
        // The row stays where it is and becomes the message: nothing jumps under the reader's eyes.
        m_streaming.reset();
        m_rows.append(std::move(*finished));
        touch(index);
    } else {
        beginRemoveRows({}, index, index);
        m_streaming.reset();
        endRemoveRows();
    }
    Q_EMIT streamingChanged();
}

void ThreadModel::markFirstUnread(int unread)
{
    for (int index = int(m_rows.size()) - 1; index >= 0 && unread > 0; --index) {
        if (m_rows[index].kind != RowKind::Visitor)
            continue;
        if (--unread == 0 && index > 0) {
            m_rows[index].newAbove = true;
            touch(index);
        }
    }
}

const ThreadRow &ThreadModel::row(int index) const
{
    if (index < m_rows.size())
        return m_rows[index];
    if (m_streaming && index == streamingIndex())
        return *m_streaming;
    return m_outbox[index - outboxIndex(0)];
}

int ThreadModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : outboxIndex(int(m_outbox.size())); }

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ThreadRow &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown.body;
    case RowRole: return QVariant::fromValue(shown);
    case KindRole: return int(shown.kind);
    default: return {};
    }
}

}  // namespace models
