// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/timer_queue.h"

#include <QAbstractEventDispatcher>
#include <QPointer>
#include <array>
#include <atomic>
#include <functional>
#include <vector>

struct epoll_event;

namespace net {

/// See createEpollDispatcher(). Level-triggered. All functions but wakeUp() and interrupt() belong to the thread.
class EpollDispatcher final : public QAbstractEventDispatcher {
public:
    EpollDispatcher();
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

    /// Runs before each wait, whether it blocks or not.
    void setEndOfTurn(QObject *context, std::function<void()> work);

private:
    static constexpr int notifierKinds = 3;  // QSocketNotifier::Type

    /// What is known of one descriptor. The generation tells a closed and reused descriptor from the one that an event
    /// in hand was for.
    struct Descriptor {
        std::array<QSocketNotifier *, notifierKinds> notifiers{};
        quint32 inKernel = 0;  // the epoll mask that was last set; 0: not added
        quint32 generation = 0;
        bool dirty = false;
        bool alwaysReady = false;  // a regular file, which epoll refuses
    };
    struct Ready {
        int fd;
        quint32 generation;
        quint32 events;
    };

    [[nodiscard]] static quint32 wantedEvents(const Descriptor &descriptor);
    void markDirty(int fd, Descriptor &descriptor);
    void applyChanges();
    void applyChange(int fd, Descriptor &descriptor);
    void runEndOfTurn();
    [[nodiscard]] int waitMilliseconds(bool mayWait) const;
    int waitAndActivate(int timeoutMilliseconds);
    void waitForWakeUpOnly(int timeoutMilliseconds);
    void collect(const epoll_event *events, int count, std::vector<Ready> &ready);
    int activate(const Ready &ready);
    int activateTimers();
    void drainWakeUp();

    int m_epoll = -1;
    int m_wakeFd = -1;
    std::atomic<Qt::HANDLE> m_thread = nullptr;  // of the last processEvents(), to know our own wake-ups
    bool m_ownWake = false;                      // asked for on this thread: no system call needed
    std::atomic<bool> m_eventWritten = false;    // asked for by another thread: the eventfd is readable
    std::atomic<bool> m_interrupted = false;
    std::vector<Descriptor> m_descriptors;  // index: descriptor
    std::vector<int> m_dirty;
    std::vector<int> m_alwaysReady;
    TimerQueue m_timers;
    QPointer<QObject> m_endOfTurnContext;
    std::function<void()> m_endOfTurn;
};

}  // namespace net
