// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"

namespace sql {

enum class Access { Read, Write };

enum class TransactionState {
    None,    ///< none is open, or the database ended it by itself
    Active,  ///< statements work
    Failed,  ///< PostgreSQL after an error: nothing works until undone
};

/// What the writer and the readers need from a connection beyond statements. One thread at a time.
class Engine : public Connection {
public:
    /// Opens, or opens again after the connection broke. Unavailable "database_unavailable".
    [[nodiscard]] virtual core::Result<> ensureOpen() = 0;
    virtual void close() = 0;

    [[nodiscard]] virtual core::Result<> begin() = 0;
    /// Sets the point that undoToMark() returns to; an earlier mark becomes part of the transaction.
    [[nodiscard]] virtual core::Result<> mark() = 0;
    [[nodiscard]] virtual core::Result<> undoToMark() = 0;
    /// Durable when it succeeds. A failure says nothing about what a crash now would leave, and is never tried again.
    [[nodiscard]] virtual core::Result<> commit() = 0;
    virtual void rollback() = 0;

    [[nodiscard]] virtual TransactionState transactionState() const = 0;
    [[nodiscard]] virtual bool isBroken() const = 0;    ///< ensureOpen() would open again
    [[nodiscard]] virtual bool wantsRetry() const = 0;  ///< the transaction met a deadlock or the like
    [[nodiscard]] virtual bool hasChanged() const = 0;  ///< the transaction changed rows or the schema
    virtual void afterCommit() {}                       ///< housekeeping that nobody waits for
};

[[nodiscard]] std::unique_ptr<Engine> makeEngine(const DatabaseUrl &url, const DatabaseOptions &options, Access access);

/// Errors that both engines report in the same words.
[[nodiscard]] core::Error unavailable(const QString &message);
[[nodiscard]] core::Error databaseBusy();
[[nodiscard]] core::Error diskFull();
[[nodiscard]] core::Error statementTimeout();
[[nodiscard]] core::Error uniqueViolation(const QString &constraint);
[[nodiscard]] core::Error foreignKeyViolation();
[[nodiscard]] core::Error nulCharacter(const char *parameter);
[[nodiscard]] core::Error sqlError(const char *statement);

}  // namespace sql
