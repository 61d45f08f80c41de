// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/store/document_store.h"

namespace rag::store {
namespace {

const QString &markdownName()
{
    static const QString name = QStringLiteral("markdown");
    return name;
}

core::Result<> done(const core::Result<int> &changed)
{
    MOSTRADOR_TRY(changed);
    return {};
}

core::Result<bool> changedOne(const core::Result<int> &changed)
{
    MOSTRADOR_TRY(changed);
    return *changed == 1;
}

/// The words of a job that is still ours.
sql::Bindings keyOf(const QString &worker, const IngestionJob &job)
{
    return {{"worker", worker}, {"document_id", job.documentId.text()}, {"revision", job.revision}};
}

core::Error gone(const core::DocumentId &id)
{
    return core::Error{
        core::ErrorCode::NotFound, QStringLiteral("document_not_found"), QStringLiteral("The document %1 is gone.").arg(id.text()), {}};
}

}  // namespace

core::Result<std::optional<IngestionJob>> claimJob(sql::Connection &connection, const QString &worker, core::Timestamp now,
                                                   core::Timestamp until)
{
    static const sql::Statement statement("rag/claim_job");
    const core::Result<sql::Rows> rows =
        connection.query(statement, {{"worker", worker}, {"now", now.milliseconds()}, {"until", until.milliseconds()}});
    MOSTRADOR_TRY(rows);
    if (rows->isEmpty())
        return std::optional<IngestionJob>();
    return std::optional<IngestionJob>(
        IngestionJob{core::DocumentId::fromTrusted(rows->text(0, 0)), rows->integer(0, 1), rows->text(0, 2), int(rows->integer(0, 3))});
}

core::Result<bool> advanceJob(sql::Connection &connection, const QString &worker, const IngestionJob &job, const QString &stage)
{
    static const sql::Statement statement("rag/advance_job");
    sql::Bindings bindings = keyOf(worker, job);
    bindings.append({"stage", stage});
    return changedOne(connection.execute(statement, bindings));
}

core::Result<bool> postponeJob(sql::Connection &connection, const QString &worker, const IngestionJob &job, core::Timestamp until)
{
    static const sql::Statement statement("rag/postpone_job");
    sql::Bindings bindings = keyOf(worker, job);
    bindings.append({"until", until.milliseconds()});
    return changedOne(connection.execute(statement, bindings));
}

core::Result<bool> finishJob(sql::Connection &connection, const QString &worker, const IngestionJob &job)
{
    static const sql::Statement statement("rag/finish_job");
    return changedOne(connection.execute(statement, keyOf(worker, job)));
}

core::Result<int> jobCount(sql::Connection &connection)
{
    static const sql::Statement statement("rag/count_jobs");
    const core::Result<sql::Rows> rows = connection.query(statement);
    MOSTRADOR_TRY(rows);
    return int(rows->integer(0, 0));
}

core::Result<> setStage(sql::Connection &connection, const IngestionJob &job, const QString &stage, int progress, core::Timestamp now)
{
    static const sql::Statement statement("rag/set_stage");
    return done(connection.execute(statement, {{"id", job.documentId.text()},
                                               {"revision", job.revision},
                                               {"stage", stage},
                                               {"progress", progress},
                                               {"now", now.milliseconds()}}));
}

core::Result<> setFailed(sql::Connection &connection, const IngestionJob &job, const core::Error &error, core::Timestamp now)
{
    static const sql::Statement statement("rag/set_failed");
    return done(connection.execute(statement, {{"id", job.documentId.text()},
                                               {"revision", job.revision},
                                               {"error", error.message},
                                               {"error_code", error.reason},
                                               {"now", now.milliseconds()}}));
}

core::Result<StoredContent> content(sql::Connection &connection, const core::DocumentId &id)
{
    static const sql::Statement statement("rag/content");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"document_id", id.text()}});
    MOSTRADOR_TRY(rows);
    if (rows->isEmpty())
        return core::fail(gone(id));
    return StoredContent{rows->text(0, 0), rows->bytes(0, 1)};
}

core::Result<> setExtracted(sql::Connection &connection, const core::DocumentId &id, const ExtractedText &text)
{
    static const sql::Statement statement("rag/set_extracted");
    const QString kind = text.kind == TextKind::Markdown ? markdownName() : QStringLiteral("plain");
    return done(connection.execute(statement, {{"document_id", id.text()}, {"extracted", text.text}, {"text_kind", kind}}));
}

core::Result<ExtractedText> extracted(sql::Connection &connection, const core::DocumentId &id)
{
    static const sql::Statement statement("rag/extracted");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"document_id", id.text()}});
    MOSTRADOR_TRY(rows);
    if (rows->isEmpty())
        return core::fail(gone(id));
    return ExtractedText{rows->text(0, 0), rows->text(0, 1) == markdownName() ? TextKind::Markdown : TextKind::Plain, {}};
}

core::Result<> putChunks(sql::Connection &connection, const IngestionJob &job, const QList<TextChunk> &chunks)
{
    static const sql::Statement clear("rag/delete_revision_chunks");
    static const sql::Statement insert("rag/insert_chunk");
    MOSTRADOR_TRY(connection.execute(clear, {{"document_id", job.documentId.text()}, {"revision", job.revision}}));
    for (qsizetype ordinal = 0; ordinal < chunks.size(); ++ordinal)
        MOSTRADOR_TRY(connection.execute(insert, {{"id", core::ChunkId::generate().text()},
                                                  {"document_id", job.documentId.text()},
                                                  {"revision", job.revision},
                                                  {"ordinal", ordinal},
                                                  {"title_path", titlePathOf(chunks[ordinal].headings)},
                                                  {"body", chunks[ordinal].text}}));
    return {};
}

core::Result<> activate(sql::Connection &connection, const IngestionJob &job, core::Timestamp now)
{
    static const sql::Statement statement("rag/activate");
    static const sql::Statement clear("rag/delete_other_chunks");
    MOSTRADOR_TRY(connection.execute(statement, {{"id", job.documentId.text()}, {"revision", job.revision}, {"now", now.milliseconds()}}));
    return done(connection.execute(clear, {{"document_id", job.documentId.text()}, {"revision", job.revision}}));
}

core::Result<> noteChange(sql::Connection &connection, const core::DocumentId &id)
{
    // One row that all writers lock: positions become visible in order, on PostgreSQL too.
    static const sql::Statement next("rag/next_position");
    static const sql::Statement put("rag/put_change");
    const core::Result<sql::Rows> position = connection.query(next);
    MOSTRADOR_TRY(position);
    return done(connection.execute(put, {{"document_id", id.text()}, {"position", position->integer(0, 0)}}));
}

core::Result<qint64> indexPosition(sql::Connection &connection)
{
    static const sql::Statement statement("rag/current_position");
    const core::Result<sql::Rows> rows = connection.query(statement);
    MOSTRADOR_TRY(rows);
    return rows->integer(0, 0);
}

core::Result<QList<IndexChange>> changesAfter(sql::Connection &connection, qint64 position, int limit)
{
    static const sql::Statement statement("rag/changes_after");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"position", position}, {"limit", limit}});
    MOSTRADOR_TRY(rows);
    QList<IndexChange> changes;
    for (int row = 0; row < rows->count(); ++row)
        changes.append({core::DocumentId::fromTrusted(rows->text(row, 0)), rows->integer(row, 1)});
    return changes;
}

core::Result<QList<core::DocumentId>> activeDocuments(sql::Connection &connection, const core::DocumentId &after, int limit)
{
    static const sql::Statement statement("rag/active_documents");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"after", after.text()}, {"limit", limit}});
    MOSTRADOR_TRY(rows);
    QList<core::DocumentId> ids;
    for (int row = 0; row < rows->count(); ++row)
        ids.append(core::DocumentId::fromTrusted(rows->text(row, 0)));
    return ids;
}

core::Result<std::optional<IndexedDocument>> activeDocument(sql::Connection &connection, const core::DocumentId &id)
{
    static const sql::Statement head("rag/active_document");
    static const sql::Statement body("rag/active_chunks");
    const core::Result<sql::Rows> rows = connection.query(head, {{"id", id.text()}});
    MOSTRADOR_TRY(rows);
    if (rows->isEmpty())
        return std::optional<IndexedDocument>();
    const core::Result<sql::Rows> chunks = connection.query(body, {{"document_id", id.text()}});
    MOSTRADOR_TRY(chunks);
    IndexedDocument document{id,
                             rows->text(0, 0),
                             languageFromCode(rows->text(0, 1)).value_or(api::Language::English),
                             audienceFromName(rows->text(0, 2)).value_or(api::Audience::Staff),
                             {}};
    for (int row = 0; row < chunks->count(); ++row)
        document.chunks.append({core::ChunkId::fromTrusted(chunks->text(row, 0)), chunks->text(row, 1), chunks->text(row, 2)});
    return std::optional<IndexedDocument>(document);
}

}  // namespace rag::store
