// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/providers/payment_provider.h"

#include <QHash>
#include <QRandomGenerator>
#include <deque>
#include <mutex>

namespace orders {

inline constexpr char fakePayments[] = "fake";

/// A provider that moves no money and keeps book of what it would have moved, as a real one does: by idempotency keys, with
/// holds that are taken or let go. It can be told to misbehave. For tests and demos (setting orders.fakePayments). Thread-safe.
class FakePaymentProvider final : public PaymentProvider {
public:
    enum class Fault {
        None,
        Decline,      ///< refuses
        LostRequest,  ///< does nothing and does not answer
        LostAnswer,   ///< does it and does not answer
    };
    /// A total that ends so is declined, or not answered the first time: for demos, where nobody scripts.
    static constexpr qint64 declinedCents = 13;
    static constexpr qint64 slowCents = 14;

    [[nodiscard]] QString code() const override { return QString::fromLatin1(fakePayments); }
    [[nodiscard]] api::PaymentOption option(api::Language language) const override;
    core::Task<PaymentAnswer> authorize(PaymentAct act) override;
    core::Task<PaymentAnswer> capture(PaymentAct act) override;
    core::Task<PaymentAnswer> letGo(PaymentAct act) override;
    core::Task<PaymentAnswer> refund(PaymentAct act) override;

    /// What happens to the next requests, one each; after them all is well.
    void script(QList<Fault> faults);
    /// From now on this many of a hundred requests go wrong, by a generator of that seed. Refusals only when holding.
    void misbehave(int percent, quint32 seed);

    struct Account {
        qint64 held = 0;
        qint64 captured = 0;
        qint64 refunded = 0;
        bool letGo = false;
    };
    [[nodiscard]] Account account(const QString &paymentId) const;
    [[nodiscard]] int requests() const;

private:
    [[nodiscard]] Fault nextFault(const PaymentAct &act, bool holding);
    PaymentAnswer settle(const PaymentAct &act, bool holding, PaymentAnswer (*work)(Account &, const PaymentAct &));

    mutable std::mutex m_mutex;
    QHash<QString, Account> m_accounts;
    QHash<QString, PaymentAnswer> m_answers;  ///< by idempotency key
    QHash<QString, int> m_tries;
    std::deque<Fault> m_script;
    int m_faultPercent = 0;
    QRandomGenerator m_random;
    int m_requests = 0;
};

}  // namespace orders
