// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/inbox/inbox_page.h"

#include "ui/rooms/inbox/context_panel.h"
#include "ui/rooms/inbox/inbox_list.h"
#include "ui/rooms/inbox/thread_text.h"
#include "ui/rooms/inbox/thread_view.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/owner_bar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace inbox {
namespace {

namespace metrics = theme::metrics;
using theme::Token;
using Ground = widgets::OwnerBar::Ground;
constexpr std::chrono::seconds tickInterval{1};

}  // namespace

InboxPage::InboxPage(const theme::Theme &theme, const core::Clock &clock, InboxPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_presenter(presenter)
{
    makeActions();
    m_list = new InboxList(theme, clock, presenter.inbox());
    m_panel = new ContextPanel(theme, clock);
    m_middle = new QStackedWidget;
    m_middle->setMinimumWidth(metrics::threadMinimumWidth);
    m_middle->addWidget(buildEmpty());
    m_middle->addWidget(buildThread());
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::line);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_middle);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({metrics::listWidth, metrics::windowWidth - metrics::railWidth - metrics::listWidth - metrics::contextWidth,
                          metrics::contextWidth});
    auto *row = new QHBoxLayout(this);
    widgets::plain(row);
    row->addWidget(m_splitter);
    connectActions();

    connect(m_list, &InboxList::conversationAsked, this, &InboxPage::conversationAsked);
    connect(this, &InboxPage::conversationAsked, &presenter, &InboxPresenter::select);
    connect(&presenter, &InboxPresenter::selectionChanged, this, &InboxPage::selectionChanged);
    connect(&presenter, &InboxPresenter::selectedUpdated, this, &InboxPage::follow);
    connect(&presenter, &InboxPresenter::failed, this, &InboxPage::failed);
    connect(&presenter.inbox(), &models::InboxModel::countsChanged, this, &InboxPage::followEmpty);
    connect(&presenter.thread(), &models::ThreadModel::citationsChanged, this,
            [this] { m_panel->showSources(m_presenter.thread().lastCitations()); });
    connect(m_panel, &ContextPanel::citationAsked, this, &InboxPage::citationAsked);
    connect(m_thread, &ThreadView::citationAsked, this, &InboxPage::citationAsked);
    connect(m_thread, &ThreadView::cardAsked, this, &InboxPage::cardAsked);
    connect(m_thread, &ThreadView::retryAsked, &presenter, &InboxPresenter::retry);
    connect(m_thread, &ThreadView::endSeen, &presenter, [this] {
        if (isVisible() && isActiveWindow())
            m_presenter.endSeen();
    });
    connect(&m_tick, &QTimer::timeout, this, &InboxPage::follow);
    m_tick.start(tickInterval);
    selectionChanged();
}

InboxPage::~InboxPage() = default;

void InboxPage::makeActions()
{
    using widgets::makeAction;
    m_takeOver = makeAction(tr("Take over"), QStringLiteral("hand"), QKeySequence(Qt::CTRL | Qt::Key_T), this);
    m_handBack = makeAction(tr("Return to bot"), QStringLiteral("bot"), QKeySequence(Qt::CTRL | Qt::Key_B), this);
    m_toQueue = makeAction(tr("To queue"), QStringLiteral("to-queue"), QKeySequence(Qt::CTRL | Qt::Key_U), this);
    m_resolve = makeAction(tr("Resolve"), QStringLiteral("check"), QKeySequence(Qt::CTRL | Qt::Key_R), this);
    m_filter = makeAction(tr("Filter chats"), QStringLiteral("search"), QKeySequence(QKeySequence::Find), this);
    m_next = makeAction(tr("Next chat that waits"), QStringLiteral("hand"), QKeySequence(Qt::CTRL | Qt::Key_J), this);
    m_context = makeAction(tr("Overview beside the chat"), QStringLiteral("panel-right"), QKeySequence(Qt::ALT | Qt::Key_O), this);
    m_context->setCheckable(true);
    m_context->setChecked(true);
    const QList<QAction *> all{m_takeOver, m_handBack, m_toQueue, m_resolve, m_filter, m_next, m_context};
    for (QAction *action : all)
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions(all);
}

void InboxPage::connectActions()
{
    connect(m_takeOver, &QAction::triggered, &m_presenter, &InboxPresenter::takeOver);
    connect(m_handBack, &QAction::triggered, &m_presenter, &InboxPresenter::handBack);
    connect(m_toQueue, &QAction::triggered, &m_presenter, &InboxPresenter::toQueue);
    connect(m_resolve, &QAction::triggered, &m_presenter, &InboxPresenter::resolve);
    connect(m_filter, &QAction::triggered, m_list, &InboxList::focusFilter);
    connect(m_next, &QAction::triggered, &m_presenter, &InboxPresenter::selectNextWaiting);
    connect(m_context, &QAction::toggled, this, &InboxPage::foldContext);
    connect(m_composer, &widgets::Composer::sent, this, [this](widgets::Composer::Mode mode, const QString &text) {
        const bool note = mode == widgets::Composer::Mode::Note;
        m_presenter.send(note ? client::Channel::Kind::Note : client::Channel::Kind::Reply, text);
    });
    connect(m_composer, &widgets::Composer::draftChanged, this, [this] {
        using Mode = widgets::Composer::Mode;
        if (!m_settingDrafts)
            m_presenter.keepDrafts({m_composer->draft(Mode::Reply), m_composer->draft(Mode::Note)});
    });
    connect(m_composer, &widgets::Composer::writing, this, [this] {
        if (!m_settingDrafts)
            m_presenter.tellWriting();
    });
}

QWidget *InboxPage::buildEmpty()
{
    m_empty = new widgets::EmptyState(m_theme, QStringLiteral("nobody-waiting"), tr("Nobody is waiting"), QString(), nullptr);
    auto *ground = widgets::makePane("surface", nullptr);
    auto *column = new QVBoxLayout(ground);
    widgets::plain(column);
    column->addWidget(m_empty);
    return ground;
}

QWidget *InboxPage::buildHead()
{
    auto *head = widgets::makePane("surface", "bottom");
    widgets::keepHeight(head, m_theme, metrics::paneHeadHeight);
    m_face = new widgets::AvatarLabel(m_theme, metrics::smallAvatarSize);
    m_name = new widgets::ElidedLabel({}, "title");
    m_language = new widgets::ChipLabel(m_theme, QStringLiteral("EN"), widgets::paint::Tone::Neutral);
    auto *resolve = new widgets::Button(m_theme, widgets::Role::Plain);
    resolve->bind(m_resolve);
    auto *context = new widgets::Button(m_theme, widgets::Role::Icon);
    context->bind(m_context);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_face);
    row->addWidget(m_name);
    row->addWidget(m_language);
    row->addStretch(1);
    row->addWidget(resolve);
    row->addWidget(context);
    return head;
}

QWidget *InboxPage::buildThread()
{
    m_thread = new ThreadView(m_theme, m_clock, m_presenter.thread());
    m_ownerBar = new widgets::OwnerBar(m_theme, {m_handBack, m_toQueue, m_takeOver}, m_takeOver);
    m_composer = new widgets::Composer(m_theme);
    auto *pane = widgets::makePane("surface", nullptr);
    auto *column = new QVBoxLayout(pane);
    widgets::plain(column);
    column->addWidget(buildHead());
    column->addWidget(m_thread, 1);
    column->addWidget(m_ownerBar);
    column->addWidget(m_composer);
    return pane;
}

void InboxPage::selectionChanged()
{
    m_list->select(m_presenter.selectedId());
    const bool any = !m_presenter.selectedId().isNull();
    m_middle->setCurrentIndex(any ? 1 : 0);
    m_settingDrafts = true;
    const InboxPresenter::Drafts drafts = m_presenter.drafts();
    m_composer->setDrafts(drafts.reply, drafts.note);
    m_settingDrafts = false;
    m_panel->showSources(m_presenter.thread().lastCitations());
    foldContext();
    followEmpty();
    follow();
}

void InboxPage::follow()
{
    const auto summary = m_presenter.selected();
    const Offer offer = m_presenter.offer();
    followActions(offer);
    if (!summary)
        return m_panel->clear();
    m_face->setName(ThreadText::visitorName(*summary));
    m_name->setWords(ThreadText::visitorName(*summary));
    m_language->show(api::languageCode(summary->language).toUpper(), widgets::paint::Tone::Neutral);
    m_panel->show(*summary);
    followOwner(*summary);
    followComposer(*summary, offer);
}

void InboxPage::followActions(const Offer &offer)
{
    const bool online = m_presenter.isOnline();
    const QString offline = tr("Possible again when the server is back");
    const auto set = [online, &offline](QAction *action, bool offered, const QString &tip) {
        action->setVisible(offered);
        action->setEnabled(offered && online);
        action->setToolTip(online ? tip : offline);
    };
    QString take = tr("Take over");
    if (offer.take == Offer::Take::PickUp)
        take = tr("Pick up");
    else if (offer.take == Offer::Take::Force)
        take = tr("Force take");
    m_takeOver->setText(take);
    set(m_takeOver, offer.take != Offer::Take::No, tr("You answer from here on; the bot stops at once"));
    set(m_handBack, offer.handBack, tr("The bot answers from here on"));
    set(m_toQueue, offer.toQueue, tr("A colleague picks it up"));
    set(m_resolve, offer.resolve, tr("Close the chat; it opens again when the visitor writes"));
}

void InboxPage::followOwner(const api::ConversationSummary &summary)
{
    const models::ThreadModel &thread = m_presenter.thread();
    const QString generation = tr("generation %1").arg(std::max(summary.generation, thread.generation()));
    const auto rest = [&generation](const QString &before) {
        return before.isEmpty() ? QStringLiteral("· %1").arg(generation) : QStringLiteral("· %1 · %2").arg(before, generation);
    };
    const auto since = [this](std::optional<core::Timestamp> at) { return at ? widgets::Text::span(m_clock.now() - *at) : QString(); };
    switch (summary.state) {
    case api::ConversationState::Bot:
        if (thread.turnStartedAt())
            m_ownerBar->say(Ground::Bot, QStringLiteral("bot"), Token::Bot, tr("Bot is answering"), rest(since(thread.turnStartedAt())));
        else
            m_ownerBar->say(Ground::Bot, QStringLiteral("bot"), Token::Bot, tr("The bot has this chat"), rest({}));
        return;
    case api::ConversationState::Queued:
        m_ownerBar->say(Ground::Other, QStringLiteral("user-x"), Token::Warning, tr("Waiting for a person"),
                        rest(since(summary.waitingSince)));
        return;
    case api::ConversationState::Agent:
    case api::ConversationState::Snoozed:
        if (m_presenter.offer().reply == Offer::Reply::Open)
            m_ownerBar->say(Ground::You, QStringLiteral("headset"), Token::Accent, tr("You own this chat"),
                            rest(since(thread.ownedSince())));
        else
            m_ownerBar->say(Ground::Other, QStringLiteral("headset"), Token::Muted,
                            tr("%1 owns this chat").arg(summary.owner.name.value_or(tr("A colleague"))), rest(since(thread.ownedSince())));
        return;
    case api::ConversationState::Resolved:
        m_ownerBar->say(Ground::Other, QStringLiteral("check"), Token::Muted, tr("This chat is closed"),
                        tr("· it opens again when the visitor writes"));
        return;
    }
}

void InboxPage::followComposer(const api::ConversationSummary &summary, const Offer &offer)
{
    QString lock;
    switch (offer.reply) {
    case Offer::Reply::Open: break;
    case Offer::Reply::BotOwns: lock = tr("Take over to reply"); break;
    case Offer::Reply::InQueue: lock = tr("Pick up to reply"); break;
    case Offer::Reply::ColleagueOwns: lock = tr("%1 replies here").arg(summary.owner.name.value_or(tr("A colleague"))); break;
    case Offer::Reply::Closed: lock = tr("The chat is closed"); break;
    case Offer::Reply::NotAllowed: lock = tr("Your role reads only"); break;
    }
    m_composer->lockReply(lock);
    m_composer->setNotice(m_presenter.isOnline() ? QString() : tr("Sent when the server is back"));
    m_composer->setEnabled(offer.reply != Offer::Reply::NotAllowed);
}

void InboxPage::followEmpty()
{
    const int waiting = m_presenter.inbox().count(models::Section::Waiting);
    if (waiting > 0)
        m_empty->say(tr("%n waiting for a person", nullptr, waiting), tr("Open a chat at the left, or press Ctrl+J for the longest wait."));
    else
        m_empty->say(tr("Nobody is waiting"),
                     tr("Chats arrive here the moment a shopper writes. The bot answers first and calls you when it needs a person."));
}

void InboxPage::foldContext()
{
    const bool room = width() >= metrics::contextFoldsUnderWidth - metrics::railWidth || !isVisible();
    m_panel->setVisible(m_context->isChecked() && room && !m_presenter.selectedId().isNull());
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    foldContext();
}

void InboxPage::addToContext(QWidget *section) { m_panel->insertSection(section); }

QByteArray InboxPage::saveLayout() const { return m_splitter->saveState(); }

void InboxPage::restoreLayout(const QByteArray &state)
{
    if (!state.isEmpty())
        m_splitter->restoreState(state);
    m_splitter->setHandleWidth(metrics::line);
}

}  // namespace inbox
