// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/inbox/inbox_presenter.h"

#include "core/base/id.h"
#include "ui/client/done.h"
#include "ui/widgets/text.h"

namespace inbox {
namespace {

constexpr qint64 typingEveryMilliseconds = 3000;
constexpr int closedShown = 50;

QString pathOf(const core::ConversationId &id, const QString &rest = {}) { return QStringLiteral("/conversations/") + id.text() + rest; }

}  // namespace

InboxPresenter::InboxPresenter(client::ApiClient &api, client::Channel &channel, client::Session &session, const core::Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_channel(channel)
    , m_session(session)
    , m_clock(clock)
{
    connect(&channel, &client::Channel::inboxChanged, this, &InboxPresenter::summaryReceived);
    connect(&channel, &client::Channel::eventReceived, this, &InboxPresenter::eventReceived);
    connect(&channel, &client::Channel::deltaReceived, this, &InboxPresenter::deltaReceived);
    connect(&channel, &client::Channel::typingReceived, this, &InboxPresenter::typingReceived);
    connect(&channel, &client::Channel::refused, this, &InboxPresenter::sendFailed);
    connect(&channel, &client::Channel::acknowledged, this,
            [this](const core::ConversationId &, const QString &clientMessageId) { m_unsent.remove(clientMessageId); });
    connect(&channel, &client::Channel::stateChanged, this, &InboxPresenter::connectionChanged);
    connect(&channel, &client::Channel::inboxReady, this, &InboxPresenter::loadClosed);
    connect(&m_thread, &models::ThreadModel::gapFound, this, &InboxPresenter::fetchMissing);
    connect(&m_thread, &models::ThreadModel::cardsWanted, this, &InboxPresenter::readCards);
    connect(&m_thread, &models::ThreadModel::streamingChanged, this, &InboxPresenter::selectedUpdated);
}

void InboxPresenter::start()
{
    m_started = true;
    m_inbox.setMe(m_session.user().id.text());
    m_channel.followInbox();
}

void InboxPresenter::stop()
{
    m_started = false;
    m_thread.close();
    m_cardsToRead.clear();
    m_inbox.clear();
    m_selected = {};
    m_unsent.clear();
    m_drafts.clear();
    Q_EMIT selectionChanged();
}

Offer InboxPresenter::offer() const
{
    const auto summary = selected();
    if (!summary)
        return {};
    return offerFor(*summary, {m_session.user().id.text(), m_session.may(api::Permission::ConversationsHandle),
                               m_session.may(api::Permission::ConversationsForce)});
}

void InboxPresenter::select(const core::ConversationId &id)
{
    if (id == m_selected)
        return;
    if (!m_selected.isNull())
        m_channel.unfollow(m_selected);
    m_selected = id;
    m_readUpTo = 0;
    m_thread.close();
    load(id);
    Q_EMIT selectionChanged();
}

void InboxPresenter::connectionChanged(const client::ConnectionState &state)
{
    m_online = state.phase == client::ConnectionState::Phase::Live;
    m_thread.setOnline(m_online);
    const bool missing = !m_selected.isNull() && m_thread.conversation() != m_selected;
    if (m_online && missing && !m_loading)
        load(m_selected);
    Q_EMIT selectedUpdated();
}

void InboxPresenter::selectNextWaiting()
{
    const QModelIndex waiting = m_inbox.index(int(models::Section::Waiting), 0);
    const QModelIndex first = m_inbox.index(0, 0, waiting);
    if (first.isValid())
        select(core::ConversationId::fromTrusted(first.data(models::InboxModel::IdRole).toString()));
}

void InboxPresenter::load(const core::ConversationId &id)
{
    m_loading = true;
    client::whenDone(m_api.get<api::ConversationView>(pathOf(id)), this, [this, id](const core::Result<api::ConversationView> &view) {
        if (id != m_selected)
            return;
        m_loading = false;
        if (!view) {
            Q_EMIT failed(view.error());
            Q_EMIT selectedUpdated();
            return;
        }
        show(*view);
    });
}

void InboxPresenter::show(const api::ConversationView &view)
{
    m_loading = false;
    const bool another = m_selected != view.summary.id;
    m_selected = view.summary.id;
    m_inbox.apply(view.summary);
    if (m_thread.conversation() != view.summary.id)
        m_cardsToRead.clear();
    m_thread.open(view);
    m_channel.follow(view.summary.id, m_thread.reachedVersion());
    if (another)
        Q_EMIT selectionChanged();
    Q_EMIT selectedUpdated();
    endSeen();
}

void InboxPresenter::loadClosed()
{
    if (!m_started)
        return;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("state"), QStringLiteral("resolved"));
    query.addQueryItem(QStringLiteral("limit"), QString::number(closedShown));
    client::whenDone(m_api.get<api::ConversationList>(QStringLiteral("/conversations"), query), this,
                     [this](const core::Result<api::ConversationList> &list) {
                         if (!list || !m_started)
                             return;  // the section then shows what the channel brings
                         for (const api::ConversationSummary &summary : list->items)
                             m_inbox.apply(summary);
                     });
}

void InboxPresenter::fetchMissing(qint64 after)
{
    if (m_fetching)
        return;
    m_fetching = true;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("after"), QString::number(after));
    const core::ConversationId id = m_selected;
    client::whenDone(m_api.get<api::EventList>(pathOf(id, QStringLiteral("/events")), query), this,
                     [this, id](const core::Result<api::EventList> &events) {
                         m_fetching = false;
                         if (id != m_selected || !events)
                             return;  // the channel subscribes again after what was reached
                         m_thread.applyFetched(events->items);
                         if (events->nextCursor && !events->items.isEmpty())
                             fetchMissing(m_thread.reachedVersion());
                     });
}

void InboxPresenter::readCards(const QString &messageId)
{
    m_cardsToRead.append(messageId);
    readNextCards();
}

/// One request at a time: a long conversation may hold many. The newest first, for they are on screen.
void InboxPresenter::readNextCards()
{
    if (m_readingCards || m_cardsToRead.isEmpty())
        return;
    m_readingCards = true;
    const QString messageId = m_cardsToRead.takeLast();
    const core::ConversationId id = m_thread.conversation();
    QUrlQuery query;
    const bool spanish = QLocale().language() == QLocale::Spanish;
    query.addQueryItem(QStringLiteral("language"), api::languageCode(spanish ? api::Language::Spanish : api::Language::English));
    client::whenDone(m_api.get<api::CardList>(pathOf(id, QStringLiteral("/cards/") + messageId), query), this,
                     [this, id, messageId](const core::Result<api::CardList> &list) {
                         m_readingCards = false;
                         // Without their values the cards still say what they are; the next opening reads them again.
                         if (list && id == m_thread.conversation())
                             m_thread.setCards(messageId, list->items);
                         readNextCards();
                     });
}

void InboxPresenter::summaryReceived(const api::ConversationSummary &summary)
{
    const auto before = m_inbox.summary(summary.id);
    m_inbox.apply(summary);
    const bool waits = summary.state == api::ConversationState::Queued;
    if (waits && (!before || before->state != api::ConversationState::Queued))
        Q_EMIT personNeeded(summary);
    if (summary.state != api::ConversationState::Bot)
        m_inbox.setWriting(summary.id, api::ActorKind::Bot, false);
    if (summary.id == m_selected)
        Q_EMIT selectedUpdated();
}

void InboxPresenter::eventReceived(const api::EventFrame &frame)
{
    if (frame.conversationId != m_selected)
        return;
    m_thread.applyEvent(frame.event);
    if (frame.event.type == QLatin1String("bot_turn_started"))
        m_inbox.setWriting(m_selected, api::ActorKind::Bot, true);
    else if (frame.event.type == QLatin1String("bot_turn_ended"))
        m_inbox.setWriting(m_selected, api::ActorKind::Bot, false);
    Q_EMIT selectedUpdated();
}

void InboxPresenter::deltaReceived(const api::DeltaFrame &frame)
{
    if (frame.conversationId != m_selected)
        return;
    m_thread.applyDelta(frame);
    if (m_thread.isStreaming())
        m_inbox.setWriting(m_selected, api::ActorKind::Bot, true);
}

void InboxPresenter::typingReceived(const api::TypingFrame &frame)
{
    const bool myself = frame.actor.kind == api::ActorKind::Agent && frame.actor.id == m_session.user().id.text();
    if (!myself)
        m_inbox.setWriting(frame.conversationId, frame.actor.kind, frame.writing);
}

void InboxPresenter::transition(const QString &verb, bool force)
{
    const auto summary = selected();
    if (!summary)
        return;
    api::TransitionRequest request;
    request.force = force;
    const core::ConversationId id = summary->id;
    client::whenDone(m_api.post<api::OwnershipAnswer>(pathOf(id, QLatin1Char('/') + verb), request), this,
                     [this, id](const core::Result<api::OwnershipAnswer> &answer) {
                         if (!answer) {
                             Q_EMIT failed(answer.error());
                             if (id == m_selected)
                                 load(id);  // show how it really stands
                             return;
                         }
                         // The events come over the channel; should it be down just now, the answer alone moves the row.
                         if (id == m_selected && answer->version > m_thread.reachedVersion())
                             fetchMissing(m_thread.reachedVersion());
                         Q_EMIT selectedUpdated();
                     });
}

void InboxPresenter::takeOver() { transition(QStringLiteral("takeover"), offer().take == Offer::Take::Force); }

void InboxPresenter::handBack() { transition(QStringLiteral("handback"), false); }

void InboxPresenter::toQueue() { transition(QStringLiteral("queue"), false); }

void InboxPresenter::resolve() { transition(QStringLiteral("resolve"), false); }

void InboxPresenter::send(client::Channel::Kind kind, const QString &text)
{
    if (m_selected.isNull())
        return;
    const QString clientMessageId = core::newUuid();
    api::ChatActor author;
    author.kind = api::ActorKind::Agent;
    author.id = m_session.user().id.text();
    author.name = m_session.user().name;
    m_unsent.insert(clientMessageId, {m_selected, kind, text});
    m_thread.addOutbox(clientMessageId, text, kind == client::Channel::Kind::Note, author, m_clock.now());
    m_channel.send(m_selected, kind, clientMessageId, text);
}

void InboxPresenter::sendFailed(const QString &clientMessageId, const core::Error &error)
{
    m_thread.failOutbox(clientMessageId, widgets::Text::sentence(error));
}

void InboxPresenter::retry(const QString &clientMessageId)
{
    const auto unsent = m_unsent.constFind(clientMessageId);
    if (unsent == m_unsent.constEnd())
        return;
    m_thread.retryOutbox(clientMessageId);
    m_channel.send(unsent->conversation, unsent->kind, clientMessageId, unsent->body);
}

void InboxPresenter::tellWriting()
{
    if (m_lastTyping.isValid() && m_lastTyping.elapsed() < typingEveryMilliseconds)
        return;
    m_lastTyping.start();
    m_channel.tellWriting(m_selected, true);
}

void InboxPresenter::endSeen()
{
    const auto summary = selected();
    const qint64 reached = m_thread.reachedVersion();
    if (!summary || summary->unread == 0 || reached <= m_readUpTo || !m_session.may(api::Permission::ConversationsHandle))
        return;
    m_readUpTo = reached;
    m_channel.markRead(m_selected, reached);
}

void InboxPresenter::keepDrafts(const Drafts &drafts)
{
    if (!m_selected.isNull())
        m_drafts.insert(m_selected, drafts);
}

}  // namespace inbox
