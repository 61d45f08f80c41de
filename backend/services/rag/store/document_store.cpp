// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/store/document_store.h"

#include "backend/services/rag/store/document_row.h"

namespace rag::store {
namespace {

core::Result<std::optional<StoredDocument>> first(const core::Result<sql::Rows> &rows)
{
    MOSTRADOR_TRY(rows);
    if (rows->isEmpty())
        return std::optional<StoredDocument>();
    return std::optional<StoredDocument>(documentOfRow(*rows, 0));
}

core::Result<QList<StoredDocument>> all(const core::Result<sql::Rows> &rows)
{
    MOSTRADOR_TRY(rows);
    QList<StoredDocument> documents;
    for (int row = 0; row < rows->count(); ++row)
        documents.append(documentOfRow(*rows, row));
    return documents;
}

core::Result<> done(const core::Result<int> &changed)
{
    MOSTRADOR_TRY(changed);
    return {};
}

sql::Bindings bindingsOf(const StoredDocument &stored, core::Timestamp now)
{
    const api::Document &document = stored.document;
    return {{"id", document.id.text()},
            {"title", document.title},
            {"file_name", document.fileName},
            {"media_type", document.mediaType},
            {"language", api::languageCode(document.language)},
            {"audience", audienceName(document.audience)},
            {"bytes", document.bytes},
            {"content_hash", stored.contentHash},
            {"now", now.milliseconds()}};
}

}  // namespace

core::Result<std::optional<StoredDocument>> find(sql::Connection &connection, const core::DocumentId &id)
{
    static const sql::Statement statement("rag/document_by_id");
    return first(connection.query(statement, {{"id", id.text()}}));
}

core::Result<std::optional<StoredDocument>> findByHash(sql::Connection &connection, const QString &hash)
{
    static const sql::Statement statement("rag/document_by_hash");
    return first(connection.query(statement, {{"content_hash", hash}}));
}

core::Result<std::optional<StoredDocument>> findByName(sql::Connection &connection, const QString &fileName, api::Language language)
{
    static const sql::Statement statement("rag/document_by_name");
    return first(connection.query(statement, {{"file_name", fileName}, {"language", api::languageCode(language)}}));
}

core::Result<QList<StoredDocument>> page(sql::Connection &connection, const QStringList &after, int limit)
{
    static const sql::Statement firstPage("rag/documents_first_page");
    static const sql::Statement nextPage("rag/documents_next_page");
    if (after.isEmpty())
        return all(connection.query(firstPage, {{"limit", limit}}));
    return all(connection.query(nextPage, {{"created_at", after[0].toLongLong()}, {"id", after[1]}, {"limit", limit}}));
}

core::Result<QList<StoredDocument>> unsettled(sql::Connection &connection, int limit)
{
    static const sql::Statement statement("rag/unsettled_documents");
    return all(connection.query(statement, {{"limit", limit}}));
}

core::Result<> insert(sql::Connection &connection, const StoredDocument &document, core::Timestamp now)
{
    static const sql::Statement statement("rag/insert_document");
    return done(connection.execute(statement, bindingsOf(document, now)));
}

core::Result<> replace(sql::Connection &connection, const StoredDocument &document, core::Timestamp now)
{
    static const sql::Statement statement("rag/replace_document");
    return done(connection.execute(statement, bindingsOf(document, now)));
}

core::Result<> putContent(sql::Connection &connection, const core::DocumentId &id, const QByteArray &bytes)
{
    static const sql::Statement statement("rag/put_content");
    return done(connection.execute(statement, {{"document_id", id.text()}, {"content", bytes}}));
}

core::Result<> putJob(sql::Connection &connection, const core::DocumentId &id, core::Timestamp now)
{
    static const sql::Statement statement("rag/put_job");
    return done(connection.execute(statement, {{"document_id", id.text()}, {"now", now.milliseconds()}}));
}

core::Result<bool> erase(sql::Connection &connection, const core::DocumentId &id)
{
    static const sql::Statement statement("rag/delete_document");  // contents, chunks and jobs go by their foreign keys
    const core::Result<int> deleted = connection.execute(statement, {{"id", id.text()}});
    MOSTRADOR_TRY(deleted);
    return *deleted > 0;
}

core::Result<QList<api::Chunk>> chunksPage(sql::Connection &connection, const core::DocumentId &id, int after, int limit)
{
    static const sql::Statement statement("rag/chunks_page");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"document_id", id.text()}, {"after", after}, {"limit", limit}});
    MOSTRADOR_TRY(rows);
    QList<api::Chunk> chunks;
    for (int row = 0; row < rows->count(); ++row)
        chunks.append({core::ChunkId::fromTrusted(rows->text(row, 0)), int(rows->integer(row, 1)), rows->text(row, 2), rows->text(row, 3)});
    return chunks;
}

}  // namespace rag::store
