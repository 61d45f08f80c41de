// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/routes/document_routes.h"

#include "backend/foundation/net/multipart.h"
#include "backend/services/rag/store/document_store.h"

namespace rag {
namespace {

constexpr qint64 formOverheadBytes = 64 * 1024;  // boundaries, headers and the short fields around the file
constexpr qsizetype fieldMost = 1024;

core::Result<> takeField(const net::FormPart &part, AddDocument &command)
{
    const core::Result<QString> text = net::formText(part, fieldMost);
    MOSTRADOR_TRY(text);
    if (part.name == QLatin1String("title")) {
        command.title = *text;
    } else if (part.name == QLatin1String("language")) {
        command.language = store::languageFromCode(*text);
        if (!command.language)
            return net::invalidPart(part.name, QStringLiteral("\"en\" or \"es\" is expected here."));
    } else if (part.name == QLatin1String("audience")) {
        command.audience = store::audienceFromName(*text);
        if (!command.audience)
            return net::invalidPart(part.name, QStringLiteral("\"everyone\" or \"staff\" is expected here."));
    } else {
        return net::unknownPart(part.name);
    }
    return {};
}

core::Task<net::HandlerResult> upload(DocumentRoutesNeeds needs, net::Request request)
{
    core::Result<AddDocument> command = readUpload(request->headers.value("Content-Type"), request->body);
    MOSTRADOR_CO_TRY(command);
    core::Result<AddedDocument> added = co_await needs.add.handle(std::move(*command));
    MOSTRADOR_CO_TRY(added);
    constexpr int created = 201;
    constexpr int accepted = 202;
    constexpr int ok = 200;
    const int status = added->outcome == AddedDocument::Outcome::Created    ? created
                       : added->outcome == AddedDocument::Outcome::Replaced ? accepted
                                                                            : ok;
    if (added->outcome != AddedDocument::Outcome::Unchanged)
        needs.added();
    net::HttpResponse response = net::HttpResponse::json(wire::encode(added->document), status);
    response.headers.add("Location", QByteArray("/api/v1/documents/") + added->document.id.text().toLatin1());
    co_return response;
}

core::Task<net::HandlerResult> list(DocumentRoutesNeeds needs, net::Request request)
{
    core::Result<core::PageRequest> page =
        core::parsePageRequest(request->queryValue("cursor"), request->queryValue("limit"), documentCursorKeys);
    MOSTRADOR_CO_TRY(page);
    core::Result<api::DocumentList> documents = co_await needs.documents.list(*page);
    MOSTRADOR_CO_TRY(documents);
    co_return net::HttpResponse::json(wire::encode(*documents));
}

core::Task<net::HandlerResult> one(DocumentRoutesNeeds needs, net::Request request)
{
    core::Result<core::DocumentId> id = core::DocumentId::parse(request->parameter("id"));
    MOSTRADOR_CO_TRY(id);
    core::Result<api::Document> document = co_await needs.documents.one(*id);
    MOSTRADOR_CO_TRY(document);
    co_return net::HttpResponse::json(wire::encode(*document));
}

core::Task<net::HandlerResult> chunks(DocumentRoutesNeeds needs, net::Request request)
{
    core::Result<core::DocumentId> id = core::DocumentId::parse(request->parameter("id"));
    MOSTRADOR_CO_TRY(id);
    core::Result<core::PageRequest> page =
        core::parsePageRequest(request->queryValue("cursor"), request->queryValue("limit"), chunkCursorKeys);
    MOSTRADOR_CO_TRY(page);
    core::Result<api::ChunkList> list = co_await needs.documents.chunks(*id, *page);
    MOSTRADOR_CO_TRY(list);
    co_return net::HttpResponse::json(wire::encode(*list));
}

core::Task<net::HandlerResult> remove(DocumentRoutesNeeds needs, net::Request request)
{
    core::Result<core::DocumentId> id = core::DocumentId::parse(request->parameter("id"));
    MOSTRADOR_CO_TRY(id);
    core::Result<> removed = co_await needs.remove.handle(*id);
    MOSTRADOR_CO_TRY(removed);
    co_return net::HttpResponse::noContent();
}

net::Route route(net::Method method, const char *pattern, api::Permission permission, const char *operationId, const char *summary)
{
    net::Route route{.method = method, .pattern = pattern, .permission = permission};
    route.operationId = operationId;
    route.summary = summary;
    route.tag = "documents";
    return route;
}

void addUpload(net::RouteTable &table, const DocumentRoutesNeeds &needs)
{
    constexpr int created = 201;
    net::Route added = route(net::Method::Post, "/api/v1/documents", api::Permission::DocumentsWrite, "addDocument",
                             "Takes a text or Markdown file; 202 when it replaces one of the same name, 200 when it is there already.");
    added.rate = net::RateClass::Upload;
    added.bodyLimitBytes = needs.documentBytes + formOverheadBytes;
    added.requestMediaType = "multipart/form-data";
    added.response = &wire::typeOf<api::Document>();
    added.successStatus = created;
    added.handler = [needs](net::Request request) { return upload(needs, std::move(request)); };
    table.add(std::move(added));
}

}  // namespace

core::Result<AddDocument> readUpload(const QByteArray &contentType, const QByteArray &body)
{
    core::Result<QList<net::FormPart>> parts = net::parseMultipart(contentType, body);
    MOSTRADOR_TRY(parts);
    AddDocument command;
    bool hasFile = false;
    for (net::FormPart &part : *parts) {
        if (part.name != QLatin1String("file")) {
            MOSTRADOR_TRY(takeField(part, command));
            continue;
        }
        if (!part.fileName)
            return net::invalidPart(part.name, QStringLiteral("A file with its name is expected here."));
        command.fileName = *part.fileName;
        command.bytes = std::move(part.body);
        hasFile = true;
    }
    if (!hasFile)
        return net::missingPart(QStringLiteral("file"), QStringLiteral("A file is expected here."));
    return command;
}

void addDocumentRoutes(net::RouteTable &table, const DocumentRoutesNeeds &needs)
{
    using enum net::Method;
    addUpload(table, needs);

    net::Route listed = route(Get, "/api/v1/documents", api::Permission::DocumentsRead, "listDocuments", "Documents, newest first.");
    listed.queryParameters = {"cursor", "limit"};
    listed.response = &wire::typeOf<api::DocumentList>();
    listed.handler = [needs](net::Request request) { return list(needs, std::move(request)); };
    table.add(std::move(listed));

    net::Route shown =
        route(Get, "/api/v1/documents/{id}", api::Permission::DocumentsRead, "getDocument", "One document and how far its processing is.");
    shown.response = &wire::typeOf<api::Document>();
    shown.handler = [needs](net::Request request) { return one(needs, std::move(request)); };
    table.add(std::move(shown));

    net::Route pieces = route(Get, "/api/v1/documents/{id}/chunks", api::Permission::DocumentsRead, "listChunks",
                              "The pieces that answers quote, in order.");
    pieces.queryParameters = {"cursor", "limit"};
    pieces.response = &wire::typeOf<api::ChunkList>();
    pieces.handler = [needs](net::Request request) { return chunks(needs, std::move(request)); };
    table.add(std::move(pieces));

    constexpr int noContent = 204;
    net::Route removed = route(Delete, "/api/v1/documents/{id}", api::Permission::DocumentsWrite, "deleteDocument",
                               "Takes a document out; nothing answers from it any more.");
    removed.rate = net::RateClass::Write;
    removed.successStatus = noContent;
    removed.handler = [needs](net::Request request) { return remove(needs, std::move(request)); };
    table.add(std::move(removed));
}

}  // namespace rag
