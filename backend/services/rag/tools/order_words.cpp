// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/tools/order_words.h"

#include "core/base/currency.h"

#include <QLocale>
#include <algorithm>

namespace rag {
namespace {

using api::Language;
using api::OrderStage;

constexpr int usualDigits = 2;  // of a currency that is not known

const QString shippedState = QStringLiteral("shipped");
const QString deliveredState = QStringLiteral("delivered");

QString dayText(core::Timestamp at, Language language)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(at.milliseconds(), Qt::UTC).date();
    switch (language) {
    case Language::English: return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, QStringLiteral("d MMMM"));
    case Language::Spanish: return QLocale(QLocale::Spanish, QLocale::Spain).toString(day, QStringLiteral("d 'de' MMMM"));
    }
    Q_UNREACHABLE();
}

QString english(OrderStage stage, const QString &number)
{
    switch (stage) {
    case OrderStage::PendingPayment: return QStringLiteral("Order %1 is waiting for its payment.").arg(number);
    case OrderStage::Preparing: return QStringLiteral("Order %1 is being packed.").arg(number);
    case OrderStage::OnHold: return QStringLiteral("Order %1 is on hold: somebody at the shop is looking at it.").arg(number);
    case OrderStage::PartlyShipped: return QStringLiteral("Part of order %1 has left; the rest is being packed.").arg(number);
    case OrderStage::OnItsWay: return QStringLiteral("Order %1 is on its way.").arg(number);
    case OrderStage::Delivered: return QStringLiteral("Order %1 has been delivered.").arg(number);
    case OrderStage::Returned: return QStringLiteral("Everything in order %1 has come back to the shop.").arg(number);
    case OrderStage::Cancelled: return QStringLiteral("Order %1 was cancelled.").arg(number);
    case OrderStage::Expired: return QStringLiteral("Order %1 was not paid in time and has expired.").arg(number);
    }
    Q_UNREACHABLE();
}

QString spanish(OrderStage stage, const QString &number)
{
    switch (stage) {
    case OrderStage::PendingPayment: return QStringLiteral("El pedido %1 está pendiente de pago.").arg(number);
    case OrderStage::Preparing: return QStringLiteral("Estamos preparando el pedido %1.").arg(number);
    case OrderStage::OnHold: return QStringLiteral("El pedido %1 está en espera: alguien de la tienda lo está revisando.").arg(number);
    case OrderStage::PartlyShipped: return QStringLiteral("Una parte del pedido %1 ya ha salido; el resto se está preparando.").arg(number);
    case OrderStage::OnItsWay: return QStringLiteral("El pedido %1 está en camino.").arg(number);
    case OrderStage::Delivered: return QStringLiteral("El pedido %1 está entregado.").arg(number);
    case OrderStage::Returned: return QStringLiteral("Todo lo del pedido %1 ha vuelto a la tienda.").arg(number);
    case OrderStage::Cancelled: return QStringLiteral("El pedido %1 está cancelado.").arg(number);
    case OrderStage::Expired: return QStringLiteral("El pedido %1 no se pagó a tiempo y ha caducado.").arg(number);
    }
    Q_UNREACHABLE();
}

QString nextStep(OrderStage stage, Language language)
{
    const bool isEnglish = language == Language::English;
    switch (stage) {
    case OrderStage::PendingPayment:
        return isEnglish ? QStringLiteral("Once it is paid, we pack it.") : QStringLiteral("En cuanto se pague, lo preparamos.");
    case OrderStage::Preparing:
    case OrderStage::PartlyShipped:
        return isEnglish ? QStringLiteral("Next, the carrier collects it.") : QStringLiteral("Lo siguiente: lo recoge el transportista.");
    case OrderStage::OnItsWay:
        return isEnglish ? QStringLiteral("Next, it comes to your door.") : QStringLiteral("Lo siguiente: llega a tu puerta.");
    case OrderStage::OnHold:
    case OrderStage::Delivered:
    case OrderStage::Returned:
    case OrderStage::Cancelled:
    case OrderStage::Expired: break;
    }
    return {};
}

/// "Parcel 1 of 2 (Luna table lamp)"; "The parcel" when there is but one.
QString parcelName(const api::CardParcel &parcel, qsizetype place, qsizetype of, Language language)
{
    const bool isEnglish = language == Language::English;
    if (of == 1)
        return isEnglish ? QStringLiteral("The parcel") : QStringLiteral("El paquete");
    const QString name = (isEnglish ? QStringLiteral("Parcel %1 of %2") : QStringLiteral("El paquete %1 de %2"))
                             .arg(QString::number(place + 1), QString::number(of));
    return parcel.titles.isEmpty() ? name
                                   : QString(name % QStringLiteral(" (") % parcel.titles.join(QStringLiteral(", ")) % QStringLiteral(")"));
}

QString carrierWords(const api::CardParcel &parcel, Language language)
{
    const bool isEnglish = language == Language::English;
    QString words;
    if (parcel.carrier && !parcel.carrier->isEmpty())
        words += (isEnglish ? QStringLiteral(" with %1") : QStringLiteral(" con %1")).arg(*parcel.carrier);
    if (parcel.trackingNumber && !parcel.trackingNumber->isEmpty())
        words +=
            (isEnglish ? QStringLiteral(", tracking number %1") : QStringLiteral(", número de seguimiento %1")).arg(*parcel.trackingNumber);
    return words;
}

/// Empty for a parcel that has not left.
QString parcelSentence(const api::CardParcel &parcel, const QString &name, Language language)
{
    const bool isEnglish = language == Language::English;
    if (parcel.state == deliveredState && parcel.deliveredAt)
        return (isEnglish ? QStringLiteral("%1 was delivered on %2.") : QStringLiteral("%1 se entregó el %2."))
            .arg(name, dayText(*parcel.deliveredAt, language));
    if (parcel.state != shippedState || !parcel.shippedAt)
        return {};
    return (isEnglish ? QStringLiteral("%1 left on %2%3.") : QStringLiteral("%1 salió el %2%3."))
        .arg(name, dayText(*parcel.shippedAt, language), carrierWords(parcel, language));
}

QString refundSentence(const api::Order &order, Language language)
{
    api::Money settled;
    api::Money pending;
    for (const api::RefundInfo &refund : order.refunds) {
        api::Money *sum = refund.state == QLatin1String("settled")   ? &settled
                          : refund.state == QLatin1String("pending") ? &pending
                                                                     : nullptr;
        if (!sum)
            continue;
        sum->currency = refund.amount.currency;
        sum->amount += refund.amount.amount;
    }
    const bool isEnglish = language == Language::English;
    QStringList sentences;
    if (settled.amount > 0)
        sentences.append((isEnglish ? QStringLiteral("We have refunded %1.") : QStringLiteral("Te hemos devuelto %1."))
                             .arg(moneyText(settled, language)));
    if (pending.amount > 0)
        sentences.append((isEnglish ? QStringLiteral("A refund of %1 is under way.") : QStringLiteral("Hay un reembolso de %1 en curso."))
                             .arg(moneyText(pending, language)));
    return sentences.join(u' ');
}

}  // namespace

QString moneyText(const api::Money &money, Language language)
{
    const bool isEnglish = language == Language::English;
    const QLocale locale = isEnglish ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(QLocale::Spanish, QLocale::Spain);
    const int digits = core::minorDigits(money.currency).value_or(usualDigits);
    const QString minor = QString::number(std::abs(money.amount)).rightJustified(digits + 1, u'0');
    const QString whole = locale.toString(minor.left(minor.size() - digits).toLongLong());
    const QString amount = (money.amount < 0 ? QStringLiteral("-") : QString()) % whole %
                           (digits > 0 ? QString(locale.decimalPoint() % minor.right(digits)) : QString());
    const bool euro = money.currency == QLatin1String("EUR");
    if (isEnglish)
        return euro ? QString(QStringLiteral("€") % amount) : QString(money.currency % QStringLiteral(" ") % amount);
    return QString(amount % QStringLiteral(" ") % (euro ? QStringLiteral("€") : money.currency));
}

QString orderSentences(const api::Order &order, Language language)
{
    const api::OrderCard card = api::orderCardOf(order);
    const QString number = QString::number(card.number);
    QStringList sentences{language == Language::English ? english(card.stage, number) : spanish(card.stage, number)};
    for (qsizetype place = 0; place < card.parcels.size(); ++place) {
        const api::CardParcel &parcel = card.parcels[place];
        sentences.append(parcelSentence(parcel, parcelName(parcel, place, card.parcels.size(), language), language));
    }
    sentences.append(nextStep(card.stage, language));
    sentences.append(refundSentence(order, language));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString cancelSentence(const api::Order &order, Language language)
{
    const bool isEnglish = language == Language::English;
    const OrderStage stage = api::orderStageOf(order);
    if (stage == OrderStage::Returned || stage == OrderStage::Cancelled || stage == OrderStage::Expired)
        return {};
    if (order.fulfilmentStatus != api::FulfilmentStatus::Unfulfilled)
        return isEnglish ? QStringLiteral("It has left the shop already, so it can no longer be cancelled.")
                         : QStringLiteral("Ya ha salido de la tienda, así que no se puede anular.");
    const bool own = std::any_of(order.actions.cbegin(), order.actions.cend(),
                                 [](const api::OrderAction &action) { return action.action == QLatin1String("cancel") && action.allowed; });
    if (own)
        return isEnglish ? QStringLiteral("Nothing has left yet, so you can cancel it on the order’s page.")
                         : QStringLiteral("Todavía no ha salido nada, así que puedes anularlo en la página del pedido.");
    return isEnglish ? QStringLiteral("Nothing has left yet, so somebody at the shop can still cancel it.")
                     : QStringLiteral("Todavía no ha salido nada, así que alguien de la tienda aún puede anularlo.");
}

}  // namespace rag
