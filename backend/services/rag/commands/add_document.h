// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "backend/services/rag/ingestion/extractor.h"
#include "core/api/rag/rag.h"
#include "core/base/task.h"

#include <QThreadPool>
#include <optional>

namespace rag {

/// Takes a file into the knowledge of the shop.
struct AddDocument {
    QString fileName;  ///< folders before it are left out
    QByteArray bytes;
    std::optional<QString> title;           ///< else its first heading, else the file's name
    std::optional<api::Language> language;  ///< else detected
    std::optional<api::Audience> audience;  ///< else everyone, or what it was
};

struct AddedDocument {
    enum class Outcome {
        Created,
        Replaced,   ///< the same file name and language with other content, or other words about the same content
        Unchanged,  ///< these bytes are there already
    };
    api::Document document;
    Outcome outcome = Outcome::Created;
};

class AddDocumentHandler {
public:
    AddDocumentHandler(sql::Database &database, const core::Clock &clock, const Extractor &extractor, QThreadPool &pool, qint64 mostBytes);

    /// Returns when the document is safe on disk and queued. Invalid "empty_document", "invalid_file_name",
    /// "invalid_title"; TooLarge "document_too_large"; UnsupportedMedia "not_text"; Conflict "document_exists" when the
    /// bytes are those of one document and the name is another's.
    core::Task<core::Result<AddedDocument>> handle(AddDocument command);

private:
    sql::Database &m_database;
    const core::Clock &m_clock;
    const Extractor &m_extractor;
    QThreadPool &m_pool;
    const qint64 m_mostBytes;
};

}  // namespace rag
