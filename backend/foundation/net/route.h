// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"
#include "core/api/wire.h"

#include <QList>
#include <QStringList>
#include <memory>
#include <optional>

namespace net {

/// How often one caller may use a route; the rates are settings (rateLimits.<class>).
enum class RateClass { Unlimited, Read, Write, Login, Answer, Upload };

/// One row of the one route table: everything that must hold before the handler runs, and what OpenAPI says about it.
struct Route {
    Method method = Method::Get;
    QByteArray pattern;          ///< "/api/v1/conversations/{id}/messages"
    api::Permission permission;  ///< no default: a route without a rule does not compile
    RateClass rate = RateClass::Read;
    qint64 bodyLimitBytes = 0;                ///< 0: no body is taken, or jsonBodyLimitBytes of JSON when `request` is there
    const wire::TypeInfo *request = nullptr;  ///< JSON body; the media type is checked
    const wire::TypeInfo *response = nullptr;
    int successStatus = 200;
    QByteArray operationId;             ///< "sendMessage"
    QByteArray summary;                 ///< one sentence for OpenAPI
    QByteArray tag;                     ///< "chat"
    QList<QByteArray> queryParameters;  ///< names that are understood, others are refused; "facet.*": all that begin so, repeatable
    QByteArray requestMediaType;        ///< when not JSON: "multipart/form-data"
    QByteArray responseMediaType;       ///< when not JSON: "text/html"
    bool idempotencyKey = false;        ///< the Idempotency-Key header is honoured
    Handler handler;

    enum class QueryUse { Unknown, Once, Repeatable };
    [[nodiscard]] QueryUse queryUse(QByteArrayView name) const;
};

inline constexpr qint64 jsonBodyLimitBytes = 64 * 1024;

/// Compiled once at start; matching is a walk over path segments, literals before parameters. Immutable after compile(),
/// then thread-safe.
class RouteTable {
public:
    struct Match {
        const Route *route = nullptr;
        QHash<QByteArray, QString> parameters;
        bool headForGet = false;  ///< HEAD answered by the GET route
        QList<Method> allowed;    ///< when the path is known and the method is not: 405 and Allow
    };

    RouteTable();
    ~RouteTable();

    void add(Route route);

    /// What is wrong with the routes added so far, one sentence each: collisions, operation ids missing or used twice,
    /// malformed patterns, no handler.
    [[nodiscard]] QStringList mistakes() const;

    /// Builds the tree. Mistakes are ours, so they end the program with their sentences.
    void compile();

    [[nodiscard]] Match match(Method method, const QByteArray &path) const;
    [[nodiscard]] const QList<Route> &routes() const { return m_routes; }

    /// The OpenAPI 3.1 document. `extraTypes`: schemas that no route names (frames of the channel).
    [[nodiscard]] QByteArray openApi(const QByteArray &version, const QList<const wire::TypeInfo *> &extraTypes) const;

private:
    struct Node;
    QList<Route> m_routes;
    std::unique_ptr<Node> m_root;
};

}  // namespace net
