// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened to an order, and why something cannot.

#include "ui/rooms/orders/order_words.h"

#include "ui/widgets/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUuid>

namespace order_room {
namespace {

using theme::Token;

std::optional<core::Timestamp> firstShipped(const api::Order &order)
{
    std::optional<core::Timestamp> first;
    for (const api::Parcel &parcel : order.parcels)
        if (parcel.shippedAt && (!first || *parcel.shippedAt < *first))
            first = parcel.shippedAt;
    return first;
}

struct Look {
    const char *type;
    const char *icon;
    Token token;
    const char *words;
};

constexpr Look looks[] = {
    {"created", "shopping-bag", Token::Muted, QT_TRANSLATE_NOOP("OrderWords", "Goods reserved")},
    {"placed", "shopping-bag", Token::Muted, QT_TRANSLATE_NOOP("OrderWords", "Order placed")},
    {"payment_authorized", "credit-card", Token::Accent, QT_TRANSLATE_NOOP("OrderWords", "Payment authorised")},
    {"payment_declined", "circle-x", Token::Danger, QT_TRANSLATE_NOOP("OrderWords", "Payment declined")},
    {"capture_asked", "credit-card", Token::Warning, QT_TRANSLATE_NOOP("OrderWords", "Payment is being captured")},
    {"paid", "credit-card", Token::Ok, QT_TRANSLATE_NOOP("OrderWords", "Payment captured")},
    {"capture_failed", "circle-x", Token::Danger, QT_TRANSLATE_NOOP("OrderWords", "The payment could not be captured")},
    {"void_asked", "credit-card", Token::Warning, QT_TRANSLATE_NOOP("OrderWords", "The held payment is being let go")},
    {"payment_voided", "credit-card", Token::Muted, QT_TRANSLATE_NOOP("OrderWords", "Held payment let go")},
    {"void_failed", "circle-x", Token::Danger, QT_TRANSLATE_NOOP("OrderWords", "The held payment could not be let go")},
    {"packed", "package", Token::Warning, QT_TRANSLATE_NOOP("OrderWords", "Parcel packed")},
    {"shipped", "truck", Token::Ok, QT_TRANSLATE_NOOP("OrderWords", "Parcel shipped")},
    {"shipping_failed", "circle-x", Token::Danger, QT_TRANSLATE_NOOP("OrderWords", "The parcel could not be sent")},
    {"delivered", "package-check", Token::Ok, QT_TRANSLATE_NOOP("OrderWords", "Parcel delivered")},
    {"held", "pause", Token::Warning, QT_TRANSLATE_NOOP("OrderWords", "Put on hold")},
    {"released", "play", Token::Muted, QT_TRANSLATE_NOOP("OrderWords", "Released")},
    {"cancelled", "ban", Token::Danger, QT_TRANSLATE_NOOP("OrderWords", "Order cancelled")},
    {"expired", "clock", Token::Muted, QT_TRANSLATE_NOOP("OrderWords", "Order expired, not paid in time")},
    {"completed", "check", Token::Ok, QT_TRANSLATE_NOOP("OrderWords", "Order completed")},
    {"refund_asked", "receipt", Token::Warning, QT_TRANSLATE_NOOP("OrderWords", "Refund on its way")},
    {"refunded", "receipt", Token::Danger, QT_TRANSLATE_NOOP("OrderWords", "Refunded")},
    {"refund_failed", "circle-x", Token::Danger, QT_TRANSLATE_NOOP("OrderWords", "The refund failed")},
    {"return_requested", "undo", Token::Warning, QT_TRANSLATE_NOOP("OrderWords", "Return asked for")},
    {"return_approved", "undo", Token::Accent, QT_TRANSLATE_NOOP("OrderWords", "Return approved")},
    {"return_rejected", "undo", Token::Danger, QT_TRANSLATE_NOOP("OrderWords", "Return rejected")},
    {"return_received", "undo", Token::Ok, QT_TRANSLATE_NOOP("OrderWords", "Return received")},
    {"return_refunded", "undo", Token::Ok, QT_TRANSLATE_NOOP("OrderWords", "Return refunded")},
    {"stock_refused", "triangle-alert", Token::Danger, QT_TRANSLATE_NOOP("OrderWords", "Stock and order disagree")},
    {"note", "note", Token::Warning, QT_TRANSLATE_NOOP("OrderWords", "Note")},
};

struct Sentence {
    const char *action;
    const char *reason;
    const char *text;
};

// An empty action fits any. What to do instead comes last, where there is something.
constexpr Sentence sentences[] = {
    {"ship", "on_hold", QT_TRANSLATE_NOOP("OrderWords", "It cannot be shipped while it is on hold. Release it first.")},
    {"ship", "not_placed", QT_TRANSLATE_NOOP("OrderWords", "It cannot be shipped: the order is not placed.")},
    {"ship", "nothing_to_ship", QT_TRANSLATE_NOOP("OrderWords", "Nothing is left to ship.")},
    {"refund", "nothing_to_refund", QT_TRANSLATE_NOOP("OrderWords", "Nothing is left to refund.")},
    {"return", "not_placed", QT_TRANSLATE_NOOP("OrderWords", "Nothing can be returned: the order is not placed.")},
    {"return", "nothing_to_return", QT_TRANSLATE_NOOP("OrderWords", "Nothing can be returned yet: no piece was delivered.")},
    {"cancel", "already_shipped", QT_TRANSLATE_NOOP("OrderWords", "It cannot be cancelled: a parcel has left. Use refund or return.")},
    {"cancel", "illegal_transition", QT_TRANSLATE_NOOP("OrderWords", "It cannot be cancelled any more.")},
    {"hold", "illegal_transition", QT_TRANSLATE_NOOP("OrderWords", "Only a placed order can be put on hold.")},
    {"release", "not_on_hold", QT_TRANSLATE_NOOP("OrderWords", "It is not on hold.")},
    {"complete", "not_delivered", QT_TRANSLATE_NOOP("OrderWords", "It cannot be completed: not everything was delivered.")},
    {"complete", "money_outstanding",
     QT_TRANSLATE_NOOP("OrderWords", "It cannot be completed: paid and owed differ, or a refund is on its way.")},
    {"complete", "illegal_transition", QT_TRANSLATE_NOOP("OrderWords", "Only a placed order can be completed.")},
    {"pay", "nothing_outstanding", QT_TRANSLATE_NOOP("OrderWords", "Everything that is owed is paid or held.")},
    {"pay", "order_closed", QT_TRANSLATE_NOOP("OrderWords", "The order is closed; it takes no payment.")},
    {"capture", "nothing_authorized", QT_TRANSLATE_NOOP("OrderWords", "No payment is held.")},
    {"capture", "order_closed", QT_TRANSLATE_NOOP("OrderWords", "The order is closed; a held payment can only be let go.")},
    {"void", "nothing_authorized", QT_TRANSLATE_NOOP("OrderWords", "No payment is held.")},
    {"", "already_shipped", QT_TRANSLATE_NOOP("OrderWords", "A parcel has left. Use refund or return.")},
    {"", "nothing_to_ship", QT_TRANSLATE_NOOP("OrderWords", "Nothing is left to ship.")},
    {"", "nothing_to_return", QT_TRANSLATE_NOOP("OrderWords", "No delivered piece is left to return.")},
    {"", "nothing_to_refund", QT_TRANSLATE_NOOP("OrderWords", "Nothing is left to refund.")},
    {"", "exceeds_captured", QT_TRANSLATE_NOOP("OrderWords", "That is more than was captured and not paid back yet.")},
    {"", "exceeds_shipping", QT_TRANSLATE_NOOP("OrderWords", "That is more than is left of the delivery.")},
    {"", "exceeds_line", QT_TRANSLATE_NOOP("OrderWords", "Fewer pieces are left that were not paid back.")},
    {"", "exceeds_unshipped", QT_TRANSLATE_NOOP("OrderWords", "Fewer pieces are left that were not shipped.")},
    {"", "exceeds_delivered", QT_TRANSLATE_NOOP("OrderWords", "Fewer pieces were delivered and are not on their way back.")},
    {"", "exceeds_shipped", QT_TRANSLATE_NOOP("OrderWords", "More pieces would go back into stock than left it.")},
    {"", "refund_spans_payments", QT_TRANSLATE_NOOP("OrderWords", "No single payment has that much left. Refund in parts.")},
    {"", "amount_changed", QT_TRANSLATE_NOOP("OrderWords", "The amount is another by now. Look at it and try again.")},
    {"", "order_busy", QT_TRANSLATE_NOOP("OrderWords", "The order is being worked on. Try again in a moment.")},
    {"", "on_hold", QT_TRANSLATE_NOOP("OrderWords", "Not while the order is on hold. Release it first.")},
    {"", "not_placed", QT_TRANSLATE_NOOP("OrderWords", "Not for an order that is not placed.")},
    {"", "order_closed", QT_TRANSLATE_NOOP("OrderWords", "The order is closed.")},
    {"", "illegal_transition", QT_TRANSLATE_NOOP("OrderWords", "The order is past that.")},
};

}  // namespace

QString OrderWords::blocked(const api::Order &order, const api::OrderAction &action)
{
    const QString reason = action.reason.value_or(QString());
    if (action.action == QLatin1String("cancel") && reason == QLatin1String("already_shipped"))
        if (const auto left = firstShipped(order))
            return tr("It cannot be cancelled: a parcel left on %1. Use refund or return.").arg(date(*left));
    for (const Sentence &candidate : sentences) {
        const QLatin1String fits(candidate.action);
        if (reason == QLatin1String(candidate.reason) && (fits.isEmpty() || action.action == fits))
            return tr(candidate.text);
    }
    return action.sentence.value_or(reason);
}

QString OrderWords::sentence(const api::Order &order, const core::Error &error)
{
    api::OrderAction action;
    action.reason = error.reason;
    action.sentence = widgets::Text::sentence(error);
    return blocked(order, action);
}

QString OrderWords::actor(const QString &actor)
{
    // "agent:Marta" and "Marta" both come; an id says nothing to a person.
    const QString name = actor.contains(QLatin1Char(':')) ? actor.section(QLatin1Char(':'), 1) : actor;
    static const QStringList program{QStringLiteral("system"), QStringLiteral("saga"), QStringLiteral("shop")};
    static const QStringList shopper{QStringLiteral("customer"), QStringLiteral("shopper"), QStringLiteral("guest"), QStringLiteral("user"),
                                     QStringLiteral("visitor")};
    static const QStringList staff{QStringLiteral("staff"), QStringLiteral("agent"), QStringLiteral("admin"), QStringLiteral("catalogue")};
    const bool isId = !QUuid::fromString(name).isNull();
    const QString kind = isId ? actor.section(QLatin1Char(':'), 0, 0) : name;
    if (shopper.contains(kind))
        return tr("the customer");
    if (staff.contains(kind))
        return tr("a colleague");
    return isId || program.contains(name) ? QString() : name;
}

OrderWords::Event OrderWords::event(const api::Order &order, const api::OrderEvent &event)
{
    const QJsonObject data = QJsonDocument::fromJson(event.data.text).object();
    Event shown{QStringLiteral("circle-dot"), Token::Muted, event.type, {}, {}};
    for (const Look &look : looks) {
        if (event.type != QLatin1String(look.type))
            continue;
        shown.icon = QLatin1String(look.icon);
        shown.token = look.token;
        shown.words = tr(look.words);
        break;
    }
    QStringList details;
    const QJsonObject amount = data.value(QLatin1String("amount")).toObject();
    if (!amount.isEmpty())
        shown.words = tr("%1, %2").arg(
            shown.words, money({amount.value(QLatin1String("amount")).toInteger(), amount.value(QLatin1String("currency")).toString()}));
    const QString parcelId = data.value(QLatin1String("parcelId")).toString();
    for (int index = 0; index < order.parcels.size(); ++index) {
        if (order.parcels[index].id != parcelId)
            continue;
        if (event.type == QLatin1String("shipped"))
            shown.words = tr("Parcel %1 shipped").arg(index + 1);
        else if (event.type == QLatin1String("delivered"))
            shown.words = tr("Parcel %1 delivered").arg(index + 1);
    }
    if (const QString method = data.value(QLatin1String("method")).toString(); !method.isEmpty())
        details.append(paymentMethod(method));
    if (const QString failure = data.value(QLatin1String("failure")).toString(); !failure.isEmpty())
        details.append(paymentFailure(failure));
    if (const QString reference = data.value(QLatin1String("reference")).toString(); !reference.isEmpty())
        details.append(reference);
    if (const QString carrier = data.value(QLatin1String("carrier")).toString(); !carrier.isEmpty())
        details.append(carrier);
    if (const QString why = data.value(QLatin1String("reason")).toString(); !why.isEmpty())
        details.append(reason(why));
    if (const QString who = actor(event.actor); !who.isEmpty())
        details.append(who);
    shown.detail = details.join(QStringLiteral(" · "));
    shown.note = data.value(QLatin1String("text")).toString();
    return shown;
}

namespace {

struct Asked {
    const char *asked;
    const char *done;
    const char *failed;
    const char *subject;
};

// What was asked for is said only until its outcome is known.
constexpr Asked asks[] = {
    {"created", "placed", "cancelled", ""},
    {"packed", "shipped", "shipping_failed", "parcelId"},
    {"capture_asked", "paid", "capture_failed", "paymentId"},
    {"void_asked", "payment_voided", "void_failed", "paymentId"},
    {"refund_asked", "refunded", "refund_failed", "refundId"},
};

QString subjectOf(const api::OrderEvent &event, const char *name)
{
    return QJsonDocument::fromJson(event.data.text).object().value(QLatin1String(name)).toString();
}

bool isAnswered(const api::OrderEvent &event, const QList<api::OrderEvent> &all)
{
    for (const Asked &ask : asks) {
        if (event.type != QLatin1String(ask.asked))
            continue;
        const QString subject = subjectOf(event, ask.subject);
        return std::any_of(all.begin(), all.end(), [&](const api::OrderEvent &other) {
            if (other.at < event.at)
                return false;
            // A failure does not say what of.
            return other.type == QLatin1String(ask.failed) ||
                   (other.type == QLatin1String(ask.done) && subjectOf(other, ask.subject) == subject);
        });
    }
    return false;
}

}  // namespace

QList<api::OrderEvent> OrderWords::told(const api::Order &order)
{
    QList<api::OrderEvent> told;
    for (const api::OrderEvent &event : order.timeline)
        if (!isAnswered(event, order.timeline))
            told.prepend(event);
    std::stable_sort(told.begin(), told.end(), [](const api::OrderEvent &a, const api::OrderEvent &b) { return b.at < a.at; });
    return told;
}

}  // namespace order_room
