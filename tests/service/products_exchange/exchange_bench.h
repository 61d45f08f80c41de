// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/exchange/exchange_routes.h"
#include "backend/services/products/store/category_repository.h"
#include "tests/support/each_database.h"

#include <QTest>

/// The exchange on a database, as a process has it, called through its routes.
class ExchangeBench {
public:
    explicit ExchangeBench(const test::DatabasePlace &place, products::exchange::ImportOptions options = atOnce())
        : m_database(place.open({QStringLiteral("events"), QStringLiteral("idempotency"), QStringLiteral("products")}, {}))
        , m_options(std::move(options))
    {
        restart();
        for (const char *slug : {"cups", "lamps"})
            addCategory(QString::fromLatin1(slug));
    }

    /// The clock stands still, so a lease that could not be given back would never end.
    static products::exchange::ImportOptions atOnce()
    {
        products::exchange::ImportOptions options;
        options.lease = std::chrono::milliseconds(0);
        return options;
    }

    /// What was in memory is gone.
    void restart()
    {
        m_importer.reset();
        m_importer = std::make_unique<products::exchange::Importer>(*m_database, m_clock, m_options);
        m_routes = std::make_unique<net::RouteTable>();
        products::exchange::addExchangeRoutes(*m_routes, {*m_database, m_clock, *m_importer, m_settings});
        m_routes->compile();
        m_importer->start();
    }

    sql::Database &database() { return *m_database; }
    core::FakeClock &clock() { return m_clock; }
    products::exchange::Importer &importer() { return *m_importer; }

    void addCategory(const QString &slug)
    {
        auto work = [slug, at = m_clock.now()](sql::Connection &connection) {
            api::SaveCategory category;
            category.slug = slug;
            category.nameEn = category.nameEs = slug;
            products::Origin origin;
            origin.at = at;
            return products::categories::create(connection, category, origin);
        };
        if (const auto made = QCoro::waitFor(m_database->write(work)); !made)
            qFatal("%s", qPrintable(made.error().message));
    }

    net::HandlerResult call(net::Method method, const QByteArray &path, const QByteArray &body = {},
                            const QList<std::pair<QByteArray, QByteArray>> &query = {}, const QByteArray &key = {})
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
        request->headers.add("Content-Type", "multipart/form-data; boundary=b");
        if (!key.isEmpty())
            request->headers.add("Idempotency-Key", key);
        request->caller.kind = net::Caller::Kind::User;
        request->caller.subject = QStringLiteral("somebody");
        request->caller.roles = {api::Role::Admin};
        return QCoro::waitFor(match.route->handler(request));
    }

    static QByteArray field(const QByteArray &name, const QByteArray &value)
    {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
    static QByteArray form(const QByteArray &csv, const QByteArray &more = {})
    {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"goods.csv\"\r\n\r\n" + csv + "\r\n" + more + "--b--\r\n";
    }

    core::Result<api::ImportJob> start(const QByteArray &csv, const QByteArray &more = {})
    {
        const net::HandlerResult response = call(net::Method::Post, "/api/v1/products/import", form(csv, more));
        MOSTRADOR_TRY(response);
        return wire::decode<api::ImportJob>(response->body);
    }
    api::ImportJob job(const core::ImportId &id)
    {
        return wire::decode<api::ImportJob>(call(net::Method::Get, "/api/v1/products/imports/" + id.text().toLatin1())->body).value();
    }
    /// The job when it is over.
    api::ImportJob import(const QByteArray &csv, const QByteArray &more = {})
    {
        const core::Result<api::ImportJob> started = start(csv, more);
        if (!started) {
            qWarning("%s: %s", qPrintable(started.error().reason), qPrintable(started.error().message));
            return {};
        }
        if (const auto idle = QCoro::waitFor(m_importer->untilIdle()); !idle)
            qFatal("%s", qPrintable(idle.error().message));
        return job(started->id);
    }
    QList<api::ImportRow> rows(const core::ImportId &id, const QByteArray &state = {})
    {
        QList<api::ImportRow> all;
        QByteArray cursor;
        do {
            const auto page =
                wire::decode<api::ImportRowList>(call(net::Method::Get, "/api/v1/products/imports/" + id.text().toLatin1() + "/rows", {},
                                                      {{"state", state}, {"cursor", cursor}, {"limit", "200"}})
                                                     ->body);
            all += page->items;
            cursor = page->nextCursor.value_or(QString()).toLatin1();
        } while (!cursor.isEmpty());
        return all;
    }
    /// "3 sku_repeated", one a mistake.
    QStringList mistakes(const core::ImportId &id)
    {
        QStringList list;
        for (const api::ImportRow &row : rows(id, "rejected"))
            for (const api::RowMistake &mistake : row.errors)
                list.append(QString::number(row.row) + u' ' + mistake.code);
        return list;
    }

    QByteArray exported(const QList<std::pair<QByteArray, QByteArray>> &query = {{"status", "draft,active,archived"}})
    {
        const net::HandlerResult response = call(net::Method::Get, "/api/v1/products/export", {}, query);
        if (!response)
            qFatal("%s", qPrintable(response.error().message));
        QByteArray body;
        for (;;) {
            const core::Result<QByteArray> piece = QCoro::waitFor(response->bodyStream());
            if (!piece)
                qFatal("%s", qPrintable(piece.error().message));
            if (piece->isEmpty())
                return body;
            body += *piece;
        }
    }

    core::Result<api::ProductRecord> product(const QString &slug)
    {
        auto read = [slug, now = m_clock.now()](sql::Connection &connection) -> core::Result<api::ProductRecord> {
            const auto id = products::catalogue::findBySlug(connection, slug);
            MOSTRADOR_TRY(id);
            if (!*id)
                return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_product"), slug);
            return products::catalogue::record(connection, **id, now);
        };
        return QCoro::waitFor(m_database->read(read));
    }

private:
    core::FakeClock m_clock;
    std::unique_ptr<sql::Database> m_database;
    products::ProductsOptions m_settings;
    products::exchange::ImportOptions m_options;
    std::unique_ptr<products::exchange::Importer> m_importer;
    std::unique_ptr<net::RouteTable> m_routes;
};
