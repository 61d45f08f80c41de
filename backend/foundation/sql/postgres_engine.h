// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/engine.h"

#include <QHash>
#include <QSet>
#include <chrono>
#include <memory>

struct pg_conn;
struct pg_result;

namespace sql {

/// A PostgreSQL connection on libpq: statements are prepared once, parameters travel beside the text, and waiting for an
/// answer has a deadline of our own, since a server that is stopped or cut off never answers.
class PostgresEngine final : public Engine {
public:
    PostgresEngine(DatabaseUrl url, DatabaseOptions options, Access access);
    ~PostgresEngine() override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Postgres; }
    [[nodiscard]] core::Result<Rows> query(const Statement &statement, const Bindings &bindings) override;
    [[nodiscard]] core::Result<int> execute(const Statement &statement, const Bindings &bindings) override;
    [[nodiscard]] core::Result<> executeScript(const QString &script) override;
    [[nodiscard]] core::Result<> serializeWithReplicas(qint64 key) override;

    [[nodiscard]] core::Result<> ensureOpen() override;
    void close() override;
    [[nodiscard]] core::Result<> begin() override;
    [[nodiscard]] core::Result<> mark() override;
    [[nodiscard]] core::Result<> undoToMark() override;
    [[nodiscard]] core::Result<> commit() override;
    void rollback() override;
    [[nodiscard]] TransactionState transactionState() const override;
    [[nodiscard]] bool isBroken() const override;
    [[nodiscard]] bool wantsRetry() const override { return m_wantsRetry; }
    [[nodiscard]] bool hasChanged() const override { return m_changed; }

private:
    struct FreeResult {
        void operator()(pg_result *result) const;
    };
    using Answer = std::unique_ptr<pg_result, FreeResult>;
    struct Prepared {
        QByteArray name;
        QList<QByteArray> parameters;
    };

    [[nodiscard]] core::Result<> connect();
    [[nodiscard]] core::Result<Answer> run(const Statement &statement, const Bindings &bindings);
    [[nodiscard]] core::Result<Prepared> prepare(const Statement &statement);
    [[nodiscard]] core::Result<> control(const QByteArray &text, const char *name);
    [[nodiscard]] core::Result<Answer> await(const char *statement, std::chrono::milliseconds patience);
    [[nodiscard]] bool waitForSocket(std::chrono::steady_clock::time_point deadline);
    [[nodiscard]] core::Error connectionLost(const char *statement);
    [[nodiscard]] core::Error errorOf(const pg_result *result, const char *statement);

    const DatabaseUrl m_url;
    const DatabaseOptions m_options;
    const Access m_access;
    pg_conn *m_connection = nullptr;
    QHash<QByteArray, Prepared> m_statements;
    QSet<qint64> m_locks;  ///< advisory locks of this transaction
    std::chrono::steady_clock::time_point m_nextConnect{};
    bool m_marked = false;
    bool m_stale = false;
    bool m_wantsRetry = false;
    bool m_changed = false;
};

}  // namespace sql
