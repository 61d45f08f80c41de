// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/providers/fake_payment_provider.h"

namespace orders {
namespace {

constexpr int wholePercent = 100;
constexpr qint64 centsOfOne = 100;

PaymentAnswer hold(FakePaymentProvider::Account &account, const PaymentAct &act)
{
    if (account.letGo)
        return PaymentAnswer::refused(QStringLiteral("let_go"));
    account.held = act.amount.minorUnits();
    return PaymentAnswer::done();
}

PaymentAnswer take(FakePaymentProvider::Account &account, const PaymentAct &act)
{
    if (account.letGo || account.held < act.amount.minorUnits())
        return PaymentAnswer::refused(QStringLiteral("exceeds_hold"));
    account.held = 0;
    account.captured += act.amount.minorUnits();
    return PaymentAnswer::done();
}

PaymentAnswer release(FakePaymentProvider::Account &account, const PaymentAct &)
{
    if (account.captured > 0)
        return PaymentAnswer::refused(QStringLiteral("already_captured"));
    account.held = 0;
    account.letGo = true;
    return PaymentAnswer::done();
}

PaymentAnswer giveBack(FakePaymentProvider::Account &account, const PaymentAct &act)
{
    if (account.captured - account.refunded < act.amount.minorUnits())
        return PaymentAnswer::refused(QStringLiteral("exceeds_captured"));
    account.refunded += act.amount.minorUnits();
    return PaymentAnswer::done();
}

}  // namespace

api::PaymentOption FakePaymentProvider::option(api::Language language) const
{
    if (language == api::Language::Spanish)
        return {code(), QStringLiteral("Tarjeta de prueba"), QStringLiteral("No se mueve dinero. Solo para demostraciones.")};
    return {code(), QStringLiteral("Test card"), QStringLiteral("No money is moved. For demonstrations only.")};
}

core::Task<PaymentAnswer> FakePaymentProvider::authorize(PaymentAct act) { co_return settle(act, true, &hold); }
core::Task<PaymentAnswer> FakePaymentProvider::capture(PaymentAct act) { co_return settle(act, false, &take); }
core::Task<PaymentAnswer> FakePaymentProvider::letGo(PaymentAct act) { co_return settle(act, false, &release); }
core::Task<PaymentAnswer> FakePaymentProvider::refund(PaymentAct act) { co_return settle(act, false, &giveBack); }

void FakePaymentProvider::script(QList<Fault> faults)
{
    const std::lock_guard lock(m_mutex);
    m_script.assign(faults.begin(), faults.end());
}

void FakePaymentProvider::misbehave(int percent, quint32 seed)
{
    const std::lock_guard lock(m_mutex);
    m_faultPercent = percent;
    m_random.seed(seed);
}

FakePaymentProvider::Account FakePaymentProvider::account(const QString &paymentId) const
{
    const std::lock_guard lock(m_mutex);
    return m_accounts.value(paymentId);
}

int FakePaymentProvider::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

FakePaymentProvider::Fault FakePaymentProvider::nextFault(const PaymentAct &act, bool holding)
{
    if (!m_script.empty()) {
        const Fault fault = m_script.front();
        m_script.pop_front();
        return fault;
    }
    if (m_faultPercent > 0 && m_random.bounded(wholePercent) < m_faultPercent) {
        const Fault fault = Fault(1 + m_random.bounded(3));
        return fault == Fault::Decline && !holding ? Fault::LostAnswer : fault;
    }
    const qint64 cents = act.amount.minorUnits() % centsOfOne;
    if (holding && cents == declinedCents)
        return Fault::Decline;
    if (holding && cents == slowCents && m_tries[act.key]++ == 0)
        return Fault::LostAnswer;
    return Fault::None;
}

PaymentAnswer FakePaymentProvider::settle(const PaymentAct &act, bool holding, PaymentAnswer (*work)(Account &, const PaymentAct &))
{
    const std::lock_guard lock(m_mutex);
    ++m_requests;
    const Fault fault = nextFault(act, holding);
    if (fault == Fault::LostRequest)
        return PaymentAnswer::unknown();
    auto answer = m_answers.constFind(act.key);
    if (answer == m_answers.constEnd()) {
        const PaymentAnswer fresh =
            fault == Fault::Decline ? PaymentAnswer::refused(QStringLiteral("card_declined")) : work(m_accounts[act.paymentId], act);
        answer = m_answers.insert(act.key, fresh);
    }
    return fault == Fault::LostAnswer ? PaymentAnswer::unknown() : *answer;
}

}  // namespace orders
