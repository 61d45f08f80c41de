// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QObject>
#include <chrono>
#include <set>

namespace net {

class DeadlineQueue;

/// A moment that is moved often and reached seldom. Moving it later costs a store; the queue looks again when the
/// earlier moment comes.
class Deadline {
public:
    Deadline() = default;
    virtual ~Deadline();
    Deadline(const Deadline &) = delete;
    Deadline &operator=(const Deadline &) = delete;

    void setDeadline(DeadlineQueue &queue, std::chrono::milliseconds fromNow);
    void clearDeadline() { m_at = 0; }
    [[nodiscard]] bool hasDeadline() const { return m_at != 0; }

protected:
    virtual void deadlineReached() = 0;

private:
    friend class DeadlineQueue;
    DeadlineQueue *m_queue = nullptr;
    qint64 m_at = 0;      // steady milliseconds; 0: none
    qint64 m_queued = 0;  // where it stands in the queue; 0: not in it
};

/// The deadlines of one thread on one timer. Not thread-safe.
class DeadlineQueue final : public QObject {
public:
    [[nodiscard]] static qint64 nowMilliseconds();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    friend class Deadline;
    void insert(Deadline &deadline);
    void remove(Deadline &deadline);
    void arm();

    std::set<std::pair<qint64, Deadline *>> m_order;
    QBasicTimer m_timer;
    qint64 m_armedFor = 0;
};

}  // namespace net
