// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/machines.h"

#include <array>

namespace orders {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array orderWords{
    StateWord{OrderState::PendingPayment, "pending_payment"_L1},
    StateWord{OrderState::Placed, "placed"_L1},
    StateWord{OrderState::OnHold, "on_hold"_L1},
    StateWord{OrderState::Completed, "completed"_L1},
    StateWord{OrderState::Expired, "expired"_L1},
    StateWord{OrderState::Cancelled, "cancelled"_L1},
};
constexpr std::array orderMoves{
    Move{OrderState::PendingPayment, OrderState::Placed, "place"_L1},
    Move{OrderState::PendingPayment, OrderState::Expired, "expire"_L1},
    Move{OrderState::PendingPayment, OrderState::Cancelled, "cancel"_L1},
    Move{OrderState::Placed, OrderState::OnHold, "hold"_L1},
    Move{OrderState::Placed, OrderState::Cancelled, "cancel"_L1},
    Move{OrderState::Placed, OrderState::Completed, "complete"_L1},
    Move{OrderState::OnHold, OrderState::Placed, "release"_L1},
};

constexpr std::array paymentWords{
    StateWord{PaymentState::Created, "created"_L1},   StateWord{PaymentState::Authorized, "authorized"_L1},
    StateWord{PaymentState::Captured, "captured"_L1}, StateWord{PaymentState::Failed, "failed"_L1},
    StateWord{PaymentState::Voided, "voided"_L1},
};
constexpr std::array paymentMoves{
    Move{PaymentState::Created, PaymentState::Authorized, "authorize"_L1},
    Move{PaymentState::Created, PaymentState::Failed, "fail"_L1},
    Move{PaymentState::Authorized, PaymentState::Captured, "capture"_L1},
    Move{PaymentState::Authorized, PaymentState::Voided, "void"_L1},
};

constexpr std::array fulfilmentWords{
    StateWord{FulfilmentState::Pending, "pending"_L1},
    StateWord{FulfilmentState::Shipped, "shipped"_L1},
    StateWord{FulfilmentState::Delivered, "delivered"_L1},
    StateWord{FulfilmentState::Cancelled, "cancelled"_L1},
};
constexpr std::array fulfilmentMoves{
    Move{FulfilmentState::Pending, FulfilmentState::Shipped, "ship"_L1},
    Move{FulfilmentState::Pending, FulfilmentState::Cancelled, "cancel"_L1},
    Move{FulfilmentState::Shipped, FulfilmentState::Delivered, "deliver"_L1},
};

constexpr std::array refundWords{
    StateWord{RefundState::Pending, "pending"_L1},
    StateWord{RefundState::Settled, "settled"_L1},
    StateWord{RefundState::Failed, "failed"_L1},
};
constexpr std::array refundMoves{
    Move{RefundState::Pending, RefundState::Settled, "settle"_L1},
    Move{RefundState::Pending, RefundState::Failed, "fail"_L1},
};

constexpr std::array returnWords{
    StateWord{ReturnState::Requested, "requested"_L1}, StateWord{ReturnState::Approved, "approved"_L1},
    StateWord{ReturnState::Received, "received"_L1},   StateWord{ReturnState::Refunded, "refunded"_L1},
    StateWord{ReturnState::Rejected, "rejected"_L1},   StateWord{ReturnState::Cancelled, "cancelled"_L1},
};
constexpr std::array returnMoves{
    Move{ReturnState::Requested, ReturnState::Approved, "approve"_L1}, Move{ReturnState::Requested, ReturnState::Rejected, "reject"_L1},
    Move{ReturnState::Requested, ReturnState::Cancelled, "cancel"_L1}, Move{ReturnState::Approved, ReturnState::Received, "receive"_L1},
    Move{ReturnState::Approved, ReturnState::Cancelled, "cancel"_L1},  Move{ReturnState::Received, ReturnState::Refunded, "refund"_L1},
};

constexpr Machine<OrderState> orderTable{"order"_L1, orderWords, orderMoves};
constexpr Machine<PaymentState> paymentTable{"payment"_L1, paymentWords, paymentMoves};
constexpr Machine<FulfilmentState> fulfilmentTable{"fulfilment"_L1, fulfilmentWords, fulfilmentMoves};
constexpr Machine<RefundState> refundTable{"refund"_L1, refundWords, refundMoves};
constexpr Machine<ReturnState> returnTable{"return"_L1, returnWords, returnMoves};

}  // namespace

const Machine<OrderState> &orderMachine() { return orderTable; }
const Machine<PaymentState> &paymentMachine() { return paymentTable; }
const Machine<FulfilmentState> &fulfilmentMachine() { return fulfilmentTable; }
const Machine<RefundState> &refundMachine() { return refundTable; }
const Machine<ReturnState> &returnMachine() { return returnTable; }

core::Error illegalMove(QLatin1StringView thing, const QString &from, const QString &to, const QStringList &allowed)
{
    return {core::ErrorCode::Conflict,
            QStringLiteral("illegal_transition"),
            QStringLiteral("The %1 is in state \"%2\", from which it cannot become \"%3\".").arg(thing, from, to),
            {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}, {QStringLiteral("allowed"), allowed.join(u' ')}}};
}

core::Error unknownState(QLatin1StringView thing, const QString &word)
{
    return {core::ErrorCode::Invalid, QStringLiteral("unknown_state"), QStringLiteral("No %1 has a state \"%2\".").arg(thing, word), {}};
}

}  // namespace orders
