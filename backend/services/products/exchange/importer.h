// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "backend/services/products/exchange/group_reader.h"
#include "backend/services/products/exchange/import_store.h"

#include <QThreadPool>
#include <QTimer>
#include <memory>

namespace products::exchange {

struct ImportOptions {
    QString currency = QStringLiteral("EUR");  ///< of prices that name none
    qint64 lowStock = 0;                       ///< threshold of a variant that comes without one
    qsizetype batchProducts = 32;              ///< written at the same time, so that they share a commit
    qsizetype batchRows = 500;
    qsizetype atomicRowsMax = 10'000;         ///< of a file that is imported whole or not at all: in one transaction
    std::chrono::milliseconds lease{60'000};  ///< an import whose process is gone goes on after this
    std::chrono::milliseconds pollInterval{2'000};
};

/// Works on queued imports, one file at a time, product by product: each product and the report of its rows is one
/// transaction, among those of everybody else, and files are read on a pool of one thread, so that nobody waits for long. What
/// was done before a crash is not done again. Lives on the thread that makes it.
class Importer : public QObject {
public:
    Importer(sql::Database &database, const core::Clock &clock, ImportOptions options = {});
    ~Importer() override;

    /// From now on works on whatever is queued.
    void start();
    /// There may be something to do. From every thread.
    void wake();
    /// Done when no import is queued or under way, here or in another process. On the thread of this object.
    core::Task<core::Result<>> untilIdle();

    /// Reads the beginning of a file and guesses. Errors of Source::open(). From every thread.
    core::Task<core::Result<api::ImportPreview>> preview(QByteArray content);
    /// Checks what can be checked at once, on the pool. Errors of GroupReader::open(); TooLarge "too_many_rows" also for a
    /// whole-or-nothing import beyond atomicRowsMax. From every thread.
    core::Task<core::Result<>> check(QByteArray content, QList<api::ColumnMapping> mapping, api::ImportPolicy policy, bool dryRun);

private:
    struct State;
    struct Run;
    using Shared = std::shared_ptr<State>;
    using Rows = QList<api::ImportRow>;
    static core::Task<core::Result<>> pumpAll(Shared state);
    static core::Task<core::Result<bool>> step(Shared state);
    static core::Task<core::Result<>> work(Shared state, OpenJob open);
    static core::Task<core::Result<>> workThrough(Shared state, std::shared_ptr<Run> run);
    static core::Task<core::Result<bool>> batch(Shared state, std::shared_ptr<Run> run, QList<Group> groups);
    static core::Task<core::Result<Rows>> one(Shared state, std::shared_ptr<Run> run, Group group);
    static core::Task<core::Result<>> applyWhole(Shared state, std::shared_ptr<Run> run);
    static core::Task<core::Result<>> finish(Shared state, api::ImportJob job);
    void pump();

    Shared m_state;  ///< outlives this while a batch is under way
    QTimer m_poll;
};

}  // namespace products::exchange
