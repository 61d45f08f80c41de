// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

namespace sql {

enum class Dialect { Sqlite, Postgres };

/// A value to bind: QString, QByteArray, bool, an integer or a double. QVariant() is SQL null; an empty or null QString is
/// the empty text. NUL inside text is refused before it reaches a driver ("nul_character").
using Value = QVariant;

/// A named statement from a .sql file embedded as ":/sql/<module>/<name>.sql" (":/sql/<module>/<name>.postgres.sql" or
/// ".sqlite.sql" where the dialects must differ). Parameters are written :name and bound by name. Read once and cached.
class Statement {
public:
    /// `path`: "chat/append_event". Asserts that the file is there: it is part of the program.
    explicit Statement(const char *path)
        : m_path(path)
    {
    }
    [[nodiscard]] const char *path() const { return m_path; }
    [[nodiscard]] QString textFor(Dialect dialect) const;

private:
    const char *m_path;
};

/// Rows of an answer, all read.
class Rows {
public:
    Rows() = default;
    explicit Rows(QList<QVariantList> rows)
        : m_rows(std::move(rows))
    {
    }
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] int columns() const { return m_rows.isEmpty() ? 0 : int(m_rows.first().size()); }
    [[nodiscard]] const QVariant &value(int row, int column) const { return m_rows[row][column]; }
    [[nodiscard]] bool isNull(int row, int column) const { return m_rows[row][column].isNull(); }
    [[nodiscard]] QString text(int row, int column) const { return m_rows[row][column].toString(); }
    [[nodiscard]] QByteArray bytes(int row, int column) const { return m_rows[row][column].toByteArray(); }
    [[nodiscard]] qint64 integer(int row, int column) const { return m_rows[row][column].toLongLong(); }
    [[nodiscard]] double real(int row, int column) const { return m_rows[row][column].toDouble(); }
    [[nodiscard]] bool boolean(int row, int column) const { return m_rows[row][column].toBool(); }
    [[nodiscard]] core::Timestamp timestamp(int row, int column) const { return core::Timestamp::fromMilliseconds(integer(row, column)); }

private:
    QList<QVariantList> m_rows;
};

/// Bound values by name, without the colon.
struct Binding {
    const char *name;
    Value value;
};
using Bindings = QList<Binding>;

/// One connection inside a read or a write of Database. Belongs to its thread.
///
/// Portable column types: text, bigint (integers, booleans as 0/1, times as milliseconds since 1970), double precision,
/// and blob / bytea through the migration files. Prepared statements are cached by text.
class Connection {
public:
    virtual ~Connection() = default;
    [[nodiscard]] virtual Dialect dialect() const = 0;

    /// Rows of a query, or of insert/update/delete ... returning. Errors: Conflict "unique_violation" (details: "constraint"
    /// = "table.column, table.column" on both databases, or the index when it is over an expression), Conflict
    /// "foreign_key_violation", Unavailable "database_unavailable" / "database_busy" / "disk_full" / "statement_timeout",
    /// Invalid "nul_character", Internal "sql_error". A parameter without a binding, or the reverse, is an Internal error.
    [[nodiscard]] virtual core::Result<Rows> query(const Statement &statement, const Bindings &bindings = {}) = 0;

    /// Number of rows changed.
    [[nodiscard]] virtual core::Result<int> execute(const Statement &statement, const Bindings &bindings = {}) = 0;

    /// One text without parameters, possibly of several statements: migrations only. No statement timeout.
    [[nodiscard]] virtual core::Result<> executeScript(const QString &script) = 0;

    /// From here to the end of the transaction no other replica is past this call with the same key: what is written
    /// becomes visible in the order of the calls. Nothing to do on SQLite, an advisory lock on PostgreSQL, taken once a
    /// transaction. Writes only.
    [[nodiscard]] virtual core::Result<> serializeWithReplicas(qint64 key) = 0;
};

}  // namespace sql
