// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/sqlite_engine.h"

#include "core/log/log.h"

#include <QFile>
#include <limits>
#include <sqlite3.h>

namespace sql {
namespace {

constexpr int instructionsBetweenDeadlineChecks = 10'000;
constexpr int logPagesBeforeCheckpoint = 1'000;  // 4 KiB each: SQLite's own default
constexpr char beginWrite[] = "begin immediate";
constexpr char beginRead[] = "begin";
constexpr char commitText[] = "commit";
constexpr char rollbackText[] = "rollback";
constexpr char savepointText[] = "savepoint mark";
constexpr char releaseText[] = "release mark";
constexpr char undoText[] = "rollback to mark";

/// "UNIQUE constraint failed: events.stream, events.version" -> "events.stream, events.version"
QString constraintOf(const char *message)
{
    const QString text = QString::fromUtf8(message);
    return text.section(QStringLiteral(": "), 1);
}

core::Result<> bindValue(sqlite3_stmt *prepared, int index, const Binding &binding)
{
    const Value &value = binding.value;
    int code = SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr: code = sqlite3_bind_null(prepared, index); break;
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        if (text.contains('\0'))
            return core::fail(nulCharacter(binding.name));
        code = sqlite3_bind_text(prepared, index, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        break;
    }
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        // constData() of an empty array is a valid pointer: an empty blob, not a null.
        code = sqlite3_bind_blob64(prepared, index, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
        break;
    }
    case QMetaType::Double:
    case QMetaType::Float: code = sqlite3_bind_double(prepared, index, value.toDouble()); break;
    default: {
        bool ok = false;
        const qint64 number = value.toLongLong(&ok);
        if (!ok)
            return core::fail(sqlError(binding.name));
        code = sqlite3_bind_int64(prepared, index, number);
    }
    }
    if (code != SQLITE_OK)
        return core::fail(sqlError(binding.name));
    return {};
}

QVariant columnValue(sqlite3_stmt *prepared, int column)
{
    switch (sqlite3_column_type(prepared, column)) {
    case SQLITE_INTEGER: return QVariant(qint64(sqlite3_column_int64(prepared, column)));
    case SQLITE_FLOAT: return QVariant(sqlite3_column_double(prepared, column));
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(prepared, column));
        return QVariant(QString::fromUtf8(text, sqlite3_column_bytes(prepared, column)));
    }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(prepared, column));
        return QVariant(QByteArray(bytes ? bytes : "", sqlite3_column_bytes(prepared, column)));
    }
    default: return {};
    }
}

/// Resets on the way out, so that a half-read statement never holds a snapshot or its bound texts.
class Running {
public:
    explicit Running(sqlite3_stmt *prepared)
        : m_prepared(prepared)
    {
    }
    ~Running()
    {
        sqlite3_reset(m_prepared);
        sqlite3_clear_bindings(m_prepared);
    }
    Q_DISABLE_COPY_MOVE(Running)

private:
    sqlite3_stmt *m_prepared;
};

}  // namespace

SqliteEngine::SqliteEngine(QString path, DatabaseOptions options, Access access)
    : m_path(std::move(path))
    , m_options(std::move(options))
    , m_access(access)
{
}

SqliteEngine::~SqliteEngine() { close(); }

core::Result<> SqliteEngine::ensureOpen()
{
    if (!isBroken())
        return {};
    close();
    core::Result<> opened = open();
    if (!opened)
        close();
    return opened;
}

core::Result<> SqliteEngine::open()
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (m_access == Access::Write) {
        // Made by us, for us alone; SQLite gives the log and the index the same permissions.
        QFile file(m_path);
        if (!file.exists() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            file.close();
        flags |= SQLITE_OPEN_CREATE;
    }
    const int code = sqlite3_open_v2(m_path.toUtf8().constData(), &m_handle, flags, nullptr);
    if (code != SQLITE_OK)
        return core::fail(unavailable(
            QStringLiteral("The database file %1 cannot be opened: %2.").arg(m_path, QString::fromLatin1(sqlite3_errstr(code)))));
    return configure();
}

core::Result<> SqliteEngine::configure()
{
    sqlite3_busy_timeout(m_handle, int(m_options.statementTimeout.count()));
    sqlite3_progress_handler(m_handle, instructionsBetweenDeadlineChecks, &SqliteEngine::checkDeadline, this);
    const char *pragmas = m_access == Access::Write ? "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; "
                                                      "pragma wal_autocheckpoint = 0; pragma journal_size_limit = 67108864"
                                                    : "pragma query_only = on; pragma foreign_keys = on";
    int code = sqlite3_exec(m_handle, pragmas, nullptr, nullptr, nullptr);
    if (code == SQLITE_OK && m_access == Access::Write) {
        sqlite3_wal_hook(m_handle, &SqliteEngine::noteLogPages, this);
        // Proves that the file is a database and can be written, now and not at the first customer.
        code = sqlite3_exec(m_handle, "begin immediate; commit", nullptr, nullptr, nullptr);
    }
    if (code != SQLITE_OK) {
        core::Error error = errorOf(code, "pragma");
        if (error.code != core::ErrorCode::Unavailable || error.reason == QLatin1String("database_unavailable"))
            error = unavailable(
                QStringLiteral("The database file %1 cannot be used: %2.").arg(m_path, QString::fromLatin1(sqlite3_errstr(code))));
        return core::fail(error);
    }
    m_broken = false;
    return {};
}

void SqliteEngine::close()
{
    for (sqlite3_stmt *prepared : std::as_const(m_statements))
        sqlite3_finalize(prepared);
    for (sqlite3_stmt *prepared : std::as_const(m_controls))
        sqlite3_finalize(prepared);
    m_statements.clear();
    m_controls.clear();
    sqlite3_close(m_handle);
    m_handle = nullptr;
    m_marked = false;
    m_logPages = 0;
}

core::Result<> SqliteEngine::control(const char *text)
{
    sqlite3_stmt *&prepared = m_controls[text];
    if (!prepared) {
        const int code = sqlite3_prepare_v3(m_handle, text, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
        if (code != SQLITE_OK)
            return core::fail(errorOf(code, text));
    }
    const int code = sqlite3_step(prepared);
    const core::Error error = code == SQLITE_DONE ? core::Error{} : errorOf(code, text);
    sqlite3_reset(prepared);
    if (code != SQLITE_DONE)
        return core::fail(error);
    return {};
}

core::Result<> SqliteEngine::begin()
{
    m_deadline = std::chrono::steady_clock::now() + m_options.statementTimeout;
    m_changesAtBegin = sqlite3_total_changes64(m_handle);
    m_schemaChanged = false;
    m_marked = false;
    return control(m_access == Access::Write ? beginWrite : beginRead);
}

core::Result<> SqliteEngine::mark()
{
    m_deadline = std::chrono::steady_clock::now() + m_options.statementTimeout;
    if (m_marked)
        MOSTRADOR_TRY(control(releaseText));
    m_marked = false;
    MOSTRADOR_TRY(control(savepointText));
    m_marked = true;
    return {};
}

core::Result<> SqliteEngine::undoToMark() { return control(undoText); }

core::Result<> SqliteEngine::commit()
{
    m_deadline = std::chrono::steady_clock::time_point::max();
    core::Result<> committed = control(commitText);
    if (!committed) {
        rollback();
        // After a failed fsync the kernel may have dropped the pages and call the next one a success: what this
        // connection believes of the file is not worth keeping.
        m_broken = true;
    }
    return committed;
}

void SqliteEngine::rollback()
{
    if (m_handle && !sqlite3_get_autocommit(m_handle))
        if (core::Result<> undone = control(rollbackText); !undone)
            m_broken = true;
}

TransactionState SqliteEngine::transactionState() const
{
    // SQLite ends a transaction by itself when the disk is full or fails.
    return m_handle && !sqlite3_get_autocommit(m_handle) ? TransactionState::Active : TransactionState::None;
}

bool SqliteEngine::hasChanged() const { return m_schemaChanged || sqlite3_total_changes64(m_handle) != m_changesAtBegin; }

void SqliteEngine::afterCommit()
{
    if (m_logPages < logPagesBeforeCheckpoint)
        return;
    m_logPages = 0;
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        static_cast<void>(errorOf(code, "checkpoint"));
}

int SqliteEngine::noteLogPages(void *engine, sqlite3 *, const char *, int pages)
{
    static_cast<SqliteEngine *>(engine)->m_logPages = pages;
    return SQLITE_OK;
}

int SqliteEngine::checkDeadline(void *engine)
{
    return std::chrono::steady_clock::now() > static_cast<SqliteEngine *>(engine)->m_deadline ? 1 : 0;
}

core::Result<sqlite3_stmt *> SqliteEngine::prepare(const Statement &statement)
{
    const QByteArray key = QByteArray::fromRawData(statement.path(), qsizetype(qstrlen(statement.path())));
    if (const auto found = m_statements.constFind(key); found != m_statements.constEnd())
        return *found;
    const QByteArray text = statement.textFor(Dialect::Sqlite).toUtf8();
    sqlite3_stmt *prepared = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (code != SQLITE_OK)
        return core::fail(errorOf(code, statement.path()));
    m_statements.insert(QByteArray(statement.path()), prepared);
    return prepared;
}

core::Result<> SqliteEngine::bind(sqlite3_stmt *prepared, const char *name, const Bindings &bindings)
{
    int bound = 0;
    for (const Binding &binding : bindings) {
        QByteArray parameter(":");
        parameter += binding.name;
        const int index = sqlite3_bind_parameter_index(prepared, parameter.constData());
        if (index == 0) {
            core::logError("sql", QStringLiteral("binding without a parameter"),
                           {{"statement", QString::fromLatin1(name)}, {"binding", QString::fromLatin1(binding.name)}});
            return core::fail(sqlError(name));
        }
        MOSTRADOR_TRY(bindValue(prepared, index, binding));
        ++bound;
    }
    if (bound != sqlite3_bind_parameter_count(prepared)) {
        core::logError("sql", QStringLiteral("parameter without a binding"), {{"statement", QString::fromLatin1(name)}});
        return core::fail(sqlError(name));
    }
    return {};
}

core::Result<Rows> SqliteEngine::query(const Statement &statement, const Bindings &bindings)
{
    core::Result<sqlite3_stmt *> prepared = prepare(statement);
    if (!prepared)
        return core::fail(prepared.error());
    const Running running(*prepared);
    MOSTRADOR_TRY(bind(*prepared, statement.path(), bindings));
    QList<QVariantList> rows;
    const int columns = sqlite3_column_count(*prepared);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(*prepared)) == SQLITE_ROW) {
        QVariantList row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column)
            row.append(columnValue(*prepared, column));
        rows.append(std::move(row));
    }
    if (code != SQLITE_DONE)
        return core::fail(errorOf(code, statement.path()));
    return Rows(std::move(rows));
}

core::Result<int> SqliteEngine::execute(const Statement &statement, const Bindings &bindings)
{
    core::Result<sqlite3_stmt *> prepared = prepare(statement);
    if (!prepared)
        return core::fail(prepared.error());
    const Running running(*prepared);
    MOSTRADOR_TRY(bind(*prepared, statement.path(), bindings));
    const qint64 before = sqlite3_total_changes64(m_handle);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(*prepared)) == SQLITE_ROW) {
    }
    if (code != SQLITE_DONE)
        return core::fail(errorOf(code, statement.path()));
    // changes() keeps the figure of the statement before when this one is no insert, update or delete.
    return sqlite3_total_changes64(m_handle) == before ? 0 : sqlite3_changes(m_handle);
}

core::Result<> SqliteEngine::executeScript(const QString &script)
{
    m_deadline = std::chrono::steady_clock::time_point::max();
    const int code = sqlite3_exec(m_handle, script.toUtf8().constData(), nullptr, nullptr, nullptr);
    m_deadline = std::chrono::steady_clock::now() + m_options.statementTimeout;
    if (code != SQLITE_OK)
        return core::fail(errorOf(code, "script"));
    m_schemaChanged = true;
    return {};
}

core::Error SqliteEngine::errorOf(int code, const char *statement)
{
    constexpr int primaryCodeMask = 0xff;
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return uniqueViolation(constraintOf(sqlite3_errmsg(m_handle)));
    case SQLITE_CONSTRAINT_FOREIGNKEY: return foreignKeyViolation();
    default: break;
    }
    core::logError("sql", QStringLiteral("statement failed"),
                   {{"database", m_options.name},
                    {"statement", QString::fromLatin1(statement)},
                    {"code", QString::number(code)},
                    {"reason", QString::fromUtf8(sqlite3_errmsg(m_handle))}});
    switch (code & primaryCodeMask) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return databaseBusy();
    case SQLITE_FULL: return diskFull();
    case SQLITE_INTERRUPT: return statementTimeout();
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
    case SQLITE_NOMEM:
        m_broken = true;
        return unavailable(QStringLiteral("The database file cannot be read or written; the log has the reason."));
    default: return sqlError(statement);
    }
}

}  // namespace sql
