// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue_bench.h"

#include <QJsonDocument>

using test::CatalogueBench;
using test::money;
using test::ProductBuilder;
using test::Who;
using Answer = CatalogueBench::Answer;

namespace {

const QString home = u"home"_qs;

QString pathOf(const Answer &product) { return u"/api/v1/products/"_qs + product.text("id"); }
QString recordOf(const Answer &product) { return pathOf(product) + u"/record"_qs; }

QJsonObject cup() { return ProductBuilder(u"cup"_qs).title(u"Cup"_qs, u"Taza"_qs).json(); }

}  // namespace

#define SHOP(shop)                                                                                                                         \
    MOSTRADOR_DATABASE(place);                                                                                                             \
    CatalogueBench shop(place);                                                                                                            \
    shop.addCategory(home)

class CatalogueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aProductIsMadeAndRead()
    {
        SHOP(shop);
        const QJsonObject product = ProductBuilder(u"shirt"_qs)
                                        .title(u"Linen shirt"_qs, u"Camisa de lino"_qs)
                                        .option(u"colour"_qs, {u"ochre"_qs, u"clay"_qs})
                                        .option(u"size"_qs, {u"m"_qs})
                                        .variant(u"SH-O-M"_qs, {u"ochre"_qs, u"m"_qs}, 4900, 30, 3)
                                        .variant(u"SH-C-M"_qs, {u"clay"_qs, u"m"_qs}, 5900, 2, 3)
                                        .json();
        const Answer made = shop.addProduct(product);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.headers.value("Location"), pathOf(made).toLatin1());
        QCOMPARE(made.number("version"), 1);
        const Answer english = shop.get(u"/api/v1/products/shirt"_qs);
        QCOMPARE(english.status, 200);
        QCOMPARE(english.text("title"), u"Linen shirt"_qs);
        QCOMPARE(english.list("categoryPath"), (QJsonArray{home}));
        const QJsonArray variants = english.list("variants");
        QCOMPARE(variants.size(), 2);
        QCOMPARE(variants[0][u"available"_qs].toInteger(), 20);  // capped
        QCOMPARE(variants[0][u"price"_qs].toObject(), money(4900));
        QCOMPARE(variants[1][u"stock"_qs].toString(), u"low"_qs);
        QCOMPARE(english.list("options").at(0)[u"values"_qs][0][u"name"_qs].toString(), u"OCHRE"_qs);
        const Answer spanish = shop.get(pathOf(made) + u"?language=es"_qs);
        QCOMPARE(spanish.text("title"), u"Camisa de lino"_qs);
        QCOMPARE(spanish.list("options").at(0)[u"values"_qs][0][u"name"_qs].toString(), u"ochre"_qs);
        QVERIFY(spanish.etag() != english.etag());
        const Answer record = shop.get(recordOf(made), Who::Agent);
        QCOMPARE(record.list("variants").at(0)[u"onHand"_qs].toInteger(), 30);
        QCOMPARE(record.body, made.body);
        QCOMPARE(shop.audit(), (QStringList{u"category_created"_qs, u"product_created"_qs}));
    }

    void aTextThatIsMissingIsTheOtherLanguages()
    {
        SHOP(shop);
        QCOMPARE(shop.addProduct(ProductBuilder(u"jar"_qs).title(u"Jar"_qs).json()).status, 201);
        QCOMPARE(shop.get(u"/api/v1/products/jar?language=es"_qs).text("title"), u"Jar"_qs);
        QCOMPARE(shop.get(u"/api/v1/products?language=es"_qs).list("items").at(0)[u"title"_qs].toString(), u"Jar"_qs);
    }

    void shoppersSeeWhatIsForSale()
    {
        SHOP(shop);
        const Answer made = shop.addProduct(ProductBuilder(u"jar"_qs).status(u"draft"_qs).json());
        QCOMPARE(shop.get(pathOf(made)).code(), u"unknown_product"_qs);
        QCOMPARE(shop.get(pathOf(made), Who::Shopper).status, 404);
        QCOMPARE(shop.get(pathOf(made), Who::Agent).status, 200);
        QCOMPARE(shop.get(u"/api/v1/products"_qs).slugs(), QStringList());
        QCOMPARE(shop.get(u"/api/v1/products?status=draft"_qs).status, 403);
        QCOMPARE(shop.get(u"/api/v1/products?status=draft,active"_qs, Who::Agent).slugs(), (QStringList{u"jar"_qs}));
        for (const char *path : {"/record", "/prices", "/movements"})
            QCOMPARE(shop.get(pathOf(made) + QLatin1String(path), Who::Shopper).status, 403);
        QCOMPARE(shop.post(u"/api/v1/products"_qs, cup(), Who::Agent).status, 403);
        QCOMPARE(shop.post(u"/api/v1/products"_qs, cup(), Who::Shopper).status, 403);
    }

    void slugsAndSkusAreUnique()
    {
        SHOP(shop);
        QCOMPARE(shop.addProduct(cup()).status, 201);
        const Answer again = shop.addProduct(ProductBuilder(u"cup"_qs).variant(u"CUP"_qs, {}, 5).json());
        QCOMPARE(again.status, 409);
        QCOMPARE(again.code(), u"slug_taken"_qs);
        QCOMPARE(again.places(), (QStringList{u"slug"_qs, u"variants[0].sku"_qs}));
        QCOMPARE(shop.addProduct(ProductBuilder(u"mug"_qs).variant(u"CUP"_qs, {}, 5).json()).code(), u"sku_taken"_qs);
        QCOMPARE(shop.get(u"/api/v1/products?status=draft,active,archived"_qs, Who::Agent).slugs(), (QStringList{u"cup"_qs}));
    }

    void brokenProductsAreRefusedWhole()
    {
        SHOP(shop);
        const auto refused = [&shop](const QJsonObject &product) { return shop.addProduct(product).code(); };
        QCOMPARE(refused(ProductBuilder(u"a"_qs).category(u"nowhere"_qs).json()), u"unknown_category"_qs);
        QCOMPARE(refused(ProductBuilder(u"a"_qs).variant(u"A"_qs, {}, -1).json()), u"invalid_price"_qs);
        QCOMPARE(refused(ProductBuilder(u"a"_qs).variant(u"A"_qs, {}, 1'000'000'000'001).json()), u"invalid_price"_qs);
        QCOMPARE(refused(ProductBuilder(u"a"_qs).variant(u"A"_qs, {}, 1).prices({money(1, u"XYZ"_qs)}).json()), u"unknown_currency"_qs);
        QCOMPARE(refused(ProductBuilder(u"a"_qs).variant(u"A"_qs, {}, 1, 1'000'001).json()), u"out_of_range"_qs);
        QCOMPARE(refused(ProductBuilder(u"a"_qs).variant(u"A"_qs, {}, 1, -1).json()), u"out_of_range"_qs);
        QJsonObject overflow = ProductBuilder(u"a"_qs).json();
        overflow.insert(u"surprise"_qs, 1);
        QCOMPARE(refused(overflow), u"unknown_field"_qs);
        QCOMPARE(shop.get(u"/api/v1/products"_qs).number("count"), 0);
        QCOMPARE(shop.publish().size(), 1);  // of the category
    }

    void aRetriedPostIsOneProduct()
    {
        SHOP(shop);
        const CatalogueBench::Headers key{{"Idempotency-Key", "k1"}};
        const Answer first = shop.post(u"/api/v1/products"_qs, cup(), Who::Catalogue, key);
        const Answer second = shop.post(u"/api/v1/products"_qs, cup(), Who::Catalogue, key);
        QCOMPARE(first.status, 201);
        QCOMPARE(second.status, 201);
        QCOMPARE(second.body, first.body);
        QCOMPARE(second.headers.value("Idempotent-Replayed"), QByteArray("true"));
        const Answer other = shop.post(u"/api/v1/products"_qs, ProductBuilder(u"mug"_qs).json(), Who::Catalogue, key);
        QCOMPARE(other.status, 422);
        QCOMPARE(other.code(), u"idempotency_key_reused"_qs);
    }

    void changesNeedTheVersionThatWasRead()
    {
        SHOP(shop);
        const Answer made = shop.addProduct(cup());
        const QJsonObject archive{{u"status"_qs, u"archived"_qs}};
        const Answer without = shop.send(net::Method::Patch, pathOf(made), archive, Who::Catalogue);
        QCOMPARE(without.status, 428);
        QCOMPARE(without.code(), u"precondition_required"_qs);
        for (const char *tag : {"v1", "\"17\"", "\"v\"", "\"v1", "W/\"v1\"", "\"vx\"", "*"})
            QCOMPARE(shop.send(net::Method::Patch, pathOf(made), archive, Who::Catalogue, {{"If-Match", tag}}).code(),
                     u"invalid_if_match"_qs);
        shop.clock.advance(std::chrono::seconds(1));
        // What a GET answered is what the PATCH takes.
        const QByteArray tag = shop.get(recordOf(made), Who::Catalogue).etag();
        const Answer changed = shop.send(net::Method::Patch, pathOf(made), archive, Who::Catalogue, {{"If-Match", tag}});
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.number("version"), 2);
        QCOMPARE(changed.text("status"), u"archived"_qs);
        QVERIFY(changed.text("updatedAt") > made.text("updatedAt"));
        const Answer stale = shop.patch(pathOf(made), 1, {{u"slug"_qs, u"mug"_qs}});
        QCOMPARE(stale.status, 412);
        QCOMPARE(stale.code(), u"version_changed"_qs);
        QCOMPARE(shop.erase(pathOf(made), 1).status, 412);
        const Answer same = shop.patch(pathOf(made), 2, archive);  // nothing to change
        QCOMPARE(same.number("version"), 2);
        QCOMPARE(shop.patch(u"/api/v1/products/nonsense"_qs, 1, archive).status, 404);
    }

    void eachWriteTellsOthersOnce()
    {
        SHOP(shop);
        const Answer made = shop.addProduct(cup());
        QVERIFY(shop.patch(pathOf(made), 1, {{u"slug"_qs, u"mug"_qs}}).status == 200);
        QVERIFY(shop.patch(pathOf(made), 1, {{u"slug"_qs, u"jug"_qs}}).status == 412);
        QVERIFY(shop.erase(pathOf(made), 2).status == 204);
        const QList<eventing::BusMessage> messages = shop.publish();
        QStringList topics;
        for (const eventing::BusMessage &message : messages)
            topics.append(message.topic);
        QCOMPARE(topics, (QStringList{u"category.changed"_qs, u"product.changed"_qs, u"product.changed"_qs, u"product.deleted"_qs}));
        const QJsonObject data = QJsonDocument::fromJson(messages[2].data).object();
        QCOMPARE(data, (QJsonObject{{u"productId"_qs, made.text("id")}, {u"version"_qs, 2}}));
        QCOMPARE(shop.get(u"/api/v1/products/mug"_qs).status, 404);
        QCOMPARE(shop.audit().last(), u"product_deleted"_qs);
    }

    void whatWasSoldStays()
    {
        SHOP(shop);
        const Answer made = shop.addProduct(ProductBuilder(u"jar"_qs).variant(u"JAR"_qs, {}, 500, 3).json());
        const core::VariantId jar = core::VariantId::fromTrusted(made.list("variants").at(0)[u"id"_qs].toString());
        const core::Timestamp later = shop.clock.now() + std::chrono::minutes(10);
        QVERIFY(QCoro::waitFor(shop.service->reserve(u"cart"_qs, {{jar, 1}}, later)));
        QCOMPARE(shop.erase(pathOf(made), 1).code(), u"product_was_sold"_qs);
        QVERIFY(QCoro::waitFor(shop.service->allocate(u"cart"_qs, u"ada"_qs)));
        QVERIFY(QCoro::waitFor(shop.service->unallocate(u"cart"_qs, u"cancel"_qs, {}, u"ada"_qs)));
        const Answer refused = shop.erase(pathOf(made), 1);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), u"product_was_sold"_qs);
        const QJsonArray remove{QJsonObject{{u"id"_qs, jar.text()}, {u"remove"_qs, true}},
                                QJsonObject{{u"sku"_qs, u"NEW"_qs}, {u"prices"_qs, QJsonArray{money(5)}}}};
        QCOMPARE(shop.patch(pathOf(made), 1, {{u"variants"_qs, remove}}).code(), u"variant_was_sold"_qs);
        QCOMPARE(shop.get(pathOf(made)).list("variants").size(), 1);
    }

    void readsAreNotSentTwice()
    {
        SHOP(shop);
        const Answer made = shop.addProduct(cup());
        for (const QString &path : {pathOf(made), u"/api/v1/products"_qs, u"/api/v1/categories"_qs}) {
            const Answer first = shop.get(path);
            QVERIFY(!first.etag().isEmpty());
            const Answer again = shop.get(path, Who::Nobody, {{"If-None-Match", "\"x\", " + first.etag()}});
            QCOMPARE(again.status, 304);
            QVERIFY(again.body.isEmpty());
            QCOMPARE(again.etag(), first.etag());
        }
        const QByteArray tag = shop.get(pathOf(made)).etag();
        QVERIFY(shop.patch(pathOf(made), 1, {{u"slug"_qs, u"mug"_qs}}).status == 200);
        QCOMPARE(shop.get(pathOf(made), Who::Nobody, {{"If-None-Match", tag}}).status, 200);
        QCOMPARE(shop.get(pathOf(made), Who::Agent).headers.value("Cache-Control"), QByteArray("private, no-cache"));
    }
};

MOSTRADOR_TEST(CatalogueTest)
#include "catalogue_test.moc"
