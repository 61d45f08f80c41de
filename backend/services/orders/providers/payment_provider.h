// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"
#include "core/api/orders/orders.h"
#include "core/base/money.h"
#include "core/base/task.h"

namespace orders {

/// What a provider says to a request.
struct PaymentAnswer {
    enum class Kind {
        Done,     ///< also when it was done before under the same key
        Refused,  ///< and will not be done; `failure` says why
        Unknown,  ///< no answer, or none that can be trusted: ask again with the same key
    };
    Kind kind = Kind::Unknown;
    QString failure;  ///< stable word of the provider: "card_declined"

    [[nodiscard]] static PaymentAnswer done() { return {Kind::Done, {}}; }
    [[nodiscard]] static PaymentAnswer refused(QString why) { return {Kind::Refused, std::move(why)}; }
    [[nodiscard]] static PaymentAnswer unknown() { return {Kind::Unknown, QStringLiteral("no_answer")}; }
};

/// What a request is about. `key` is that of the act and stays the same when it is asked again: the provider does it once.
struct PaymentAct {
    QString key;
    QString paymentId;  ///< of the hold that is captured, let go or paid back
    QString orderId;
    core::Money amount;  ///< nothing for a void
};

/// Somebody who moves money. Thread-safe; answers within a deadline of its own, with Unknown when the other side does not.
class PaymentProvider {
public:
    virtual ~PaymentProvider() = default;

    /// Stable word, for the wire and the database: "manual".
    [[nodiscard]] virtual QString code() const = 0;
    /// How it is offered to shoppers, in their language.
    [[nodiscard]] virtual api::PaymentOption option(api::Language language) const = 0;

    /// Holds the amount.
    virtual core::Task<PaymentAnswer> authorize(PaymentAct act) = 0;
    /// Takes the amount, or a part, of what is held; the rest of the hold is let go.
    virtual core::Task<PaymentAnswer> capture(PaymentAct act) = 0;
    /// Lets go what is held. A payment that the provider does not know is a success, and is not authorized afterwards: the
    /// request to hold may have been lost, or may come late.
    virtual core::Task<PaymentAnswer> letGo(PaymentAct act) = 0;
    /// Pays back the amount, of what was captured.
    virtual core::Task<PaymentAnswer> refund(PaymentAct act) = 0;
};

}  // namespace orders
