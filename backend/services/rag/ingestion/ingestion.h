// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/index/index_follower.h"
#include "backend/services/rag/ingestion/extractor.h"
#include "backend/services/rag/rag_options.h"
#include "backend/services/rag/store/document_store.h"

#include <QThreadPool>
#include <memory>

namespace rag {

/// Works on queued documents, one stage at a time: extract, chunk, index. Each stage ends in one transaction that writes
/// its result and moves the job on, so that a crash costs the stage that was under way and no more. A job is leased while
/// it is worked on; another replica takes it over when the lease runs out. Lives on the thread that makes it.
class Ingestion : public QObject {
public:
    using Changed = std::function<void(const api::Document &)>;
    struct Needs {
        sql::Database &database;
        const core::Clock &clock;
        const Extractor &extractor;
        IndexFollower &follower;
        QThreadPool &pool;
    };
    Ingestion(Needs needs, RagOptions options, Changed changed);
    ~Ingestion() override;

    /// From now on works on whatever is queued.
    void start();
    /// There may be something to do. From every thread.
    void wake();
    /// Done when nothing is queued, here or in another process. On the thread of this object.
    core::Task<core::Result<>> untilIdle();
    /// One stage of one job; false when nothing is queued or all is leased. For start() and for tests.
    core::Task<core::Result<bool>> step();

private:
    struct State;
    using Shared = std::shared_ptr<State>;
    static core::Task<core::Result<bool>> stepOnce(Shared state);
    static core::Task<core::Result<>> runUntilIdle(Shared state);
    static core::Task<core::Result<>> waitUntilIdle(Shared state);
    static core::Task<core::Result<>> work(Shared state, IngestionJob job);
    static core::Task<core::Result<>> extract(Shared state, IngestionJob job);
    static core::Task<core::Result<>> cut(Shared state, IngestionJob job);
    static core::Task<core::Result<>> activate(Shared state, IngestionJob job);
    static core::Task<core::Result<>> giveUp(Shared state, IngestionJob job, core::Error error);
    static core::Task<core::Result<>> tell(Shared state, core::DocumentId id);
    void pump();

    Shared m_state;  ///< outlives this while a stage is under way
    QTimer m_poll;
};

}  // namespace rag
