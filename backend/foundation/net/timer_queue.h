// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QList>
#include <optional>
#include <set>
#include <unordered_map>

namespace net {

/// The timers of one thread: indexed by id and by object, ordered by when they are due. Time is the steady clock in
/// nanoseconds and passed in. Not thread-safe.
class TimerQueue {
public:
    void add(int id, qint64 intervalMilliseconds, Qt::TimerType type, QObject *object, qint64 now);
    bool remove(int id);
    bool removeAll(QObject *object);
    [[nodiscard]] QList<QAbstractEventDispatcher::TimerInfo> of(QObject *object) const;
    /// Milliseconds until it is due, 0 when overdue, -1 when unknown.
    [[nodiscard]] int remainingMilliseconds(int id, qint64 now) const;
    /// When the next timer is due that is not being delivered right now.
    [[nodiscard]] std::optional<qint64> nextDue() const;

    struct Due {
        int id;
        QObject *object;
        quint64 serial;
    };
    /// Takes the next timer due at `now`, armed again for its next interval and marked as being delivered; a timer comes
    /// at most once for the same `now`.
    [[nodiscard]] std::optional<Due> takeDue(qint64 now);
    /// The delivery has returned; the timer may be gone by then.
    void delivered(const Due &due);

private:
    struct Timer {
        qint64 intervalMilliseconds;
        Qt::TimerType type;
        QObject *object;
        qint64 due;
        quint64 serial;  // ids are reused by Qt, serials are not
        bool delivering = false;
    };
    [[nodiscard]] static qint64 align(qint64 due, qint64 intervalMilliseconds, Qt::TimerType type);
    void forget(int id, const Timer &timer);

    std::unordered_map<int, Timer> m_byId;
    QHash<QObject *, QList<int>> m_byObject;
    std::set<std::pair<qint64, int>> m_order;  // due, id
    quint64 m_nextSerial = 1;
};

}  // namespace net
