// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/routes/requests.h"

#include "backend/foundation/security/digest.h"

namespace products::requests {
namespace {

template <class Id>
core::Result<Id> idOf(const net::HttpRequest &request, const char *reason, const QString &sentence)
{
    core::Result<Id> id = Id::parse(request.parameter("id"));
    if (!id)
        return core::fail(core::ErrorCode::NotFound, QString::fromLatin1(reason), sentence);
    return id;
}

bool names(const QByteArray &list, const QByteArray &etag)
{
    for (const QByteArray &part : list.split(',')) {
        const QByteArray tag = part.trimmed();
        if (tag == "*" || tag == etag || tag == "W/" + etag)  // a weak comparison, as RFC 9110 has it for If-None-Match
            return true;
    }
    return false;
}

}  // namespace

Origin originOf(const net::HttpRequest &request, core::Timestamp now)
{
    Origin origin;
    origin.actorKind = request.caller.kind == net::Caller::Kind::User ? QStringLiteral("user") : QStringLiteral("visitor");
    origin.actorId = request.caller.subject;
    origin.address = request.peerAddress;
    origin.requestId = request.requestId;
    origin.at = now;
    return origin;
}

core::Result<core::ProductId> productId(const net::HttpRequest &request)
{
    return idOf<core::ProductId>(request, "unknown_product", QStringLiteral("There is no such product."));
}

core::Result<core::VariantId> variantId(const net::HttpRequest &request)
{
    return idOf<core::VariantId>(request, "unknown_variant", QStringLiteral("There is no such variant."));
}

core::Result<core::CategoryId> categoryId(const net::HttpRequest &request)
{
    return idOf<core::CategoryId>(request, "unknown_category", QStringLiteral("There is no such category."));
}

core::Result<qint64> expectedVersion(const net::HttpRequest &request)
{
    if (!request.headers.contains("If-Match"))
        return core::fail(core::ErrorCode::PreconditionRequired, QStringLiteral("precondition_required"),
                          QStringLiteral("Send If-Match with the ETag of what you have read."));
    const QByteArray tag = request.headers.value("If-Match").trimmed();
    const bool ours = tag.size() > 3 && tag.startsWith("\"v") && tag.endsWith('"');
    bool isNumber = false;
    const qint64 version = ours ? tag.mid(2).chopped(1).split('-').first().toLongLong(&isNumber) : 0;
    if (!isNumber || version < 1)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_if_match"),
                          QStringLiteral("If-Match is one ETag as it was read, like \"v17\"."));
    return version;
}

QByteArray etagOf(const QByteArray &body, std::optional<qint64> version)
{
    constexpr qsizetype characters = 16;
    const QByteArray hash = security::sha256(body).toHex().left(characters);
    const QByteArray prefix = version ? QByteArray("v" + QByteArray::number(*version) + '-') : QByteArray();
    return '"' + prefix + hash + '"';
}

net::HttpResponse tagged(const net::HttpRequest &request, const QByteArray &body, const QByteArray &etag, bool isPrivate)
{
    constexpr int notModified = 304;
    net::HttpResponse response;
    const bool known = names(request.headers.value("If-None-Match"), etag);
    if (known)
        response.status = notModified;
    else
        response = net::HttpResponse::json(body);
    response.headers.add("ETag", etag);
    // Who asks decides what is seen, so no shared cache keeps it; a browser asks again with the tag.
    response.headers.add("Cache-Control", isPrivate ? "private, no-cache" : "no-cache");
    response.headers.add("Vary", "Authorization");
    return response;
}

}  // namespace products::requests
