// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/deadline_queue.h"

#include <QTimerEvent>
#include <algorithm>

namespace net {

Deadline::~Deadline()
{
    if (m_queued != 0)
        m_queue->remove(*this);
}

void Deadline::setDeadline(DeadlineQueue &queue, std::chrono::milliseconds fromNow)
{
    m_queue = &queue;
    m_at = DeadlineQueue::nowMilliseconds() + std::max<qint64>(1, fromNow.count());
    if (m_queued != 0 && m_queued <= m_at)
        return;
    if (m_queued != 0)
        queue.remove(*this);
    queue.insert(*this);
}

qint64 DeadlineQueue::nowMilliseconds()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void DeadlineQueue::insert(Deadline &deadline)
{
    deadline.m_queued = deadline.m_at;
    m_order.emplace(deadline.m_queued, &deadline);
    if (m_armedFor == 0 || deadline.m_queued < m_armedFor)
        arm();
}

void DeadlineQueue::remove(Deadline &deadline)
{
    m_order.erase({deadline.m_queued, &deadline});
    deadline.m_queued = 0;
}

void DeadlineQueue::arm()
{
    if (m_order.empty()) {
        m_timer.stop();
        m_armedFor = 0;
        return;
    }
    m_armedFor = m_order.begin()->first;
    m_timer.start(int(std::max<qint64>(0, m_armedFor - nowMilliseconds())), Qt::PreciseTimer, this);
}

void DeadlineQueue::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    const qint64 now = nowMilliseconds();
    while (!m_order.empty() && m_order.begin()->first <= now) {
        Deadline &deadline = *m_order.begin()->second;
        remove(deadline);
        if (deadline.m_at == 0)
            continue;
        if (deadline.m_at > now) {
            deadline.m_queued = deadline.m_at;
            m_order.emplace(deadline.m_queued, &deadline);
            continue;
        }
        deadline.m_at = 0;
        deadline.deadlineReached();
    }
    arm();
}

}  // namespace net
