// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/providers/manual_payment_provider.h"

namespace orders {

api::PaymentOption ManualPaymentProvider::option(api::Language language) const
{
    if (language == api::Language::Spanish)
        return {code(), QStringLiteral("Contra reembolso o transferencia"),
                QStringLiteral("Paga al recibir el pedido o por transferencia bancaria.")};
    return {code(), QStringLiteral("On delivery or bank transfer"), QStringLiteral("Pay when the parcel arrives, or by bank transfer.")};
}

core::Task<PaymentAnswer> ManualPaymentProvider::authorize(PaymentAct) { co_return PaymentAnswer::done(); }
core::Task<PaymentAnswer> ManualPaymentProvider::capture(PaymentAct) { co_return PaymentAnswer::done(); }
core::Task<PaymentAnswer> ManualPaymentProvider::letGo(PaymentAct) { co_return PaymentAnswer::done(); }
core::Task<PaymentAnswer> ManualPaymentProvider::refund(PaymentAct) { co_return PaymentAnswer::done(); }

}  // namespace orders
