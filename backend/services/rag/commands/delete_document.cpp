// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/commands/delete_document.h"

#include "backend/services/rag/queries/documents.h"
#include "backend/services/rag/store/document_store.h"

namespace rag {

core::Task<core::Result<>> DeleteDocumentHandler::handle(core::DocumentId id)
{
    auto work = [id](sql::Connection &connection) -> core::Result<> {
        const core::Result<bool> erased = store::erase(connection, id);
        MOSTRADOR_TRY(erased);
        if (!*erased)
            return core::fail(documentNotFound());
        return store::noteChange(connection, id);
    };
    core::Result<> deleted = co_await m_database.write(std::move(work));
    MOSTRADOR_CO_TRY(deleted);
    co_return co_await m_follower.catchUp();
}

}  // namespace rag
