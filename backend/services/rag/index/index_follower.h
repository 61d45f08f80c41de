// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "backend/services/rag/index/lexical_index.h"
#include "core/base/deferred.h"

#include <QObject>
#include <QTimer>
#include <chrono>
#include <functional>

namespace rag {

/// Keeps this replica's index equal to the database: loads it at start, then follows the change feed, whoever wrote it
/// (this process, `mostrador ingest`, another replica). The only one who changes the index. Lives on the thread that makes
/// it; catchUp() may be called from every thread.
class IndexFollower : public QObject {
public:
    /// `applied` is told of each document that began, changed or ended to answer, on the follower's thread.
    using Applied = std::function<void(core::DocumentId id, bool deleted)>;
    IndexFollower(sql::Database &database, LexicalIndex &index, std::chrono::milliseconds pollInterval, Applied applied);
    ~IndexFollower() override;

    core::Task<core::Result<>> load();
    /// Done when every change committed before the call is in the index.
    core::Task<core::Result<>> catchUp();

private:
    struct State;
    static core::Task<core::Result<>> loadAll(std::shared_ptr<State> state);
    static core::Task<core::Result<>> applyChanges(std::shared_ptr<State> state);
    static core::Task<core::Result<>> apply(std::shared_ptr<State> state, core::DocumentId id);
    static core::Task<core::Result<>> run(std::shared_ptr<State> state);
    void ask(core::Deferred<core::Result<>> done);

    std::shared_ptr<State> m_state;  ///< outlives this while a read is under way
    QTimer m_poll;
};

}  // namespace rag
