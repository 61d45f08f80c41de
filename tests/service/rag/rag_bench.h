// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/rag_service.h"
#include "tests/support/each_database.h"

#include <QTest>

/// The room on a database, as one process has it: destroyed and made again, it is the same process after a crash.
class RagBench {
public:
    explicit RagBench(const test::DatabasePlace &place, rag::RagOptions options = defaults())
        : m_place(place)
        , m_options(options)
    {
        restart(options);
    }

    static rag::RagOptions defaults()
    {
        rag::RagOptions options;
        options.pollInterval = std::chrono::milliseconds(20);
        return options;
    }

    /// What was in memory is gone.
    void restart(rag::RagOptions options)
    {
        m_service.reset();
        m_database.reset();
        m_database = m_place.open();
        m_service = std::make_unique<rag::RagService>(*m_database, m_clock, nullptr, options);
        const core::Result<> started = QCoro::waitFor(m_service->start());
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        m_routes = std::make_unique<net::RouteTable>();
        m_service->registerRoutes(*m_routes);
        m_routes->compile();
    }
    void restart() { restart(m_options); }

    [[nodiscard]] rag::RagService &service() { return *m_service; }
    [[nodiscard]] sql::Database &database() { return *m_database; }
    [[nodiscard]] core::FakeClock &clock() { return m_clock; }

    [[nodiscard]] core::Result<rag::AddedDocument> ingest(const QString &name, const QByteArray &bytes)
    {
        rag::AddDocument command;
        command.fileName = name;
        command.bytes = bytes;
        return QCoro::waitFor(m_service->ingest(command));
    }
    void untilIngested() { QVERIFY(QCoro::waitFor(m_service->untilIngested())); }

    /// Calls the handler of a route as the gateway does once the caller is known.
    [[nodiscard]] net::HandlerResult call(net::Method method, const QByteArray &path, const QByteArray &body = {},
                                          const QByteArray &contentType = "application/json",
                                          const QList<std::pair<QByteArray, QByteArray>> &query = {})
    {
        const net::RouteTable::Match match = m_routes->match(method, path);
        if (!match.route)
            return core::fail(core::ErrorCode::NotFound, QStringLiteral("no_route"), QString::fromLatin1(path));
        const auto request = std::make_shared<net::HttpRequest>();
        request->method = method;
        request->path = path;
        request->body = body;
        request->query = query;
        request->pathParameters = match.parameters;
        request->headers.add("Content-Type", contentType);
        return QCoro::waitFor(match.route->handler(request));
    }

    [[nodiscard]] QStringList search(const QString &query)
    {
        api::SearchRequest request;
        request.query = query;
        const net::HandlerResult response = call(net::Method::Post, "/api/v1/search", wire::encode(request));
        if (!response)
            qFatal("%s", qPrintable(response.error().message));
        const api::SearchResult result = wire::decode<api::SearchResult>(response->body).value();
        QStringList titles;
        for (const api::SearchHit &hit : result.items)
            titles.append(hit.title);
        return titles;
    }

private:
    const test::DatabasePlace &m_place;
    rag::RagOptions m_options;
    core::FakeClock m_clock;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<rag::RagService> m_service;
    std::unique_ptr<net::RouteTable> m_routes;
};
