// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/events/outgoing.h"

#include "backend/foundation/events/outbox.h"
#include "core/base/id.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace products::events {
namespace {

core::Result<> send(sql::Connection &connection, const char *topic, const QJsonObject &data, const QString &correlation,
                    core::Timestamp now)
{
    eventing::BusMessage message;
    message.id = core::newUuid();
    message.topic = QString::fromLatin1(topic);
    message.data = QJsonDocument(data).toJson(QJsonDocument::Compact);
    message.correlationId = correlation;
    return eventing::addToOutbox(connection, message, now);
}

struct Owner {
    QString product;
    QString sku;
};

/// Empty when the variant is gone.
core::Result<Owner> ownerOf(sql::Connection &connection, const StockItemId &item)
{
    static const sql::Statement statement("products/variant_owner");
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", item.text()}});
    MOSTRADOR_TRY(found);
    return found->isEmpty() ? Owner() : Owner{found->text(0, 0), found->text(0, 1)};
}

}  // namespace

core::Result<> tellProductChanged(sql::Connection &connection, const core::ProductId &id, qint64 version, core::Timestamp now)
{
    return send(connection, productChanged, {{QStringLiteral("productId"), id.text()}, {QStringLiteral("version"), version}}, id.text(),
                now);
}

core::Result<> tellProductDeleted(sql::Connection &connection, const core::ProductId &id, core::Timestamp now)
{
    return send(connection, productDeleted, {{QStringLiteral("productId"), id.text()}}, id.text(), now);
}

core::Result<> tellCategoryChanged(sql::Connection &connection, const core::CategoryId &id, core::Timestamp now)
{
    return send(connection, categoryChanged, {{QStringLiteral("categoryId"), id.text()}}, id.text(), now);
}

core::Result<> tellStock(sql::Connection &connection, const QList<StockChange> &changes, core::Timestamp now)
{
    QJsonArray variants;
    QJsonArray products;
    for (const StockChange &change : changes) {
        const core::Result<Owner> owner = ownerOf(connection, change.item);
        MOSTRADOR_TRY(owner);
        variants.append(change.item.text());
        if (!owner->product.isEmpty() && !products.contains(owner->product))
            products.append(owner->product);
        if (!change.fellLow() || owner->product.isEmpty())
            continue;
        const QJsonObject low{{QStringLiteral("variantId"), change.item.text()},
                              {QStringLiteral("productId"), owner->product},
                              {QStringLiteral("sku"), owner->sku},
                              {QStringLiteral("available"), change.after}};
        MOSTRADOR_TRY(send(connection, stockLow, low, change.item.text(), now));
    }
    return send(connection, stockChanged, {{QStringLiteral("variantIds"), variants}, {QStringLiteral("productIds"), products}}, {}, now);
}

StockReport reportAt(core::Timestamp now)
{
    return [now](sql::Connection &connection, const QList<StockChange> &changes) { return tellStock(connection, changes, now); };
}

StockReport reportBy(const core::Clock &clock)
{
    return [&clock](sql::Connection &connection, const QList<StockChange> &changes) { return tellStock(connection, changes, clock.now()); };
}

}  // namespace products::events
