// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/in_process_event_bus.h"
#include "core/base/deferred.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace std::chrono_literals;
using eventing::BusMessage;
using Taken = core::Result<>;

const QString topic = QStringLiteral("chat.noted");
const eventing::InProcessEventBus::Options quick{3, 1ms};

Taken refusal() { return core::fail(core::ErrorCode::Unavailable, QStringLiteral("not_now"), QStringLiteral("Not now.")); }

BusMessage message(int number) { return {QStringLiteral("m-%1").arg(number), topic, QByteArrayLiteral("{}"), {}}; }

/// What a consumer saw, and how it answers.
struct Log {
    QStringList ids;
    int refusals = 0;  ///< that many calls are refused first
    QThread *thread = nullptr;
    core::Deferred<bool> pause;
    bool pauses = false;
};

core::Task<Taken> take(std::shared_ptr<Log> log, BusMessage taken)
{
    log->ids.append(taken.id);
    log->thread = QThread::currentThread();
    if (log->pauses)
        co_await log->pause;
    if (log->refusals > 0) {
        --log->refusals;
        co_return refusal();
    }
    co_return Taken();
}

eventing::EventBus::Consumer consumer(const std::shared_ptr<Log> &log)
{
    return [log](BusMessage taken) { return take(log, std::move(taken)); };
}

Taken publish(eventing::EventBus &bus, int number) { return QCoro::waitFor(bus.publish(message(number))); }

}  // namespace

class EventBusTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyGroupGetsEveryMessageInOrder()
    {
        eventing::InProcessEventBus bus(quick);
        QObject context;
        const auto first = std::make_shared<Log>();
        const auto second = std::make_shared<Log>();
        bus.subscribe(topic, QStringLiteral("first"), &context, consumer(first));
        bus.subscribe(topic, QStringLiteral("second"), &context, consumer(second));
        std::vector<core::Task<Taken>> tasks;
        QStringList expected;
        for (int number = 0; number < 20; ++number) {
            tasks.push_back(bus.publish(message(number)));
            expected.append(message(number).id);
        }
        for (core::Task<Taken> &task : tasks)
            QVERIFY(QCoro::waitFor(task));
        QCOMPARE(first->ids, expected);
        QCOMPARE(second->ids, expected);
    }

    void nobodyListensIsNoError()
    {
        eventing::InProcessEventBus bus(quick);
        QVERIFY(publish(bus, 1));
    }

    void aFailingConsumerIsTriedAgainBeforeTheNextMessage()
    {
        eventing::InProcessEventBus bus(quick);
        QObject context;
        const auto log = std::make_shared<Log>();
        log->refusals = 2;
        bus.subscribe(topic, QStringLiteral("group"), &context, consumer(log));
        auto first = bus.publish(message(1));
        auto second = bus.publish(message(2));
        QVERIFY(QCoro::waitFor(first));
        QVERIFY(QCoro::waitFor(second));
        QCOMPARE(log->ids, (QStringList{message(1).id, message(1).id, message(1).id, message(2).id}));
        QVERIFY(bus.deadLetters().isEmpty());
    }

    void aPoisonMessageGoesToTheDeadLetters()
    {
        eventing::InProcessEventBus bus(quick);
        QObject context;
        const auto log = std::make_shared<Log>();
        log->refusals = quick.maxDeliveries;
        bus.subscribe(topic, QStringLiteral("group"), &context, consumer(log));
        QVERIFY(publish(bus, 1));
        QVERIFY(publish(bus, 2));
        QCOMPARE(log->ids.size(), quick.maxDeliveries + 1);
        QCOMPARE(bus.deadLetters().size(), 1);
        QCOMPARE(bus.deadLetters().first().id, message(1).id);
    }

    void aConsumerThatDiesRefusesUntilItIsBack()
    {
        eventing::InProcessEventBus bus(quick);
        auto context = std::make_unique<QObject>();
        const auto log = std::make_shared<Log>();
        log->pauses = true;
        bus.subscribe(topic, QStringLiteral("group"), context.get(), consumer(log));
        auto inFlight = bus.publish(message(1));
        auto queued = bus.publish(message(2));
        QTRY_COMPARE(log->ids.size(), 1);
        context.reset();
        for (core::Task<Taken> *task : {&inFlight, &queued}) {
            const Taken taken = QCoro::waitFor(*task);
            QVERIFY(!taken);
            QCOMPARE(taken.error().reason, QStringLiteral("consumer_gone"));
        }
        QVERIFY(!publish(bus, 3));
        log->pause.resolve(true);  // the late end of the first delivery moves nothing any more

        QObject successor;
        const auto next = std::make_shared<Log>();
        bus.subscribe(topic, QStringLiteral("group"), &successor, consumer(next));
        QVERIFY(publish(bus, 4));
        QCOMPARE(next->ids, QStringList{message(4).id});
        QCOMPARE(log->ids.size(), 1);
    }

    void consumersRunOnTheirOwnThread()
    {
        eventing::InProcessEventBus bus(quick);
        QThread thread;
        thread.start();
        auto *context = new QObject;
        context->moveToThread(&thread);
        const auto log = std::make_shared<Log>();
        bus.subscribe(topic, QStringLiteral("group"), context, consumer(log));
        QVERIFY(publish(bus, 1));
        QCOMPARE(log->thread, &thread);
        QObject::connect(&thread, &QThread::finished, context, &QObject::deleteLater);
        thread.quit();
        QVERIFY(thread.wait());
        QVERIFY(!publish(bus, 2));
    }
};

MOSTRADOR_TEST(EventBusTest)
#include "event_bus_test.moc"
