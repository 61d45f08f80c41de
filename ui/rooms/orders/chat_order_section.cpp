// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/chat_order_section.h"

#include "ui/rooms/orders/order_parts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace order_room {
namespace {

namespace metrics = theme::metrics;
using widgets::makeLabel;
constexpr std::chrono::milliseconds typingPause{300};
constexpr int linesShown = 4;

}  // namespace

ChatOrderSection::ChatOrderSection(const theme::Theme &theme, const core::Clock &clock, ChatOrders &orders,
                                   product_room::Thumbnails &pictures, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_orders(orders)
    , m_pictures(pictures)
    , m_search(new widgets::SearchField(theme, tr("Order number or e-mail")))
    , m_column(new QVBoxLayout(this))
{
    setProperty("edge", QStringLiteral("bottom"));
    setAccessibleName(tr("Order in this chat"));
    m_column->setContentsMargins(metrics::edge, metrics::cardGap, metrics::edge, metrics::cardGap);
    m_column->setSpacing(metrics::grid);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(m_search, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, [this] { m_orders.search(m_search->text()); });
    m_column->addWidget(m_search);
    connect(&orders, &ChatOrders::changed, this, &ChatOrderSection::follow);
    follow();
}

void ChatOrderSection::follow()
{
    if (m_body != nullptr) {
        m_body->hide();
        m_body->deleteLater();  // something in it may be what was clicked just now
    }
    m_body = new QWidget;
    auto *column = new QVBoxLayout(m_body);
    widgets::plain(column, metrics::grid);
    const auto &order = m_orders.order();
    m_search->setVisible(!order);
    if (m_orders.searched().isEmpty() && !m_search->hasFocus())
        m_search->clear();
    if (order)
        addOrder(*order);
    else
        addOffers();
    // The order stands under its own head; offers stand under the field.
    m_column->insertWidget(order ? 0 : 1, m_body);
}

void ChatOrderSection::addOrder(const api::Order &order)
{
    auto *column = static_cast<QVBoxLayout *>(m_body->layout());
    auto *head = new QHBoxLayout;
    widgets::plain(head, metrics::gap);
    head->addWidget(makeLabel(tr("Order in this chat"), "metaStrong"));
    head->addStretch(1);
    auto *other = new widgets::Button(m_theme, widgets::Role::Link, tr("Another"));
    other->setAccessibleName(tr("Find another order for this chat"));
    connect(other, &QPushButton::clicked, &m_orders, &ChatOrders::forget);
    auto *open = new widgets::Button(m_theme, widgets::Role::Link, tr("Open"));
    open->setAccessibleName(tr("Open order %1").arg(order.number));
    connect(open, &QPushButton::clicked, this, [this, id = order.id] { Q_EMIT orderAsked(id, {}); });
    head->addWidget(other);
    head->addWidget(open);
    column->addLayout(head);

    auto *states = new QHBoxLayout;
    widgets::plain(states, metrics::grid);
    states->addWidget(makeLabel(QString::number(order.number), "name"));
    for (const Chip &chip :
         {OrderWords::status(order.status), OrderWords::payment(order.paymentStatus), OrderWords::fulfilment(order.fulfilmentStatus)})
        states->addWidget(new widgets::ChipLabel(m_theme, chip.word, chip.tone));
    states->addStretch(1);
    column->addLayout(states);

    for (const api::OrderLine &line : order.lines.first(std::min<qsizetype>(linesShown, order.lines.size()))) {
        auto *row = new QHBoxLayout;
        widgets::plain(row, metrics::gap);
        const QString name = line.quantity > 1 ? tr("%1 × %2").arg(line.title).arg(line.quantity) : line.title;
        row->addWidget(new PictureLabel(m_theme, m_pictures, line.imageUrl.value_or(QString())));
        row->addWidget(new widgets::ElidedLabel(name));
        row->addWidget(new widgets::ElidedLabel(OrderWords::options(line), "muted"), 1);
        row->addWidget(makeLabel(OrderWords::money(line.total), "body"));
        column->addLayout(row);
    }
    if (order.lines.size() > linesShown)
        column->addWidget(makeLabel(tr("and %n more line(s)", nullptr, int(order.lines.size() - linesShown)), "meta"));
    column->addWidget(
        new SumRow(m_theme, tr("Total with delivery"), OrderWords::money(order.total), SumRow::Weight::Strong, SumRow::Place::Spread));
    auto *actions = new QHBoxLayout;
    widgets::plain(actions, metrics::gap);
    addAction(actions, order, QStringLiteral("return"), tr("Return…"), QStringLiteral("undo"));
    addAction(actions, order, QStringLiteral("refund"), tr("Refund…"), QStringLiteral("receipt"));
    actions->addStretch(1);
    column->addLayout(actions);
}

void ChatOrderSection::addAction(QHBoxLayout *row, const api::Order &order, const QString &verb, const QString &words, const QString &icon)
{
    const auto action = models::actionOf(order, verb);
    if (!action)
        return;
    auto *button = new widgets::Button(m_theme, widgets::Role::Plain, words);
    button->setIconName(icon);
    button->setEnabled(action->allowed);
    if (!action->allowed)
        button->setToolTip(OrderWords::blocked(order, *action));
    connect(button, &QPushButton::clicked, this, [this, id = order.id, verb] { Q_EMIT orderAsked(id, verb); });
    row->addWidget(button);
}

void ChatOrderSection::addOffers()
{
    auto *column = static_cast<QVBoxLayout *>(m_body->layout());
    const bool searched = !m_orders.searched().isEmpty();
    if (m_orders.error()) {
        column->addWidget(new widgets::WrappedLabel(m_orders.error()->code == core::ErrorCode::NotFound
                                                        ? tr("There is no such order.")
                                                        : widgets::Text::sentence(*m_orders.error()),
                                                    "error"));
    }
    if (!m_orders.mentioned().isEmpty() && !searched) {
        auto *row = new QHBoxLayout;
        widgets::plain(row, metrics::grid);
        row->addWidget(makeLabel(tr("Mentioned"), "meta"));
        for (const qint64 number : m_orders.mentioned()) {
            auto *look = new widgets::Button(m_theme, widgets::Role::Link, QString::number(number));
            look->setAccessibleName(tr("Look up order %1").arg(number));
            connect(look, &QPushButton::clicked, this, [this, number] { m_orders.chooseNumber(number); });
            row->addWidget(look);
        }
        row->addStretch(1);
        column->addLayout(row);
    }
    if (m_orders.offered().isEmpty()) {
        if (!m_orders.error())
            column->addWidget(
                new widgets::WrappedLabel(searched ? tr("No order fits.") : tr("Find the order that this chat is about."), "meta"));
        return;
    }
    column->addWidget(makeLabel(searched ? tr("Found") : tr("Orders of this name"), "metaStrong"));
    for (const api::OrderSummary &order : m_orders.offered()) {
        auto *button = new OrderButton(m_theme, order, m_clock.now(), true);
        connect(button, &QAbstractButton::clicked, this, [this, id = order.id] { m_orders.choose(id); });
        column->addWidget(button);
    }
}

}  // namespace order_room
