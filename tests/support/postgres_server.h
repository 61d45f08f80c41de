// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace test {

/// A real PostgreSQL in a temporary folder on a free port of the loopback. It runs as the user "postgres" when the test is
/// root, since the server refuses root, and ends with the test even when that is killed.
class PostgresServer {
public:
    enum class Durability {
        Fast,   ///< fsync off: what most tests need
        Fsync,  ///< as in production, for tests that crash it
    };

    /// The one of this executable, started at the first call (Fast). Null when PostgreSQL is not installed.
    [[nodiscard]] static PostgresServer *shared();

    /// NotFound "postgres_missing" when PostgreSQL is not installed; Internal "postgres_failed" with the end of its log.
    [[nodiscard]] static core::Result<std::unique_ptr<PostgresServer>> start(Durability durability);
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// A fresh empty database; its postgresql:// URL.
    [[nodiscard]] core::Result<QString> createDatabase();

    /// kill -9 of the server, as a power cut of its processes; sessions die with it.
    void kill();
    /// Sends the server to sleep and wakes it: a server that takes connections and never answers.
    void suspend();
    void resume();
    /// Starts again on the same data and port; waits until it answers.
    [[nodiscard]] core::Result<> restart();

private:
    PostgresServer(QString binaries, Durability durability);
    [[nodiscard]] core::Result<> initialise();
    [[nodiscard]] core::Result<> launch();
    [[nodiscard]] core::Result<> waitUntilReady();
    [[nodiscard]] core::Result<> failed(const QString &what) const;
    [[nodiscard]] QString urlOf(const QString &database) const;
    void prepare(QProcess &process) const;

    const QString m_binaries;
    const Durability m_durability;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
    int m_databases = 0;
};

}  // namespace test
