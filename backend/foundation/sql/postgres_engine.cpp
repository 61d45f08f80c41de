// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/postgres_engine.h"

#include "backend/foundation/sql/named_parameters.h"
#include "backend/foundation/sql/postgres_values.h"
#include "core/log/log.h"

#include <QRegularExpression>
#include <libpq-fe.h>
#include <limits>
#include <poll.h>

namespace sql {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// After a connection attempt that failed, others fail at once for this long: a host that swallows packets must not hold
/// up every request for the whole connect timeout.
constexpr milliseconds pauseBetweenConnects{200};
/// The server gives up a statement by itself; a server that does not even do that is taken for lost a little later.
constexpr milliseconds graceBeyondTimeout{2'000};
constexpr milliseconds scriptPatience{std::chrono::hours(6)};
constexpr char connectTimeoutSeconds[] = "2";
constexpr char cachedPlanError[] = "0A000";

/// A server's default that is weaker than a local fsync is raised; a stronger one (remote_apply) stays.
constexpr char sessionSettings[] = "set client_encoding = 'UTF8'; set timezone = 'UTC'; set bytea_output = 'hex'; "
                                   "set standard_conforming_strings = on; set client_min_messages = warning; "
                                   "select set_config('synchronous_commit', 'on', false) "
                                   "where current_setting('synchronous_commit') in ('off', 'local')";

core::Error lostConnection()
{
    return unavailable(QStringLiteral("The connection to the database was lost; it is opened again with the next request."));
}

/// "Key (stream, version)=(...) already exists." of table events -> "events.stream, events.version", as SQLite says it.
QString constraintOf(const PGresult *result)
{
    static const QRegularExpression key(QStringLiteral("^Key \\(([a-z0-9_, ]+)\\)="));
    const QString detail = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL));
    const QString table = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_TABLE_NAME));
    const QRegularExpressionMatch match = key.match(detail);
    if (!match.hasMatch() || table.isEmpty())
        return QString::fromUtf8(PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME));
    QStringList columns = match.captured(1).split(QStringLiteral(", "));
    for (QString &column : columns)
        column = QString(table + u'.' + column);
    return columns.join(QStringLiteral(", "));
}

void logNotice(void *, const char *message) { core::logDebug("sql", QString::fromUtf8(message).trimmed()); }

}  // namespace

void PostgresEngine::FreeResult::operator()(pg_result *result) const { PQclear(result); }

PostgresEngine::PostgresEngine(DatabaseUrl url, DatabaseOptions options, Access access)
    : m_url(std::move(url))
    , m_options(std::move(options))
    , m_access(access)
{
}

PostgresEngine::~PostgresEngine() { close(); }

bool PostgresEngine::isBroken() const { return m_stale || !m_connection || PQstatus(m_connection) != CONNECTION_OK; }

core::Result<> PostgresEngine::ensureOpen()
{
    if (!isBroken())
        return {};
    close();
    if (steady_clock::now() < m_nextConnect)
        return core::fail(unavailable(QStringLiteral("The database does not answer.")));
    core::Result<> connected = connect();
    if (!connected) {
        close();
        m_nextConnect = steady_clock::now() + pauseBetweenConnects;
    }
    return connected;
}

core::Result<> PostgresEngine::connect()
{
    const QByteArray url = m_url.text.toUtf8();
    const QByteArray application = QByteArray("mostrador ") + m_options.name.toUtf8();
    // What the URL says comes later and so wins.
    const char *keywords[] = {"connect_timeout", "application_name", "keepalives_idle", "dbname", nullptr};
    const char *values[] = {connectTimeoutSeconds, application.constData(), "20", url.constData(), nullptr};
    m_connection = PQconnectdbParams(keywords, values, 1);
    if (isBroken()) {
        core::logWarning("sql", QStringLiteral("cannot connect"),
                         {{"database", m_url.masked()}, {"reason", QString::fromUtf8(PQerrorMessage(m_connection)).trimmed()}});
        return core::fail(unavailable(QStringLiteral("The database %1 does not answer.").arg(m_url.masked())));
    }
    PQsetNoticeProcessor(m_connection, &logNotice, nullptr);
    QByteArray settings = sessionSettings;
    settings += "; set statement_timeout = " + QByteArray::number(qint64(m_options.statementTimeout.count()));
    if (m_access == Access::Read)
        settings += "; set default_transaction_read_only = on; set default_transaction_isolation = 'repeatable read'";
    return control(settings, "session settings");
}

void PostgresEngine::close()
{
    PQfinish(m_connection);
    m_connection = nullptr;
    m_statements.clear();
    m_locks.clear();
    m_marked = false;
    m_stale = false;
}

core::Result<> PostgresEngine::begin()
{
    m_wantsRetry = false;
    m_changed = false;
    m_marked = false;
    m_locks.clear();
    return control("begin", "begin");
}

core::Result<> PostgresEngine::mark()
{
    MOSTRADOR_TRY(control(m_marked ? "release savepoint mark; savepoint mark" : "savepoint mark", "savepoint"));
    m_marked = true;
    return {};
}

core::Result<> PostgresEngine::undoToMark()
{
    m_locks.clear();  // the server gives back those that were taken since the mark; asking again for the others is harmless
    return control("rollback to savepoint mark", "rollback to savepoint");
}

core::Result<> PostgresEngine::commit()
{
    core::Result<> committed = control("commit", "commit");
    m_locks.clear();
    return committed;
}

void PostgresEngine::rollback()
{
    m_locks.clear();
    if (isBroken() || PQtransactionStatus(m_connection) == PQTRANS_IDLE)
        return;
    if (core::Result<> undone = control("rollback", "rollback"); !undone)
        close();
}

TransactionState PostgresEngine::transactionState() const
{
    switch (m_connection ? PQtransactionStatus(m_connection) : PQTRANS_UNKNOWN) {
    case PQTRANS_INTRANS:
    case PQTRANS_ACTIVE: return TransactionState::Active;
    case PQTRANS_INERROR: return TransactionState::Failed;
    case PQTRANS_IDLE:
    case PQTRANS_UNKNOWN: return TransactionState::None;
    }
    Q_UNREACHABLE();
}

core::Result<> PostgresEngine::serializeWithReplicas(qint64 key)
{
    static const Statement lock("sql/advisory_lock");
    if (m_locks.contains(key))
        return {};
    const core::Result<Rows> locked = query(lock, {{"key", key}});
    if (!locked)
        return core::fail(locked.error());
    m_locks.insert(key);
    return {};
}

core::Result<> PostgresEngine::control(const QByteArray &text, const char *name)
{
    if (!PQsendQuery(m_connection, text.constData()))
        return core::fail(connectionLost(name));
    const core::Result<Answer> answer = await(name, m_options.statementTimeout + graceBeyondTimeout);
    if (!answer)
        return core::fail(answer.error());
    return {};
}

core::Result<> PostgresEngine::executeScript(const QString &script)
{
    QByteArray text = "set local statement_timeout = 0; ";
    text += script.toUtf8();
    if (!PQsendQuery(m_connection, text.constData()))
        return core::fail(connectionLost("script"));
    const core::Result<Answer> answer = await("script", scriptPatience);
    if (!answer)
        return core::fail(answer.error());
    m_changed = true;
    return control("set local statement_timeout = " + QByteArray::number(qint64(m_options.statementTimeout.count())), "settings");
}

core::Result<PostgresEngine::Prepared> PostgresEngine::prepare(const Statement &statement)
{
    const QByteArray key = QByteArray::fromRawData(statement.path(), qsizetype(qstrlen(statement.path())));
    if (const auto found = m_statements.constFind(key); found != m_statements.constEnd())
        return *found;
    const NumberedStatement numbered = numberParameters(statement.textFor(Dialect::Postgres).toUtf8());
    const Prepared prepared{"s" + QByteArray::number(m_statements.size()), numbered.names};
    if (!PQsendPrepare(m_connection, prepared.name.constData(), numbered.text.constData(), 0, nullptr))
        return core::fail(connectionLost(statement.path()));
    const core::Result<Answer> answer = await(statement.path(), m_options.statementTimeout + graceBeyondTimeout);
    if (!answer)
        return core::fail(answer.error());
    m_statements.insert(QByteArray(statement.path()), prepared);
    return prepared;
}

core::Result<PostgresEngine::Answer> PostgresEngine::run(const Statement &statement, const Bindings &bindings)
{
    const core::Result<Prepared> prepared = prepare(statement);
    if (!prepared)
        return core::fail(prepared.error());
    PostgresParameters parameters;
    MOSTRADOR_TRY(parameters.assign(prepared->parameters, bindings, statement.path()));
    if (!PQsendQueryPrepared(m_connection, prepared->name.constData(), parameters.count(), parameters.values(), parameters.lengths(),
                             parameters.formats(), 0))
        return core::fail(connectionLost(statement.path()));
    core::Result<Answer> answer = await(statement.path(), m_options.statementTimeout + graceBeyondTimeout);
    if (answer) {
        const QByteArrayView tag(PQcmdStatus(answer->get()));
        const bool reads = tag.startsWith("SELECT") || tag.startsWith("SHOW");
        m_changed = m_changed || (!reads && qstrcmp(PQcmdTuples(answer->get()), "0") != 0);
    }
    return answer;
}

core::Result<Rows> PostgresEngine::query(const Statement &statement, const Bindings &bindings)
{
    const core::Result<Answer> answer = run(statement, bindings);
    if (!answer)
        return core::fail(answer.error());
    return rowsOf(answer->get());
}

core::Result<int> PostgresEngine::execute(const Statement &statement, const Bindings &bindings)
{
    const core::Result<Answer> answer = run(statement, bindings);
    if (!answer)
        return core::fail(answer.error());
    return QByteArray(PQcmdTuples(answer->get())).toInt();
}

/// The last result of what was sent, or the first error; the connection is ready for the next statement afterwards.
core::Result<PostgresEngine::Answer> PostgresEngine::await(const char *statement, milliseconds patience)
{
    const steady_clock::time_point deadline = steady_clock::now() + patience;
    Answer last;
    std::optional<core::Error> error;
    for (;;) {
        while (PQisBusy(m_connection))
            if (!waitForSocket(deadline))
                return core::fail(connectionLost(statement));
        Answer next(PQgetResult(m_connection));
        if (!next)
            break;
        const ExecStatusType status = PQresultStatus(next.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && !error)
            error = errorOf(next.get(), statement);
        last = std::move(next);
    }
    if (error)
        return core::fail(*error);
    // "commit" of a failed transaction is answered with success and the word ROLLBACK.
    if (last && qstrcmp(statement, "commit") == 0 && qstrcmp(PQcmdStatus(last.get()), "ROLLBACK") == 0)
        return core::fail(sqlError(statement));
    return last;
}

bool PostgresEngine::waitForSocket(steady_clock::time_point deadline)
{
    const int unsent = PQflush(m_connection);
    if (unsent < 0)
        return false;
    const auto left = std::chrono::duration_cast<milliseconds>(deadline - steady_clock::now()).count();
    pollfd waiting{PQsocket(m_connection), short(POLLIN | (unsent ? POLLOUT : 0)), 0};
    const int ready = poll(&waiting, 1, int(std::clamp<qint64>(left, 0, std::numeric_limits<int>::max())));
    if (ready == 0 || (ready < 0 && errno != EINTR))
        return false;
    return PQconsumeInput(m_connection) == 1;
}

core::Error PostgresEngine::connectionLost(const char *statement)
{
    core::logWarning("sql", QStringLiteral("connection lost"),
                     {{"database", m_options.name},
                      {"statement", QString::fromLatin1(statement)},
                      {"reason", QString::fromUtf8(PQerrorMessage(m_connection)).trimmed()}});
    close();
    return lostConnection();
}

core::Error PostgresEngine::errorOf(const pg_result *result, const char *statement)
{
    const QByteArray state(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    if (state == "23505")
        return uniqueViolation(constraintOf(result));
    if (state == "23503")
        return foreignKeyViolation();
    core::logError("sql", QStringLiteral("statement failed"),
                   {{"database", m_options.name},
                    {"statement", QString::fromLatin1(statement)},
                    {"code", QString::fromLatin1(state)},
                    {"reason", QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY))}});
    if (state == "40001" || state == "40P01") {
        m_wantsRetry = true;
        return databaseBusy();
    }
    if (state == cachedPlanError) {
        m_stale = true;  // a migration changed a table under a prepared statement: this connection begins anew
        m_wantsRetry = true;
        return databaseBusy();
    }
    if (state == "57014")
        return statementTimeout();
    if (state == "53100")
        return diskFull();
    if (state == "55P03")
        return databaseBusy();
    if (state == "22021")
        return nulCharacter(statement);
    const bool serverTrouble = state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("58") ||
                               state.startsWith("XX") || state.isEmpty();
    return serverTrouble ? lostConnection() : sqlError(statement);
}

}  // namespace sql
