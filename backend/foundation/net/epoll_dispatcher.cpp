// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QThread>
#include <QTimerEvent>
#include <cerrno>
#include <chrono>
#include <limits>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace net {
namespace {

constexpr int eventsPerWait = 256;
constexpr qint64 nanosecondsPerMillisecond = 1'000'000;

qint64 steadyNanoseconds()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

constexpr quint64 packed(int fd, quint32 generation) { return (quint64(generation) << 32) | quint32(fd); }

constexpr std::array<quint32, 3> eventsOfKind{EPOLLIN, EPOLLOUT, EPOLLPRI};  // QSocketNotifier::Read, Write, Exception

}  // namespace

EpollDispatcher::EpollDispatcher()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wakeFd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_epoll < 0 || m_wakeFd < 0)
        qFatal("epoll_create1 or eventfd failed with error %d.", errno);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = packed(m_wakeFd, 0);
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeFd, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_wakeFd);
    ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_thread = QThread::currentThreadId();
    m_interrupted = false;
    const bool wasAsked = std::exchange(m_ownWake, false) || m_eventWritten;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    runEndOfTurn();

    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_interrupted && !m_ownWake;
    if (mayWait)
        Q_EMIT aboutToBlock();
    int activated = 0;
    if (flags.testFlag(QEventLoop::ExcludeSocketNotifiers))
        waitForWakeUpOnly(waitMilliseconds(mayWait));
    else
        activated = waitAndActivate(waitMilliseconds(mayWait));
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        activated += activateTimers();
    return wasAsked || activated > 0;
}

void EpollDispatcher::runEndOfTurn()
{
    if (m_endOfTurn && m_endOfTurnContext)
        m_endOfTurn();
}

void EpollDispatcher::setEndOfTurn(QObject *context, std::function<void()> work)
{
    m_endOfTurnContext = context;
    m_endOfTurn = std::move(work);
}

int EpollDispatcher::waitMilliseconds(bool mayWait) const
{
    if (!mayWait || m_ownWake || !m_alwaysReady.empty())
        return 0;
    const std::optional<qint64> due = m_timers.nextDue();
    if (!due)
        return -1;
    const qint64 left = *due - steadyNanoseconds();
    if (left <= 0)
        return 0;
    const qint64 milliseconds = (left + nanosecondsPerMillisecond - 1) / nanosecondsPerMillisecond;
    return int(qMin<qint64>(milliseconds, std::numeric_limits<int>::max()));
}

quint32 EpollDispatcher::wantedEvents(const Descriptor &descriptor)
{
    quint32 wanted = 0;
    for (size_t kind = 0; kind < notifierKinds; ++kind)
        if (descriptor.notifiers[kind])
            wanted |= eventsOfKind[kind];
    return wanted;
}

void EpollDispatcher::markDirty(int fd, Descriptor &descriptor)
{
    if (!descriptor.dirty) {
        descriptor.dirty = true;
        m_dirty.push_back(fd);
    }
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int fd = int(notifier->socket());
    if (size_t(fd) >= m_descriptors.size())
        m_descriptors.resize(size_t(fd) + 1);
    Descriptor &descriptor = m_descriptors[size_t(fd)];
    QSocketNotifier *&place = descriptor.notifiers[size_t(notifier->type())];
    if (place)
        qWarning("Two socket notifiers of one type for descriptor %d: the later one serves.", fd);
    place = notifier;
    markDirty(fd, descriptor);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int fd = int(notifier->socket());
    if (fd < 0 || size_t(fd) >= m_descriptors.size())
        return;
    Descriptor &descriptor = m_descriptors[size_t(fd)];
    QSocketNotifier *&place = descriptor.notifiers[size_t(notifier->type())];
    if (place != notifier)
        return;
    place = nullptr;
    if (wantedEvents(descriptor) != 0) {
        markDirty(fd, descriptor);
        return;
    }
    // The last one: at once, since the descriptor may be closed and its number reused before this turn ends.
    if (descriptor.inKernel != 0)
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr);
    if (descriptor.alwaysReady)
        std::erase(m_alwaysReady, fd);
    descriptor.inKernel = 0;
    descriptor.alwaysReady = false;
    ++descriptor.generation;
}

void EpollDispatcher::applyChanges()
{
    // By index: a change may not call out, yet this also runs in nested loops.
    for (size_t index = 0; index < m_dirty.size(); ++index)
        applyChange(m_dirty[index], m_descriptors[size_t(m_dirty[index])]);
    m_dirty.clear();
}

void EpollDispatcher::applyChange(int fd, Descriptor &descriptor)
{
    descriptor.dirty = false;
    const quint32 wanted = wantedEvents(descriptor);
    if (wanted == 0 || wanted == descriptor.inKernel || descriptor.alwaysReady)
        return;
    epoll_event event{};
    event.events = wanted;
    event.data.u64 = packed(fd, descriptor.generation);
    int result = epoll_ctl(m_epoll, descriptor.inKernel == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, fd, &event);
    if (result != 0 && errno == ENOENT)
        result = epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    else if (result != 0 && errno == EEXIST)
        result = epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
    if (result == 0) {
        descriptor.inKernel = wanted;
    } else if (errno == EPERM) {
        descriptor.alwaysReady = true;
        m_alwaysReady.push_back(fd);
    } else {
        qWarning("epoll_ctl failed for descriptor %d with error %d.", fd, errno);
    }
}

int EpollDispatcher::waitAndActivate(int timeoutMilliseconds)
{
    applyChanges();
    if (!m_alwaysReady.empty())
        timeoutMilliseconds = 0;
    epoll_event events[eventsPerWait];
    const int count = epoll_wait(m_epoll, events, eventsPerWait, timeoutMilliseconds);
    std::vector<Ready> ready;
    collect(events, count, ready);
    int activated = 0;
    for (const Ready &one : ready)
        activated += activate(one);
    return activated;
}

void EpollDispatcher::waitForWakeUpOnly(int timeoutMilliseconds)
{
    pollfd wake{m_wakeFd, POLLIN, 0};
    if (poll(&wake, 1, timeoutMilliseconds) > 0)
        drainWakeUp();
}

void EpollDispatcher::drainWakeUp()
{
    // Read first, then clear: who comes in between is seen by the next turn, which does not wait before it has looked.
    quint64 count = 0;
    [[maybe_unused]] const ssize_t size = ::read(m_wakeFd, &count, sizeof count);
    m_eventWritten = false;
}

void EpollDispatcher::collect(const epoll_event *events, int count, std::vector<Ready> &ready)
{
    ready.reserve(size_t(qMax(count, 0)) + m_alwaysReady.size());
    for (int index = 0; index < count; ++index) {
        const int fd = int(events[index].data.u64 & 0xffffffffU);
        if (fd == m_wakeFd)
            drainWakeUp();
        else
            ready.push_back({fd, quint32(events[index].data.u64 >> 32), events[index].events});
    }
    for (const int fd : m_alwaysReady)
        ready.push_back({fd, m_descriptors[size_t(fd)].generation, EPOLLIN | EPOLLOUT});
}

int EpollDispatcher::activate(const Ready &ready)
{
    int activated = 0;
    for (size_t kind = 0; kind < notifierKinds; ++kind) {
        if ((ready.events & (eventsOfKind[kind] | EPOLLERR | EPOLLHUP)) == 0)
            continue;
        // Looked up each time: what one notifier does may remove the others, or reuse the descriptor.
        const Descriptor &descriptor = m_descriptors[size_t(ready.fd)];
        if (descriptor.generation != ready.generation || !descriptor.notifiers[kind])
            continue;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(descriptor.notifiers[kind], &event);
        ++activated;
    }
    return activated;
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    m_timers.add(timerId, interval, timerType, object, steadyNanoseconds());
}

bool EpollDispatcher::unregisterTimer(int timerId) { return m_timers.remove(timerId); }

bool EpollDispatcher::unregisterTimers(QObject *object) { return m_timers.removeAll(object); }

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const { return m_timers.of(object); }

int EpollDispatcher::remainingTime(int timerId) { return m_timers.remainingMilliseconds(timerId, steadyNanoseconds()); }

int EpollDispatcher::activateTimers()
{
    if (!m_timers.nextDue())
        return 0;
    int activated = 0;
    const qint64 now = steadyNanoseconds();
    while (const std::optional<TimerQueue::Due> due = m_timers.takeDue(now)) {
        QTimerEvent event(due->id);
        QCoreApplication::sendEvent(due->object, &event);
        m_timers.delivered(*due);
        ++activated;
    }
    return activated;
}

void EpollDispatcher::wakeUp()
{
    if (m_thread == QThread::currentThreadId()) {
        m_ownWake = true;  // we are awake, and look at the flag before we wait
        return;
    }
    if (m_eventWritten.exchange(true))
        return;
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t size = ::write(m_wakeFd, &one, sizeof one);
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

}  // namespace net
