// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/providers/payment_provider.h"

namespace orders {

inline constexpr char manualPayments[] = "manual";

/// Money that comes outside of the program: on delivery or by bank transfer. The promise to pay is taken for a hold; staff
/// record what came (POST /orders/{id}/payments) and pay back by hand what is refunded. Nothing is ever refused.
class ManualPaymentProvider final : public PaymentProvider {
public:
    [[nodiscard]] QString code() const override { return QString::fromLatin1(manualPayments); }
    [[nodiscard]] api::PaymentOption option(api::Language language) const override;
    core::Task<PaymentAnswer> authorize(PaymentAct act) override;
    core::Task<PaymentAnswer> capture(PaymentAct act) override;
    core::Task<PaymentAnswer> letGo(PaymentAct act) override;
    core::Task<PaymentAnswer> refund(PaymentAct act) override;
};

}  // namespace orders
