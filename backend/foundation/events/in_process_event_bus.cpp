// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/in_process_event_bus.h"

#include "core/base/deferred.h"
#include "core/log/log.h"

#include <QHash>
#include <QTimer>
#include <deque>
#include <mutex>

namespace eventing {
namespace {

core::Result<> consumerGone(const QString &group)
{
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("consumer_gone"),
                      QStringLiteral("The consumer \"%1\" is not there at the moment.").arg(group));
}

core::Task<> pause(std::chrono::milliseconds span)
{
    const core::Deferred<bool> over;
    QTimer::singleShot(span, [over] { over.resolve(true); });
    co_await over;
}

}  // namespace

class InProcessEventBus::Private : public std::enable_shared_from_this<Private> {
public:
    struct Delivery {
        BusMessage message;
        core::Deferred<core::Result<>> done;
    };
    /// One consumer and the messages that wait for it. `subscription` counts up with each consumer, so that what still
    /// runs for the last one knows that it is late.
    struct Group {
        QString name;
        QObject *context = nullptr;  ///< null: gone
        Consumer consumer;
        std::deque<Delivery> queue;
        quint64 subscription = 0;
        bool working = false;
    };

    explicit Private(Options options)
        : m_options(options)
    {
    }

    void subscribe(const QString &topic, const QString &name, QObject *context, Consumer consumer);
    QList<core::Deferred<core::Result<>>> enqueue(const BusMessage &message);
    QList<BusMessage> deadLetters() const;

private:
    void leave(const std::shared_ptr<Group> &group, quint64 subscription);
    void work(const std::shared_ptr<Group> &group);
    static core::Task<> drain(std::shared_ptr<Private> self, std::shared_ptr<Group> group, quint64 subscription);
    static core::Task<> deliver(std::shared_ptr<Private> self, QString group, Consumer consumer, BusMessage message);

    const Options m_options;
    mutable std::mutex m_mutex;
    QHash<QString, QList<std::shared_ptr<Group>>> m_topics;
    QList<BusMessage> m_deadLetters;
};

void InProcessEventBus::Private::subscribe(const QString &topic, const QString &name, QObject *context, Consumer consumer)
{
    const std::lock_guard lock(m_mutex);
    QList<std::shared_ptr<Group>> &groups = m_topics[topic];
    const auto found = std::find_if(groups.begin(), groups.end(), [&name](const auto &group) { return group->name == name; });
    const std::shared_ptr<Group> group = found == groups.end() ? std::make_shared<Group>() : *found;
    if (found == groups.end())
        groups.append(group);
    group->name = name;
    group->context = context;
    group->consumer = std::move(consumer);
    group->working = false;
    const quint64 subscription = ++group->subscription;
    // Runs inside the context's destructor, before its pending events are dropped: after it nothing is posted there.
    QObject::connect(context, &QObject::destroyed, [weak = weak_from_this(), group, subscription] {
        if (const std::shared_ptr<Private> self = weak.lock())
            self->leave(group, subscription);
    });
    if (!group->queue.empty())
        work(group);
}

void InProcessEventBus::Private::leave(const std::shared_ptr<Group> &group, quint64 subscription)
{
    std::deque<Delivery> orphans;
    {
        const std::lock_guard lock(m_mutex);
        if (group->subscription != subscription)
            return;
        ++group->subscription;
        group->context = nullptr;
        group->consumer = {};
        group->working = false;
        orphans = std::exchange(group->queue, {});
    }
    for (const Delivery &delivery : orphans)
        delivery.done.resolve(consumerGone(group->name));
}

QList<core::Deferred<core::Result<>>> InProcessEventBus::Private::enqueue(const BusMessage &message)
{
    const std::lock_guard lock(m_mutex);
    QList<core::Deferred<core::Result<>>> pending;
    const QList<std::shared_ptr<Group>> groups = m_topics.value(message.topic);
    for (const std::shared_ptr<Group> &group : groups) {
        const core::Deferred<core::Result<>> done;
        pending.append(done);
        if (!group->context) {
            done.resolve(consumerGone(group->name));
            continue;
        }
        group->queue.push_back({message, done});
        work(group);
    }
    return pending;
}

/// Under the lock.
void InProcessEventBus::Private::work(const std::shared_ptr<Group> &group)
{
    if (group->working)
        return;
    group->working = true;
    core::post(group->context,
               [self = shared_from_this(), group, subscription = group->subscription] { drain(self, group, subscription); });
}

core::Task<> InProcessEventBus::Private::drain(std::shared_ptr<Private> self, std::shared_ptr<Group> group, quint64 subscription)
{
    for (;;) {
        Delivery next;
        Consumer consumer;
        {
            const std::lock_guard lock(self->m_mutex);
            if (group->subscription != subscription)
                co_return;
            if (group->queue.empty()) {
                group->working = false;
                co_return;
            }
            next = group->queue.front();
            consumer = group->consumer;
        }
        co_await deliver(self, group->name, consumer, next.message);
        {
            const std::lock_guard lock(self->m_mutex);
            if (group->subscription != subscription)
                co_return;
            group->queue.pop_front();
        }
        next.done.resolve({});
    }
}

core::Task<> InProcessEventBus::Private::deliver(std::shared_ptr<Private> self, QString group, Consumer consumer, BusMessage message)
{
    std::chrono::milliseconds delay = self->m_options.firstDelay;
    for (int attempt = 1; attempt <= self->m_options.maxDeliveries; ++attempt) {
        core::Task<core::Result<>> task = consumer(message);
        const core::Result<> taken = co_await task;
        if (taken)
            co_return;
        core::logWarning("events", QStringLiteral("delivery failed"),
                         {{"topic", message.topic},
                          {"group", group},
                          {"message_id", message.id},
                          {"attempt", QString::number(attempt)},
                          {"reason", taken.error().reason}});
        if (attempt < self->m_options.maxDeliveries)
            co_await pause(delay);
        delay *= 2;
    }
    core::logError("events", QStringLiteral("message put to the dead letters"),
                   {{"topic", message.topic}, {"group", group}, {"message_id", message.id}});
    const std::lock_guard lock(self->m_mutex);
    self->m_deadLetters.append(message);
}

QList<BusMessage> InProcessEventBus::Private::deadLetters() const
{
    const std::lock_guard lock(m_mutex);
    return m_deadLetters;
}

InProcessEventBus::InProcessEventBus()
    : InProcessEventBus(Options())
{
}

InProcessEventBus::InProcessEventBus(Options options)
    : m_d(std::make_shared<Private>(options))
{
}

InProcessEventBus::~InProcessEventBus() = default;

void InProcessEventBus::subscribe(QString topic, QString group, QObject *context, Consumer consumer)
{
    m_d->subscribe(topic, group, context, std::move(consumer));
}

core::Task<core::Result<>> InProcessEventBus::publish(BusMessage message)
{
    const QList<core::Deferred<core::Result<>>> pending = m_d->enqueue(message);
    core::Result<> outcome;
    for (const core::Deferred<core::Result<>> &done : pending) {
        const core::Result<> taken = co_await done;
        if (!taken)
            outcome = taken;
    }
    co_return outcome;
}

QList<BusMessage> InProcessEventBus::deadLetters() const { return m_d->deadLetters(); }

}  // namespace eventing
