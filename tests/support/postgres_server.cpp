// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres_server.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QTcpServer>
#include <csignal>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace test {
namespace {

constexpr int initialiseMilliseconds = 120'000;
constexpr int startMilliseconds = 60'000;
constexpr int stopMilliseconds = 10'000;
constexpr int pollMilliseconds = 25;
constexpr int portAttempts = 3;
constexpr char serverUser[] = "postgres";

QString findBinaries()
{
    QStringList candidates;
    QProcess config;
    config.start(QStringLiteral("pg_config"), {QStringLiteral("--bindir")});
    if (config.waitForFinished(stopMilliseconds))
        candidates.append(QString::fromLocal8Bit(config.readAllStandardOutput()).trimmed());
    candidates.append(QStringLiteral("/usr/lib/postgresql/15/bin"));
    for (const QString &folder : std::as_const(candidates))
        if (QFileInfo(folder + QStringLiteral("/initdb")).isExecutable() && QFileInfo(folder + QStringLiteral("/postgres")).isExecutable())
            return folder;
    return {};
}

/// The user to become, null when the test is not root.
const passwd *unprivilegedUser()
{
    static const passwd *user = geteuid() == 0 ? getpwnam(serverUser) : nullptr;
    return user;
}

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

QByteArray tailOf(const QString &fileName)
{
    constexpr qsizetype tailBytes = 1'500;
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll().right(tailBytes) : QByteArray();
}

}  // namespace

PostgresServer *PostgresServer::shared()
{
    static std::unique_ptr<PostgresServer> server;
    static bool tried = false;
    if (!std::exchange(tried, true)) {
        core::Result<std::unique_ptr<PostgresServer>> started = start(Durability::Fast);
        if (started) {
            server = std::move(*started);
            qAddPostRoutine([] { server.reset(); });
        } else if (started.error().code != core::ErrorCode::NotFound) {
            qFatal("%s", qPrintable(started.error().message));
        }
    }
    return server.get();
}

core::Result<std::unique_ptr<PostgresServer>> PostgresServer::start(Durability durability)
{
    const QString binaries = findBinaries();
    if (binaries.isEmpty() || (geteuid() == 0 && !unprivilegedUser()))
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("postgres_missing"),
                          QStringLiteral("PostgreSQL is not installed (Debian package postgresql-15)."));
    std::unique_ptr<PostgresServer> server(new PostgresServer(binaries, durability));
    MOSTRADOR_TRY(server->initialise());
    core::Result<> launched;
    for (int attempt = 0; attempt < portAttempts; ++attempt) {
        server->m_port = freePort();
        launched = server->launch();
        if (launched)
            return server;
    }
    return core::fail(launched.error());
}

PostgresServer::PostgresServer(QString binaries, Durability durability)
    : m_binaries(std::move(binaries))
    , m_durability(durability)
{
}

PostgresServer::~PostgresServer()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    resume();
    ::kill(pid_t(m_process->processId()), SIGQUIT);  // at once; the data is thrown away
    m_process->waitForFinished(stopMilliseconds);
}

void PostgresServer::prepare(QProcess &process) const
{
    const passwd *user = unprivilegedUser();
    const pid_t parent = getpid();
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier([user, parent] {
        if (user && (setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0))
            _exit(EXIT_FAILURE);
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
        if (getppid() != parent)
            _exit(EXIT_FAILURE);
    });
}

core::Result<> PostgresServer::failed(const QString &what) const
{
    return core::fail(core::ErrorCode::Internal, QStringLiteral("postgres_failed"),
                      what + QStringLiteral(": ") + QString::fromUtf8(tailOf(m_folder.filePath(QStringLiteral("log")))));
}

core::Result<> PostgresServer::initialise()
{
    if (const passwd *user = unprivilegedUser(); user && chown(qPrintable(m_folder.path()), user->pw_uid, user->pw_gid) != 0)
        return failed(QStringLiteral("The folder cannot be given to the server's user"));
    QProcess initdb;
    prepare(initdb);
    initdb.start(m_binaries + QStringLiteral("/initdb"),
                 {QStringLiteral("--pgdata"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("--username"),
                  QString::fromLatin1(serverUser), QStringLiteral("--auth"), QStringLiteral("trust"), QStringLiteral("--encoding"),
                  QStringLiteral("UTF8"), QStringLiteral("--locale"), QStringLiteral("C.UTF-8"), QStringLiteral("--no-sync")});
    if (!initdb.waitForFinished(initialiseMilliseconds) || initdb.exitCode() != 0)
        return failed(QStringLiteral("initdb failed: ") + QString::fromUtf8(initdb.readAll()));
    return {};
}

core::Result<> PostgresServer::launch()
{
    m_process = std::make_unique<QProcess>();
    prepare(*m_process);
    m_process->setStandardOutputFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
    QStringList arguments{QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")),
                          QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                          QStringLiteral("-p"), QString::number(m_port),
                          QStringLiteral("-k"), QString()};
    QStringList settings{QStringLiteral("max_connections=60"), QStringLiteral("shared_buffers=16MB"),
                         QStringLiteral("deadlock_timeout=100ms"), QStringLiteral("autovacuum=off")};
    if (m_durability == Durability::Fast)
        settings += {QStringLiteral("fsync=off"), QStringLiteral("full_page_writes=off")};
    for (const QString &setting : std::as_const(settings))
        arguments += {QStringLiteral("-c"), setting};
    m_process->start(m_binaries + QStringLiteral("/postgres"), arguments);
    return waitUntilReady();
}

core::Result<> PostgresServer::waitUntilReady()
{
    const QByteArray url = urlOf(QString::fromLatin1(serverUser)).toUtf8();
    const QDeadlineTimer deadline(startMilliseconds);
    while (!deadline.hasExpired()) {
        if (m_process->waitForFinished(pollMilliseconds) || m_process->state() == QProcess::NotRunning)
            return failed(QStringLiteral("The server ended at its start"));
        if (PQping(url.constData()) == PQPING_OK)
            return {};
    }
    return failed(QStringLiteral("The server does not answer"));
}

QString PostgresServer::urlOf(const QString &database) const
{
    return QStringLiteral("postgresql://%1@127.0.0.1:%2/%3?sslmode=disable")
        .arg(QString::fromLatin1(serverUser), QString::number(m_port), database);
}

core::Result<QString> PostgresServer::createDatabase()
{
    const QString name = QStringLiteral("test_%1").arg(++m_databases);
    PGconn *connection = PQconnectdb(urlOf(QString::fromLatin1(serverUser)).toUtf8().constData());
    const QByteArray statement = QByteArrayLiteral("create database ") + name.toLatin1();
    PGresult *result = PQexec(connection, statement.constData());
    const bool created = PQresultStatus(result) == PGRES_COMMAND_OK;
    const QString reason = QString::fromUtf8(PQerrorMessage(connection));
    PQclear(result);
    PQfinish(connection);
    if (!created)
        return core::fail(core::ErrorCode::Internal, QStringLiteral("postgres_failed"), reason);
    return urlOf(name);
}

void PostgresServer::kill()
{
    m_process->kill();
    m_process->waitForFinished(stopMilliseconds);
}

void PostgresServer::suspend()
{
    // Sessions are processes of their own: all of them stop, or the ones that are connected would go on.
    QProcess::execute(QStringLiteral("pkill"), {QStringLiteral("-STOP"), QStringLiteral("-P"), QString::number(m_process->processId())});
    ::kill(pid_t(m_process->processId()), SIGSTOP);
}

void PostgresServer::resume()
{
    ::kill(pid_t(m_process->processId()), SIGCONT);
    QProcess::execute(QStringLiteral("pkill"), {QStringLiteral("-CONT"), QStringLiteral("-P"), QString::number(m_process->processId())});
}

core::Result<> PostgresServer::restart()
{
    // After a kill the sessions hold the shared memory for a moment longer, and the new server refuses to start beside them.
    const QDeadlineTimer deadline(startMilliseconds);
    core::Result<> launched;
    do {
        launched = launch();
    } while (!launched && !deadline.hasExpired());
    return launched;
}

}  // namespace test
