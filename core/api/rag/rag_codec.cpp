// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/chat/chat_codec.h"
#include "core/api/rag/rag.h"

MOSTRADOR_WIRE_ENUM(api::DocumentStatus, {api::DocumentStatus::Queued, "queued"}, {api::DocumentStatus::Processing, "processing"},
                    {api::DocumentStatus::Ready, "ready"}, {api::DocumentStatus::Failed, "failed"})
MOSTRADOR_WIRE_ENUM(api::Audience, {api::Audience::Everyone, "everyone"}, {api::Audience::Staff, "staff"})
MOSTRADOR_WIRE_STRUCT(api::Document, field("id", &api::Document::id), field("title", &api::Document::title, unlimited()),
                      field("fileName", &api::Document::fileName, unlimited()), field("mediaType", &api::Document::mediaType),
                      field("language", &api::Document::language), field("audience", &api::Document::audience),
                      field("status", &api::Document::status), field("stage", &api::Document::stage),
                      field("progress", &api::Document::progress), field("chunks", &api::Document::chunks),
                      field("bytes", &api::Document::bytes), field("createdAt", &api::Document::createdAt),
                      field("updatedAt", &api::Document::updatedAt), field("error", &api::Document::error, unlimited()),
                      field("errorCode", &api::Document::errorCode))
MOSTRADOR_WIRE_STRUCT(api::DocumentList, field("items", &api::DocumentList::items, unlimited()),
                      field("nextCursor", &api::DocumentList::nextCursor))
MOSTRADOR_WIRE_STRUCT(api::Chunk, field("id", &api::Chunk::id), field("ordinal", &api::Chunk::ordinal),
                      field("titlePath", &api::Chunk::titlePath, unlimited()), field("text", &api::Chunk::text, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::ChunkList, field("items", &api::ChunkList::items, unlimited()), field("nextCursor", &api::ChunkList::nextCursor))
MOSTRADOR_WIRE_STRUCT(api::SearchRequest, field("query", &api::SearchRequest::query, text(1, 1000)),
                      field("language", &api::SearchRequest::language),
                      field("limit", &api::SearchRequest::limit, integer(1, 50)).withDefault())
MOSTRADOR_WIRE_STRUCT(api::SearchHit, field("documentId", &api::SearchHit::documentId), field("chunkId", &api::SearchHit::chunkId),
                      field("title", &api::SearchHit::title, unlimited()), field("titlePath", &api::SearchHit::titlePath, unlimited()),
                      field("text", &api::SearchHit::text, unlimited()), field("score", &api::SearchHit::score),
                      field("terms", &api::SearchHit::terms, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::SearchResult, field("items", &api::SearchResult::items, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::AnswerRequest, field("question", &api::AnswerRequest::question, text(1, 2000)),
                      field("language", &api::AnswerRequest::language).withDefault())
MOSTRADOR_WIRE_STRUCT(api::Answer, field("answer", &api::Answer::answer, unlimited()), field("grounded", &api::Answer::grounded),
                      field("citations", &api::Answer::citations, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::DocumentFrame, field("type", &api::DocumentFrame::type), field("document", &api::DocumentFrame::document),
                      field("deleted", &api::DocumentFrame::deleted).withDefault())

MOSTRADOR_WIRE_TYPE(api::Document)
MOSTRADOR_WIRE_TYPE(api::DocumentList)
MOSTRADOR_WIRE_TYPE(api::ChunkList)
MOSTRADOR_WIRE_TYPE(api::SearchRequest)
MOSTRADOR_WIRE_TYPE(api::SearchResult)
MOSTRADOR_WIRE_TYPE(api::AnswerRequest)
MOSTRADOR_WIRE_TYPE(api::Answer)
MOSTRADOR_WIRE_TYPE(api::DocumentFrame)
