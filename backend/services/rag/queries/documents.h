// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "core/api/rag/rag.h"
#include "core/base/page.h"
#include "core/base/task.h"

namespace rag {

/// Sort keys in a cursor: createdAt and id of documents, ordinal of chunks.
inline constexpr int documentCursorKeys = 2;
inline constexpr int chunkCursorKeys = 1;

[[nodiscard]] core::Error documentNotFound();

/// What staff see of the documents. Thread-safe.
class Documents {
public:
    explicit Documents(sql::Database &database)
        : m_database(database)
    {
    }
    /// Newest first. Invalid "invalid_cursor".
    core::Task<core::Result<api::DocumentList>> list(core::PageRequest page);
    core::Task<core::Result<api::Document>> one(core::DocumentId id);
    /// The pieces that answer now, in reading order.
    core::Task<core::Result<api::ChunkList>> chunks(core::DocumentId id, core::PageRequest page);
    /// Those that are queued or being worked on.
    core::Task<core::Result<QList<api::Document>>> unsettled();

private:
    sql::Database &m_database;
};

}  // namespace rag
