// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/housekeeping.h"

#include "core/log/log.h"

#include <QPointer>
#include <QTimer>

namespace auth {
namespace {

constexpr std::chrono::hours keptAfterEnd{24};
constexpr std::chrono::seconds clockDifferenceMax{30};  // between replicas; what is seen twice does no harm

void warn(const char *what, const core::Error &error) { core::logWarning("auth", QString::fromLatin1(what), {{"reason", error.reason}}); }

void every(std::chrono::milliseconds interval, QObject *context, const std::function<void()> &work)
{
    auto *timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, work);
    timer->start(interval);
}

}  // namespace

Housekeeping::Housekeeping(UseCases &useCases, const core::Clock &clock, bool replicated)
    : m_useCases(useCases)
    , m_clock(clock)
{
    every(purgeInterval, this, [this] { purge(); });
    if (replicated)
        every(revocationInterval, this, [this] {
            core::detach(followRevocations(), this, [](const core::Error &error) { warn("revocations could not be read", error); });
        });
}

core::Task<core::Result<>> Housekeeping::loadRevocations() { return followRevocations(); }

void Housekeeping::purge()
{
    core::detach(m_useCases.repository.purge(m_clock.now() - keptAfterEnd), this,
                 [](const core::Error &error) { warn("old rows could not be dropped", error); });
}

core::Task<core::Result<>> Housekeeping::followRevocations()
{
    const QPointer<Housekeeping> alive(this);
    const core::Timestamp now = m_clock.now();
    const core::Result<QList<Revocation>> revocations = co_await m_useCases.repository.revocationsSince(m_seenUntil, now);
    if (!revocations)
        co_return core::fail(revocations.error());
    if (!alive)
        co_return core::Result<>();
    for (const Revocation &revocation : *revocations)
        m_useCases.verifier.revoke(revocation.id, revocation.until);
    m_seenUntil = now - clockDifferenceMax;
    co_return core::Result<>();
}

}  // namespace auth
