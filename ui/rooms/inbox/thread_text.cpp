// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/inbox/thread_text.h"

#include "ui/widgets/money_text.h"
#include "ui/widgets/text.h"

namespace inbox {
namespace {

using models::Delivery;
using models::RowKind;
using models::SystemEvent;
using models::ThreadRow;
using theme::Token;

QString joined(const QStringList &parts) { return parts.join(QStringLiteral(" · ")); }

QString nameOf(const std::optional<QString> &name, const QString &otherwise) { return name && !name->isEmpty() ? *name : otherwise; }

}  // namespace

QList<Run> ThreadText::outboxMeta(const ThreadRow &row, const QString &when)
{
    if (row.delivery == Delivery::Failed) {
        const Run failed{tr("Not sent"), Token::Danger, true, QStringLiteral("circle-x"), Token::Danger};
        return {failed, {QStringLiteral(" · ") + row.reason + QStringLiteral(" · ")}, {tr("Try again"), Token::Accent, true, {}, {}, true}};
    }
    const QString what = row.note ? tr("Note, only your team") : nameOf(row.actor.name, tr("You"));
    if (row.delivery == Delivery::Sending)
        return {{joined({what, when, tr("on its way")}), Token::Muted, false, QStringLiteral("clock"), Token::Muted}};
    return {{joined({what, when, tr("goes out when the server is back")}), Token::Muted, false, QStringLiteral("clock"), Token::Warning}};
}

QList<Run> ThreadText::meta(const ThreadRow &row, core::Timestamp now)
{
    const QString when = widgets::Text::when(row.at, now);
    switch (row.kind) {
    case RowKind::System: return {};
    case RowKind::Visitor: return {{when}};
    case RowKind::Streaming: {
        if (row.stopped)
            return {{tr("Bot"), Token::Muted, false, QStringLiteral("bot"), Token::Bot},
                    {QStringLiteral(" · ") + tr("stopped at takeover")}};
        QString rest = QStringLiteral(" · ") + tr("turn of generation %1").arg(row.generation);
        if (row.at.milliseconds() > 0)
            rest.prepend(QStringLiteral(" · ") + widgets::Text::span(now - row.at));
        return {{tr("Writing"), Token::Bot, true, QStringLiteral("bot"), Token::Bot}, {rest}};
    }
    case RowKind::Bot: {
        QStringList rest{when};
        if (row.stopped)
            rest.append(tr("stopped"));
        else if (row.grounded == false)
            rest.append(tr("found nothing sure"));
        QList<Run> runs{{joined({tr("Bot"), joined(rest)}), Token::Muted, false, QStringLiteral("bot"), Token::Bot}};
        if (row.readByVisitor && !row.stopped)
            runs.append({{}, Token::Muted, false, QStringLiteral("check-check"), Token::Accent});
        return runs;
    }
    case RowKind::Agent: {
        QList<Run> runs{{joined({nameOf(row.actor.name, tr("A colleague")), when})}};
        runs.append({{},
                     Token::Muted,
                     false,
                     row.readByVisitor ? QStringLiteral("check-check") : QStringLiteral("check"),
                     row.readByVisitor ? Token::Accent : Token::Muted});
        return runs;
    }
    case RowKind::Note:
        return {{joined({tr("Note, only your team"), nameOf(row.actor.name, tr("A colleague")), when}), Token::Muted, false,
                 QStringLiteral("note"), Token::Muted}};
    case RowKind::Outbox: return outboxMeta(row, when);
    }
    Q_UNREACHABLE();
}

QString ThreadText::ownerLine(const ThreadRow &row)
{
    const QString who = nameOf(row.actor.name, row.actor.kind == api::ActorKind::Visitor ? tr("The visitor") : tr("A colleague"));
    const QString previous = nameOf(row.previousOwner.name, tr("a colleague"));
    if (row.cause == QLatin1String("takeover"))
        return tr("%1 took over from the bot").arg(who);
    if (row.cause == QLatin1String("claim"))
        return tr("%1 picked it up from the queue").arg(who);
    if (row.cause == QLatin1String("force_take"))
        return tr("%1 took over from %2").arg(who, previous);
    if (row.cause == QLatin1String("handback"))
        return tr("%1 returned it to the bot").arg(who);
    if (row.cause == QLatin1String("to_queue"))
        return tr("%1 put it in the queue").arg(who);
    if (row.cause == QLatin1String("snoozed"))
        return tr("%1 put it off").arg(who);
    if (row.cause == QLatin1String("visitor_wrote") && row.owner.kind == api::OwnerKind::Bot)
        return tr("Open again, the bot answers");
    switch (row.owner.kind) {
    case api::OwnerKind::Bot: return tr("The bot has it");
    case api::OwnerKind::Queue: return tr("Waiting for a person");
    case api::OwnerKind::Agent: return tr("%1 has it").arg(nameOf(row.owner.name, tr("A colleague")));
    case api::OwnerKind::Nobody: return tr("Nobody has it");
    }
    Q_UNREACHABLE();
}

QList<Run> ThreadText::system(const ThreadRow &row, core::Timestamp now)
{
    QStringList words{widgets::Text::when(row.at, now)};
    QString icon;
    Token iconToken = Token::Muted;
    switch (row.system) {
    case SystemEvent::None: break;
    case SystemEvent::Opened: words.append({tr("Opened"), tr("the bot answers")}); break;
    case SystemEvent::OwnerChanged:
        words.append({ownerLine(row), tr("generation %1").arg(row.generation)});
        icon = row.owner.kind == api::OwnerKind::Bot     ? QStringLiteral("bot")
               : row.owner.kind == api::OwnerKind::Queue ? QStringLiteral("to-queue")
                                                         : QStringLiteral("headset");
        break;
    case SystemEvent::PersonRequested:
        words.append(tr("The visitor asks for a person"));
        icon = QStringLiteral("hand");
        iconToken = Token::Warning;
        break;
    case SystemEvent::BotFailed:
        words.append(tr("The bot could not answer"));
        icon = QStringLiteral("circle-x");
        iconToken = Token::Danger;
        break;
    case SystemEvent::Resolved:
        words.append(tr("Closed by %1").arg(nameOf(row.actor.name, tr("a colleague"))));
        icon = QStringLiteral("check");
        break;
    }
    if (!row.reason.isEmpty())
        words.append(row.reason);
    return {{joined(words), Token::Muted, false, icon, iconToken}};
}

QString ThreadText::spoken(const ThreadRow &row, core::Timestamp now)
{
    QString words;
    for (const Run &run : row.kind == RowKind::System ? system(row, now) : meta(row, now))
        words += run.text;
    if (row.kind == RowKind::Visitor)
        words.prepend(tr("Visitor") + QStringLiteral(" · "));
    if (!row.body.isEmpty())
        words += QStringLiteral(": ") + row.body;
    for (const api::Card &one : row.cards)
        words += QStringLiteral(". ") + card(one);
    return words;
}

QString ThreadText::stageName(api::OrderStage stage)
{
    switch (stage) {
    case api::OrderStage::PendingPayment: return tr("Waiting for payment");
    case api::OrderStage::Preparing: return tr("Being prepared");
    case api::OrderStage::OnHold: return tr("On hold");
    case api::OrderStage::PartlyShipped: return tr("Partly sent");
    case api::OrderStage::OnItsWay: return tr("On its way");
    case api::OrderStage::Delivered: return tr("Delivered");
    case api::OrderStage::Returned: return tr("Sent back");
    case api::OrderStage::Cancelled: return tr("Cancelled");
    case api::OrderStage::Expired: return tr("Expired");
    }
    Q_UNREACHABLE();
}

QString ThreadText::stockName(const api::ProductCard &product)
{
    switch (product.stock) {
    case api::CardStock::InStock: return tr("In stock");
    case api::CardStock::Low: return tr("Only %1 left").arg(product.available);
    case api::CardStock::SoldOut: return tr("Sold out");
    }
    Q_UNREACHABLE();
}

QString ThreadText::card(const api::CardRef &card) { return card.kind == api::CardKind::Order ? tr("Order") : tr("Product"); }

QString ThreadText::card(const api::Card &card)
{
    if (card.order)
        return joined({tr("Order %1").arg(card.order->number), stageName(card.order->stage), widgets::moneyText(card.order->total)});
    if (!card.product)
        return card.kind == api::CardKind::Order ? tr("Order, no longer there") : tr("Product, no longer there");
    QStringList words{card.product->title};
    words.append(card.product->options);
    words.append({widgets::moneyText(card.product->price), stockName(*card.product)});
    return joined(words);
}

QString ThreadText::visitorName(const api::ConversationSummary &summary)
{
    constexpr int shownDigits = 4;
    return summary.visitorName.isEmpty() ? tr("Visitor %1").arg(summary.id.text().right(shownDigits).toUpper()) : summary.visitorName;
}

QString ThreadText::languageName(api::Language language)
{
    switch (language) {
    case api::Language::English: return tr("English");
    case api::Language::Spanish: return tr("Spanish");
    }
    Q_UNREACHABLE();
}

QString ThreadText::stateName(api::ConversationState state)
{
    switch (state) {
    case api::ConversationState::Bot: return tr("Bot answers");
    case api::ConversationState::Queued: return tr("Waiting for a person");
    case api::ConversationState::Agent: return tr("With a person");
    case api::ConversationState::Snoozed: return tr("Put off");
    case api::ConversationState::Resolved: return tr("Closed");
    }
    Q_UNREACHABLE();
}

}  // namespace inbox
