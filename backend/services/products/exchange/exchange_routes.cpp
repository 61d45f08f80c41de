// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/exchange_routes.h"

#include "backend/foundation/idempotency/once.h"
#include "backend/foundation/net/multipart.h"
#include "backend/services/products/exchange/export.h"
#include "backend/services/products/routes/catalogue_routes.h"
#include "backend/services/products/routes/requests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace products::exchange {
namespace {

constexpr qint64 formOverheadBytes = 256 * 1024;
constexpr qsizetype mappingBytesMax = 128 * 1024;
constexpr qsizetype fileNameMax = 255;
constexpr int accepted = 202;

core::Result<QList<api::ColumnMapping>> mappingOf(const QString &json)
{
    const auto wrong = [] {
        return net::invalidPart(QStringLiteral("mapping"), QStringLiteral("A JSON list of {\"column\", \"field\"} is expected here."));
    };
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray() || document.array().size() > fileColumnsMax)
        return wrong();
    QList<api::ColumnMapping> mapping;
    for (const QJsonValue &item : document.array()) {
        const QJsonObject object = item.toObject();
        if (object.size() != 2 || !object.value(QStringLiteral("column")).isString() || !object.value(QStringLiteral("field")).isString())
            return wrong();
        mapping.append({object.value(QStringLiteral("column")).toString(), object.value(QStringLiteral("field")).toString()});
    }
    return mapping;
}

core::Result<> takeField(const net::FormPart &part, ImportUpload &upload)
{
    const core::Result<QString> text = net::formText(part, mappingBytesMax);
    MOSTRADOR_TRY(text);
    if (part.name == QLatin1String("mapping")) {
        const core::Result<QList<api::ColumnMapping>> mapping = mappingOf(*text);
        MOSTRADOR_TRY(mapping);
        upload.mapping = *mapping;
    } else if (part.name == QLatin1String("dryRun")) {
        if (*text != QLatin1String("true") && *text != QLatin1String("false"))
            return net::invalidPart(part.name, QStringLiteral("\"true\" or \"false\" is expected here."));
        upload.dryRun = *text == QLatin1String("true");
    } else if (part.name == QLatin1String("policy")) {
        if (*text != QLatin1String("reject_all") && *text != QLatin1String("reject_rows"))
            return net::invalidPart(part.name, QStringLiteral("\"reject_all\" or \"reject_rows\" is expected here."));
        upload.policy = *text == QLatin1String("reject_all") ? api::ImportPolicy::RejectAll : api::ImportPolicy::RejectRows;
    } else {
        return net::unknownPart(part.name);
    }
    return {};
}

core::Task<net::HandlerResult> preview(ExchangeRoutesNeeds needs, net::Request request)
{
    const core::Result<ImportUpload> upload = readImportUpload(request->headers.value("Content-Type"), request->body);
    MOSTRADOR_CO_TRY(upload);
    const core::Result<api::ImportPreview> preview = co_await needs.importer.preview(upload->content);
    if (!preview)
        co_return core::fail(preview.error());
    co_return net::HttpResponse::json(wire::encode(*preview));
}

core::Task<net::HandlerResult> start(ExchangeRoutesNeeds needs, net::Request request)
{
    const auto key = idempotency::IdempotencyKey::of(*request, "importProducts");
    if (!key)
        co_return core::fail(key.error());
    const core::Result<ImportUpload> upload = readImportUpload(request->headers.value("Content-Type"), request->body);
    MOSTRADOR_CO_TRY(upload);
    MOSTRADOR_CO_TRY(co_await needs.importer.check(upload->content, upload->mapping, upload->policy, upload->dryRun));
    OpenJob open;
    open.origin = requests::originOf(*request, needs.clock.now());
    open.mapping = upload->mapping;
    open.job.id = core::ImportId::generate();
    open.job.fileName = upload->fileName;
    open.job.dryRun = upload->dryRun;
    open.job.policy = upload->policy;
    open.job.createdAt = open.origin.at;
    auto work = [open, content = upload->content](sql::Connection &connection) -> core::Result<net::HttpResponse> {
        MOSTRADOR_TRY(store::insert(connection, open, content));
        net::HttpResponse response = net::HttpResponse::json(wire::encode(open.job), accepted);
        response.headers.add("Location", "/api/v1/products/imports/" + open.job.id.text().toLatin1());
        return response;
    };
    const core::Result<net::HttpResponse> response = co_await idempotency::once(needs.database, *key, open.origin.at, std::move(work));
    needs.importer.wake();
    co_return response;
}

core::Task<net::HandlerResult> list(ExchangeRoutesNeeds needs, net::Request request)
{
    const core::Result<core::PageRequest> page =
        core::parsePageRequest(request->queryValue("cursor"), request->queryValue("limit"), jobCursorKeys);
    MOSTRADOR_CO_TRY(page);
    auto read = [page = *page](sql::Connection &connection) { return store::page(connection, page); };
    const core::Result<api::ImportJobList> jobs = co_await needs.database.read(std::move(read));
    if (!jobs)
        co_return core::fail(jobs.error());
    co_return net::HttpResponse::json(wire::encode(*jobs));
}

core::Task<net::HandlerResult> one(ExchangeRoutesNeeds needs, net::Request request)
{
    const core::Result<core::ImportId> id = core::ImportId::parse(request->parameter("id"));
    MOSTRADOR_CO_TRY(id);
    auto read = [id = *id](sql::Connection &connection) { return store::find(connection, id); };
    const core::Result<api::ImportJob> job = co_await needs.database.read(std::move(read));
    if (!job)
        co_return core::fail(job.error());
    co_return net::HttpResponse::json(wire::encode(*job));
}

core::Result<std::optional<api::ImportRowState>> stateOf(const QString &word)
{
    using enum api::ImportRowState;
    for (const auto &[state, text] :
         {std::pair(Created, "created"), std::pair(Updated, "updated"), std::pair(Unchanged, "unchanged"), std::pair(Rejected, "rejected")})
        if (word == QLatin1String(text))
            return std::optional(state);
    if (word.isEmpty())
        return std::optional<api::ImportRowState>();
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_state"),
                      QStringLiteral("\"state\" is created, updated, unchanged or rejected."));
}

core::Task<net::HandlerResult> rows(ExchangeRoutesNeeds needs, net::Request request)
{
    const core::Result<core::ImportId> id = core::ImportId::parse(request->parameter("id"));
    MOSTRADOR_CO_TRY(id);
    const core::Result<core::PageRequest> page =
        core::parsePageRequest(request->queryValue("cursor"), request->queryValue("limit"), rowCursorKeys);
    MOSTRADOR_CO_TRY(page);
    const auto state = stateOf(request->queryValue("state"));
    MOSTRADOR_CO_TRY(state);
    auto read = [id = *id, state = *state, page = *page](sql::Connection &connection) {
        return store::rowsPage(connection, id, state, page);
    };
    const core::Result<api::ImportRowList> list = co_await needs.database.read(std::move(read));
    if (!list)
        co_return core::fail(list.error());
    co_return net::HttpResponse::json(wire::encode(*list));
}

core::Task<net::HandlerResult> cancel(ExchangeRoutesNeeds needs, net::Request request)
{
    const core::Result<core::ImportId> id = core::ImportId::parse(request->parameter("id"));
    MOSTRADOR_CO_TRY(id);
    auto work = [id = *id, now = needs.clock.now()](sql::Connection &connection) { return store::cancel(connection, id, now); };
    const core::Result<api::ImportJob> job = co_await needs.database.write(std::move(work));
    if (!job)
        co_return core::fail(job.error());
    co_return net::HttpResponse::json(wire::encode(*job));
}

core::Task<net::HandlerResult> download(ExchangeRoutesNeeds needs, net::Request request)
{
    const core::Result<ProductQuery> query = productQueryOf(*request, needs.options);
    MOSTRADOR_CO_TRY(query);
    co_return co_await exportOf(needs.database, needs.clock, *query);
}

void addUploads(net::RouteTable &table, const ExchangeRoutesNeeds &needs)
{
    using enum net::Method;
    net::Route previewed = productRoute(Post, "/api/v1/products/import/preview", api::Permission::ProductsWrite, "previewProductImport",
                                        "Reads the head of a CSV file and guesses what its columns mean.");
    previewed.rate = net::RateClass::Upload;
    previewed.bodyLimitBytes = fileBytesMax + formOverheadBytes;
    previewed.requestMediaType = "multipart/form-data";
    previewed.response = &wire::typeOf<api::ImportPreview>();
    previewed.handler = [needs](net::Request request) { return preview(needs, std::move(request)); };
    table.add(std::move(previewed));

    net::Route started =
        productRoute(Post, "/api/v1/products/import", api::Permission::ProductsWrite, "importProducts",
                     "Queues a CSV file of variants; rows are created, changed, left as they are, or rejected with a reason.");
    started.rate = net::RateClass::Upload;
    started.bodyLimitBytes = fileBytesMax + formOverheadBytes;
    started.requestMediaType = "multipart/form-data";
    started.response = &wire::typeOf<api::ImportJob>();
    started.successStatus = accepted;
    started.idempotencyKey = true;
    started.handler = [needs](net::Request request) { return start(needs, std::move(request)); };
    table.add(std::move(started));
}

}  // namespace

core::Result<ImportUpload> readImportUpload(const QByteArray &contentType, const QByteArray &body)
{
    core::Result<QList<net::FormPart>> parts = net::parseMultipart(contentType, body);
    MOSTRADOR_TRY(parts);
    ImportUpload upload;
    bool hasFile = false;
    for (net::FormPart &part : *parts) {
        if (part.name != QLatin1String("file")) {
            MOSTRADOR_TRY(takeField(part, upload));
            continue;
        }
        upload.fileName = part.fileName.value_or(QString()).section(u'/', -1).section(u'\\', -1).simplified().left(fileNameMax);
        upload.content = std::move(part.body);
        hasFile = true;
    }
    if (!hasFile)
        return net::missingPart(QStringLiteral("file"), QStringLiteral("A CSV file is expected here."));
    return upload;
}

void addExchangeRoutes(net::RouteTable &table, const ExchangeRoutesNeeds &needs)
{
    using enum net::Method;
    addUploads(table, needs);

    net::Route listed =
        productRoute(Get, "/api/v1/products/imports", api::Permission::ProductsWrite, "listProductImports", "Imports, newest first.");
    listed.queryParameters = {"cursor", "limit"};
    listed.response = &wire::typeOf<api::ImportJobList>();
    listed.handler = [needs](net::Request request) { return list(needs, std::move(request)); };
    table.add(std::move(listed));

    net::Route shown = productRoute(Get, "/api/v1/products/imports/{id}", api::Permission::ProductsWrite, "getProductImport",
                                    "An import and how far it is.");
    shown.response = &wire::typeOf<api::ImportJob>();
    shown.handler = [needs](net::Request request) { return one(needs, std::move(request)); };
    table.add(std::move(shown));

    net::Route reported = productRoute(Get, "/api/v1/products/imports/{id}/rows", api::Permission::ProductsWrite, "listProductImportRows",
                                       "What became of each row, with the mistakes and the cells of those that were rejected.");
    reported.queryParameters = {"state", "cursor", "limit"};
    reported.response = &wire::typeOf<api::ImportRowList>();
    reported.handler = [needs](net::Request request) { return rows(needs, std::move(request)); };
    table.add(std::move(reported));

    net::Route cancelled = productRoute(Post, "/api/v1/products/imports/{id}/cancel", api::Permission::ProductsWrite, "cancelProductImport",
                                        "Ends an import; products that were done by then stay.");
    cancelled.rate = net::RateClass::Write;
    cancelled.response = &wire::typeOf<api::ImportJob>();
    cancelled.handler = [needs](net::Request request) { return cancel(needs, std::move(request)); };
    table.add(std::move(cancelled));

    net::Route exported = productRoute(Get, "/api/v1/products/export", api::Permission::ProductsRead, "exportProducts",
                                       "All products that the filters find as CSV, one row a variant; importing it changes nothing.");
    exported.queryParameters = productQueryParameters(false);
    exported.responseMediaType = "text/csv";
    exported.handler = [needs](net::Request request) { return download(needs, std::move(request)); };
    table.add(std::move(exported));
}

}  // namespace products::exchange
