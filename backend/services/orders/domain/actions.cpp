// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/guards.h"

#include <algorithm>
#include <array>

namespace orders {
namespace {

using namespace Qt::Literals::StringLiterals;

core::Result<> no(QString reason, QString sentence)
{
    return core::fail(core::ErrorCode::Conflict, std::move(reason), std::move(sentence));
}

core::Result<> anyPiece(const Order &order, qint64 (Pieces::*left)() const, core::Result<> otherwise)
{
    for (const OrderLine &line : order.lines) {
        const auto pieces = piecesOf(order, line.id);
        if (!pieces)
            return core::fail(pieces.error());
        if (((*pieces).*left)() > 0)
            return {};
    }
    return otherwise;
}

core::Result<> canRelease(const Order &order)
{
    // "place" and "release" lead to the same state; this one only from a hold.
    if (order.state != OrderState::OnHold)
        return no(u"not_on_hold"_s, u"The order is not on hold."_s);
    return mayBecome(order, OrderState::Placed);
}

core::Result<> canPlace(const Order &order)
{
    if (order.state == OrderState::OnHold)
        return no(u"on_hold"_s, u"The order was placed and is on hold; release it."_s);
    return mayBecome(order, OrderState::Placed);
}

template <OrderState To>
core::Result<> canBecome(const Order &order)
{
    return mayBecome(order, To);
}

core::Result<> canPay(const Order &order)
{
    const auto ledger = ledgerOf(order);
    if (!ledger)
        return core::fail(ledger.error());
    const auto cent = core::Money::of(1, order.currency);
    MOSTRADOR_TRY(mayPay(order, *cent));
    core::Money secured = ledger->captured;
    MOSTRADOR_TRY(addTo(secured, ledger->authorized));
    const auto kept = secured.minus(ledger->refunded);
    if (!kept)
        return core::fail(kept.error());
    if (kept->minorUnits() >= ledger->owed.minorUnits())
        return no(u"nothing_outstanding"_s, u"What is owed is held or paid already."_s);
    return {};
}

core::Result<> anyAuthorized(const Order &order)
{
    const bool any = std::any_of(order.payments.begin(), order.payments.end(),
                                 [](const Payment &payment) { return payment.state == PaymentState::Authorized; });
    return any ? core::Result<>() : no(u"nothing_authorized"_s, u"No payment of this order is held."_s);
}

core::Result<> canCapture(const Order &order)
{
    if (order.state == OrderState::Cancelled || order.state == OrderState::Expired)
        return no(u"order_closed"_s, u"The order is closed; a held payment can only be let go."_s);
    return anyAuthorized(order);
}

core::Result<> canShip(const Order &order)
{
    MOSTRADOR_TRY(mayMoveGoods(order));
    return anyPiece(order, &Pieces::unshipped, no(u"nothing_to_ship"_s, u"Every piece is packed, shipped or withdrawn."_s));
}

core::Result<> canReturn(const Order &order)
{
    MOSTRADOR_TRY(mayTakeBack(order));
    return anyPiece(order, &Pieces::returnable, no(u"nothing_to_return"_s, u"No delivered piece is left to return."_s));
}

core::Result<> canRefund(const Order &order)
{
    const auto ledger = ledgerOf(order);
    if (!ledger)
        return core::fail(ledger.error());
    if (ledger->refundable.minorUnits() > 0)
        return {};
    return no(u"nothing_to_refund"_s, u"Nothing was captured that is not paid back already."_s);
}

struct Question {
    QLatin1StringView action;
    core::Result<> (*ask)(const Order &);
};

constexpr std::array questions{
    Question{"place"_L1, canPlace},
    Question{"hold"_L1, canBecome<OrderState::OnHold>},
    Question{"release"_L1, canRelease},
    Question{"cancel"_L1, canBecome<OrderState::Cancelled>},
    Question{"complete"_L1, canBecome<OrderState::Completed>},
    Question{"expire"_L1, canBecome<OrderState::Expired>},
    Question{"pay"_L1, canPay},
    Question{"capture"_L1, canCapture},
    Question{"void"_L1, anyAuthorized},
    Question{"ship"_L1, canShip},
    Question{"refund"_L1, canRefund},
    Question{"return"_L1, canReturn},
};

}  // namespace

QList<ActionOption> actionsOf(const Order &order)
{
    QList<ActionOption> options;
    for (const Question &question : questions) {
        const core::Result<> answer = question.ask(order);
        if (answer)
            options.append({question.action, true, {}, {}});
        else
            options.append({question.action, false, answer.error().reason, answer.error().message});
    }
    return options;
}

}  // namespace orders
