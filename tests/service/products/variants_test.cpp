// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue_bench.h"

#include "backend/services/products/store/stock_repository.h"

#include <QJsonDocument>

using test::CatalogueBench;
using test::money;
using test::ProductBuilder;
using test::Who;
using Answer = CatalogueBench::Answer;

namespace {

/// A shirt in two colours; "S-O" and "S-C".
struct Shirt {
    explicit Shirt(const test::DatabasePlace &place)
        : shop(place)
    {
        shop.addCategory(u"home"_qs);
        const Answer made = shop.addProduct(ProductBuilder(u"shirt"_qs)
                                                .option(u"colour"_qs, {u"ochre"_qs, u"clay"_qs, u"navy"_qs})
                                                .variant(u"S-O"_qs, {u"ochre"_qs}, 4900, 10, 4)
                                                .variant(u"S-C"_qs, {u"clay"_qs}, 4900, 5)
                                                .json());
        path = u"/api/v1/products/"_qs + made.text("id");
        ochre = made.list("variants").at(0)[u"id"_qs].toString();
        clay = made.list("variants").at(1)[u"id"_qs].toString();
    }
    Answer patch(const QJsonArray &lines)
    {
        const Answer answer = shop.patch(path, version, {{u"variants"_qs, lines}});
        version = answer.status == 200 ? answer.number("version") : version;
        return answer;
    }
    QJsonArray variants() { return shop.get(path + u"/record"_qs, Who::Agent).list("variants"); }
    QJsonArray prices() { return shop.get(path + u"/prices"_qs, Who::Agent).list("items"); }
    QJsonArray movements() { return shop.get(path + u"/movements"_qs, Who::Agent).list("items"); }

    CatalogueBench shop;
    QString path;
    QString ochre;
    QString clay;
    qint64 version = 1;
};

QJsonObject line(const QString &id, const QJsonObject &changes = {})
{
    QJsonObject result = changes;
    result.insert(u"id"_qs, id);
    return result;
}

}  // namespace

class VariantsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aSpreadsheetIsSavedAtOnce()
    {
        MOSTRADOR_DATABASE(place);
        Shirt shirt(place);
        const Answer saved = shirt.patch({line(shirt.ochre, {{u"onHand"_qs, 12}, {u"onHandBefore"_qs, 10}, {u"lowStock"_qs, 2}}),
                                          QJsonObject{{u"sku"_qs, u"S-N"_qs},
                                                      {u"options"_qs, QJsonArray{u"navy"_qs}},
                                                      {u"prices"_qs, QJsonArray{money(5100)}},
                                                      {u"onHand"_qs, 7}},
                                          line(shirt.clay, {{u"remove"_qs, true}})});
        QCOMPARE(saved.status, 200);
        const QJsonArray variants = shirt.variants();
        QCOMPARE(variants.size(), 2);
        QCOMPARE(variants[0][u"onHand"_qs].toInteger(), 12);
        QCOMPARE(variants[0][u"lowStock"_qs].toInteger(), 2);
        QCOMPARE(variants[1][u"sku"_qs].toString(), u"S-N"_qs);
        QCOMPARE(variants[1][u"onHand"_qs].toInteger(), 7);
        QCOMPARE(shirt.shop.get(u"/api/v1/products"_qs).list("items").at(0)[u"available"_qs].toInteger(), 19);
        // The ledger has it all: two counts at first, a correction, a new one; that of the removed one left with it.
        QCOMPARE(shirt.movements().size(), 3);
        QVERIFY(QCoro::waitFor(shirt.shop.service->stock().audit())->isEmpty());
    }

    void oneBrokenLineAndNothingIsSaved()
    {
        MOSTRADOR_DATABASE(place);
        Shirt shirt(place);
        QVERIFY(shirt.shop.addProduct(ProductBuilder(u"mug"_qs).json()).status == 201);
        const QJsonArray before = shirt.variants();
        const Answer refused = shirt.patch({line(shirt.ochre, {{u"onHand"_qs, 99}}), line(shirt.clay, {{u"sku"_qs, u"MUG"_qs}})});
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), u"sku_taken"_qs);
        QCOMPARE(refused.places(), (QStringList{u"variants[1].sku"_qs}));
        const Answer wrong = shirt.patch({line(shirt.ochre, {{u"prices"_qs, QJsonArray{money(-1)}}}),
                                          line(shirt.clay, {{u"options"_qs, QJsonArray{u"ochre"_qs}}, {u"sku"_qs, u" "_qs}})});
        QCOMPARE(wrong.status, 400);
        QCOMPARE(wrong.places(), (QStringList{u"variants[0].prices"_qs, u"variants[1].sku"_qs, u"variants[1].options"_qs}));
        QCOMPARE(shirt.patch({line(shirt.ochre, {{u"onHand"_qs, 1}}), line(core::newUuid())}).places(),
                 (QStringList{u"variants[1].id"_qs}));
        QCOMPARE(shirt.variants(), before);
    }

    void skusMayChangePlaces()
    {
        MOSTRADOR_DATABASE(place);
        Shirt shirt(place);
        QCOMPARE(shirt
                     .patch({line(shirt.ochre, {{u"sku"_qs, u"S-C"_qs}, {u"options"_qs, QJsonArray{u"clay"_qs}}}),
                             line(shirt.clay, {{u"sku"_qs, u"S-O"_qs}, {u"options"_qs, QJsonArray{u"ochre"_qs}}})})
                     .status,
                 200);
        QCOMPARE(shirt.variants()[0][u"sku"_qs].toString(), u"S-C"_qs);
        QCOMPARE(shirt.variants()[1][u"options"_qs].toArray(), (QJsonArray{u"ochre"_qs}));
    }

    void aCountThatIsOldIsAConflict()
    {
        MOSTRADOR_DATABASE(place);
        Shirt shirt(place);
        const core::VariantId ochre = core::VariantId::fromTrusted(shirt.ochre);
        const core::Timestamp later = shirt.shop.clock.now() + std::chrono::minutes(1);
        QVERIFY(QCoro::waitFor(shirt.shop.service->reserve(u"cart"_qs, {{ochre, 8}}, later)));
        QVERIFY(QCoro::waitFor(shirt.shop.service->allocate(u"cart"_qs, u"ada"_qs)));
        QVERIFY(QCoro::waitFor(shirt.shop.service->ship(u"cart"_qs, u"parcel"_qs, {{ochre, 3}}, u"ada"_qs)));
        const Answer stale = shirt.patch({line(shirt.ochre, {{u"onHand"_qs, 11}, {u"onHandBefore"_qs, 10}})});
        QCOMPARE(stale.status, 409);
        QCOMPARE(stale.code(), u"stock_changed"_qs);
        QCOMPARE(stale.places(), (QStringList{u"variants[0].onHand"_qs}));
        QCOMPARE(stale.list("errors").at(0)[u"value"_qs].toString(), u"7"_qs);
        const Answer held = shirt.patch({line(shirt.ochre, {{u"onHand"_qs, 4}, {u"onHandBefore"_qs, 7}})});
        QCOMPARE(held.code(), u"stock_in_use"_qs);
        QCOMPARE(held.places(), (QStringList{u"variants[0].onHand"_qs}));
        QCOMPARE(shirt.patch({line(shirt.ochre, {{u"onHand"_qs, 5}, {u"onHandBefore"_qs, 7}})}).status, 200);
    }

    void pricesKeepTheirHistory()
    {
        MOSTRADOR_DATABASE(place);
        Shirt shirt(place);
        core::FakeClock &clock = shirt.shop.clock;
        const core::Timestamp start = clock.now();
        clock.advance(std::chrono::hours(1));
        QVERIFY(shirt.patch({line(shirt.ochre, {{u"prices"_qs, QJsonArray{money(5500)}}})}).status == 200);
        clock.advance(std::chrono::hours(1));
        QVERIFY(shirt.patch({line(shirt.ochre, {{u"salePrices"_qs, QJsonArray{money(3000)}}})}).status == 200);
        const QJsonArray onSale = shirt.shop.get(shirt.path).list("variants");
        QCOMPARE(onSale[0][u"price"_qs].toObject(), money(3000));
        QCOMPARE(onSale[0][u"listPrice"_qs].toObject(), money(5500));
        const QJsonObject summary = shirt.shop.get(u"/api/v1/products"_qs).list("items").at(0).toObject();
        QCOMPARE(summary[u"priceFrom"_qs].toObject(), money(3000));
        QCOMPARE(summary[u"listPriceFrom"_qs].toObject(), money(5500));
        QCOMPARE(summary[u"priceTo"_qs].toObject(), money(4900));
        QVERIFY(shirt.patch({line(shirt.ochre, {{u"salePrices"_qs, QJsonArray{}}})}).status == 200);  // in the same moment
        const QJsonArray rows = shirt.prices();
        QCOMPARE(rows.size(), 4);  // two at first, a new regular one, a sale
        QCOMPARE(rows[0][u"list"_qs].toString(), u"sale"_qs);
        QVERIFY(rows[0][u"until"_qs].toString() > rows[0][u"from"_qs].toString());
        QCOMPARE(rows[1][u"price"_qs].toObject(), money(5500));
        QVERIFY(!rows[1].toObject().contains(u"until"_qs));
        QCOMPARE(rows[2][u"from"_qs].toString(), start.toString());
        QCOMPARE(rows[2][u"until"_qs].toString(), rows[1][u"from"_qs].toString());
        QVERIFY(shirt.patch({line(shirt.clay, {{u"prices"_qs, QJsonArray{money(1), money(2, u"USD"_qs)}}})}).status == 200);
        QVERIFY(shirt.patch({line(shirt.clay, {{u"prices"_qs, QJsonArray{money(3)}}})}).status == 200);
        QCOMPARE(shirt.prices().size(), 7);
        QCOMPARE(shirt.variants()[1][u"prices"_qs].toArray(), (QJsonArray{money(3), money(2, u"USD"_qs)}));
    }

    void stockIsCountedByHand()
    {
        MOSTRADOR_DATABASE(place);
        Shirt shirt(place);
        const QString path = u"/api/v1/variants/"_qs + shirt.ochre + u"/stock"_qs;
        const QJsonObject delivery{{u"kind"_qs, u"received"_qs}, {u"quantity"_qs, 5}, {u"reason"_qs, u"delivery"_qs}};
        const CatalogueBench::Headers key{{"Idempotency-Key", "d1"}};
        for (int time = 0; time < 2; ++time)
            QCOMPARE(shirt.shop.post(path, delivery, Who::Catalogue, key).number("onHand"), 15);
        const auto refused = [&](const QString &kind, qint64 quantity) {
            return shirt.shop.post(path, {{u"kind"_qs, kind}, {u"quantity"_qs, quantity}, {u"reason"_qs, u"x"_qs}}).code();
        };
        QCOMPARE(refused(u"adjusted"_qs, -16), u"stock_in_use"_qs);
        QCOMPARE(refused(u"adjusted"_qs, 0), u"invalid_quantity"_qs);
        QCOMPARE(refused(u"received"_qs, -1), u"invalid_quantity"_qs);
        QCOMPARE(refused(u"received"_qs, 1'000'000'000'000), u"out_of_range"_qs);
        QCOMPARE(refused(u"stolen"_qs, 1), u"invalid_kind"_qs);
        QCOMPARE(shirt.shop.post(u"/api/v1/variants/"_qs + core::newUuid() + u"/stock"_qs, delivery).code(), u"unknown_variant"_qs);
        QCOMPARE(shirt.shop.post(path, delivery, Who::Agent).status, 403);
        shirt.shop.publish();
        QCOMPARE(
            shirt.shop.post(path, {{u"kind"_qs, u"adjusted"_qs}, {u"quantity"_qs, -12}, {u"reason"_qs, u"broken"_qs}}).number("onHand"), 3);
        const QList<eventing::BusMessage> messages = shirt.shop.publish();
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages[0].topic, u"stock.low"_qs);
        const QJsonObject low = QJsonDocument::fromJson(messages[0].data).object();
        QCOMPARE(low[u"sku"_qs].toString(), u"S-O"_qs);
        QCOMPARE(low[u"available"_qs].toInteger(), 3);
        QCOMPARE(messages[1].topic, u"stock.changed"_qs);
        const QJsonArray movements = shirt.movements();
        QCOMPARE(movements.size(), 4);
        const Answer firstPage = shirt.shop.get(shirt.path + u"/movements?limit=3"_qs, Who::Agent);
        const QString next = shirt.path + u"/movements?limit=3&cursor="_qs + firstPage.text("nextCursor");
        QCOMPARE(firstPage.list("items").size() + shirt.shop.get(next, Who::Agent).list("items").size(), 4);
        QVERIFY(shirt.shop.audit().contains(u"stock_counted"_qs));
    }
};

MOSTRADOR_TEST(VariantsTest)
#include "variants_test.moc"
