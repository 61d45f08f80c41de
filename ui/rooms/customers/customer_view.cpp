// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/customers/customer_view.h"

#include "ui/rooms/orders/order_parts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace customer_room {
namespace {

namespace metrics = theme::metrics;
using order_room::OrderWords;
using theme::Token;
using widgets::makeLabel;

enum Page { NobodyPage, PersonPage, FailedPage, WaitPage };
constexpr int factNameWidth = 96;

}  // namespace

CustomerView::CustomerView(const theme::Theme &theme, const core::Clock &clock, CustomersPresenter &presenter, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_presenter(presenter)
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_failed(new widgets::EmptyState(theme, {}, tr("The customer did not come"), {}, nullptr))
{
    setProperty("ground", QStringLiteral("surface"));
    setAccessibleName(tr("Customer"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *nobody = new widgets::EmptyState(theme, {}, tr("Nobody chosen"), tr("Choose a customer to see their orders and chats."), nullptr);
    // The sentence of an empty state is wider than this pane may become.
    for (QWidget *state : {static_cast<QWidget *>(nobody), static_cast<QWidget *>(m_failed)})
        for (auto *sentence : state->findChildren<widgets::WrappedLabel *>())
            sentence->setFixedWidth(metrics::contextMinimumWidth - 2 * metrics::edge);
    for (QWidget *page : {static_cast<QWidget *>(nobody), static_cast<QWidget *>(m_scroll), static_cast<QWidget *>(m_failed), new QWidget})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(m_stack);
    connect(&presenter, &CustomersPresenter::customerChanged, this, &CustomerView::follow);
    connect(&presenter, &CustomersPresenter::chatsChanged, this, &CustomerView::follow);
    follow();
}

void CustomerView::follow()
{
    const auto &customer = m_presenter.customer();
    if (!customer && m_presenter.customerError()) {
        m_failed->say(tr("The customer did not come"), widgets::Text::sentence(*m_presenter.customerError()));
        return m_stack->setCurrentIndex(FailedPage);
    }
    if (!customer)
        return m_stack->setCurrentIndex(m_presenter.selectedKey().isEmpty() ? NobodyPage : WaitPage);
    const int place = m_scroll->verticalScrollBar()->value();
    // The old one may be what was clicked just now.
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    m_scroll->setWidget(makeBody(*customer));
    m_scroll->verticalScrollBar()->setValue(place);
    m_stack->setCurrentIndex(PersonPage);
}

QVBoxLayout *CustomerView::addSection(QVBoxLayout *column, const QString &title, const QString &count)
{
    QFrame *section = widgets::makePane(nullptr, "bottom");
    auto *inside = new QVBoxLayout(section);
    inside->setContentsMargins(metrics::edge, metrics::cardGap, metrics::edge, metrics::cardGap);
    inside->setSpacing(metrics::grid);
    if (!title.isEmpty()) {
        auto *head = new QHBoxLayout;
        widgets::plain(head, metrics::gap);
        head->addWidget(makeLabel(title, "metaStrong"));
        if (!count.isEmpty())
            head->addWidget(makeLabel(count, "meta"));
        head->addStretch(1);
        inside->addLayout(head);
    }
    column->addWidget(section);
    return inside;
}

QWidget *CustomerView::makeBody(const api::Customer &customer)
{
    auto *body = new QWidget;
    body->setProperty("ground", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(body);
    widgets::plain(column);
    addPerson(column, customer);
    addOrders(column);
    if (m_presenter.mayReadChats())
        addChats(column);
    addAddresses(column, customer);
    column->addStretch(1);
    return body;
}

void CustomerView::addPerson(QVBoxLayout *column, const api::Customer &customer)
{
    QVBoxLayout *section = addSection(column, {});
    auto *face = new widgets::AvatarLabel(m_theme, metrics::largeAvatarSize);
    face->setName(customer.name);
    auto *words = new QVBoxLayout;
    widgets::plain(words);
    words->addWidget(new widgets::ElidedLabel(customer.name, "title"));
    words->addWidget(new widgets::ElidedLabel(customer.email, "meta"));
    auto *copy = new widgets::Button(m_theme, widgets::Role::Icon, tr("Copy the e-mail"));
    copy->setIconName(QStringLiteral("copy"));
    copy->setToolTip(tr("Copy the e-mail"));
    connect(copy, &QPushButton::clicked, this, [this, email = customer.email] {
        QGuiApplication::clipboard()->setText(email);
        Q_EMIT copied(tr("E-mail copied"));
    });
    auto *row = new QHBoxLayout;
    widgets::plain(row, metrics::cardGap);
    row->addWidget(face);
    row->addLayout(words, 1);
    row->addWidget(copy);
    section->addLayout(row);
    section->addSpacing(metrics::grid);

    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(metrics::grid);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setColumnMinimumWidth(0, m_theme.scaled(factNameWidth));
    grid->setColumnStretch(1, 1);
    const auto add = [grid](const QString &name, const QString &value) {
        const int at = grid->rowCount();
        grid->addWidget(makeLabel(name, "muted"), at, 0);
        grid->addWidget(new widgets::ElidedLabel(value), at, 1);
    };
    add(tr("Account"), customer.userId ? tr("has an account") : tr("ordered as a guest"));
    add(tr("Bought"), tr("%n order(s) · %1", nullptr, int(customer.orders)).arg(OrderWords::money(customer.spent)));
    add(tr("First order"), OrderWords::fullMoment(customer.firstOrderAt));
    add(tr("Last order"), OrderWords::fullMoment(customer.lastOrderAt));
    section->addLayout(grid);
}

void CustomerView::addOrders(QVBoxLayout *column)
{
    const models::OrdersModel &orders = m_presenter.orders();
    QVBoxLayout *section = addSection(column, tr("Orders"), QString::number(orders.count()));
    section->setSpacing(0);
    for (int row = 0; row < orders.rowCount(); ++row) {
        const auto order = orders.data(orders.index(row), models::OrdersModel::OrderRole).value<api::OrderSummary>();
        auto *button = new order_room::OrderButton(m_theme, order, m_clock.now(), false);
        connect(button, &QAbstractButton::clicked, this, [this, id = order.id] { Q_EMIT orderAsked(id); });
        section->addWidget(button);
    }
    if (orders.rowCount() == 0)
        section->addWidget(makeLabel(tr("None that can be shown."), "muted"));
    if (orders.canFetchMore({})) {
        auto *more = new widgets::Button(m_theme, widgets::Role::Link, tr("Show more orders"));
        connect(more, &QPushButton::clicked, this, [this] { m_presenter.orders().fetchMore({}); });
        section->addWidget(more);
    }
}

void CustomerView::addChats(QVBoxLayout *column)
{
    QVBoxLayout *section = addSection(column, tr("Chats"), QString::number(m_presenter.chats().size()));
    for (const api::ConversationSummary &chat : m_presenter.chats()) {
        auto *words = new QVBoxLayout;
        widgets::plain(words);
        words->addWidget(new widgets::ElidedLabel(chat.lastText.simplified()));
        words->addWidget(new widgets::ElidedLabel(
            tr("%1 · %2 · %3").arg(chat.visitorName, OrderWords::chatState(chat), OrderWords::day(chat.lastAt, m_clock.now())), "meta"));
        auto *open = new widgets::Button(m_theme, widgets::Role::Link, tr("Open chat"));
        open->setAccessibleName(tr("Open the chat with %1").arg(chat.visitorName));
        connect(open, &QPushButton::clicked, this, [this, id = chat.id] { Q_EMIT chatAsked(id); });
        const bool bot = chat.state == api::ConversationState::Bot;
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, metrics::grid, 0, metrics::grid);
        row->setSpacing(metrics::gap);
        row->addWidget(new widgets::IconLabel(m_theme, OrderWords::chatIcon(chat.state), bot ? Token::Bot : Token::Muted), 0, Qt::AlignTop);
        row->addLayout(words, 1);
        row->addWidget(open);
        section->addLayout(row);
    }
    if (m_presenter.chats().isEmpty())
        section->addWidget(makeLabel(tr("No chat with this name or e-mail."), "muted"));
}

void CustomerView::addAddresses(QVBoxLayout *column, const api::Customer &customer)
{
    if (customer.addresses.isEmpty())
        return;
    QVBoxLayout *section = addSection(column, tr("Addresses"));
    for (const api::Address &address : customer.addresses)
        section->addWidget(
            new widgets::WrappedLabel((QStringList{address.name} + OrderWords::addressLines(address)).join(QLatin1Char('\n'))));
}

}  // namespace customer_room
