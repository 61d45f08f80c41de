// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/index/index_follower.h"

namespace rag {

/// Takes a document out, with its bytes, text, pieces and jobs; returns when this replica's index no longer has it.
class DeleteDocumentHandler {
public:
    DeleteDocumentHandler(sql::Database &database, IndexFollower &follower)
        : m_database(database)
        , m_follower(follower)
    {
    }
    /// NotFound "document_not_found".
    core::Task<core::Result<>> handle(core::DocumentId id);

private:
    sql::Database &m_database;
    IndexFollower &m_follower;
};

}  // namespace rag
