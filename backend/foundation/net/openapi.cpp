// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/route.h"
#include "core/api/common/common.h"

#include <nlohmann/json.hpp>

namespace net {
namespace {

using Json = nlohmann::ordered_json;

std::string text(const QByteArray &bytes) { return bytes.toStdString(); }

Json reference(const wire::TypeInfo &type) { return {{"$ref", std::string("#/components/schemas/") + type.name}}; }

const char *rateName(RateClass rate)
{
    switch (rate) {
    case RateClass::Unlimited: return "unlimited";
    case RateClass::Read: return "read";
    case RateClass::Write: return "write";
    case RateClass::Login: return "login";
    case RateClass::Answer: return "answer";
    case RateClass::Upload: return "upload";
    }
    Q_UNREACHABLE();
}

Json querySchema(const QByteArray &name)
{
    constexpr int maxItems = 200;
    if (name == "limit")
        return {{"type", "integer"}, {"minimum", 1}, {"maximum", maxItems}};
    return {{"type", "string"}};
}

/// "facet.*": an object, whose members are written as parameters of their own.
Json queryParameter(const QByteArray &name)
{
    if (!name.endsWith('*'))
        return {{"name", text(name)}, {"in", "query"}, {"schema", querySchema(name)}};
    const QByteArray pattern = '^' + QByteArray(name.chopped(1)).replace('.', "[.]");
    Json values = {{"type", "array"}, {"items", {{"type", "string"}}}};
    Json schema = {{"type", "object"}, {"propertyNames", {{"pattern", text(pattern)}}}, {"additionalProperties", values}};
    return {{"name", text(name)}, {"in", "query"}, {"style", "form"}, {"explode", true}, {"schema", schema}};
}

Json parametersOf(const Route &route)
{
    Json parameters = Json::array();
    for (const QByteArray &segment : route.pattern.split('/')) {
        if (!segment.startsWith('{'))
            continue;
        const QByteArray name = segment.mid(1, segment.size() - 2);
        Json schema = {{"type", "string"}};
        if (name == "id" || name.endsWith("Id"))
            schema["format"] = "uuid";
        parameters.push_back({{"name", text(name)}, {"in", "path"}, {"required", true}, {"schema", schema}});
    }
    for (const QByteArray &name : route.queryParameters)
        parameters.push_back(queryParameter(name));
    if (route.idempotencyKey)
        parameters.push_back({{"name", "Idempotency-Key"}, {"in", "header"}, {"schema", {{"type", "string"}, {"maxLength", 255}}}});
    return parameters;
}

Json contentOf(const wire::TypeInfo *type, const QByteArray &otherMediaType)
{
    const std::string mediaType = otherMediaType.isEmpty() ? "application/json" : text(otherMediaType);
    Json schema = Json::object();
    if (type)
        schema = reference(*type);
    else if (otherMediaType.startsWith("multipart/"))
        schema = {{"type", "object"}};
    else if (otherMediaType.startsWith("text/"))
        schema = {{"type", "string"}};
    return {{mediaType, {{"schema", schema}}}};
}

const char *reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "Done; no content";
    default: return "Success";
    }
}

Json responsesOf(const Route &route)
{
    Json success = {{"description", reasonOf(route.successStatus)}};
    if (route.response || !route.responseMediaType.isEmpty())
        success["content"] = contentOf(route.response, route.responseMediaType);
    Json responses = {{std::to_string(route.successStatus), success}};
    const auto problem = [&responses](const char *status) { responses[status] = {{"$ref", "#/components/responses/Problem"}}; };
    const bool takesBody = route.bodyLimitBytes > 0;
    if (takesBody || route.pattern.contains('{') || !route.queryParameters.isEmpty())
        problem("400");
    if (route.permission != api::Permission::Public) {
        problem("401");
        problem("403");
    }
    if (route.pattern.contains('{'))
        problem("404");
    if (takesBody) {
        problem("413");
        problem("415");
    }
    if (route.rate != RateClass::Unlimited)
        problem("429");
    problem("default");
    return responses;
}

Json operationOf(const Route &route)
{
    Json operation = {{"operationId", text(route.operationId)}, {"summary", text(route.summary)}};
    if (!route.tag.isEmpty())
        operation["tags"] = Json::array({text(route.tag)});
    if (Json parameters = parametersOf(route); !parameters.empty())
        operation["parameters"] = std::move(parameters);
    if (route.request || !route.requestMediaType.isEmpty())
        operation["requestBody"] = {{"required", true}, {"content", contentOf(route.request, route.requestMediaType)}};
    operation["responses"] = responsesOf(route);
    if (route.permission == api::Permission::Public)
        operation["security"] = Json::array();
    operation["x-permission"] = api::permissionName(route.permission);
    operation["x-rate-class"] = rateName(route.rate);
    return operation;
}

Json componentsOf(const wire::SchemaSet &schemas)
{
    Json problem = {{"description", "What went wrong (RFC 9457); `code` is stable"},
                    {"content", {{"application/problem+json", {{"schema", reference(wire::typeOf<api::Problem>())}}}}}};
    Json bearer = {{"type", "http"}, {"scheme", "bearer"}, {"bearerFormat", "JWT"}};
    Json visitor = {{"type", "apiKey"}, {"in", "header"}, {"name", "X-Visitor-Token"}};
    return {{"schemas", schemas.schemas()},
            {"responses", {{"Problem", problem}}},
            {"securitySchemes", {{"bearer", bearer}, {"visitorToken", visitor}}}};
}

}  // namespace

QByteArray RouteTable::openApi(const QByteArray &version, const QList<const wire::TypeInfo *> &extraTypes) const
{
    wire::SchemaSet schemas;
    wire::typeOf<api::Problem>().emitSchema(schemas);
    Json paths = Json::object();
    for (const Route &route : m_routes) {
        QByteArray method = QByteArray(methodName(route.method)).toLower();
        paths[text(route.pattern)][text(method)] = operationOf(route);
        for (const wire::TypeInfo *type : {route.request, route.response})
            if (type)
                type->emitSchema(schemas);
    }
    for (const wire::TypeInfo *type : extraTypes)
        type->emitSchema(schemas);
    Json document = {{"openapi", "3.1.0"},
                     {"info",
                      {{"title", "Mostrador"},
                       {"version", text(version)},
                       {"license", {{"name", "GPL-3.0-or-later"}, {"identifier", "GPL-3.0-or-later"}}}}},
                     {"security", Json::array({{{"bearer", Json::array()}}, {{"visitorToken", Json::array()}}})},
                     {"paths", paths},
                     {"components", componentsOf(schemas)}};
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

}  // namespace net
