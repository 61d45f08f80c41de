// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/timer_queue.h"

#include <algorithm>

namespace net {
namespace {

constexpr qint64 nanosecondsPerMillisecond = 1'000'000;
constexpr qint64 nanosecondsPerSecond = 1'000'000'000;
constexpr qint64 coarseShare = 50;  // coarse timers fall together on a grid of 2 % of their interval (Qt allows 5 %)

qint64 roundUp(qint64 value, qint64 step) { return (value + step - 1) / step * step; }

}  // namespace

qint64 TimerQueue::align(qint64 due, qint64 intervalMilliseconds, Qt::TimerType type)
{
    switch (type) {
    case Qt::PreciseTimer: return due;
    case Qt::CoarseTimer: {
        const qint64 stepMilliseconds = intervalMilliseconds / coarseShare;
        return stepMilliseconds > 0 ? roundUp(due, stepMilliseconds * nanosecondsPerMillisecond) : due;
    }
    case Qt::VeryCoarseTimer: return roundUp(due, nanosecondsPerSecond);
    }
    Q_UNREACHABLE();
}

void TimerQueue::add(int id, qint64 intervalMilliseconds, Qt::TimerType type, QObject *object, qint64 now)
{
    remove(id);
    const qint64 due = align(now + intervalMilliseconds * nanosecondsPerMillisecond, intervalMilliseconds, type);
    m_byId.emplace(id, Timer{intervalMilliseconds, type, object, due, m_nextSerial++});
    m_byObject[object].append(id);
    m_order.emplace(due, id);
}

void TimerQueue::forget(int id, const Timer &timer)
{
    m_order.erase({timer.due, id});
    m_byId.erase(id);
}

bool TimerQueue::remove(int id)
{
    const auto found = m_byId.find(id);
    if (found == m_byId.end())
        return false;
    const auto siblings = m_byObject.find(found->second.object);
    siblings->removeOne(id);
    if (siblings->isEmpty())
        m_byObject.erase(siblings);
    forget(id, found->second);
    return true;
}

bool TimerQueue::removeAll(QObject *object)
{
    const QList<int> ids = m_byObject.take(object);
    for (const int id : ids)
        forget(id, m_byId.at(id));
    return !ids.isEmpty();
}

QList<QAbstractEventDispatcher::TimerInfo> TimerQueue::of(QObject *object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> timers;
    for (const int id : m_byObject.value(object)) {
        const Timer &timer = m_byId.at(id);
        timers.append(QAbstractEventDispatcher::TimerInfo(id, int(timer.intervalMilliseconds), timer.type));
    }
    return timers;
}

int TimerQueue::remainingMilliseconds(int id, qint64 now) const
{
    const auto found = m_byId.find(id);
    if (found == m_byId.end())
        return -1;
    const qint64 left = std::max<qint64>(0, found->second.due - now);
    return int(roundUp(left, nanosecondsPerMillisecond) / nanosecondsPerMillisecond);
}

std::optional<qint64> TimerQueue::nextDue() const
{
    for (const auto &[due, id] : m_order)
        if (!m_byId.at(id).delivering)
            return due;
    return std::nullopt;
}

std::optional<TimerQueue::Due> TimerQueue::takeDue(qint64 now)
{
    for (auto next = m_order.begin(); next != m_order.end() && next->first <= now; ++next) {
        const int id = next->second;
        Timer &timer = m_byId.at(id);
        if (timer.delivering)
            continue;  // a nested event loop inside its own delivery
        m_order.erase(next);
        const qint64 interval = timer.intervalMilliseconds * nanosecondsPerMillisecond;
        // Missed beats are skipped; always after `now`, so that a zero timer lets the turn end.
        const qint64 following = timer.due + interval > now ? timer.due + interval : std::max(now + interval, now + 1);
        timer.due = align(following, timer.intervalMilliseconds, timer.type);
        timer.delivering = true;
        m_order.emplace(timer.due, id);
        return Due{id, timer.object, timer.serial};
    }
    return std::nullopt;
}

void TimerQueue::delivered(const Due &due)
{
    const auto found = m_byId.find(due.id);
    if (found != m_byId.end() && found->second.serial == due.serial)
        found->second.delivering = false;
}

}  // namespace net
