// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/services/rag/commands/add_document.h"
#include "backend/services/rag/commands/delete_document.h"
#include "backend/services/rag/queries/documents.h"

#include <functional>

namespace rag {

struct DocumentRoutesNeeds {
    AddDocumentHandler &add;
    DeleteDocumentHandler &remove;
    Documents &documents;
    std::function<void()> added;  ///< something new is queued
    qint64 documentBytes;         ///< the largest that is taken
};

/// POST and GET /documents, GET and DELETE /documents/{id}, GET /documents/{id}/chunks. The needs outlive the table.
void addDocumentRoutes(net::RouteTable &table, const DocumentRoutesNeeds &needs);

/// What a form says, strictly: parts "file", "title", "language" and "audience", nothing else.
[[nodiscard]] core::Result<AddDocument> readUpload(const QByteArray &contentType, const QByteArray &body);

}  // namespace rag
