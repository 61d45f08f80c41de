// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue_bench.h"

#include "backend/services/products/queries/product_list.h"
#include "backend/services/products/store/catalogue_repository.h"
#include "backend/services/products/store/stock_repository.h"
#include "tests/support/waiting.h"

#include <random>

using namespace products;
using test::CatalogueBench;
using test::ProductBuilder;
using test::Who;
using Answer = CatalogueBench::Answer;

namespace {

constexpr std::chrono::minutes span{10};

/// Ten ochre and two clay cups, as other rooms see them.
struct Counter {
    explicit Counter(const test::DatabasePlace &place, ProductsOptions options = CatalogueBench::quiet())
        : shop(place, options)
    {
        shop.addCategory(u"home"_qs);
        product = shop.addProduct(ProductBuilder(u"cup"_qs)
                                      .title(u"Cup"_qs, u"Taza"_qs)
                                      .option(u"colour"_qs, {u"ochre"_qs, u"clay"_qs})
                                      .variant(u"C-O"_qs, {u"ochre"_qs}, 1800, 10, 3)
                                      .variant(u"C-C"_qs, {u"clay"_qs}, 2200, 2)
                                      .json());
        ochre = core::VariantId::fromTrusted(product.list("variants").at(0)[u"id"_qs].toString());
        clay = core::VariantId::fromTrusted(product.list("variants").at(1)[u"id"_qs].toString());
    }
    template <class T>
    static QString reason(core::Task<core::Result<T>> task)
    {
        const core::Result<T> result = QCoro::waitFor(std::move(task));
        return result ? QString() : result.error().reason;
    }
    core::Timestamp later() const { return shop.clock.now() + span; }
    QString reserve(const QString &key, QList<StockLine> lines) { return reason(shop.service->reserve(key, std::move(lines), later())); }
    qint64 onHand(const core::VariantId &id) { return QCoro::waitFor(shop.service->stock().levelOf(id, shop.clock.now()))->onHand; }
    qint64 allocated(const core::VariantId &id) { return QCoro::waitFor(shop.service->stock().levelOf(id, shop.clock.now()))->allocated; }
    bool agrees()
    {
        static const sql::Statement stale("products_test/stale_stock_summaries");
        const auto summaries = shop.read([](sql::Connection &connection) { return connection.query(stale); });
        const auto audit = QCoro::waitFor(shop.service->stock().audit());
        return summaries && summaries->isEmpty() && audit && audit->isEmpty();
    }
    QString address(const char *rest = "") const { return u"/api/v1/products/"_qs + product.text("id") + QLatin1String(rest); }

    CatalogueBench shop;
    Answer product;
    core::VariantId ochre;
    core::VariantId clay;
};

QStringList topicsOf(const QList<eventing::BusMessage> &messages)
{
    QStringList topics;
    for (const eventing::BusMessage &message : messages)
        topics.append(message.topic);
    return topics;
}

/// What an export says of a product, as an import would say it.
ProductEntry entryOf(const api::ProductRecord &record)
{
    ProductEntry entry;
    entry.slug = record.slug;
    entry.category = record.category;
    entry.status = record.status;
    entry.texts = record.texts;
    entry.options = record.options;
    for (const api::VariantRecord &variant : record.variants)
        entry.variants.append({variant.sku, variant.options, variant.prices, variant.salePrices, variant.onHand, variant.lowStock});
    return entry;
}

}  // namespace

class ProductsServiceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aCartLearnsWhatItNeeds()
    {
        MOSTRADOR_DATABASE(place);
        Counter counter(place);
        const auto items = QCoro::waitFor(
            counter.shop.service->saleItems({counter.clay, core::VariantId::generate(), counter.ochre}, u"EUR"_qs, api::Language::Spanish));
        QVERIFY(items);
        QCOMPARE(items->size(), 2);
        const SaleItem &clay = items->first();
        QCOMPARE(clay.variant, counter.clay);
        QCOMPARE(clay.title, u"Taza"_qs);
        QCOMPARE(clay.options, (QStringList{u"clay"_qs}));
        QCOMPARE(clay.price, (api::Money{2200, u"EUR"_qs}));
        QCOMPARE(clay.available, 2);
        QVERIFY(clay.sold && !clay.listPrice);
        QVERIFY(QCoro::waitFor(counter.shop.service->saleItems({counter.clay}, u"USD"_qs, api::Language::English))->isEmpty());
        QVERIFY(counter.shop.patch(counter.address(), 1, {{u"status"_qs, u"draft"_qs}}).status == 200);
        QVERIFY(!QCoro::waitFor(counter.shop.service->saleItems({counter.clay}, u"EUR"_qs, api::Language::English))->first().sold);
        QCOMPARE(Counter::reason(counter.shop.service->product(u"cup"_qs, api::Language::English)), u"unknown_product"_qs);
    }

    void theBotSearches()
    {
        MOSTRADOR_DATABASE(place);
        Counter counter(place);
        const auto found = QCoro::waitFor(counter.shop.service->search({u"una taza"_qs, api::Language::Spanish, 3}));
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().title, u"Taza"_qs);
        QCOMPARE(QCoro::waitFor(counter.shop.service->product(u"cup"_qs, api::Language::Spanish))->title, u"Taza"_qs);
    }

    void anOrderLeavesInParcels()
    {
        MOSTRADOR_DATABASE(place);
        Counter counter(place);
        ProductsService &service = *counter.shop.service;
        const QString order = u"order-1"_qs;
        const QString ada = u"ada"_qs;
        QCOMPARE(counter.reserve(order, {{counter.ochre, 4}, {counter.clay, 2}}), QString());
        QCOMPARE(Counter::reason(service.ship(order, u"p0"_qs, {{counter.ochre, 1}}, ada)), u"not_allocated"_qs);
        QCOMPARE(Counter::reason(service.allocate(order, ada)), QString());
        for (int time = 0; time < 2; ++time)
            QCOMPARE(Counter::reason(service.ship(order, u"p1"_qs, {{counter.ochre, 1}, {counter.ochre, 2}}, ada)), QString());
        QCOMPARE(counter.onHand(counter.ochre), 7);
        QCOMPARE(counter.allocated(counter.ochre), 1);
        QCOMPARE(Counter::reason(service.ship(order, u"p1"_qs, {{counter.ochre, 1}}, ada)), u"movement_differs"_qs);
        const auto tooMany = QCoro::waitFor(service.ship(order, u"p2"_qs, {{counter.ochre, 2}, {counter.clay, 1}}, ada));
        QCOMPARE(tooMany.error().reason, u"exceeds_allocated"_qs);
        QCOMPARE(tooMany.error().details[1].value, u"1"_qs);
        QCOMPARE(counter.onHand(counter.clay), 2);  // nothing of it
        QVERIFY(counter.agrees());
        // One clay cup is paid back instead, the rest is sent, and one comes back.
        for (int time = 0; time < 2; ++time)
            QCOMPARE(Counter::reason(service.unallocate(order, u"w1"_qs, {{counter.clay, 1}}, ada)), QString());
        QCOMPARE(Counter::reason(service.ship(order, u"p3"_qs, {{counter.ochre, 1}, {counter.clay, 1}}, ada)), QString());
        QCOMPARE(Counter::reason(service.ship(order, u"p4"_qs, {{counter.clay, 1}}, ada)), u"not_allocated"_qs);
        for (int time = 0; time < 2; ++time)
            QCOMPARE(Counter::reason(service.restock(u"r1"_qs, {{counter.ochre, 1}}, order, ada)), QString());
        QCOMPARE(Counter::reason(service.restock(u"r1"_qs, {{counter.ochre, 2}}, order, ada)), u"movement_differs"_qs);
        QCOMPARE(counter.onHand(counter.ochre), 7);
        QCOMPARE(counter.onHand(counter.clay), 1);
        QCOMPARE(counter.allocated(counter.clay) + counter.allocated(counter.ochre), 0);
        QVERIFY(counter.agrees());
    }

    void aCancelledOrderGivesAllBack()
    {
        MOSTRADOR_DATABASE(place);
        Counter counter(place);
        ProductsService &service = *counter.shop.service;
        QCOMPARE(counter.reserve(u"o"_qs, {{counter.ochre, 4}}), QString());
        QCOMPARE(Counter::reason(service.allocate(u"o"_qs, {})), QString());
        QCOMPARE(Counter::reason(service.release(u"o"_qs)), u"reservation_allocated"_qs);
        for (int time = 0; time < 2; ++time)
            QCOMPARE(Counter::reason(service.unallocate(u"o"_qs, u"cancel"_qs, {}, {})), QString());
        QCOMPARE(counter.allocated(counter.ochre), 0);
        QCOMPARE(Counter::reason(service.unallocate(u"none"_qs, u"x"_qs, {}, {})), u"unknown_reservation"_qs);
        QCOMPARE(Counter::reason(service.release(u"never"_qs)), QString());
        QCOMPARE(Counter::reason(service.ship(u"o"_qs, u"p"_qs, {}, {})), u"no_lines"_qs);
        QVERIFY(counter.agrees());
    }

    void stockTellsWhenItChanges()
    {
        MOSTRADOR_DATABASE(place);
        Counter counter(place);
        ProductsService &service = *counter.shop.service;
        counter.shop.publish();
        const QString changed = u"stock.changed"_qs;
        const QString low = u"stock.low"_qs;
        QCOMPARE(counter.reserve(u"a"_qs, {{counter.ochre, 6}}), QString());
        QCOMPARE(topicsOf(counter.shop.publish()), (QStringList{changed}));
        QCOMPARE(counter.reserve(u"b"_qs, {{counter.ochre, 1}}), QString());
        QCOMPARE(topicsOf(counter.shop.publish()), (QStringList{low, changed}));
        QCOMPARE(counter.reserve(u"c"_qs, {{counter.ochre, 1}, {counter.clay, 2}}), QString());  // low before, and not again
        QCOMPARE(topicsOf(counter.shop.publish()), (QStringList{low, changed}));                 // of the clay ones
        QCOMPARE(counter.reserve(u"d"_qs, {{counter.ochre, 9}}), u"out_of_stock"_qs);
        QCOMPARE(Counter::reason(service.allocate(u"a"_qs, {})), QString());
        QCOMPARE(topicsOf(counter.shop.publish()), QStringList());
        QCOMPARE(Counter::reason(service.release(u"b"_qs)), QString());
        QCOMPARE(topicsOf(counter.shop.publish()), (QStringList{changed}));
        QCOMPARE(Counter::reason(service.ship(u"a"_qs, u"p"_qs, {{counter.ochre, 6}}, {})), QString());
        QCOMPARE(topicsOf(counter.shop.publish()), QStringList());
        counter.shop.clock.advance(span);
        QCOMPARE(*QCoro::waitFor(service.stock().expireDue(counter.shop.clock.now(), 10)), 1);
        QCOMPARE(topicsOf(counter.shop.publish()), (QStringList{changed}));
        QVERIFY(counter.agrees());
    }

    void summariesFollowTheStock()
    {
        MOSTRADOR_DATABASE(place);
        Counter counter(place);
        ProductsService &service = *counter.shop.service;
        std::mt19937 random(20260731);
        const auto number = [&random](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
        constexpr int steps = 150;
        for (int step = 0; step < steps; ++step) {
            const QString key = QString::number(number(0, 20));
            const QString id = QString::number(step);
            const QList<StockLine> lines{{number(0, 1) == 0 ? counter.ochre : counter.clay, number(1, 2)}};
            switch (number(0, 6)) {
            case 0:
            case 1: counter.reserve(key, lines); break;
            case 2: Counter::reason(service.allocate(key, {})); break;
            case 3: Counter::reason(service.release(key)); break;
            case 4: Counter::reason(service.ship(key, id, lines, {})); break;
            case 5: Counter::reason(service.unallocate(key, id, number(0, 1) == 0 ? lines : QList<StockLine>(), {})); break;
            default: Counter::reason(service.restock(id, lines, {}, {})); break;
            }
            counter.shop.clock.advance(std::chrono::seconds(number(0, 40)));
            if (step % 10 == 0)
                QVERIFY(QCoro::waitFor(service.stock().expireDue(counter.shop.clock.now(), 5)));
        }
        QVERIFY(counter.agrees());
        QVERIFY(counter.shop.patch(counter.address(), 1, {{u"slug"_qs, u"mug"_qs}}).status == 200);  // written anew
        QVERIFY(counter.agrees());
    }

    void whatShoppersReadIsKeptUntilItChanges()
    {
        MOSTRADOR_DATABASE(place);
        Counter counter(place);
        const auto available = [&counter] {
            return counter.shop.get(counter.address()).list("variants").at(1)[u"available"_qs].toInteger();
        };
        QCOMPARE(available(), 2);
        QCOMPARE(counter.reserve(u"a"_qs, {{counter.clay, 1}}), QString());
        QCOMPARE(available(), 2);  // kept
        counter.shop.publish();
        QCOMPARE(available(), 1);  // the event came
        QCOMPARE(counter.shop.get(counter.address(), Who::Agent).list("variants").at(0)[u"available"_qs].toInteger(), 10);
        QCOMPARE(counter.reserve(u"b"_qs, {{counter.clay, 1}}), QString());
        counter.shop.clock.advance(ProductsOptions().cacheLifetime);
        QCOMPARE(available(), 0);  // or its time was over
        const QString list = u"/api/v1/products?sort=title"_qs;
        QCOMPARE(counter.shop.get(list).slugs(), (QStringList{u"cup"_qs}));
        QVERIFY(counter.shop.patch(counter.address(), 1, {{u"slug"_qs, u"mug"_qs}}).status == 200);
        QCOMPARE(counter.shop.get(list).slugs(), (QStringList{u"mug"_qs}));  // at once, where it was changed
        const QString same = u"/api/v1/products/mug?language=es&currency=EUR"_qs;
        QCOMPARE(counter.shop.get(same).body, counter.shop.get(u"/api/v1/products/mug?currency=EUR&language=es"_qs).body);
    }

    void anImportOfAnExportChangesNothing()
    {
        MOSTRADOR_DATABASE(place);
        Counter counter(place);
        counter.shop.publish();
        const Origin origin{u"system"_qs, {}, {}, {}, counter.shop.clock.now()};
        ProductQuery query;
        query.currency = u"EUR"_qs;
        query.staff = true;
        query.page.limit = 10;
        const auto exported =
            counter.shop.read([query, now = origin.at](sql::Connection &connection) { return lists::exportPage(connection, query, now); });
        QVERIFY(exported);
        QCOMPARE(exported->products.size(), 1);
        QVERIFY(exported->after.isEmpty());
        ProductEntry entry = entryOf(exported->products.first());
        const auto apply = [&](const ProductEntry &what) {
            return counter.shop.write(
                [what, origin](sql::Connection &connection) { return catalogue::apply(connection, what, 4, origin); });
        };
        const auto same = apply(entry);
        QVERIFY(same);
        QCOMPARE(same->outcome, EntryOutcome::Unchanged);
        QCOMPARE(counter.shop.publish().size(), 0);
        entry.variants[0].onHand = 9;
        entry.variants.append({u"C-N"_qs, {u"navy"_qs}, QList<api::Money>{{1, u"EUR"_qs}}, {}, 1, {}});
        entry.options[0].values.append({u"navy"_qs, u"Navy"_qs, u"Marino"_qs});
        const auto changed = apply(entry);
        QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().message));
        QCOMPARE(changed->outcome, EntryOutcome::Updated);
        QCOMPARE(changed->variants.last(), EntryOutcome::Created);
        const Answer record = counter.shop.get(counter.address("/record"), Who::Agent);
        QCOMPARE(record.number("version"), 2);
        QCOMPARE(record.list("variants").at(0)[u"onHand"_qs].toInteger(), 9);
        QCOMPARE(record.list("variants").at(2)[u"lowStock"_qs].toInteger(), 4);
        // A file that says only prices leaves the rest alone.
        ProductEntry prices;
        prices.slug = entry.slug;
        prices.variants = {{u"C-C"_qs, {}, QList<api::Money>{{2300, u"EUR"_qs}}, {}, {}, {}}};
        const auto repriced = apply(prices);
        QVERIFY(repriced);
        QCOMPARE(repriced->variants, (QList<EntryOutcome>{EntryOutcome::Updated}));
        ProductEntry fresh = prices;
        fresh.slug = u"bowl"_qs;
        QCOMPARE(apply(fresh).error().reason, u"unknown_category"_qs);
        fresh.category = u"home"_qs;
        fresh.texts = {{api::Language::English, u"Bowl"_qs, {}}};
        QCOMPARE(apply(fresh).error().details.first().name, u"variants[0].sku"_qs);  // C-C is the cup's
        fresh.variants[0].sku = u"BOWL"_qs;
        QCOMPARE(apply(fresh)->outcome, EntryOutcome::Created);
    }

    void housekeepingEndsWhatIsOver()
    {
        MOSTRADOR_DATABASE(place);
        ProductsOptions options;
        options.expiryInterval = std::chrono::milliseconds(5);
        options.outboxInterval = std::chrono::milliseconds(5);
        Counter counter(place, options);
        QCOMPARE(counter.reserve(u"a"_qs, {{counter.clay, 2}}), QString());
        const QString list = u"/api/v1/products?stock=in_stock&sort=available"_qs;
        const auto available = [&] { return counter.shop.get(list, Who::Agent).list("items").at(0)[u"available"_qs].toInteger(); };
        QCOMPARE(available(), 10);
        counter.shop.clock.advance(span);
        QTRY_COMPARE(available(), 12);
    }
};

MOSTRADOR_TEST(ProductsServiceTest)
#include "service_test.moc"
