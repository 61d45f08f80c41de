// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "core/api/common/common.h"

namespace api {

enum class DocumentStatus { Queued, Processing, Ready, Failed };
enum class Audience { Everyone, Staff };  ///< who may be answered from it

struct Document {
    core::DocumentId id;
    QString title;
    QString fileName;
    QString mediaType;
    Language language = Language::English;
    Audience audience = Audience::Everyone;
    DocumentStatus status = DocumentStatus::Queued;
    QString stage;     ///< "extract", "chunk", "index", "done"
    int progress = 0;  ///< percent
    int chunks = 0;
    qint64 bytes = 0;
    core::Timestamp createdAt;
    core::Timestamp updatedAt;
    std::optional<QString> error;      ///< one sentence when failed
    std::optional<QString> errorCode;  ///< stable word when failed: "not_text"
};
struct DocumentList {
    QList<Document> items;
    std::optional<QString> nextCursor;
};
struct Chunk {
    core::ChunkId id;
    int ordinal = 0;
    QString titlePath;  ///< headings above it: "Returns > How to send it back"
    QString text;
};
struct ChunkList {
    QList<Chunk> items;
    std::optional<QString> nextCursor;
};

struct SearchRequest {
    QString query;
    std::optional<Language> language;
    int limit = 10;
};
struct SearchHit {
    core::DocumentId documentId;
    core::ChunkId chunkId;
    QString title;
    QString titlePath;
    QString text;
    double score = 0;
    QStringList terms;  ///< the stems of the query that were found: why it is here
};
struct SearchResult {
    QList<SearchHit> items;
};
struct AnswerRequest {
    QString question;
    Language language = Language::English;
};
struct Answer {
    QString answer;
    bool grounded = false;
    QList<Citation> citations;
};

/// "document.changed" over the channel, for who reads documents.
struct DocumentFrame {
    QString type = QStringLiteral("document.changed");
    Document document;
    bool deleted = false;
};

}  // namespace api
