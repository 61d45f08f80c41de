// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Appends events from concurrent clients until it is killed, and says so on stdout only after the acknowledgement:
//     ack <event id> <stream> <version> <position>
// usage: durability_client <database url> <name of the run>
#include "backend/foundation/events/projection.h"
#include "backend/foundation/events/sql_event_store.h"
#include "backend/foundation/sql/migrator.h"
#include "core/base/deferred.h"
#include "tests/support/tally.h"

#include <QCoreApplication>
#include <QTimer>
#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

using namespace std::chrono_literals;
using Events = QList<core::EventEnvelope>;
using Appended = core::Result<Events>;

constexpr int threads = 3;
constexpr int clientsPerThread = 4;
constexpr int largestBatch = 3;
constexpr auto pauseWhileAway = 20ms;

struct Place {
    sql::Database &database;
    eventing::SqlEventStore &store;
    test::Tally &tally;
    QString run;
};

/// One write(2) a line: what has left the process cannot be taken back by a kill.
void say(const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    if (write(STDOUT_FILENO, text.constData(), size_t(text.size())) != text.size())
        _exit(EXIT_FAILURE);
}

QList<core::NewEvent> batchOf(int size, qint64 first)
{
    QList<core::NewEvent> batch;
    for (int index = 0; index < size; ++index) {
        core::NewEvent event;
        event.type = QStringLiteral("noted");
        event.data = QStringLiteral("{\"n\":%1,\"index\":%2,\"size\":%3}").arg(first + index).arg(index).arg(size).toUtf8();
        batch.append(event);
    }
    return batch;
}

core::Task<Appended> append(Place *place, QString stream, core::ExpectedVersion expected, QList<core::NewEvent> batch, bool apply)
{
    if (!apply)
        return place->store.append(stream, expected, batch);
    auto work = [place, stream, expected, batch](sql::Connection &connection) -> Appended {
        Appended appended = place->store.appendWithin(connection, stream, expected, batch);
        if (appended)
            MOSTRADOR_TRY(eventing::applyWithin(connection, place->tally, *appended));
        return appended;
    };
    return place->database.write(std::move(work));
}

core::Task<> pause()
{
    const core::Deferred<bool> over;
    QTimer::singleShot(pauseWhileAway, [over] { over.resolve(true); });
    co_await over;
}

/// Every second client writes to a stream of its own and expects its version, the others share one.
core::Task<> client(Place *place, int number)
{
    const bool alone = number % 2 == 0;
    const QString stream = alone ? QString(place->run + QStringLiteral("-%1").arg(number)) : QStringLiteral("shared");
    qint64 version = 0;
    for (int round = 0;; ++round) {
        const int size = 1 + (round + number) % largestBatch;
        const QList<core::NewEvent> batch = batchOf(size, version);
        core::ExpectedVersion expected;
        if (alone)
            expected.value = version;
        for (;;) {
            const Appended appended = co_await append(place, stream, expected, batch, number % 3 == 0);
            if (appended) {
                for (const core::EventEnvelope &event : *appended)
                    say(QStringLiteral("ack %1 %2 %3 %4").arg(event.id.text(), event.stream).arg(event.version).arg(event.position));
                break;
            }
            // The outcome is unknown: the same ids again do no harm.
            if (appended.error().code != core::ErrorCode::Unavailable) {
                say(QStringLiteral("error %1 %2").arg(appended.error().reason, stream));
                co_return;
            }
            co_await pause();
        }
        version += size;
    }
}

}  // namespace

int main(int argc, char **argv)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return EXIT_FAILURE;

    sql::DatabaseOptions options;
    options.name = QStringLiteral("durability");
    const auto database = sql::Database::open({arguments[1]}, options);
    if (!database) {
        say(QStringLiteral("error %1").arg(database.error().message));
        return EXIT_FAILURE;
    }
    for (const QString &module : {QStringLiteral("events"), QStringLiteral("tally")})
        if (const core::Result<int> migrated = QCoro::waitFor(sql::migrate(**database, module)); !migrated) {
            say(QStringLiteral("error %1").arg(migrated.error().message));
            return EXIT_FAILURE;
        }

    const core::SystemClock clock;
    eventing::SqlEventStore store(**database, clock);
    test::Tally tally;
    eventing::ProjectionRunner runner(**database, {&tally});
    runner.start();
    Place place{**database, store, tally, arguments[2]};
    std::vector<std::unique_ptr<QThread>> workers;
    for (int thread = 0; thread < threads; ++thread) {
        workers.emplace_back(new QThread);
        auto *starter = new QObject;
        starter->moveToThread(workers.back().get());
        workers.back()->start();
        core::post(starter, [&place, thread] {
            for (int index = 0; index < clientsPerThread; ++index)
                client(&place, thread * clientsPerThread + index);
        });
    }
    return QCoreApplication::exec();
}
