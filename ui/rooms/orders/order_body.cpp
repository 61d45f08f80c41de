// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/order_body.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace order_room {
namespace {

namespace metrics = theme::metrics;
using theme::Token;
using widgets::makeLabel;
using widgets::paint::Tone;

}  // namespace

OrderBody::OrderBody(const Needs &needs, QWidget *parent)
    : QWidget(parent)
    , m_needs(needs)
    , m_theme(needs.theme)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(metrics::edge, metrics::cardGap, metrics::edge, metrics::edge);
    m_column->setSpacing(metrics::cardGap);
    addGroups();
    auto *pair = new QHBoxLayout;
    widgets::plain(pair, metrics::cardGap);
    pair->addWidget(customerCard(), 1);
    pair->addWidget(deliveryCard(), 1);
    m_column->addLayout(pair);
    addMoney();
    addReturns();
    addTimeline();
    m_column->addStretch(1);
}

widgets::Button *OrderBody::link(const QString &words, std::function<void()> followed)
{
    auto *button = new widgets::Button(m_theme, widgets::Role::Link, words);
    connect(button, &QPushButton::clicked, this, std::move(followed));
    return button;
}

void OrderBody::copy(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(what);
}

void OrderBody::addGroups()
{
    Card *last = nullptr;
    const QList<models::OrderGroup> groups = models::groupsOf(m_needs.order);
    for (const models::OrderGroup &group : groups) {
        last = group.kind == models::OrderGroup::Kind::Parcel ? parcelCard(group) : waitingCard(group);
        last->makeTable();
        for (const models::OrderPiece &piece : group.pieces)
            last->body()->addWidget(new LineRow(m_theme, m_needs.pictures, piece));
        m_column->addWidget(last);
    }
    if (last != nullptr)
        addTotals(last);
}

Card *OrderBody::parcelCard(const models::OrderGroup &group)
{
    const api::Parcel &parcel = *group.parcel;
    const Chip chip = OrderWords::parcelState(parcel.state);
    const bool shipped = parcel.state == QLatin1String("shipped");
    const bool gone = shipped || parcel.state == QLatin1String("delivered");
    auto *card = new Card(m_theme, {});
    const QString name = tr("Parcel %1").arg(group.number);
    card->setAccessibleName(QStringLiteral("%1, %2").arg(name, chip.word));
    QHBoxLayout *head = card->head();
    head->addWidget(new widgets::IconLabel(m_theme, gone ? QStringLiteral("package-check") : QStringLiteral("package"),
                                           gone ? Token::Ok : Token::Warning));
    head->addWidget(makeLabel(name, "name"));
    head->addWidget(new widgets::ChipLabel(m_theme, chip.word, chip.tone));
    if (parcel.carrier && !parcel.carrier->isEmpty())
        head->addWidget(new widgets::ElidedLabel(*parcel.carrier + (parcel.trackingNumber ? QStringLiteral(" ·") : QString()), "muted"));
    if (parcel.trackingNumber && !parcel.trackingNumber->isEmpty()) {
        auto *track = link(*parcel.trackingNumber, [this, number = *parcel.trackingNumber] { copy(number, tr("Tracking number copied")); });
        track->setToolTip(tr("Copy the tracking number"));
        track->setAccessibleName(tr("Copy tracking number %1").arg(*parcel.trackingNumber));
        head->addWidget(track);
    }
    head->addStretch(1);
    if (shipped && m_needs.mayHandle) {
        auto *deliver = link(tr("Mark as delivered"), [this, id = parcel.id] { Q_EMIT deliverAsked(id); });
        deliver->setAccessibleName(tr("Mark parcel %1 as delivered").arg(group.number));
        head->addWidget(deliver);
    }
    if (const auto at = parcel.deliveredAt ? parcel.deliveredAt : parcel.shippedAt)
        head->addWidget(makeLabel(OrderWords::moment(*at, m_needs.now), "meta"));
    return card;
}

Card *OrderBody::waitingCard(const models::OrderGroup &group)
{
    const bool waiting = group.kind == models::OrderGroup::Kind::ToShip;
    auto *card = new Card(m_theme, {});
    const QString name = waiting ? tr("To ship") : tr("Not shipped, paid back");
    const QString units = tr("%1 of %n unit(s)", nullptr, int(models::unitsOf(m_needs.order))).arg(group.units());
    card->setAccessibleName(QStringLiteral("%1, %2").arg(name, units));
    card->head()->addWidget(new widgets::IconLabel(m_theme, waiting ? QStringLiteral("package") : QStringLiteral("package-x"),
                                                   waiting ? Token::Warning : Token::Muted));
    card->head()->addWidget(makeLabel(name, "name"));
    card->head()->addWidget(new widgets::ChipLabel(m_theme, units, waiting ? Tone::Warning : Tone::Neutral));
    card->head()->addStretch(1);
    return card;
}

void OrderBody::addTotals(Card *card)
{
    const api::Order &order = m_needs.order;
    auto *line = widgets::makePane("surface", "top");
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, metrics::grid, 0, metrics::grid);
    column->setSpacing(0);
    const auto add = [&](const QString &name, const api::Money &money, SumRow::Weight weight) {
        column->addWidget(new SumRow(m_theme, name, OrderWords::money(money), weight, SumRow::Place::Right));
    };
    add(tr("Items"), order.totals.items, SumRow::Weight::Plain);
    add(order.shippingName.isEmpty() ? tr("Delivery") : tr("Delivery, %1").arg(order.shippingName), order.totals.shipping,
        SumRow::Weight::Plain);
    if (!order.taxIncluded)
        add(tr("VAT"), order.totals.tax, SumRow::Weight::Plain);
    add(order.taxIncluded ? tr("Total, VAT included (%1)").arg(OrderWords::money(order.totals.tax)) : tr("Total"), order.totals.total,
        SumRow::Weight::Strong);
    card->body()->addWidget(line);
}

Card *OrderBody::customerCard()
{
    const api::Order &order = m_needs.order;
    auto *card = new Card(m_theme, tr("Customer"));
    auto *open = link(tr("Profile"), [this, email = order.email] { Q_EMIT customerAsked(email); });
    open->setAccessibleName(tr("Open the profile of %1").arg(order.shippingAddress.name));
    card->head()->addWidget(open);
    auto *face = new widgets::AvatarLabel(m_theme, metrics::avatarSize);
    face->setName(order.shippingAddress.name);
    auto *words = new QVBoxLayout;
    widgets::plain(words);
    words->addWidget(new widgets::ElidedLabel(order.shippingAddress.name, "label"));
    words->addWidget(new widgets::ElidedLabel(order.customerId ? order.email : tr("%1 · guest").arg(order.email), "meta"));
    auto *row = new QHBoxLayout;
    widgets::plain(row, metrics::gap);
    row->addWidget(face);
    row->addLayout(words, 1);
    card->body()->addLayout(row);
    if (m_needs.mayReadChats)
        addChat(card);
    card->body()->addStretch(1);
    return card;
}

void OrderBody::addChat(Card *card)
{
    auto *row = new QHBoxLayout;
    widgets::plain(row, metrics::gap);
    if (m_needs.chats.isEmpty()) {
        row->addWidget(new widgets::IconLabel(m_theme, QStringLiteral("message"), Token::Muted));
        row->addWidget(new widgets::ElidedLabel(tr("No chat with this name or e-mail"), "muted"), 1);
    } else {
        const api::ConversationSummary &chat = m_needs.chats.first();
        const bool bot = chat.state == api::ConversationState::Bot;
        row->addWidget(new widgets::IconLabel(m_theme, OrderWords::chatIcon(chat.state), bot ? Token::Bot : Token::Muted));
        const QString state = OrderWords::chatState(chat);
        const bool now = chat.state != api::ConversationState::Resolved;
        row->addWidget(new widgets::ElidedLabel(now ? tr("In the chat, %1").arg(state)
                                                    : tr("Last chat %1").arg(OrderWords::day(chat.lastAt, m_needs.now))),
                       1);
        auto *open = link(tr("Open chat"), [this, id = chat.id] { Q_EMIT chatAsked(id); });
        open->setAccessibleName(tr("Open the chat with %1").arg(chat.visitorName));
        row->addWidget(open);
    }
    card->body()->addLayout(row);
}

Card *OrderBody::deliveryCard()
{
    const api::Order &order = m_needs.order;
    const QStringList address = OrderWords::addressLines(order.shippingAddress);
    auto *card = new Card(m_theme, tr("Delivery"));
    const QString whole = (QStringList{order.shippingAddress.name} + address).join(QLatin1Char('\n'));
    auto *copying = link(tr("Copy"), [this, whole] { copy(whole, tr("Address copied")); });
    copying->setAccessibleName(tr("Copy the address"));
    card->head()->addWidget(copying);
    for (const QString &line : address)
        card->body()->addWidget(new widgets::ElidedLabel(line));
    const auto add = [&](const char *icon, const QString &words) {
        auto *row = new QHBoxLayout;
        widgets::plain(row, metrics::gap);
        row->addWidget(new widgets::IconLabel(m_theme, QLatin1String(icon), Token::Muted));
        row->addWidget(new widgets::ElidedLabel(words, "muted"), 1);
        card->body()->addLayout(row);
    };
    add("truck", order.shippingName.isEmpty() ? order.shippingMethod : order.shippingName);
    if (order.note && !order.note->isEmpty())
        add("note", tr("For the carrier: %1").arg(*order.note));
    card->body()->addStretch(1);
    return card;
}

QHBoxLayout *OrderBody::factRow(const QString &icon, Token token, const QString &words, const QString &detail, const Chip &chip)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, metrics::grid, 0, metrics::grid);
    row->setSpacing(metrics::gap);
    row->addWidget(new widgets::IconLabel(m_theme, icon, token));
    row->addWidget(makeLabel(words, "label"));
    row->addWidget(new widgets::ChipLabel(m_theme, chip.word, chip.tone));
    row->addWidget(new widgets::ElidedLabel(detail, "muted"), 1);
    return row;
}

void OrderBody::addMoney()
{
    const api::Order &order = m_needs.order;
    if (order.payments.isEmpty() && order.refunds.isEmpty())
        return;
    auto *card = new Card(m_theme, tr("Payments"));
    for (const api::PaymentAttempt &payment : order.payments) {
        QString detail = OrderWords::paymentMethod(payment.method);
        if (payment.failure)
            detail = tr("%1 · %2").arg(detail, OrderWords::paymentFailure(*payment.failure));
        const bool failed = payment.state == QLatin1String("failed");
        QHBoxLayout *row =
            factRow(failed ? QStringLiteral("circle-x") : QStringLiteral("credit-card"), failed ? Token::Danger : Token::Muted,
                    OrderWords::money(payment.amount), detail, OrderWords::paymentState(payment.state));
        if (payment.state == QLatin1String("authorized") && m_needs.mayHandle) {
            row->addWidget(link(tr("Capture"), [this, id = payment.id] { Q_EMIT paymentAsked(id, QStringLiteral("capture")); }));
            row->addWidget(link(tr("Let go"), [this, id = payment.id] { Q_EMIT paymentAsked(id, QStringLiteral("void")); }));
        }
        row->addWidget(makeLabel(OrderWords::moment(payment.at, m_needs.now), "meta"));
        card->body()->addLayout(row);
    }
    for (const api::RefundInfo &refund : order.refunds) {
        QHBoxLayout *row =
            factRow(QStringLiteral("receipt"), Token::Danger, OrderWords::money({-refund.amount.amount, refund.amount.currency}),
                    refund.reason ? OrderWords::reason(*refund.reason) : tr("Refund"), OrderWords::refundState(refund.state));
        row->addWidget(makeLabel(OrderWords::moment(refund.at, m_needs.now), "meta"));
        card->body()->addLayout(row);
    }
    m_column->addWidget(card);
}

void OrderBody::addReturns()
{
    const api::Order &order = m_needs.order;
    if (order.returns.isEmpty())
        return;
    auto *card = new Card(m_theme, tr("Returns"));
    for (const api::ReturnInfo &entry : order.returns) {
        qint64 pieces = 0;
        QStringList names;
        for (const api::LineQuantity &line : entry.lines) {
            pieces += line.quantity;
            for (const api::OrderLine &own : order.lines)
                if (own.id == line.lineId)
                    names.append(own.title);
        }
        if (entry.reason)
            names.append(OrderWords::reason(*entry.reason));
        QHBoxLayout *row = factRow(QStringLiteral("undo"), Token::Muted, tr("%n piece(s)", nullptr, int(pieces)),
                                   names.join(QStringLiteral(" · ")), OrderWords::returnState(entry.state));
        const auto offer = [&](const QString &words, const char *verb) {
            row->addWidget(link(words, [this, id = entry.id, verb = QString::fromLatin1(verb)] { Q_EMIT returnAsked(id, verb); }));
        };
        if (m_needs.mayHandle && entry.state == QLatin1String("requested")) {
            offer(tr("Approve"), "approve");
            offer(tr("Reject"), "reject");
        }
        if (m_needs.mayHandle && entry.state == QLatin1String("approved"))
            offer(tr("It is here"), "receive");
        row->addWidget(makeLabel(OrderWords::moment(entry.at, m_needs.now), "meta"));
        card->body()->addLayout(row);
    }
    m_column->addWidget(card);
}

void OrderBody::addTimeline()
{
    auto *card = new Card(m_theme, tr("Timeline"));
    if (m_needs.mayHandle) {
        card->head()->addWidget(link(tr("Add note"), [this] { startNote(); }));
        addNoteEditor(card);
    }
    const QList<api::OrderEvent> events = OrderWords::told(m_needs.order);
    for (const api::OrderEvent &event : events) {
        const OrderWords::Event shown = OrderWords::event(m_needs.order, event);
        auto *row = new EventRow(m_theme, shown, OrderWords::moment(event.at, m_needs.now));
        row->setToolTip(OrderWords::fullMoment(event.at));
        card->body()->addWidget(row);
        if (shown.note.isEmpty())
            continue;
        constexpr int besideTheIcon = 32;
        auto *note = widgets::makePane("note", "card");
        auto *inside = new QVBoxLayout(note);
        inside->setContentsMargins(metrics::bubblePaddingX, metrics::bubblePaddingY, metrics::bubblePaddingX, metrics::bubblePaddingY);
        inside->addWidget(new widgets::WrappedLabel(shown.note));
        auto *indented = new QHBoxLayout;
        indented->setContentsMargins(besideTheIcon, 0, 0, metrics::grid);
        indented->addWidget(note);
        card->body()->addLayout(indented);
    }
    m_column->addWidget(card);
}

void OrderBody::addNoteEditor(Card *card)
{
    constexpr int longest = 5000;  // as the server takes it
    m_noteRow = new QWidget;
    m_note = new QLineEdit(m_needs.note);
    m_note->setPlaceholderText(tr("A note that only your team sees"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_note->setMaxLength(longest);
    auto *save = new widgets::Button(m_theme, widgets::Role::Plain, tr("Save note"));
    const auto commit = [this] {
        const QString text = m_note->text().trimmed();
        if (!text.isEmpty())
            Q_EMIT noteAsked(text);
    };
    const auto follow = [this, save] { save->setEnabled(!m_note->text().trimmed().isEmpty()); };
    connect(m_note, &QLineEdit::textChanged, this, follow);
    connect(m_note, &QLineEdit::returnPressed, this, commit);
    connect(save, &QPushButton::clicked, this, commit);
    follow();
    auto *row = new QHBoxLayout(m_noteRow);
    row->setContentsMargins(0, 0, 0, metrics::grid);
    row->setSpacing(metrics::gap);
    row->addWidget(m_note, 1);
    row->addWidget(save);
    m_noteRow->setVisible(!m_needs.note.isEmpty());
    card->body()->addWidget(m_noteRow);
}

void OrderBody::startNote()
{
    if (m_noteRow == nullptr)
        return;
    m_noteRow->show();
    m_note->setFocus(Qt::OtherFocusReason);
}

}  // namespace order_room
