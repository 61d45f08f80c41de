// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/in_process_event_bus.h"
#include "backend/services/products/products_service.h"
#include "tests/support/each_database.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace test {

enum class Who { Nobody, Shopper, Agent, Catalogue };

/// The room on a database of its own with a clock that the test moves, asked through its routes as the gateway would.
class CatalogueBench {
public:
    explicit CatalogueBench(const DatabasePlace &place, products::ProductsOptions options = quiet());

    /// No timers; events are published by publish().
    static products::ProductsOptions quiet();

    struct Answer {
        int status = 0;
        QJsonObject body;
        net::Headers headers;
        [[nodiscard]] QString code() const { return body[QStringLiteral("code")].toString(); }
        [[nodiscard]] QString text(const char *name) const { return body[QString::fromLatin1(name)].toString(); }
        [[nodiscard]] qint64 number(const char *name) const { return body[QString::fromLatin1(name)].toInteger(); }
        [[nodiscard]] QJsonArray list(const char *name) const { return body[QString::fromLatin1(name)].toArray(); }
        [[nodiscard]] QByteArray etag() const { return headers.value("ETag"); }
        /// Names of the problem's details.
        [[nodiscard]] QStringList places() const;
        /// Slugs of a list's items, in order.
        [[nodiscard]] QStringList slugs() const;
    };
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    Answer send(net::Method method, const QString &target, const QJsonObject &body, Who who, const Headers &headers = {});
    Answer get(const QString &target, Who who = Who::Nobody, const Headers &headers = {});
    Answer post(const QString &path, const QJsonObject &body, Who who = Who::Catalogue, const Headers &headers = {});
    Answer patch(const QString &path, qint64 version, const QJsonObject &body);
    Answer erase(const QString &path, qint64 version);

    QString addCategory(const QString &slug, const QString &parent = {});  ///< its id
    Answer addProduct(const QJsonObject &product) { return post(QStringLiteral("/api/v1/products"), product); }

    /// Publishes what waits; the topics and data of all messages since the last call.
    QList<eventing::BusMessage> publish();
    QStringList audit();
    template <class F>
    auto write(F work)
    {
        return QCoro::waitFor(database->write(std::move(work)));
    }
    template <class F>
    auto read(F work)
    {
        return QCoro::waitFor(database->read(std::move(work)));
    }

    core::FakeClock clock;
    eventing::InProcessEventBus bus;
    std::unique_ptr<sql::Database> database;
    QObject listener;
    std::unique_ptr<products::ProductsService> service;
    net::RouteTable routes;

private:
    QList<eventing::BusMessage> m_messages;
};

/// Builds the JSON of a product; "cup" has one variant CUP for 10.00 EUR.
class ProductBuilder {
public:
    explicit ProductBuilder(const QString &slug);
    ProductBuilder &title(const QString &english, const QString &spanish = {});
    ProductBuilder &description(const QString &english, const QString &spanish = {});
    ProductBuilder &category(const QString &slug);
    ProductBuilder &status(const QString &status);
    /// "colour" with its values; the names are the codes in capitals.
    ProductBuilder &option(const QString &code, const QStringList &values);
    /// The first takes the place of the one that is there without being asked for.
    ProductBuilder &variant(const QString &sku, const QStringList &options, qint64 amount, qint64 onHand = 0, qint64 lowStock = 0);
    ProductBuilder &prices(const QJsonArray &prices);  ///< of the last variant
    [[nodiscard]] QJsonObject json() const;

private:
    QJsonObject m_product;
    QJsonArray m_variants;
    bool m_default = true;
};

[[nodiscard]] QJsonObject money(qint64 amount, const QString &currency = QStringLiteral("EUR"));

}  // namespace test
