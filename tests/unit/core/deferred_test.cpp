// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/abort.h"
#include "core/base/deferred.h"
#include "tests/support/test_registry.h"

#include <QTest>
#include <thread>

namespace {

core::Task<QThread *> resumeThread(core::Deferred<int> deferred)
{
    co_await deferred;
    co_return QThread::currentThread();
}

}  // namespace

class DeferredTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resumesOnTheAwaitingThread()
    {
        const core::Deferred<int> deferred;
        auto task = resumeThread(deferred);
        std::thread other([deferred] { deferred.resolve(1); });
        QThread *thread = QCoro::waitFor(task);
        other.join();
        QCOMPARE(thread, QThread::currentThread());
    }

    void abortReachesLateAndEarlyListeners()
    {
        const core::AbortSource source;
        int calls = 0;
        source.signal().onAbort([&calls] { ++calls; });
        source.abort();
        source.abort();
        source.signal().onAbort([&calls] { ++calls; });
        QCOMPARE(calls, 2);
        QVERIFY(source.signal().isAborted());
    }
};

MOSTRADOR_TEST(DeferredTest)
#include "deferred_test.moc"
