// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/event_dispatcher.h"
#include "core/base/task.h"
#include "tests/support/test_registry.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr int patienceMilliseconds = 10'000;

/// A thread on our dispatcher; run() executes there and waits for it here.
class EpollThread : public QThread {
public:
    EpollThread()
    {
        setEventDispatcher(net::createEpollDispatcher().release());
        start();
        m_context.moveToThread(this);
    }
    ~EpollThread() override
    {
        quit();
        wait();
    }
    bool run(std::function<void()> work, int patience = patienceMilliseconds)
    {
        const auto done = std::make_shared<QSemaphore>();
        core::post(&m_context, [work = std::move(work), done] {
            work();
            done->release();
        });
        return done->tryAcquire(1, patience);
    }
    using QThread::run;

private:
    QObject m_context;
};

struct Pair {
    int ends[2] = {-1, -1};
    Pair() { [[maybe_unused]] const int made = ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends); }
    ~Pair()
    {
        for (const int end : ends)
            if (end >= 0)
                ::close(end);
    }
    void write() const { [[maybe_unused]] const ssize_t size = ::write(ends[1], "x", 1); }
};

/// Runs a loop until `until` says so, or the time is up.
bool spin(const std::function<bool()> &until, int patience = patienceMilliseconds)
{
    QEventLoop loop;
    bool timedOut = false;
    QTimer::singleShot(patience, &loop, [&] {
        timedOut = true;
        loop.quit();
    });
    while (!until() && !timedOut)
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    return !timedOut;
}

}  // namespace

#define VERIFY_THERE(thread, ...)                                                                                                          \
    do {                                                                                                                                   \
        bool held = false;                                                                                                                 \
        QVERIFY((thread).run([&] { held = [&]() -> bool __VA_ARGS__(); }));                                                                \
        QVERIFY(held);                                                                                                                     \
    } while (false)

class DispatcherTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timersComeInOrderAndNeverEarly()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            QList<int> order;
            QElapsedTimer clock;
            clock.start();
            bool early = false;
            for (const int after : {30, 10, 20, 0})
                QTimer::singleShot(after, Qt::PreciseTimer, [&order, &clock, &early, after] {
                    order.append(after);
                    early = early || clock.elapsed() < after;
                });
            return spin([&order] { return order.size() == 4; }) && order == QList<int>{0, 10, 20, 30} && !early;
        });
    }

    void repeatingTimersRepeatAndTellWhatIsLeft()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            QTimer timer;
            int beats = 0;
            QObject::connect(&timer, &QTimer::timeout, [&beats] { ++beats; });
            timer.start(5);
            const bool beaten = spin([&beats] { return beats >= 3; });
            timer.start(10'000);
            const int left = timer.remainingTime();
            timer.stop();
            const int before = beats;
            QCoreApplication::processEvents();
            return beaten && left > 9'000 && left <= 10'200 && beats == before && timer.remainingTime() == -1;
        });
    }

    void zeroTimersLetOthersRun()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            QTimer zero;
            int beats = 0;
            QObject::connect(&zero, &QTimer::timeout, [&beats] { ++beats; });
            zero.start(0);
            bool other = false;
            QTimer::singleShot(5, [&other] { other = true; });
            return spin([&other] { return other; }) && beats > 1;
        });
    }

    void aTimerMayDestroyItselfAndOthers()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            auto *first = new QTimer;
            auto *second = new QTimer;
            bool secondFired = false;
            QObject::connect(first, &QTimer::timeout, [&] {
                delete std::exchange(second, nullptr);
                delete std::exchange(first, nullptr);
            });
            QObject::connect(second, &QTimer::timeout, [&] { secondFired = true; });
            first->start(1);
            second->start(1);
            return spin([&] { return first == nullptr; }) && !secondFired;
        });
    }

    void aTimerDoesNotRunInsideItself()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            QTimer timer;
            int depth = 0;
            int deepest = 0;
            bool otherRan = false;
            QObject::connect(&timer, &QTimer::timeout, [&] {
                deepest = qMax(deepest, ++depth);
                QTimer::singleShot(3, [&] { otherRan = true; });
                spin([&] { return otherRan; });
                --depth;
            });
            timer.start(1);
            return spin([&] { return otherRan; }) && deepest == 1;
        });
    }

    void otherThreadsWakeIt()
    {
        EpollThread thread;
        for (int round = 0; round < 1000; ++round)
            QVERIFY(thread.run([] {}));
        QObject there;
        there.moveToThread(&thread);
        int value = 0;
        QMetaObject::invokeMethod(
            &there, [&value] { value = 42; }, Qt::BlockingQueuedConnection);
        QCOMPARE(value, 42);
        QVERIFY(thread.run([&there] { there.moveToThread(nullptr); }));
    }

    void manyThreadsWakeItWithoutLoss()
    {
        EpollThread thread;
        QObject there;
        there.moveToThread(&thread);
        std::atomic<int> seen = 0;
        constexpr int threads = 4;
        constexpr int each = 5000;
        std::vector<std::unique_ptr<QThread>> senders;
        for (int index = 0; index < threads; ++index) {
            senders.emplace_back(QThread::create([&] {
                for (int count = 0; count < each; ++count)
                    core::post(&there, [&seen] { ++seen; });
            }));
            senders.back()->start();
        }
        for (const auto &sender : senders)
            QVERIFY(sender->wait(patienceMilliseconds));
        QTRY_COMPARE_WITH_TIMEOUT(seen.load(), threads * each, patienceMilliseconds);
        QVERIFY(thread.run([&there] { there.moveToThread(nullptr); }));
    }

    void quittingFromOutsideAlwaysWorks()
    {
        for (int round = 0; round < 200; ++round) {
            QThread thread;
            thread.setEventDispatcher(net::createEpollDispatcher().release());
            QObject there;
            there.moveToThread(&thread);
            thread.start();
            core::post(&there, [&there] { core::post(&there, [] {}); });  // its own wake-ups race with our quit
            thread.quit();
            QVERIFY(thread.wait(patienceMilliseconds));
        }
    }

    void notifiersTellAndStopTelling()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            const Pair pair;
            QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
            int told = 0;
            QObject::connect(&reader, &QSocketNotifier::activated, [&](QSocketDescriptor, QSocketNotifier::Type) { ++told; });
            pair.write();
            const bool once = spin([&told] { return told >= 2; });  // level-triggered: nobody reads
            reader.setEnabled(false);
            const int before = told;
            bool later = false;
            QTimer::singleShot(5, [&later] { later = true; });
            spin([&later] { return later; });
            const bool quiet = told == before;
            reader.setEnabled(true);
            return once && quiet && spin([&] { return told > before; });
        });
    }

    void readAndWriteOfOneDescriptorAreApart()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            const Pair pair;
            QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
            QSocketNotifier writer(pair.ends[0], QSocketNotifier::Write);
            int reads = 0;
            int writes = 0;
            QObject::connect(&reader, &QSocketNotifier::activated, [&](QSocketDescriptor, QSocketNotifier::Type) { ++reads; });
            QObject::connect(&writer, &QSocketNotifier::activated, [&](QSocketDescriptor, QSocketNotifier::Type) {
                if (++writes == 3)
                    writer.setEnabled(false);
            });
            const bool written = spin([&writes] { return writes == 3; }) && reads == 0;
            pair.write();
            return written && spin([&reads] { return reads > 0; }) && writes == 3;
        });
    }

    void aReusedDescriptorGetsNoOldEvents()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            // Both are readable in the same wait; the first closes the second and opens another with its number.
            Pair one;
            Pair two;
            bool oldTold = false;
            bool newTold = false;
            std::unique_ptr<QSocketNotifier> second;
            std::unique_ptr<QSocketNotifier> third;
            QSocketNotifier first(one.ends[0], QSocketNotifier::Read);
            int number = -1;
            QObject::connect(&first, &QSocketNotifier::activated, [&](QSocketDescriptor, QSocketNotifier::Type) {
                first.setEnabled(false);
                second.reset();
                ::close(two.ends[0]);
                number = ::dup(one.ends[1]);  // takes the lowest free number; nothing to read there
                third = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
                QObject::connect(third.get(), &QSocketNotifier::activated,
                                 [&](QSocketDescriptor, QSocketNotifier::Type) { newTold = true; });
            });
            second = std::make_unique<QSocketNotifier>(two.ends[0], QSocketNotifier::Read);
            QObject::connect(second.get(), &QSocketNotifier::activated, [&](QSocketDescriptor, QSocketNotifier::Type) {
                oldTold = true;
                second->setEnabled(false);
            });
            one.write();
            two.write();
            bool later = false;
            QTimer::singleShot(10, [&later] { later = true; });
            spin([&later] { return later; });
            const bool reused = number == two.ends[0];
            two.ends[0] = -1;
            third.reset();
            ::close(number);
            // The kernel may tell the second first; then there is nothing to see here.
            return oldTold || (reused && !newTold);
        });
    }

    void regularFilesAreAlwaysReady()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            QTemporaryFile file;
            if (!file.open())
                return false;
            int told = 0;
            {
                QSocketNotifier reader(file.handle(), QSocketNotifier::Read);
                QObject::connect(&reader, &QSocketNotifier::activated, [&](QSocketDescriptor, QSocketNotifier::Type) { ++told; });
                if (!spin([&told] { return told >= 2; }))
                    return false;
            }
            const int before = told;
            QCoreApplication::processEvents();
            return told == before;
        });
    }

    void notifiersCanBeLeftOut()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            const Pair pair;
            QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
            int told = 0;
            QObject::connect(&reader, &QSocketNotifier::activated, [&](QSocketDescriptor, QSocketNotifier::Type) { ++told; });
            pair.write();
            QEventLoop loop;
            bool later = false;
            QTimer::singleShot(5, [&later] { later = true; });
            while (!later)
                loop.processEvents(QEventLoop::ExcludeSocketNotifiers | QEventLoop::WaitForMoreEvents);
            const bool quiet = told == 0;
            return quiet && spin([&told] { return told > 0; });
        });
    }

    void theEndOfTheTurnComesAfterWhatWasPosted()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            QObject context;
            QByteArray trace;
            net::runAtEndOfTurn(&context, [&trace, &context] {
                if (!trace.endsWith('p'))
                    return;
                trace += 'e';
                core::post(&context, [] {});  // so that the wait ends and the condition is looked at
            });
            core::post(&context, [&] {
                trace += 'p';
                core::post(&context, [&] { trace += 'p'; });
            });
            return spin([&trace] { return trace.count('e') == 2; }) && trace == "pepe";
        });
    }

    void qtsOwnSocketsWorkOnIt()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            QByteArray got;
            QObject::connect(&server, &QTcpServer::newConnection, [&] {
                QTcpSocket *peer = server.nextPendingConnection();
                QObject::connect(peer, &QTcpSocket::readyRead, [peer] {
                    if (!peer->peek(1024).endsWith("\r\n\r\n"))
                        return;
                    const QByteArray body(1024 * 1024, 'x');
                    peer->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                                body);
                    peer->disconnectFromHost();
                });
            });
            QNetworkAccessManager manager;
            int finished = 0;
            qint64 bytes = 0;
            constexpr int requests = 20;
            for (int index = 0; index < requests; ++index) {
                QNetworkReply *reply = manager.get(QNetworkRequest(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort()))));
                QObject::connect(reply, &QNetworkReply::finished, [&, reply] {
                    ++finished;
                    bytes += reply->readAll().size();
                    reply->deleteLater();
                });
            }
            return spin([&finished] { return finished == requests; }, 30'000) && bytes == requests * 1024 * 1024;
        });
    }

    void processesWorkOnIt()
    {
        EpollThread thread;
        VERIFY_THERE(thread, {
            QProcess process;
            bool finished = false;
            QObject::connect(&process, &QProcess::finished, [&finished] { finished = true; });
            process.start(QStringLiteral("/bin/echo"), {QStringLiteral("hello")});
            return spin([&finished] { return finished; }) && process.readAllStandardOutput() == "hello\n";
        });
    }
};

MOSTRADOR_TEST(DispatcherTest)
#include "dispatcher_test.moc"
