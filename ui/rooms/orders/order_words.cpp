// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/order_words.h"

#include "core/base/currency.h"
#include "ui/widgets/money_text.h"

#include <QLocale>
#include <QRegularExpression>

namespace order_room {
namespace {

using widgets::paint::Tone;

QDateTime local(core::Timestamp at) { return at.toDateTime().toLocalTime(); }

QString symbolOf(const QString &currency)
{
    if (currency == QLatin1String("EUR"))
        return QStringLiteral("€");
    if (currency == QLatin1String("GBP"))
        return QStringLiteral("£");
    if (currency == QLatin1String("USD"))
        return QStringLiteral("$");
    return currency;
}

struct Country {
    const char *code;
    const char *name;
};

// Qt names countries in English alone; these are where the shop's parcels mostly go.
constexpr Country countries[] = {
    {"ES", QT_TRANSLATE_NOOP("OrderWords", "Spain")},         {"PT", QT_TRANSLATE_NOOP("OrderWords", "Portugal")},
    {"FR", QT_TRANSLATE_NOOP("OrderWords", "France")},        {"DE", QT_TRANSLATE_NOOP("OrderWords", "Germany")},
    {"IT", QT_TRANSLATE_NOOP("OrderWords", "Italy")},         {"GB", QT_TRANSLATE_NOOP("OrderWords", "United Kingdom")},
    {"IE", QT_TRANSLATE_NOOP("OrderWords", "Ireland")},       {"NL", QT_TRANSLATE_NOOP("OrderWords", "Netherlands")},
    {"BE", QT_TRANSLATE_NOOP("OrderWords", "Belgium")},       {"NO", QT_TRANSLATE_NOOP("OrderWords", "Norway")},
    {"AT", QT_TRANSLATE_NOOP("OrderWords", "Austria")},       {"CH", QT_TRANSLATE_NOOP("OrderWords", "Switzerland")},
    {"US", QT_TRANSLATE_NOOP("OrderWords", "United States")},
};

}  // namespace

QString OrderWords::country(const QString &code)
{
    for (const Country &known : countries)
        if (code == QLatin1String(known.code))
            return tr(known.name);
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

QString OrderWords::money(const api::Money &money)
{
    if (money.amount >= 0)
        return widgets::moneyText(money);
    return QChar(0x2212) + widgets::moneyText({-money.amount, money.currency});
}

std::optional<api::Money> OrderWords::amount(const QString &text, const QString &currency)
{
    const QLocale locale;
    QString plain = text.trimmed();
    plain.remove(symbolOf(currency)).remove(currency);
    // Between thousands only: "3.75" is no 375 in a language that groups by points.
    const QRegularExpression thousands(QRegularExpression::escape(locale.groupSeparator()) + QStringLiteral("(?=\\d{3}(\\D|$))"));
    plain.remove(thousands);
    plain.replace(locale.decimalPoint(), QStringLiteral("."));
    plain = plain.simplified().remove(QLatin1Char(' ')).remove(QChar(QChar::Nbsp));
    if (plain.isEmpty())
        return api::Money{0, currency};
    const core::Result<core::Money> read = core::moneyFromDecimal(plain, currency);
    if (!read || read->minorUnits() < 0)
        return std::nullopt;
    return api::Money{read->minorUnits(), currency};
}

QString OrderWords::day(core::Timestamp at, core::Timestamp now)
{
    const QDateTime then = local(at);
    const QDate today = local(now).date();
    if (then.date() == today)
        return then.toString(QStringLiteral("HH:mm"));
    if (then.date() == today.addDays(-1))
        return tr("yesterday");
    const QString format = then.date().year() == today.year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy");
    return QLocale().toString(then.date(), format);
}

QString OrderWords::moment(core::Timestamp at, core::Timestamp now)
{
    const QDateTime then = local(at);
    const bool thisYear = then.date().year() == local(now).date().year();
    return QLocale().toString(then, thisYear ? QStringLiteral("d MMM, HH:mm") : QStringLiteral("d MMM yyyy, HH:mm"));
}

QString OrderWords::fullMoment(core::Timestamp at) { return QLocale().toString(local(at), QStringLiteral("d MMM yyyy, HH:mm")); }

QString OrderWords::date(core::Timestamp at) { return QLocale().toString(local(at), QStringLiteral("d MMM")); }

Chip OrderWords::status(api::OrderStatus status)
{
    switch (status) {
    case api::OrderStatus::PendingPayment: return {tr("Awaiting payment"), Tone::Warning, QStringLiteral("hourglass")};
    case api::OrderStatus::Placed: return {tr("Placed"), Tone::Neutral, QStringLiteral("circle-dot")};
    case api::OrderStatus::OnHold: return {tr("On hold"), Tone::Warning, QStringLiteral("pause")};
    case api::OrderStatus::Completed: return {tr("Completed"), Tone::Ok, QStringLiteral("check")};
    case api::OrderStatus::Expired: return {tr("Expired"), Tone::Neutral, QStringLiteral("clock")};
    case api::OrderStatus::Cancelled: return {tr("Cancelled"), Tone::Danger, QStringLiteral("ban")};
    }
    Q_UNREACHABLE();
}

Chip OrderWords::payment(api::PaymentStatus status)
{
    const QString icon = QStringLiteral("credit-card");
    switch (status) {
    case api::PaymentStatus::None: return {tr("Not paid"), Tone::Warning, icon};
    case api::PaymentStatus::Authorized: return {tr("Authorised"), Tone::Accent, icon};
    case api::PaymentStatus::PartiallyPaid: return {tr("Part paid"), Tone::Warning, icon};
    case api::PaymentStatus::Paid: return {tr("Paid"), Tone::Ok, icon};
    case api::PaymentStatus::PartiallyRefunded: return {tr("Part refunded"), Tone::Neutral, icon};
    case api::PaymentStatus::Refunded: return {tr("Refunded"), Tone::Neutral, icon};
    case api::PaymentStatus::Overcharged: return {tr("Overpaid"), Tone::Danger, icon};
    case api::PaymentStatus::Voided: return {tr("Payment let go"), Tone::Neutral, icon};
    }
    Q_UNREACHABLE();
}

Chip OrderWords::fulfilment(api::FulfilmentStatus status)
{
    const QString icon = QStringLiteral("truck");
    switch (status) {
    case api::FulfilmentStatus::Unfulfilled: return {tr("Not shipped"), Tone::Warning, icon};
    case api::FulfilmentStatus::Partial: return {tr("Part shipped"), Tone::Warning, icon};
    case api::FulfilmentStatus::Shipped: return {tr("Shipped"), Tone::Ok, icon};
    case api::FulfilmentStatus::Delivered: return {tr("Delivered"), Tone::Ok, icon};
    }
    Q_UNREACHABLE();
}

Chip OrderWords::money(const api::OrderSummary &order) { return payment(order.paymentStatus); }

Chip OrderWords::goods(const api::OrderSummary &order)
{
    switch (order.status) {
    case api::OrderStatus::OnHold:
    case api::OrderStatus::Expired:
    case api::OrderStatus::Cancelled: return status(order.status);
    case api::OrderStatus::PendingPayment: return {fulfilment(order.fulfilmentStatus).word, Tone::Neutral, QStringLiteral("truck")};
    case api::OrderStatus::Placed:
    case api::OrderStatus::Completed: return fulfilment(order.fulfilmentStatus);
    }
    Q_UNREACHABLE();
}

Chip OrderWords::parcelState(const QString &state)
{
    if (state == QLatin1String("pending"))
        return {tr("Packed"), Tone::Warning};
    if (state == QLatin1String("shipped"))
        return {tr("Shipped"), Tone::Ok};
    if (state == QLatin1String("delivered"))
        return {tr("Delivered"), Tone::Ok};
    if (state == QLatin1String("cancelled"))
        return {tr("Cancelled"), Tone::Neutral};
    return {state, Tone::Neutral};
}

Chip OrderWords::paymentState(const QString &state)
{
    if (state == QLatin1String("created"))
        return {tr("Begun"), Tone::Neutral};
    if (state == QLatin1String("authorized"))
        return {tr("Authorised"), Tone::Accent};
    if (state == QLatin1String("captured"))
        return {tr("Captured"), Tone::Ok};
    if (state == QLatin1String("failed"))
        return {tr("Failed"), Tone::Danger};
    if (state == QLatin1String("voided"))
        return {tr("Let go"), Tone::Neutral};
    return {state, Tone::Neutral};
}

Chip OrderWords::refundState(const QString &state)
{
    if (state == QLatin1String("pending"))
        return {tr("On its way"), Tone::Warning};
    if (state == QLatin1String("settled"))
        return {tr("Refunded"), Tone::Ok};
    if (state == QLatin1String("failed"))
        return {tr("Failed"), Tone::Danger};
    return {state, Tone::Neutral};
}

Chip OrderWords::returnState(const QString &state)
{
    if (state == QLatin1String("requested"))
        return {tr("Asked for"), Tone::Warning};
    if (state == QLatin1String("approved"))
        return {tr("Approved"), Tone::Accent};
    if (state == QLatin1String("received"))
        return {tr("Received"), Tone::Ok};
    if (state == QLatin1String("refunded"))
        return {tr("Refunded"), Tone::Ok};
    if (state == QLatin1String("rejected"))
        return {tr("Rejected"), Tone::Danger};
    if (state == QLatin1String("cancelled"))
        return {tr("Cancelled"), Tone::Neutral};
    return {state, Tone::Neutral};
}

QString OrderWords::paymentMethod(const QString &code)
{
    if (code == QLatin1String("manual"))
        return tr("on delivery or bank transfer");
    if (code == QLatin1String("fake"))
        return tr("test card");
    if (code == QLatin1String("card"))
        return tr("card");
    if (code == QLatin1String("cash_on_delivery"))
        return tr("cash on delivery");
    return code;
}

QString OrderWords::paymentFailure(const QString &word)
{
    if (word == QLatin1String("card_declined"))
        return tr("card declined");
    if (word == QLatin1String("insufficient_funds"))
        return tr("not enough funds");
    if (word == QLatin1String("expired_card"))
        return tr("card expired");
    if (word == QLatin1String("no_answer"))
        return tr("the provider did not answer");
    return word;
}

QStringList OrderWords::refundReasons()
{
    return {QStringLiteral("damaged"),      QStringLiteral("wrong_item"), QStringLiteral("not_as_described"),
            QStringLiteral("changed_mind"), QStringLiteral("late"),       QStringLiteral("goodwill"),
            QStringLiteral("other")};
}

QString OrderWords::reason(const QString &word)
{
    if (word == QLatin1String("damaged"))
        return tr("Arrived damaged");
    if (word == QLatin1String("wrong_item"))
        return tr("Wrong item");
    if (word == QLatin1String("not_as_described"))
        return tr("Not as described");
    if (word == QLatin1String("changed_mind"))
        return tr("Changed their mind");
    if (word == QLatin1String("late"))
        return tr("Too late");
    if (word == QLatin1String("goodwill"))
        return tr("Goodwill");
    if (word == QLatin1String("other"))
        return tr("Another reason");
    return word;
}

QString OrderWords::options(const api::OrderLine &line) { return line.options.join(QStringLiteral(", ")); }

QStringList OrderWords::addressLines(const api::Address &address)
{
    QStringList lines{address.line1};
    if (address.line2 && !address.line2->isEmpty())
        lines.append(*address.line2);
    lines.append(QStringLiteral("%1 %2, %3").arg(address.postalCode, address.city, country(address.country)));
    return lines;
}

QString OrderWords::chatState(const api::ConversationSummary &chat)
{
    switch (chat.state) {
    case api::ConversationState::Bot: return tr("with the bot");
    case api::ConversationState::Queued: return tr("waiting for a person");
    case api::ConversationState::Agent: return tr("with %1").arg(chat.owner.name.value_or(tr("a colleague")));
    case api::ConversationState::Snoozed: return tr("snoozed");
    case api::ConversationState::Resolved: return tr("closed");
    }
    Q_UNREACHABLE();
}

QString OrderWords::chatIcon(api::ConversationState state)
{
    switch (state) {
    case api::ConversationState::Bot: return QStringLiteral("bot");
    case api::ConversationState::Queued: return QStringLiteral("user-x");
    case api::ConversationState::Agent:
    case api::ConversationState::Snoozed: return QStringLiteral("headset");
    case api::ConversationState::Resolved: return QStringLiteral("check");
    }
    Q_UNREACHABLE();
}

}  // namespace order_room
