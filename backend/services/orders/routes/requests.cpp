// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/routes/requests.h"

#include <QHostAddress>

namespace orders {
namespace {

constexpr char cartTokenHeader[] = "X-Cart-Token";
constexpr int networkBits4 = 24;
constexpr int networkBits6 = 48;

/// Of the audit log: enough to see where trouble comes from, not who it is.
QString networkOf(const QString &address)
{
    const QHostAddress host(address);
    if (host.isNull())
        return {};
    const int bits = host.protocol() == QAbstractSocket::IPv4Protocol ? networkBits4 : networkBits6;
    const auto network = QHostAddress::parseSubnet(host.toString() + u'/' + QString::number(bits));
    return network.first.toString() + u'/' + QString::number(bits);
}

Actor actorOf(const net::HttpRequest &request)
{
    const net::Caller &caller = request.caller;
    Actor actor;
    actor.kind = caller.kind == net::Caller::Kind::User ? QStringLiteral("user") : QStringLiteral("guest");
    actor.id = caller.subject;
    actor.name = caller.isStaff() ? caller.name : QString();
    actor.network = networkOf(request.peerAddress);
    actor.requestId = request.requestId;
    return actor;
}

core::Result<std::optional<core::Timestamp>> timeOf(const net::HttpRequest &request, const char *name)
{
    const QString text = request.queryValue(name);
    if (text.isEmpty())
        return std::optional<core::Timestamp>();
    // A day begins in UTC.
    constexpr qsizetype dayLength = 10;
    const auto time = core::Timestamp::parse(text.size() == dayLength ? text + QStringLiteral("T00:00:00.000Z") : text);
    if (time)
        return time;
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_time"),
                      QStringLiteral("\"%1\" is a day like 2026-01-31 or a time with its zone.").arg(QLatin1StringView(name)));
}

}  // namespace

Asker askerOf(const net::HttpRequest &request)
{
    Asker asker;
    if (request.caller.kind == net::Caller::Kind::User)
        asker.user = core::UserId::fromTrusted(request.caller.subject);
    asker.cartToken = request.headers.value(cartTokenHeader);
    asker.reads = request.caller.may(api::Permission::OrdersRead);
    asker.handles = request.caller.may(api::Permission::OrdersHandle);
    asker.actor = actorOf(request);
    return asker;
}

core::Result<api::Language> languageOf(const net::HttpRequest &request, api::Language fallback)
{
    const QString text = request.queryValue("language");
    if (text.isEmpty())
        return fallback;
    for (const api::Language language : {api::Language::English, api::Language::Spanish})
        if (text == api::languageCode(language))
            return language;
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_language"), QStringLiteral("language is \"en\" or \"es\"."));
}

core::Result<std::optional<qint64>> expectedVersionOf(const net::HttpRequest &request, bool needed)
{
    const QByteArray text = request.headers.value("If-Match").trimmed();
    if (text.isEmpty()) {
        if (needed)
            return core::fail(core::ErrorCode::PreconditionRequired, QStringLiteral("precondition_required"),
                              QStringLiteral("Send If-Match with the ETag of the order that you saw."));
        return std::optional<qint64>();
    }
    if (text == "*")
        return std::optional<qint64>();
    const QByteArray prefix("\"v");
    if (text.startsWith(prefix) && text.endsWith('"')) {
        bool isNumber = false;
        const qint64 version = text.mid(prefix.size(), text.size() - prefix.size() - 1).toLongLong(&isNumber);
        if (isNumber)
            return std::optional(version);
    }
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_if_match"),
                      QStringLiteral("If-Match is an ETag like \"v17\", with its quotes."));
}

QByteArray etagOf(qint64 version) { return "\"v" + QByteArray::number(version) + '"'; }

core::Result<std::optional<idempotency::IdempotencyKey>> keyOf(const net::HttpRequest &request, const char *operationId)
{
    return idempotency::IdempotencyKey::of(request, operationId, request.headers.value(cartTokenHeader));
}

core::Result<core::CartId> cartIdOf(const net::HttpRequest &request)
{
    core::Result<core::CartId> id = core::CartId::parse(request.parameter("id"));
    return id ? id : core::Result<core::CartId>(core::fail(unknownCart()));
}

core::Result<OrderFilter> orderFilterOf(const net::HttpRequest &request)
{
    core::Result<OrderFilter> filter =
        OrderFilter::parse(request.queryValue("q"), request.queryValue("status"), request.queryValue("payment"),
                           request.queryValue("fulfilment"), request.queryValue("sort"));
    if (!filter)
        return filter;
    filter->customerKey = request.queryValue("customer");
    const auto since = timeOf(request, "since");
    const auto until = timeOf(request, "until");
    if (!since || !until)
        return core::fail(since ? until.error() : since.error());
    filter->since = *since;
    filter->until = *until;
    return filter;
}

}  // namespace orders
