// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/channel.h"
#include "ui/client/session.h"
#include "ui/models/inbox_model.h"
#include "ui/models/thread_model.h"
#include "ui/rooms/inbox/offer.h"

#include <QElapsedTimer>

namespace inbox {

/// Decides for the inbox: what is loaded, what is followed, what is sent, what may be done. It outlives its page, so a
/// change of language builds a new page and loses nothing.
class InboxPresenter : public QObject {
    Q_OBJECT
public:
    InboxPresenter(client::ApiClient &api, client::Channel &channel, client::Session &session, const core::Clock &clock,
                   QObject *parent = nullptr);

    [[nodiscard]] models::InboxModel &inbox() { return m_inbox; }
    [[nodiscard]] models::ThreadModel &thread() { return m_thread; }

    /// After sign-in and sign-out.
    void start();
    void stop();

    void select(const core::ConversationId &id);
    /// The next chat that waits for a person, the longest first.
    void selectNextWaiting();
    [[nodiscard]] const core::ConversationId &selectedId() const { return m_selected; }
    [[nodiscard]] std::optional<api::ConversationSummary> selected() const { return m_inbox.summary(m_selected); }
    [[nodiscard]] Offer offer() const;
    [[nodiscard]] bool isOnline() const { return m_online; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] QString userName() const { return m_session.user().name; }

    void takeOver();
    void handBack();
    void toQueue();
    void resolve();
    void send(client::Channel::Kind kind, const QString &text);
    void retry(const QString &clientMessageId);
    void tellWriting();
    /// The end of the thread is on screen.
    void endSeen();

    struct Drafts {
        QString reply;
        QString note;
    };
    [[nodiscard]] Drafts drafts() const { return m_drafts.value(m_selected); }
    void keepDrafts(const Drafts &drafts);

    /// Shows a conversation that the server has answered; select() leads here.
    void show(const api::ConversationView &view);

Q_SIGNALS:
    void selectionChanged();
    /// The selected chat's state, owner, or what may be done with it has changed.
    void selectedUpdated();
    void failed(const core::Error &error);
    /// A new chat waits for a person.
    void personNeeded(const api::ConversationSummary &summary);

private:
    void load(const core::ConversationId &id);
    void loadClosed();
    void connectionChanged(const client::ConnectionState &state);
    void fetchMissing(qint64 after);
    void readCards(const QString &messageId);
    void readNextCards();
    void transition(const QString &verb, bool force);
    void summaryReceived(const api::ConversationSummary &summary);
    void typingReceived(const api::TypingFrame &frame);
    void deltaReceived(const api::DeltaFrame &frame);
    void eventReceived(const api::EventFrame &frame);
    void sendFailed(const QString &clientMessageId, const core::Error &error);

    client::ApiClient &m_api;
    client::Channel &m_channel;
    client::Session &m_session;
    const core::Clock &m_clock;
    models::InboxModel m_inbox;
    models::ThreadModel m_thread;
    core::ConversationId m_selected;
    bool m_online = false;
    bool m_loading = false;
    bool m_fetching = false;
    bool m_readingCards = false;
    QStringList m_cardsToRead;  ///< ids of messages of the thread, one after another
    bool m_started = false;
    qint64 m_readUpTo = 0;
    QElapsedTimer m_lastTyping;
    struct Unsent {
        core::ConversationId conversation;
        client::Channel::Kind kind;
        QString body;
    };
    QHash<QString, Unsent> m_unsent;
    QHash<core::ConversationId, Drafts> m_drafts;
};

}  // namespace inbox
