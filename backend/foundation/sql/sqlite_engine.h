// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/engine.h"

#include <QHash>
#include <chrono>

struct sqlite3;
struct sqlite3_stmt;

namespace sql {

/// A SQLite connection on the library's own interface: WAL, synchronous=FULL (a commit is an fdatasync), foreign keys, a busy
/// timeout for other processes. Pages go from the log to the file after the acknowledgements, not before them.
class SqliteEngine final : public Engine {
public:
    SqliteEngine(QString path, DatabaseOptions options, Access access);
    ~SqliteEngine() override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
    [[nodiscard]] core::Result<Rows> query(const Statement &statement, const Bindings &bindings) override;
    [[nodiscard]] core::Result<int> execute(const Statement &statement, const Bindings &bindings) override;
    [[nodiscard]] core::Result<> executeScript(const QString &script) override;
    [[nodiscard]] core::Result<> serializeWithReplicas(qint64) override { return {}; }

    [[nodiscard]] core::Result<> ensureOpen() override;
    void close() override;
    [[nodiscard]] core::Result<> begin() override;
    [[nodiscard]] core::Result<> mark() override;
    [[nodiscard]] core::Result<> undoToMark() override;
    [[nodiscard]] core::Result<> commit() override;
    void rollback() override;
    [[nodiscard]] TransactionState transactionState() const override;
    [[nodiscard]] bool isBroken() const override { return m_broken || !m_handle; }
    [[nodiscard]] bool wantsRetry() const override { return false; }
    [[nodiscard]] bool hasChanged() const override;
    void afterCommit() override;

private:
    [[nodiscard]] core::Result<> open();
    [[nodiscard]] core::Result<> configure();
    [[nodiscard]] core::Result<> control(const char *text);
    [[nodiscard]] core::Result<sqlite3_stmt *> prepare(const Statement &statement);
    [[nodiscard]] core::Result<> bind(sqlite3_stmt *prepared, const char *name, const Bindings &bindings);
    [[nodiscard]] core::Error errorOf(int code, const char *statement);
    static int checkDeadline(void *engine);
    static int noteLogPages(void *engine, sqlite3 *, const char *, int pages);

    const QString m_path;
    const DatabaseOptions m_options;
    const Access m_access;
    sqlite3 *m_handle = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_statements;
    QHash<const char *, sqlite3_stmt *> m_controls;
    std::chrono::steady_clock::time_point m_deadline = std::chrono::steady_clock::time_point::max();
    qint64 m_changesAtBegin = 0;
    int m_logPages = 0;
    bool m_broken = false;
    bool m_marked = false;
    bool m_schemaChanged = false;
};

}  // namespace sql
