// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workplace.h"

#include "ui/rooms/orders/chat_order_section.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toast.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shell {
namespace {

namespace metrics = theme::metrics;
using theme::Token;
using Phase = client::ConnectionState::Phase;
constexpr std::chrono::seconds tickInterval{1};

}  // namespace

Workplace::Workplace(const Needs &needs, QWidget *parent)
    : QWidget(parent)
    , m_theme(needs.theme)
    , m_clock(needs.clock)
    , m_inbox(needs.inbox)
    , m_library(needs.library)
    , m_rail(new widgets::Rail(needs.theme))
    , m_pages(new QStackedWidget)
{
    setProperty("ground", QStringLiteral("canvas"));
    m_strip = new widgets::Strip(m_theme);
    auto *row = new QHBoxLayout(this);
    widgets::plain(row);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    widgets::plain(column);
    column->addWidget(buildTopBar());
    column->addWidget(m_strip);
    column->addWidget(m_pages, 1);
    column->addWidget(buildStatusBar(needs.serverName));
    row->addLayout(column, 1);
    m_toast = new widgets::Toast(m_theme, this);

    if (m_inbox != nullptr) {
        m_inboxPage = new inbox::InboxPage(m_theme, m_clock, *m_inbox);
        m_chatsItem = addRoom(tr("Chats"), QStringLiteral("messages"), Qt::Key_H, m_inboxPage);
        connect(m_inboxPage, &inbox::InboxPage::failed, this, &Workplace::showError);
        connect(&m_inbox->inbox(), &models::InboxModel::countsChanged, this, &Workplace::followWaiting);
        connect(m_waiting, &QPushButton::clicked, m_inbox, [this] {
            openRoom(0);
            m_inbox->selectNextWaiting();
        });
    }
    if (needs.orders != nullptr)
        addOrders(needs);
    if (needs.products != nullptr) {
        m_productsPage = new product_room::ProductsPage(m_theme, m_clock, *needs.products, *m_toast);
        addRoom(tr("Products"), QStringLiteral("package"), Qt::Key_P, m_productsPage);
    }
    if (needs.customers != nullptr)
        addCustomers(needs);
    if (m_library != nullptr)
        addLibrary();
    if (needs.chatOrders != nullptr && m_ordersPage != nullptr && m_inboxPage != nullptr)
        addChatOrders(needs);
    if (m_inboxPage != nullptr)
        connect(m_inboxPage, &inbox::InboxPage::cardAsked, this,
                [this, orders = needs.orders](const api::CardRef &card) { openCard(card, orders); });
    if (needs.personMenu != nullptr) {
        needs.personMenu->setParent(this, Qt::Popup);
        m_rail->setPerson(needs.userName, needs.personMenu);
    }
    connect(m_strip, &widgets::Strip::retryAsked, this, &Workplace::retryAsked);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        followWaiting();
        followConnection();
    });
    m_tick.start(tickInterval);
    openRoom(0);
    followWaiting();
}

void Workplace::addLibrary()
{
    m_libraryPage = new knowledge::KnowledgePage(m_theme, m_clock, *m_library, *m_toast);
    addRoom(tr("Library"), QStringLiteral("book-open"), Qt::Key_L, m_libraryPage);
    if (m_inboxPage == nullptr)
        return;
    connect(m_inboxPage, &inbox::InboxPage::citationAsked, this, [this](const api::Citation &citation) {
        openRoom(m_libraryPage);
        m_library->showPassage(citation.documentId, citation.chunkId);
    });
}

void Workplace::addOrders(const Needs &needs)
{
    m_ordersPage = new order_room::OrdersPage(m_theme, m_clock, *needs.orders, *m_toast);
    addRoom(tr("Orders"), QStringLiteral("shopping-bag"), Qt::Key_O, m_ordersPage);
    connect(m_ordersPage, &order_room::OrdersPage::chatAsked, this, &Workplace::openChat);
}

void Workplace::addCustomers(const Needs &needs)
{
    m_customersPage = new customer_room::CustomersPage(m_theme, m_clock, *needs.customers, *m_toast);
    addRoom(tr("Customers"), QStringLiteral("users"), Qt::Key_C, m_customersPage);
    connect(m_customersPage, &customer_room::CustomersPage::chatAsked, this, &Workplace::openChat);
    if (m_ordersPage == nullptr)
        return;
    connect(m_ordersPage, &order_room::OrdersPage::customerAsked, this, [this, customers = needs.customers](const QString &email) {
        openRoom(m_customersPage);
        customers->selectEmail(email);
    });
    connect(m_customersPage, &customer_room::CustomersPage::orderAsked, this, [this, orders = needs.orders](const core::OrderId &id) {
        openRoom(m_ordersPage);
        orders->select(id);
    });
}

void Workplace::openCard(const api::CardRef &card, order_room::OrdersPresenter *orders)
{
    if (card.kind == api::CardKind::Order && m_ordersPage != nullptr) {
        openRoom(m_ordersPage);
        orders->select(core::OrderId::fromTrusted(card.id));
    } else if (card.kind == api::CardKind::Product && m_productsPage != nullptr) {
        openRoom(m_productsPage);
        m_productsPage->showProduct(core::ProductId::fromTrusted(card.id));
    }
}

void Workplace::addChatOrders(const Needs &needs)
{
    auto *section = new order_room::ChatOrderSection(m_theme, m_clock, *needs.chatOrders, needs.orders->pictures());
    m_inboxPage->addToContext(section);
    connect(section, &order_room::ChatOrderSection::orderAsked, this,
            [this, orders = needs.orders](const core::OrderId &id, const QString &verb) {
                openRoom(m_ordersPage);
                orders->select(id);
                m_ordersPage->beginWhenShown(verb);
            });
    const auto follow = [inbox = m_inbox, orders = needs.chatOrders] {
        const auto summary = inbox->selected();
        QStringList said;
        for (int row = 0; row < inbox->thread().rowCount(); ++row)
            if (inbox->thread().row(row).kind == models::RowKind::Visitor)
                said.append(inbox->thread().row(row).body);
        orders->follow(inbox->selectedId(), summary ? summary->visitorName : QString(), order_room::ChatOrders::numbersIn(said));
    };
    connect(m_inbox, &inbox::InboxPresenter::selectionChanged, section, follow);
    connect(m_inbox, &inbox::InboxPresenter::selectedUpdated, section, follow);
    follow();
}

void Workplace::openChat(const core::ConversationId &id)
{
    if (m_inboxPage == nullptr)
        return;
    openRoom(m_inboxPage);
    m_inbox->select(id);
}

widgets::RailItem *Workplace::addRoom(const QString &name, const QString &icon, Qt::Key letter, QWidget *page)
{
    const auto number = Qt::Key(Qt::Key_1 + m_roomActions.size());
    QAction *action = widgets::makeAction(name, icon, {}, this);
    action->setShortcuts({QKeySequence(Qt::CTRL | number), QKeySequence(Qt::Key_G, letter)});
    action->setCheckable(true);
    const int index = m_pages->addWidget(page);
    page->setAccessibleName(name);
    connect(action, &QAction::triggered, this, [this, index] { openRoom(index); });
    addAction(action);
    m_roomActions.append(action);
    return m_rail->addRoom(action);
}

void Workplace::openRoom(const QWidget *page)
{
    for (int index = 0; index < m_pages->count(); ++index)
        if (m_pages->widget(index) == page)
            return openRoom(index);
}

void Workplace::openRoom(int index)
{
    for (int room = 0; room < m_roomActions.size(); ++room)
        m_roomActions[room]->setChecked(room == index);
    if (index >= m_roomActions.size())
        return;
    m_pages->setCurrentIndex(index);
    m_title->setText(m_roomActions[index]->text());
}

QWidget *Workplace::buildTopBar()
{
    auto *bar = widgets::makePane("surface", "bottom");
    widgets::keepHeight(bar, m_theme, metrics::topBarHeight);
    m_title = widgets::makeLabel({}, "title");
    m_waiting = new widgets::Button(m_theme, widgets::Role::Quiet);
    m_waiting->setIconName(QStringLiteral("clock"));
    m_waiting->setVisible(m_inbox != nullptr);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_waiting);
    return bar;
}

QWidget *Workplace::buildStatusBar(const QString &serverName)
{
    constexpr int dotGap = 6;
    auto *bar = widgets::makePane("surface", "top");
    widgets::keepHeight(bar, m_theme, metrics::statusBarHeight);
    m_dot = new widgets::Dot(m_theme, Token::Edge);
    m_connection = widgets::makeLabel({}, "meta");
    m_outbox = widgets::makeLabel({}, "meta");
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::edge, 0, metrics::edge, 0);
    row->setSpacing(dotGap);
    row->addWidget(m_dot);
    row->addWidget(m_connection);
    row->addSpacing(metrics::cardGap);
    row->addWidget(widgets::makeLabel(serverName, "meta"));
    row->addStretch(1);
    row->addWidget(m_outbox);
    return bar;
}

void Workplace::followWaiting()
{
    if (m_inbox == nullptr)
        return;
    const int count = m_inbox->inbox().count(models::Section::Waiting);
    const auto longest = m_inbox->inbox().longestWait();
    QString words = tr("Nobody waiting");
    if (count > 0 && longest)
        words = tr("%n waiting · longest %1", nullptr, count).arg(widgets::Text::wait(m_clock.now() - *longest));
    else if (count > 0)
        words = tr("%n waiting", nullptr, count);
    m_waiting->setText(words);
    m_waiting->setAccessibleName(words);
    m_waiting->setToolTip(tr("Open the chat that waits longest"));
    m_waiting->setToken(count > 0 ? Token::Warning : Token::Muted);
    m_waiting->setEnabled(true);
    m_waiting->updateGeometry();
    if (m_chatsItem != nullptr)
        m_chatsItem->setWaiting(count);
}

void Workplace::showConnection(const client::ConnectionState &state)
{
    m_state = state;
    followConnection();
}

void Workplace::followConnection()
{
    const bool live = m_state.phase == Phase::Live;
    m_dot->setToken(live ? Token::Ok : Token::Warning);
    m_connection->setText(live ? tr("Connected") : m_state.phase == Phase::Connecting ? tr("Connecting") : tr("Offline"));
    widgets::setLook(m_connection, "kind", live ? QStringLiteral("meta") : QStringLiteral("metaText"));
    m_outbox->setText(tr("Outbox %1").arg(m_state.outbox));
    if (m_state.phase == Phase::Resuming)
        return m_strip->say(tr("Connected again"), tr("· catching up"), false);
    const bool lost = m_state.phase == Phase::Lost || (m_state.phase == Phase::Connecting && m_state.nextTryAt);
    if (!lost)
        return m_strip->clear();
    QStringList parts;
    if (m_state.nextTryAt) {
        const auto left = std::max(std::chrono::milliseconds(0), *m_state.nextTryAt - m_clock.now());
        constexpr std::chrono::milliseconds roundUp{999};
        parts.append(tr("trying again in %1").arg(widgets::Text::span(left + roundUp)));
    } else {
        parts.append(tr("trying now"));
    }
    if (m_state.lastUpdate)
        parts.append(tr("last update %1").arg(widgets::Text::clock(*m_state.lastUpdate)));
    if (m_state.outbox > 0)
        parts.append(tr("%n message(s) in the outbox. Keep writing, nothing is lost.", nullptr, m_state.outbox));
    m_strip->say(tr("Connection lost"), QStringLiteral("· ") + parts.join(QStringLiteral(" · ")), true);
}

void Workplace::showError(const core::Error &error) { m_toast->say(widgets::Text::sentence(error), widgets::paint::Tone::Danger); }

}  // namespace shell
