// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/order_view.h"

#include "ui/rooms/orders/action_bar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace order_room {
namespace {

namespace metrics = theme::metrics;
using widgets::paint::Tone;

}  // namespace

ConflictStrip::ConflictStrip(const theme::Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_words(new widgets::ElidedLabel)
    , m_reload(new widgets::Button(theme, widgets::Role::Plain, tr("Reload")))
{
    setProperty("ground", QStringLiteral("warningSoft"));
    setProperty("edge", QStringLiteral("bottom"));
    widgets::keepHeight(this, theme, metrics::stripHeight);
    m_reload->setIconName(QStringLiteral("refresh"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(new widgets::IconLabel(theme, QStringLiteral("triangle-alert"), theme::Token::Warning));
    row->addWidget(widgets::makeLabel(tr("The order has changed"), "warning"));
    row->addWidget(m_words, 1);
    row->addWidget(m_reload);
    hide();
}

QString ConflictStrip::words() const { return isHidden() ? QString() : m_words->words(); }

void ConflictStrip::follow(const std::optional<OrdersPresenter::Conflict> &conflict, core::Timestamp now)
{
    setVisible(conflict.has_value());
    if (!conflict)
        return;
    const QString who = OrderWords::actor(conflict->who);
    const QString when = OrderWords::moment(conflict->at, now);
    m_words->setWords(who.isEmpty() ? tr("· %1. Reload to go on; what you entered stays.").arg(when)
                                    : tr("· by %1, %2. Reload to go on; what you entered stays.").arg(who, when));
}

OrderView::OrderView(const theme::Theme &theme, const core::Clock &clock, OrdersPresenter &presenter, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_presenter(presenter)
    , m_conflict(new ConflictStrip(theme))
    , m_scroll(new QScrollArea)
{
    setProperty("ground", QStringLiteral("canvas"));
    setAccessibleName(tr("Order"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(m_conflict);
    column->addWidget(buildHead());
    column->addWidget(m_scroll, 1);
    connect(m_conflict->reloadButton(), &QPushButton::clicked, &presenter, &OrdersPresenter::reload);
}

QWidget *OrderView::buildHead()
{
    auto *head = widgets::makePane("surface", "bottom");
    m_title = widgets::makeLabel({}, "subject");
    m_status = new widgets::ChipLabel(m_theme, QStringLiteral(" "), Tone::Neutral);
    m_payment = new widgets::ChipLabel(m_theme, QStringLiteral(" "), Tone::Neutral);
    m_fulfilment = new widgets::ChipLabel(m_theme, QStringLiteral(" "), Tone::Neutral);
    m_when = widgets::makeLabel({}, "meta");
    m_actions = new ActionBar(m_theme);
    auto *row = new QHBoxLayout;
    widgets::plain(row, metrics::gap);
    row->addWidget(m_title);
    row->addWidget(m_status);
    row->addWidget(m_payment);
    row->addWidget(m_fulfilment);
    row->addStretch(1);
    row->addWidget(m_when);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(metrics::edge, metrics::cardGap, metrics::edge, metrics::cardGap);
    column->setSpacing(metrics::cardGap);
    column->addLayout(row);
    column->addWidget(m_actions);
    return head;
}

QString OrderView::obstacle() const
{
    if (!m_presenter.mayHandle())
        return tr("Your role reads orders and does not change them.");
    if (m_presenter.conflict())
        return tr("The order has changed. Reload it first.");
    if (!m_presenter.isOnline())
        return tr("The server does not answer now. Orders are changed when it is back.");
    return {};
}

void OrderView::follow()
{
    const auto &order = m_presenter.order();
    m_conflict->follow(m_presenter.conflict(), m_clock.now());
    if (!order)
        return;
    followHead(*order);
    followBody(*order);
}

void OrderView::followHead(const api::Order &order)
{
    const Chip status = OrderWords::status(order.status);
    const Chip payment = OrderWords::payment(order.paymentStatus);
    const Chip fulfilment = OrderWords::fulfilment(order.fulfilmentStatus);
    m_title->setText(tr("Order %1").arg(order.number));
    m_status->show(status.word, status.tone, status.icon);
    m_payment->show(payment.word, payment.tone, payment.icon);
    m_payment->setAccessibleName(tr("Payment: %1").arg(payment.word));
    m_payment->setToolTip(m_payment->accessibleName());
    const bool over = order.status == api::OrderStatus::Cancelled || order.status == api::OrderStatus::Expired;
    m_fulfilment->show(fulfilment.word, over ? Tone::Neutral : fulfilment.tone, fulfilment.icon);
    m_fulfilment->setAccessibleName(tr("Delivery: %1").arg(fulfilment.word));
    m_fulfilment->setToolTip(m_fulfilment->accessibleName());
    m_when->setText(OrderWords::fullMoment(order.placedAt));
    m_when->setToolTip(tr("Version %1 of the order").arg(order.version));
    m_actions->follow(order, obstacle(), m_presenter.isBusy());
}

void OrderView::followBody(const api::Order &order)
{
    const bool mayHandle = obstacle().isEmpty();
    QStringList made{order.id.text(), QString::number(order.version), mayHandle ? QStringLiteral("may") : QString()};
    for (const api::ConversationSummary &chat : m_presenter.chats())
        made.append(QStringLiteral("%1 %2").arg(chat.id.text()).arg(chat.version));
    const QString shown = made.join(QLatin1Char('|'));
    if (shown == m_shown)
        return;
    // What is on screen stays where it is when the same order comes again.
    const bool same = m_shown.section(QLatin1Char('|'), 0, 0) == order.id.text();
    const int place = same ? m_scroll->verticalScrollBar()->value() : 0;
    if (!same)
        m_note.clear();
    const bool typing = m_body != nullptr && m_body->noteField() != nullptr && m_body->noteField()->hasFocus();
    m_shown = shown;
    m_body = new OrderBody(
        {m_theme, m_presenter.pictures(), m_clock.now(), order, mayHandle, m_presenter.mayReadChats(), m_presenter.chats(), m_note});
    connect(m_body, &OrderBody::customerAsked, this, &OrderView::customerAsked);
    connect(m_body, &OrderBody::chatAsked, this, &OrderView::chatAsked);
    connect(m_body, &OrderBody::copied, this, &OrderView::copied);
    connect(m_body, &OrderBody::deliverAsked, &m_presenter, &OrdersPresenter::deliver);
    connect(m_body, &OrderBody::paymentAsked, &m_presenter, &OrdersPresenter::movePayment);
    connect(m_body, &OrderBody::returnAsked, &m_presenter, &OrdersPresenter::moveReturn);
    connect(m_body, &OrderBody::noteAsked, &m_presenter, &OrdersPresenter::addNote);
    if (m_body->noteField() != nullptr)
        connect(m_body->noteField(), &QLineEdit::textChanged, this, [this](const QString &text) {
            m_note = text;
            Q_EMIT noteEdited();
        });
    // The old one may be what was clicked just now.
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    m_scroll->setWidget(m_body);
    if (typing)
        m_body->startNote();
    m_scroll->verticalScrollBar()->setValue(place);
}

void OrderView::clearNote()
{
    if (m_body != nullptr && m_body->noteField() != nullptr)
        m_body->noteField()->clear();
    m_note.clear();
}

void OrderView::startNote()
{
    if (m_body != nullptr)
        m_body->startNote();
}

}  // namespace order_room
