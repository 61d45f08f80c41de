// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/in_process_event_bus.h"
#include "backend/services/orders/orders_service.h"
#include "backend/services/orders/providers/fake_payment_provider.h"
#include "backend/services/orders/store/order_store.h"
#include "fake_products.h"
#include "tests/support/each_database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace test {

/// Every token is the word for who it stands for: "ana", "ben" (shoppers), "agent" (staff).
class FakeAuth final : public auth::Contract {
public:
    core::Result<net::Caller> callerOfToken(const QByteArray &token) override;
    core::Task<core::Result<QString>> nameOf(core::UserId user) override;
    [[nodiscard]] static core::UserId idOf(const QByteArray &token);
};

/// A guest's cart, opened by its token.
struct GuestCart {
    QString id;
    QByteArray token;
};

/// The room on a database of its own, with a clock that the test moves, asked through its routes as the gateway would.
class OrdersBench {
public:
    explicit OrdersBench(const DatabasePlace &place, orders::OrdersOptions options = {}, products::Contract *products = nullptr);
    ~OrdersBench();

    struct Answer {
        int status = 0;
        QJsonObject body;
        net::Headers headers;
        [[nodiscard]] QString code() const { return text("code"); }
        [[nodiscard]] QString text(const char *name) const { return body[QString::fromLatin1(name)].toString(); }
        [[nodiscard]] qint64 number(const char *name) const { return body[QString::fromLatin1(name)].toInteger(); }
        [[nodiscard]] QJsonArray list(const char *name) const { return body[QString::fromLatin1(name)].toArray(); }
        [[nodiscard]] qint64 total() const { return body[QStringLiteral("total")][QStringLiteral("amount")].toInteger(); }
        /// Details of a problem, by name.
        [[nodiscard]] QString detail(const QString &name) const;
    };
    using Change = std::function<void(net::HttpRequest &)>;
    core::Task<Answer> send(net::Method method, QByteArray path, QByteArray body, Change change = {});
    Answer ask(net::Method method, const QString &path, const QJsonObject &body = {}, const Change &change = {});
    Answer post(const QString &path, const QJsonObject &body = {}, const Change &change = {});
    Answer get(const QString &path, const Change &change = {});

    [[nodiscard]] static Change as(const QByteArray &who);  ///< a bearer
    [[nodiscard]] static Change with(const GuestCart &cart);
    [[nodiscard]] static Change header(const char *name, const QByteArray &value);
    [[nodiscard]] static Change both(const Change &first, const Change &second);

    /// A guest's cart with that many of each variant.
    GuestCart cartOf(const QList<std::pair<core::VariantId, int>> &lines);
    [[nodiscard]] QJsonObject placing(const QString &cartId, const QString &method = QStringLiteral("manual")) const;
    /// Ordered and placed by a guest; fails the program when it is not.
    Answer placed(const QList<std::pair<core::VariantId, int>> &lines, const QString &method = QStringLiteral("manual"));
    /// Staff do something with an order, with the version as it is now.
    Answer staff(const QString &orderId, const QString &move, const QJsonObject &body = {});

    /// The order as it is stored, and its findings (violationsOf).
    orders::OrderRecord stored(const QString &orderId);
    /// Topics of the outbox, in order.
    QStringList topics();
    QStringList audit();
    qint64 count(const char *statement);

    /// The program again on the same database; what it had not finished is not finished before this returns.
    void restart();
    /// All that is due is done, as often as it takes; the clock moves.
    void settle();

    core::FakeClock clock;
    std::unique_ptr<sql::Database> database;
    FakeProducts products;
    FakeAuth auth;
    eventing::InProcessEventBus bus;
    std::shared_ptr<orders::FakePaymentProvider> payments = std::make_shared<orders::FakePaymentProvider>();
    std::function<bool(const QString &)> crash;  ///< asked at each point of the sagas
    std::unique_ptr<orders::OrdersService> service;
    std::unique_ptr<net::RouteTable> routes;

private:
    void start();
    core::Task<net::HandlerResult> dispatch(std::shared_ptr<net::HttpRequest> request);

    const DatabasePlace &m_place;
    orders::OrdersOptions m_options;
    products::Contract &m_products;
};

}  // namespace test
