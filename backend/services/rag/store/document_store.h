// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "backend/services/rag/index/lexical_index.h"
#include "backend/services/rag/ingestion/chunker.h"

#include <optional>

namespace rag {

/// A document with what is not for the wire.
struct StoredDocument {
    api::Document document;
    QString contentHash;  ///< SHA-256 of the bytes, hexadecimal
    qint64 revision = 0;
    qint64 activeRevision = 0;
};

/// Where the work on a document stands.
struct IngestionJob {
    core::DocumentId documentId;
    qint64 revision = 0;
    QString stage;  ///< "extract", "chunk", "index"
    int attempts = 0;
};

/// The documents' tables inside a transaction that is under way. Functions without state: who calls them owns the
/// transaction.
namespace store {

[[nodiscard]] QString audienceName(api::Audience audience);
[[nodiscard]] std::optional<api::Audience> audienceFromName(QStringView name);
[[nodiscard]] std::optional<api::Language> languageFromCode(QStringView code);

// Documents.
[[nodiscard]] core::Result<std::optional<StoredDocument>> find(sql::Connection &connection, const core::DocumentId &id);
[[nodiscard]] core::Result<std::optional<StoredDocument>> findByHash(sql::Connection &connection, const QString &hash);
[[nodiscard]] core::Result<std::optional<StoredDocument>> findByName(sql::Connection &connection, const QString &fileName,
                                                                     api::Language language);
/// Newest first; `after` holds created_at and id of the last row seen, or nothing.
[[nodiscard]] core::Result<QList<StoredDocument>> page(sql::Connection &connection, const QStringList &after, int limit);
[[nodiscard]] core::Result<QList<StoredDocument>> unsettled(sql::Connection &connection, int limit);
/// Writes a new document, queued.
[[nodiscard]] core::Result<> insert(sql::Connection &connection, const StoredDocument &document, core::Timestamp now);
/// A new revision in the place of an old one, queued; what answers now goes on answering.
[[nodiscard]] core::Result<> replace(sql::Connection &connection, const StoredDocument &document, core::Timestamp now);
/// Queues the newest revision's bytes.
[[nodiscard]] core::Result<> putContent(sql::Connection &connection, const core::DocumentId &id, const QByteArray &bytes);
[[nodiscard]] core::Result<> putJob(sql::Connection &connection, const core::DocumentId &id, core::Timestamp now);
/// Everything of it, also its jobs; false when there was none.
[[nodiscard]] core::Result<bool> erase(sql::Connection &connection, const core::DocumentId &id);
[[nodiscard]] core::Result<QList<api::Chunk>> chunksPage(sql::Connection &connection, const core::DocumentId &id, int after, int limit);

// Jobs. Each function that takes a job does nothing and answers false when the lease or the revision is no longer ours.
[[nodiscard]] core::Result<std::optional<IngestionJob>> claimJob(sql::Connection &connection, const QString &worker, core::Timestamp now,
                                                                 core::Timestamp until);
[[nodiscard]] core::Result<bool> advanceJob(sql::Connection &connection, const QString &worker, const IngestionJob &job,
                                            const QString &stage);
[[nodiscard]] core::Result<bool> postponeJob(sql::Connection &connection, const QString &worker, const IngestionJob &job,
                                             core::Timestamp until);
[[nodiscard]] core::Result<bool> finishJob(sql::Connection &connection, const QString &worker, const IngestionJob &job);
[[nodiscard]] core::Result<int> jobCount(sql::Connection &connection);
[[nodiscard]] core::Result<> setStage(sql::Connection &connection, const IngestionJob &job, const QString &stage, int progress,
                                      core::Timestamp now);
[[nodiscard]] core::Result<> setFailed(sql::Connection &connection, const IngestionJob &job, const core::Error &error, core::Timestamp now);

struct StoredContent {
    QString fileName;
    QByteArray bytes;
};
[[nodiscard]] core::Result<StoredContent> content(sql::Connection &connection, const core::DocumentId &id);
[[nodiscard]] core::Result<> setExtracted(sql::Connection &connection, const core::DocumentId &id, const ExtractedText &text);
[[nodiscard]] core::Result<ExtractedText> extracted(sql::Connection &connection, const core::DocumentId &id);
/// The chunks of the job's revision, in the place of those of an earlier try.
[[nodiscard]] core::Result<> putChunks(sql::Connection &connection, const IngestionJob &job, const QList<TextChunk> &chunks);
/// From here on the job's revision answers; chunks of others go.
[[nodiscard]] core::Result<> activate(sql::Connection &connection, const IngestionJob &job, core::Timestamp now);

// The derived index.
/// Tells every replica, when this transaction commits, that the document changed.
[[nodiscard]] core::Result<> noteChange(sql::Connection &connection, const core::DocumentId &id);
[[nodiscard]] core::Result<qint64> indexPosition(sql::Connection &connection);
struct IndexChange {
    core::DocumentId documentId;
    qint64 position = 0;
};
[[nodiscard]] core::Result<QList<IndexChange>> changesAfter(sql::Connection &connection, qint64 position, int limit);
[[nodiscard]] core::Result<QList<core::DocumentId>> activeDocuments(sql::Connection &connection, const core::DocumentId &after, int limit);
/// As it answers now; nothing when it does not.
[[nodiscard]] core::Result<std::optional<IndexedDocument>> activeDocument(sql::Connection &connection, const core::DocumentId &id);

}  // namespace store
}  // namespace rag
