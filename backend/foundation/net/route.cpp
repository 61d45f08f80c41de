// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/route.h"

#include <QSet>
#include <map>
#include <vector>

namespace net {

struct RouteTable::Node {
    std::map<QByteArray, std::unique_ptr<Node>> literals;
    std::unique_ptr<Node> parameter;
    std::vector<const Route *> routes;  // at most one a method
};

namespace {

bool isParameter(QByteArrayView segment) { return segment.startsWith('{') && segment.endsWith('}'); }

QList<QByteArray> segmentsOf(const QByteArray &path) { return path.mid(1).split('/'); }

/// The pattern with the names of its parameters left out: what two colliding routes have in common.
QByteArray shapeOf(const QByteArray &pattern)
{
    QByteArray shape;
    for (const QByteArray &segment : segmentsOf(pattern))
        shape += '/' + (isParameter(segment) ? QByteArray("{}") : segment);
    return shape;
}

bool isWellFormed(const QByteArray &pattern)
{
    if (!pattern.startsWith('/'))
        return false;
    if (pattern == "/")
        return true;
    QSet<QByteArray> names;
    for (const QByteArray &segment : segmentsOf(pattern)) {
        const bool braces = segment.contains('{') || segment.contains('}');
        if (segment.isEmpty() || (braces && (!isParameter(segment) || segment.size() == 2 || names.contains(segment))))
            return false;
        if (braces)
            names.insert(segment);
    }
    return true;
}

/// The node that the path names, literals tried before parameters; a node without routes is a dead end.
template <class Node>
const Node *find(const Node &node, const QList<QByteArray> &segments, qsizetype at)
{
    if (at == segments.size())
        return node.routes.empty() ? nullptr : &node;
    if (const auto literal = node.literals.find(segments[at]); literal != node.literals.end())
        if (const Node *found = find(*literal->second, segments, at + 1))
            return found;
    if (node.parameter && !segments[at].isEmpty())
        return find(*node.parameter, segments, at + 1);
    return nullptr;
}

QHash<QByteArray, QString> parametersOf(const QByteArray &pattern, const QList<QByteArray> &segments)
{
    QHash<QByteArray, QString> parameters;
    if (!pattern.contains('{'))
        return parameters;
    const QList<QByteArray> names = segmentsOf(pattern);
    for (qsizetype index = 0; index < names.size(); ++index)
        if (isParameter(names[index]))
            parameters.insert(names[index].mid(1, names[index].size() - 2), QString::fromUtf8(segments[index]));
    return parameters;
}

}  // namespace

Route::QueryUse Route::queryUse(QByteArrayView name) const
{
    for (const QByteArray &known : queryParameters) {
        const QByteArrayView prefix = QByteArrayView(known).chopped(known.endsWith('*') ? 1 : 0);
        if (name == known)
            return QueryUse::Once;
        if (known.endsWith('*') && name.size() > prefix.size() && name.startsWith(prefix))
            return QueryUse::Repeatable;
    }
    return QueryUse::Unknown;
}

RouteTable::RouteTable()
    : m_root(std::make_unique<Node>())
{
}
RouteTable::~RouteTable() = default;

void RouteTable::add(Route route)
{
    if (route.request && route.bodyLimitBytes == 0)
        route.bodyLimitBytes = jsonBodyLimitBytes;
    m_routes.append(std::move(route));
}

QStringList RouteTable::mistakes() const
{
    QStringList found;
    QSet<QByteArray> places;
    QSet<QByteArray> ids;
    for (const Route &route : m_routes) {
        const QByteArray place = methodName(route.method) + (' ' + route.pattern);
        const auto say = [&found, &place](const char *what) { found.append(QString::fromUtf8(place) + QLatin1String(what)); };
        if (!isWellFormed(route.pattern)) {
            say(" is no pattern.");
            continue;
        }
        const QByteArray shape = methodName(route.method) + (' ' + shapeOf(route.pattern));
        if (places.contains(shape))
            say(" collides with another route.");
        if (route.operationId.isEmpty() || ids.contains(route.operationId))
            say(" needs an operation id of its own.");
        if (!route.handler)
            say(" has no handler.");
        places.insert(shape);
        ids.insert(route.operationId);
    }
    return found;
}

void RouteTable::compile()
{
    if (const QStringList wrong = mistakes(); !wrong.isEmpty())
        qFatal("%s", qPrintable(wrong.join(u' ')));
    m_root = std::make_unique<Node>();
    for (const Route &route : std::as_const(m_routes)) {
        Node *node = m_root.get();
        for (const QByteArray &segment : segmentsOf(route.pattern)) {
            std::unique_ptr<Node> &next = isParameter(segment) ? node->parameter : node->literals[segment];
            if (!next)
                next = std::make_unique<Node>();
            node = next.get();
        }
        node->routes.push_back(&route);
    }
}

RouteTable::Match RouteTable::match(Method method, const QByteArray &path) const
{
    Match match;
    const QList<QByteArray> segments = segmentsOf(path);
    const Node *node = find(*m_root, segments, 0);
    if (!node)
        return match;
    const auto routeFor = [node](Method wanted) -> const Route * {
        for (const Route *route : node->routes)
            if (route->method == wanted)
                return route;
        return nullptr;
    };
    match.route = routeFor(method);
    if (!match.route && method == Method::Head) {
        match.route = routeFor(Method::Get);
        match.headForGet = match.route != nullptr;
    }
    if (match.route) {
        match.parameters = parametersOf(match.route->pattern, segments);
        return match;
    }
    for (const Route *route : node->routes) {
        match.allowed.append(route->method);
        if (route->method == Method::Get && !routeFor(Method::Head))
            match.allowed.append(Method::Head);
    }
    return match;
}

}  // namespace net
