// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commerce_place.h"

#include "backend/services/orders/domain/invariants.h"
#include "backend/services/orders/store/order_store.h"
#include "backend/services/products/events/outgoing.h"
#include "backend/services/products/store/catalogue_repository.h"
#include "backend/services/products/store/sql_stock_repository.h"

namespace commerce {
namespace {

constexpr int keyBytes = 32;

core::Result<std::optional<orders::OrderRecord>> findByNumber(sql::Connection &connection, qint64 number)
{
    const auto id = orders::store::idOfNumber(connection, number);
    MOSTRADOR_TRY(id);
    if (!*id)
        return std::optional<orders::OrderRecord>();
    return orders::store::find(connection, **id);
}

}  // namespace

core::Result<net::Caller> Nobody::callerOfToken(const QByteArray &)
{
    return core::fail(core::ErrorCode::Unauthenticated, QStringLiteral("invalid_token"), QStringLiteral("Nobody is known here."));
}

core::Task<core::Result<QString>> Nobody::nameOf(core::UserId)
{
    co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_user"), QStringLiteral("Nobody is known here."));
}

Place::Place(const QString &engine)
    : m_products(engine)
    , m_orders(engine)
{
}

void Place::open()
{
    m_productsDatabase = m_products.open();
    m_ordersDatabase = m_orders.open();
    m_blobs = std::make_unique<blobs::FolderBlobStore>(m_folder.filePath(QStringLiteral("blobs")), QByteArray(keyBytes, 'k'));
}

core::Result<api::ProductRecord> Place::product(const QString &slug)
{
    auto work = [slug](sql::Connection &connection) -> core::Result<api::ProductRecord> {
        const auto id = products::catalogue::findBySlug(connection, slug);
        MOSTRADOR_TRY(id);
        if (!*id)
            return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_product"), slug);
        return products::catalogue::record(connection, **id, core::SystemClock().now());
    };
    return QCoro::waitFor(products().read(std::move(work)));
}

std::optional<orders::OrderRecord> Place::order(qint64 number)
{
    auto work = [number](sql::Connection &connection) { return findByNumber(connection, number); };
    const auto record = QCoro::waitFor(orders().read(std::move(work)));
    return record ? *record : std::nullopt;
}

QStringList Place::timelineOf(qint64 number)
{
    const auto record = order(number);
    if (!record)
        return {};
    auto work = [id = record->id()](sql::Connection &connection) { return orders::store::eventsOf(connection, id); };
    const auto events = QCoro::waitFor(orders().read(std::move(work)));
    QStringList types;
    if (events)
        for (const orders::OrderEventRow &event : *events)
            types.append(event.type);
    return types;
}

QStringList Place::mistakes(const QList<qint64> &numbers)
{
    QStringList found;
    for (const qint64 number : numbers) {
        const auto record = order(number);
        if (!record)
            found.append(QStringLiteral("order %1 is missing").arg(number));
        else
            for (const QString &violation : orders::violationsOf(record->order))
                found.append(QStringLiteral("order %1: %2").arg(number).arg(violation));
    }
    const core::SystemClock clock;
    products::SqlStockRepository stock(products(), products::events::reportBy(clock));
    const auto disagreements = QCoro::waitFor(stock.audit());
    if (!disagreements)
        found.append(disagreements.error().message);
    else
        for (const products::StockDisagreement &item : *disagreements)
            found.append(QStringLiteral("stock of %1 disagrees with its movements").arg(item.item.text()));
    return found;
}

QString Place::fingerprint(const QStringList &slugs, const QList<qint64> &numbers)
{
    QStringList parts;
    for (const QString &slug : slugs) {
        const auto record = product(slug);
        if (!record)
            continue;
        parts.append(QStringLiteral("%1 %2 %3").arg(slug, record->id.text()).arg(record->version));
        for (const api::VariantRecord &variant : record->variants)
            parts.append(QStringLiteral("%1 %2 %3").arg(variant.sku).arg(variant.onHand).arg(variant.allocated));
    }
    for (const qint64 number : numbers) {
        const auto record = order(number);
        if (record)
            parts.append(QStringLiteral("%1 %2 %3").arg(number).arg(record->order.version).arg(record->order.totals.total.minorUnits()));
    }
    return parts.join(u'\n');
}

}  // namespace commerce
