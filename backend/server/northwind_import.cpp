// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/northwind_import.h"

#include "backend/foundation/events/in_process_event_bus.h"
#include "backend/foundation/sql/migrator.h"
#include "backend/server/northwind_orders.h"
#include "backend/services/products/products_service.h"
#include "backend/services/products/store/catalogue_repository.h"
#include "backend/services/products/store/category_repository.h"

#include <QRegularExpression>

namespace backend {
namespace {

constexpr char stockActor[] = "import:northwind";
constexpr qsizetype ordersAtOnce = 50;
constexpr std::chrono::hours holdLifetime{1};  ///< between holding the goods of an order and selling them

/// Letters and digits of a name, for an address: "Côte de Blaye" is "cote-de-blaye".
QString addressPart(const QString &name)
{
    static const QRegularExpression marks(QStringLiteral("\\p{Mn}"));
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString part = name.normalized(QString::NormalizationForm_KD).remove(marks).toLower().replace(others, QStringLiteral("-"));
    while (part.startsWith(u'-'))
        part.remove(0, 1);
    while (part.endsWith(u'-'))
        part.chop(1);
    return part;
}

/// Categories are shown in both languages, and the export has one.
QString spanishName(const QString &category)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("Beverages"), QStringLiteral("Bebidas")},         {QStringLiteral("Condiments"), QStringLiteral("Condimentos")},
        {QStringLiteral("Confections"), QStringLiteral("Dulces")},        {QStringLiteral("Dairy Products"), QStringLiteral("Lácteos")},
        {QStringLiteral("Grains/Cereals"), QStringLiteral("Cereales")},   {QStringLiteral("Meat/Poultry"), QStringLiteral("Carne y aves")},
        {QStringLiteral("Produce"), QStringLiteral("Frutas y verduras")}, {QStringLiteral("Seafood"), QStringLiteral("Pescado y marisco")}};
    return names.value(category, category);
}

core::Result<> addCategories(sql::Connection &connection, const QList<NorthwindProduct> &list, const products::Origin &origin)
{
    const core::Result<api::CategoryRecordList> known = products::categories::records(connection);
    MOSTRADOR_TRY(known);
    QSet<QString> slugs;
    for (const api::CategoryRecord &record : known->items)
        slugs.insert(record.slug);
    qint64 position = known->items.size();
    for (const NorthwindProduct &product : list) {
        const QString slug = addressPart(product.category);
        if (slugs.contains(slug))
            continue;
        slugs.insert(slug);
        const api::SaveCategory category{slug, product.category, spanishName(product.category), {}, position++};
        MOSTRADOR_TRY(products::categories::create(connection, category, origin));
    }
    return {};
}

products::ProductEntry entryOf(const NorthwindProduct &product)
{
    products::ProductEntry entry;
    entry.slug = addressPart(product.sku) + u'-' + addressPart(product.name);
    entry.category = addressPart(product.category);
    entry.status = product.discontinued ? api::ProductStatus::Archived : api::ProductStatus::Active;
    entry.texts = {{api::Language::English, product.name, product.pack}};
    products::VariantEntry variant;
    variant.sku = product.sku;
    variant.prices = QList<api::Money>{{product.price, product.currency}};
    variant.lowStock = product.reorderPoint;
    entry.variants = {variant};
    return entry;
}

core::Result<> addProducts(sql::Connection &connection, const NorthwindFiles &files, const QHash<QString, qint64> &held,
                           NorthwindReport &report)
{
    products::Origin origin;
    origin.actorId = QString::fromLatin1(stockActor);
    origin.at = core::SystemClock().now();
    MOSTRADOR_TRY(addCategories(connection, files.products, origin));
    for (const NorthwindProduct &product : files.products) {
        products::ProductEntry entry = entryOf(product);
        const core::Result<std::optional<products::catalogue::SkuOwner>> owner = products::catalogue::findBySku(connection, product.sku);
        MOSTRADOR_TRY(owner);
        if (!*owner)  // from then on the shop counts for itself
            entry.variants.first().onHand = product.stock + held.value(product.sku);
        const core::Result<products::ProductEntryResult> applied = products::catalogue::apply(connection, entry, 0, origin);
        if (!applied)
            return core::fail(core::Error(applied.error()).with(QStringLiteral("sku"), product.sku));
        switch (applied->outcome) {
        case products::EntryOutcome::Created: ++report.productsCreated; break;
        case products::EntryOutcome::Updated: ++report.productsUpdated; break;
        case products::EntryOutcome::Unchanged: ++report.productsUnchanged; break;
        }
    }
    return {};
}

core::Result<QHash<QString, NorthwindItem>> itemsOf(sql::Connection &connection, const QList<NorthwindProduct> &list)
{
    QHash<QString, NorthwindItem> items;
    for (const NorthwindProduct &product : list) {
        const core::Result<std::optional<products::catalogue::SkuOwner>> owner = products::catalogue::findBySku(connection, product.sku);
        MOSTRADOR_TRY(owner);
        if (*owner)
            items.insert(product.sku, {(*owner)->variant, (*owner)->product, product.name, entryOf(product).slug});
    }
    return items;
}

/// Pieces of orders that wait to be shipped.
QHash<QString, qint64> heldPieces(const QList<NorthwindOrder> &orders)
{
    QHash<QString, qint64> held;
    for (const NorthwindOrder &order : orders)
        if (!order.shipped)
            for (const NorthwindLine &line : order.lines)
                held[line.sku] += line.quantity;
    return held;
}

core::Task<core::Result<>> migrateAll(sql::Database *database, QString room)
{
    for (const QString &module : {QStringLiteral("events"), QStringLiteral("idempotency"), room}) {
        const core::Result<int> migrated = co_await sql::migrate(*database, module);
        MOSTRADOR_CO_TRY(migrated);
    }
    co_return core::Result<>();
}

/// The goods of the orders that wait are theirs before the orders are there; under the same key again, nothing happens.
core::Task<core::Result<>> holdGoods(sql::Database *database, QList<NorthwindOrder> orders, QHash<QString, NorthwindItem> items)
{
    const core::SystemClock clock;
    eventing::InProcessEventBus bus;
    products::ProductsOptions options;
    options.housekeeping = false;
    products::ProductsService service(*database, clock, bus, options);
    for (const NorthwindOrder &order : std::as_const(orders)) {
        if (order.shipped)
            continue;
        QList<products::StockLine> lines;
        for (const NorthwindLine &line : order.lines)
            lines.append({items.value(line.sku).variant, line.quantity});
        const QString key = northwindOrderId(order.number).text();
        MOSTRADOR_CO_TRY(co_await service.reserve(key, lines, clock.now() + holdLifetime));
        MOSTRADOR_CO_TRY(co_await service.allocate(key, QString::fromLatin1(stockActor)));
    }
    co_return core::Result<>();
}

}  // namespace

core::Task<core::Result<NorthwindReport>> importNorthwind(sql::Database *productsDatabase, sql::Database *ordersDatabase,
                                                          NorthwindFiles files)
{
    NorthwindReport report;
    report.customers = int(files.customers.size());
    MOSTRADOR_CO_TRY(co_await migrateAll(productsDatabase, QStringLiteral("products")));
    MOSTRADOR_CO_TRY(co_await migrateAll(ordersDatabase, QStringLiteral("orders")));

    auto look = [orders = files.orders](sql::Connection &connection) { return missingOrders(connection, orders); };
    const core::Result<QList<NorthwindOrder>> missing = co_await ordersDatabase->read(std::move(look));
    MOSTRADOR_CO_TRY(missing);
    report.ordersUnchanged = int(files.orders.size() - missing->size());

    auto stock = [&files, held = heldPieces(*missing), &report](sql::Connection &connection) {
        report.productsCreated = report.productsUpdated = report.productsUnchanged = 0;  // a write may begin again
        return addProducts(connection, files, held, report);
    };
    MOSTRADOR_CO_TRY(co_await productsDatabase->write(stock));
    auto find = [list = files.products](sql::Connection &connection) { return itemsOf(connection, list); };
    const core::Result<QHash<QString, NorthwindItem>> items = co_await productsDatabase->read(std::move(find));
    MOSTRADOR_CO_TRY(items);
    MOSTRADOR_CO_TRY(co_await holdGoods(productsDatabase, *missing, *items));

    for (qsizetype first = 0; first < missing->size(); first += ordersAtOnce) {
        auto write = [batch = missing->mid(first, ordersAtOnce), items = *items, customers = files.customers](sql::Connection &connection) {
            return addOrders(connection, batch, items, customers);
        };
        MOSTRADOR_CO_TRY(co_await ordersDatabase->write(std::move(write)));
    }
    report.ordersCreated = int(missing->size());
    co_return report;
}

}  // namespace backend
