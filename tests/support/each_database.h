// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"

#include <QTemporaryDir>
#include <QTest>

/// Runs a suite on both databases. A test class says
///
///     void initTestCase_data() { test::eachDatabase(); }
///     void appends()
///     {
///         MOSTRADOR_DATABASE(place);               // skips when PostgreSQL is not installed
///         const auto database = place.open({QStringLiteral("events")});
///
/// and each of its functions runs once for "sqlite" and once for "postgres", on a fresh database every time.
namespace test {

/// Rows of the global data table; column "engine".
void eachDatabase();

/// A database of its own for one test function; gone with it.
class DatabasePlace {
public:
    explicit DatabasePlace(const QString &engine);
    explicit DatabasePlace(const sql::DatabaseUrl &url);  ///< one that is there already
    [[nodiscard]] const QString &skipReason() const { return m_skipReason; }
    [[nodiscard]] const sql::DatabaseUrl &url() const { return m_url; }

    /// Opens it with the migrations of `modules` applied; as often as wanted (a second one is a second replica, or the
    /// program after a restart). Ends the program with the reason when that fails.
    [[nodiscard]] std::unique_ptr<sql::Database> open(const QStringList &modules, const sql::DatabaseOptions &options) const;
    [[nodiscard]] std::unique_ptr<sql::Database> open(const QStringList &modules = {}) const;

private:
    QTemporaryDir m_folder;
    sql::DatabaseUrl m_url;
    QString m_skipReason;
};

}  // namespace test

#define MOSTRADOR_DATABASE(place)                                                                                                          \
    QFETCH_GLOBAL(QString, engine);                                                                                                        \
    const test::DatabasePlace place(engine);                                                                                               \
    if (!place.skipReason().isEmpty())                                                                                                     \
    QSKIP(qPrintable(place.skipReason()))
