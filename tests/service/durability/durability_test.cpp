// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/projection.h"
#include "backend/foundation/events/sql_event_store.h"
#include "tests/support/each_database.h"
#include "tests/support/postgres_server.h"
#include "tests/support/tally.h"
#include "tests/support/test_registry.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

namespace {

using Events = QList<core::EventEnvelope>;

constexpr int rounds = 10;
constexpr int patienceMilliseconds = 30'000;
constexpr int readyMilliseconds = 5'000;
constexpr quint32 seed = 20'261'125;

/// An event as a client was told that it is stored.
struct Acknowledged {
    QString stream;
    qint64 version = 0;
    qint64 position = 0;
};

/// The program that appends, and what it has acknowledged.
class Client {
public:
    Client(const sql::DatabaseUrl &url, const QString &run)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/durability_client"), {url.text, run});
    }

    /// Until that many more events are acknowledged. False when the program ended or said that something is wrong.
    bool waitForAcknowledgements(int count)
    {
        const qsizetype target = acknowledged.size() + count;
        const QDeadlineTimer deadline(patienceMilliseconds);
        while (acknowledged.size() < target && errors.isEmpty() && !deadline.hasExpired()) {
            if (!m_process.waitForReadyRead(int(deadline.remainingTime())))
                break;
            readLines();
        }
        return acknowledged.size() >= target && errors.isEmpty();
    }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
        readLines();
    }

    QHash<QString, Acknowledged> acknowledged;
    QStringList errors;

private:
    void readLines()
    {
        while (m_process.canReadLine()) {
            const QStringList words = QString::fromUtf8(m_process.readLine()).trimmed().split(u' ');
            if (words.size() == 5 && words.first() == QLatin1String("ack"))
                acknowledged.insert(words[1], {words[2], words[3].toLongLong(), words[4].toLongLong()});
            else
                errors.append(words.join(u' '));
        }
    }

    QProcess m_process;
};

Events readAll(core::EventStore &store)
{
    constexpr int page = 1'000;
    Events events;
    for (;;) {
        const qint64 after = events.isEmpty() ? 0 : events.last().position;
        const core::Result<Events> next = QCoro::waitFor(store.readAll(after, page));
        if (!next || next->isEmpty())
            return events;
        events += *next;
    }
}

/// What is wrong with the events as they are stored, empty when nothing is.
QString findDisorder(const Events &events)
{
    QHash<QString, qint64> lastVersions;
    QHash<QString, qint64> missingOfBatch;
    QSet<QString> ids;
    qint64 lastPosition = 0;
    for (const core::EventEnvelope &event : events) {
        const QString name = QStringLiteral("%1/%2").arg(event.stream).arg(event.version);
        if (event.position <= std::exchange(lastPosition, event.position))
            return name + QStringLiteral(" is out of order");
        if (ids.contains(event.id.text()))
            return name + QStringLiteral(" is there twice");
        ids.insert(event.id.text());
        if (event.version != ++lastVersions[event.stream])
            return name + QStringLiteral(" follows a gap");
        const QJsonObject data = QJsonDocument::fromJson(event.data).object();
        if (event.stream != QLatin1String("shared") && data[QStringLiteral("n")].toInteger() != event.version - 1)
            return name + QStringLiteral(" is not the event that was sent at this place");
        qint64 &missing = missingOfBatch[event.stream];
        const qint64 size = data[QStringLiteral("size")].toInteger();
        if (data[QStringLiteral("index")].toInteger() != (missing == 0 ? 0 : size - missing))
            return name + QStringLiteral(" is in the middle of another batch");
        missing = (missing == 0 ? size : missing) - 1;
    }
    for (auto stream = missingOfBatch.cbegin(); stream != missingOfBatch.cend(); ++stream)
        if (stream.value() != 0)
            return stream.key() + QStringLiteral(" ends in the middle of a batch");
    return {};
}

QString findLoss(const Events &events, const QHash<QString, Acknowledged> &acknowledged)
{
    QHash<QString, const core::EventEnvelope *> stored;
    for (const core::EventEnvelope &event : events)
        stored.insert(event.id.text(), &event);
    for (auto each = acknowledged.cbegin(); each != acknowledged.cend(); ++each) {
        const core::EventEnvelope *event = stored.value(each.key());
        const QString name = QStringLiteral("%1/%2").arg(each->stream).arg(each->version);
        if (!event)
            return name + QStringLiteral(" was acknowledged and is lost");
        if (event->stream != each->stream || event->version != each->version || event->position != each->position)
            return name + QStringLiteral(" was acknowledged at another place");
    }
    return {};
}

/// The read model as it has to be, straight from the events.
QByteArray expectedDump(const Events &events)
{
    std::map<QString, std::pair<qint64, QByteArray>> tallies;
    for (const core::EventEnvelope &event : events) {
        auto &[count, last] = tallies[event.stream];
        ++count;
        last = event.data;
    }
    QByteArray dump;
    for (const auto &[stream, tally] : tallies)
        dump += stream.toUtf8() + '\t' + QByteArray::number(tally.first) + '\t' + tally.second + '\n';
    return dump;
}

}  // namespace

/// Kills the program in the middle of its work, again and again on the same database; what it acknowledged has to be there.
class DurabilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sqliteKeepsWhatItAcknowledged()
    {
        const test::DatabasePlace place(QStringLiteral("sqlite"));
        for (int round = 0; round < rounds; ++round) {
            Client client(place.url(), QStringLiteral("run%1").arg(round));
            QVERIFY2(client.waitForAcknowledgements(randomCount()), qPrintable(client.errors.join(u'\n')));
            client.kill();
            keep(client);
            verify(place);
            if (QTest::currentTestFailed())
                return;
        }
        report("sqlite");
    }

    void postgresKeepsWhatItAcknowledged()
    {
        auto server = test::PostgresServer::start(test::PostgresServer::Durability::Fsync);
        if (!server && server.error().reason == QLatin1String("postgres_missing"))
            QSKIP(qPrintable(server.error().message));
        QVERIFY2(server, server ? "" : qPrintable(server.error().message));
        const core::Result<QString> url = (*server)->createDatabase();
        QVERIFY(url);
        const test::DatabasePlace place(sql::DatabaseUrl{*url});
        for (int round = 0; round < rounds; ++round) {
            Client client(place.url(), QStringLiteral("run%1").arg(round));
            QVERIFY2(client.waitForAcknowledgements(randomCount()), qPrintable(client.errors.join(u'\n')));
            if (round % 3 == 1) {
                // The server goes; the clients hang on, and repeat what they do not know the outcome of.
                (*server)->kill();
                const core::Result<> restarted = (*server)->restart();
                QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error().message));
                QVERIFY2(client.waitForAcknowledgements(randomCount()), qPrintable(client.errors.join(u'\n')));
            }
            client.kill();
            if (round % 3 == 2) {
                (*server)->kill();
                const core::Result<> restarted = (*server)->restart();
                QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error().message));
            }
            keep(client);
            verify(place);
            if (QTest::currentTestFailed())
                return;
        }
        report("postgres");
    }

    void init()
    {
        m_acknowledged.clear();
        m_stored = 0;
        m_slowestReady = 0;
        m_random.seed(seed);
    }

private:
    /// Acknowledgements before the kill: it falls at another place of the work each time.
    int randomCount()
    {
        constexpr int fewest = 20;
        constexpr int most = 250;
        return m_random.bounded(fewest, most);
    }

    void keep(const Client &client)
    {
        QVERIFY2(client.errors.isEmpty(), qPrintable(client.errors.join(u'\n')));
        m_acknowledged.insert(client.acknowledged);
    }

    void verify(const test::DatabasePlace &place)
    {
        QElapsedTimer timer;
        timer.start();
        const auto database = place.open({QStringLiteral("events"), QStringLiteral("tally")});
        const core::SystemClock clock;
        eventing::SqlEventStore store(*database, clock);
        QVERIFY(QCoro::waitFor(store.readAll(0, 1)));
        m_slowestReady = std::max(m_slowestReady, timer.elapsed());
        QVERIFY(timer.elapsed() < readyMilliseconds);

        auto check = [](sql::Connection &connection) {
            static const sql::Statement statement("durability/check_integrity");
            return connection.query(statement);
        };
        QCOMPARE(QCoro::waitFor(database->read(check))->text(0, 0), QStringLiteral("ok"));

        const Events events = readAll(store);
        const QString disorder = findDisorder(events);
        QVERIFY2(disorder.isEmpty(), qPrintable(disorder));
        const QString loss = findLoss(events, m_acknowledged);
        QVERIFY2(loss.isEmpty(), qPrintable(loss));
        m_stored = events.size();

        test::Tally tally;
        eventing::ProjectionRunner runner(*database, {&tally});
        QVERIFY(QCoro::waitFor(runner.catchUp()));
        const QByteArray expected = expectedDump(events);
        QCOMPARE(*QCoro::waitFor(runner.dump(tally.name())), expected);
        QVERIFY(QCoro::waitFor(runner.rebuild(tally.name())));
        QCOMPARE(*QCoro::waitFor(runner.dump(tally.name())), expected);
    }

    void report(const char *engine) const
    {
        qInfo("%s: %d kills, %lld events acknowledged, %lld stored, none lost; ready again within %lld ms", engine, rounds,
              qint64(m_acknowledged.size()), qint64(m_stored), m_slowestReady);
    }

    QHash<QString, Acknowledged> m_acknowledged;
    qsizetype m_stored = 0;
    qint64 m_slowestReady = 0;
    QRandomGenerator m_random{seed};
};

MOSTRADOR_TEST(DurabilityTest)
#include "durability_test.moc"
