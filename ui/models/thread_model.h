// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "ui/models/thread_row.h"

#include <QAbstractListModel>
#include <map>

namespace models {

/// One conversation as rows: its events, then what the bot is writing, then what waits to be sent.
///
/// Events are taken by version: one already seen is ignored; one that comes too early is kept aside and gapFound() asks
/// for those before it. What the bot streams is dropped when it was written under a generation that has passed. Nothing
/// is reset while a conversation stays open.
class ThreadModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1,  ///< ThreadRow
        KindRole,                    ///< int(RowKind)
    };

    explicit ThreadModel(QObject *parent = nullptr);

    /// Shows this conversation. Opening the same one again only adds what is newer.
    void open(const api::ConversationView &view);
    void close();
    [[nodiscard]] const core::ConversationId &conversation() const { return m_conversation; }

    void applyEvent(const api::ConversationEvent &event);
    /// Events that the server gave as an answer, in order and complete: a version left out among them does not exist
    /// for this reader.
    void applyFetched(const QList<api::ConversationEvent> &events);
    void applyDelta(const api::DeltaFrame &delta);
    /// The values of a message's cards, as they were just read.
    void setCards(const QString &messageId, const QList<api::Card> &cards);

    void addOutbox(const QString &clientMessageId, const QString &body, bool note, const api::ChatActor &author, core::Timestamp at);
    void failOutbox(const QString &clientMessageId, const QString &sentence);
    void retryOutbox(const QString &clientMessageId);
    void dropOutbox(const QString &clientMessageId);
    /// Whether what is on its way can arrive: Sending or Waiting.
    void setOnline(bool online);

    [[nodiscard]] qint64 reachedVersion() const { return m_reached; }
    [[nodiscard]] qint64 generation() const { return m_generation; }
    [[nodiscard]] bool isStreaming() const { return m_streaming && !m_streaming->stopped; }
    [[nodiscard]] std::optional<core::Timestamp> turnStartedAt() const { return m_turnStartedAt; }
    /// Since when the present owner has it; of the newest change of owner among the rows.
    [[nodiscard]] std::optional<core::Timestamp> ownedSince() const { return m_ownedSince; }
    [[nodiscard]] const QList<api::Citation> &lastCitations() const { return m_lastCitations; }
    [[nodiscard]] const ThreadRow &row(int index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Events after `reached` are missing; answer with applyFetched().
    void gapFound(qint64 reached);
    void streamingChanged();
    void citationsChanged();
    /// A message with cards has come; answer with setCards().
    void cardsWanted(const QString &messageId);

private:
    void accept(const api::ConversationEvent &event);
    void drainEarly();
    void appendRow(ThreadRow row);
    void touch(int index);
    void messagePosted(const api::ConversationEvent &event);
    void noteAdded(const api::ConversationEvent &event);
    void ownerChanged(const api::ConversationEvent &event);
    void turnStarted(const api::ConversationEvent &event);
    void turnEnded(const api::ConversationEvent &event);
    void readMarked(const api::ConversationEvent &event);
    void finishStreaming(std::optional<ThreadRow> finished);
    void markFirstUnread(int unread);
    [[nodiscard]] int streamingIndex() const { return int(m_rows.size()); }
    [[nodiscard]] int outboxIndex(int position) const { return int(m_rows.size()) + (m_streaming ? 1 : 0) + position; }
    [[nodiscard]] Delivery onItsWay() const { return m_online ? Delivery::Sending : Delivery::Waiting; }
    [[nodiscard]] int outboxPosition(const QString &clientMessageId) const;

    core::ConversationId m_conversation;
    qint64 m_reached = 0;
    qint64 m_generation = 0;
    qint64 m_visitorRead = 0;
    QList<ThreadRow> m_rows;
    std::optional<ThreadRow> m_streaming;
    QString m_turnId;
    QString m_endedTurnId;
    std::optional<core::Timestamp> m_turnStartedAt;
    QList<ThreadRow> m_outbox;
    QHash<core::ConversationId, QList<ThreadRow>> m_parkedOutbox;  ///< of conversations not on screen
    std::map<qint64, api::ConversationEvent> m_early;
    QList<api::Citation> m_lastCitations;
    api::Owner m_owner;
    bool m_online = true;
    std::optional<core::Timestamp> m_ownedSince;
};

/// The row that an event of this type is shown as, or nothing (thread_rows.cpp).
[[nodiscard]] ThreadRow baseRow(const api::ConversationEvent &event);

}  // namespace models
