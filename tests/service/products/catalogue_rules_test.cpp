// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/domain/catalogue.h"
#include "backend/services/products/domain/origin.h"
#include "backend/services/products/store/search_terms.h"
#include "tests/support/test_registry.h"

#include <QTest>
#include <limits>

using namespace products;

namespace {

api::NewVariant variant(const QString &sku, const QStringList &options = {}, const QList<api::Money> &prices = {{1000, u"EUR"_qs}})
{
    api::NewVariant result;
    result.sku = sku;
    result.options = options;
    result.prices = prices;
    return result;
}

api::NewProduct cup()
{
    api::NewProduct product;
    product.slug = u"cup"_qs;
    product.category = u"home"_qs;
    product.texts = {{api::Language::English, u"Cup"_qs, {}}};
    product.options = {
        {u"colour"_qs, u"Colour"_qs, u"Color"_qs, {{u"ochre"_qs, u"Ochre"_qs, u"Ocre"_qs}, {u"clay"_qs, u"Clay"_qs, u"Arcilla"_qs}}}};
    product.variants = {variant(u"CUP-O"_qs, {u"ochre"_qs}), variant(u"CUP-C"_qs, {u"clay"_qs})};
    return product;
}

QString reasonOf(const core::Result<> &result) { return result ? QString() : result.error().reason; }

QStringList placesOf(const core::Result<> &result)
{
    QStringList places;
    if (!result)
        for (const core::ErrorDetail &detail : result.error().details)
            places.append(detail.name);
    return places;
}

QString reasonFor(const std::function<void(api::NewProduct &)> &change)
{
    api::NewProduct product = cup();
    change(product);
    return reasonOf(check(stateOf(product)));
}

}  // namespace

class CatalogueRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsHaveForms()
    {
        for (const char *slug : {"cup", "a-1", "stoneware-cup-2"})
            QVERIFY2(isSlug(QLatin1String(slug)), slug);
        for (const char *slug : {"", "-a", "a-", "a--b", "A", "a b", "a_b", "caf\xe9", "a/b", "."})
            QVERIFY2(!isSlug(QLatin1String(slug)), slug);
        QVERIFY(isSlug(QString(slugLengthMax, u'a')) && !isSlug(QString(slugLengthMax + 1, u'a')));
        QVERIFY(isCode(u"eu_42"_qs) && !isCode(u"a=b"_qs) && !isCode(u"a|b"_qs));
        for (const char *sku : {"A", "TZ-0042/R", "a b", "10.5+x"})
            QVERIFY2(isSku(QLatin1String(sku)), sku);
        for (const char *sku : {"", " a", "a ", "a  b", "a\tb", "a\nb"})
            QVERIFY2(!isSku(QLatin1String(sku)), sku);
        QVERIFY(!isSku(QString(skuLengthMax + 1, u'a')));
    }

    void aSoundProductPasses() { QCOMPARE(reasonOf(check(stateOf(cup()))), QString()); }

    void eachRuleHasItsWord()
    {
        using P = api::NewProduct &;
        constexpr qint64 largest = std::numeric_limits<qint64>::max();
        QCOMPARE(reasonFor([](P p) { p.slug = u"Cup"_qs; }), u"invalid_slug"_qs);
        QCOMPARE(reasonFor([](P p) { p.texts[0].title = u"  "_qs; }), u"invalid_title"_qs);
        QCOMPARE(reasonFor([](P p) { p.texts.append(p.texts[0]); }), u"text_repeated"_qs);
        QCOMPARE(reasonFor([](P p) { p.options[0].code = u"a=b"_qs; }), u"invalid_code"_qs);
        QCOMPARE(reasonFor([](P p) { p.options[0].values.append(p.options[0].values[0]); }), u"option_repeated"_qs);
        QCOMPARE(reasonFor([](P p) { p.variants.clear(); }), u"no_variants"_qs);
        QCOMPARE(reasonFor([](P p) { p.variants[0].sku = u" x"_qs; }), u"invalid_sku"_qs);
        QCOMPARE(reasonFor([](P p) { p.variants[0].sku = p.variants[1].sku; }), u"sku_taken"_qs);
        QCOMPARE(reasonFor([](P p) { p.variants[0].options = {u"blue"_qs}; }), u"options_mismatch"_qs);
        QCOMPARE(reasonFor([](P p) { p.variants[0].options = {}; }), u"options_mismatch"_qs);
        QCOMPARE(reasonFor([](P p) { p.variants[0].options = p.variants[1].options; }), u"options_taken"_qs);
        QCOMPARE(reasonFor([](P p) { p.variants[0].prices = {}; }), u"price_missing"_qs);
        QCOMPARE(reasonFor([](P p) { p.variants[0].prices.append({1, u"EUR"_qs}); }), u"price_repeated"_qs);
        QCOMPARE(reasonFor([](P p) { p.variants[0].prices[0].currency = u"XYZ"_qs; }), u"unknown_currency"_qs);
        for (const qint64 amount : {qint64(-1), amountMax + 1, largest, std::numeric_limits<qint64>::min()})
            QCOMPARE(reasonFor([amount](P p) { p.variants[0].prices[0].amount = amount; }), u"invalid_price"_qs);
        for (const qint64 pieces : {qint64(-1), largest})
            QCOMPARE(reasonFor([pieces](P p) { p.variants[0].onHand = pieces; }), u"invalid_stock"_qs);
        QCOMPARE(reasonFor([](P p) { p.variants[0].lowStock = -1; }), u"invalid_stock"_qs);
    }

    void allMistakesAreNamedWithTheirPlaces()
    {
        api::NewProduct product = cup();
        product.variants[1].sku = {};
        product.variants[1].prices[0].amount = -5;
        product.slug = u"?"_qs;
        QCOMPARE(placesOf(check(stateOf(product))), (QStringList{u"slug"_qs, u"variants[1].sku"_qs, u"variants[1].prices"_qs}));
    }

    void aSaleIsBelowTheRegularPrice()
    {
        ProductState product = stateOf(cup());
        VariantState &ochre = product.variants[0];
        ochre.salePrices = {{800, u"EUR"_qs}};
        QVERIFY(check(product));
        QCOMPARE(offerOf(ochre, u"EUR"_qs)->price, (api::Money{800, u"EUR"_qs}));
        QCOMPARE(offerOf(ochre, u"EUR"_qs)->listPrice, (api::Money{1000, u"EUR"_qs}));
        QVERIFY(!offerOf(ochre, u"USD"_qs));
        ochre.salePrices = {{1001, u"EUR"_qs}};
        QCOMPARE(reasonOf(check(product)), u"sale_above_regular"_qs);
        ochre.salePrices = {{800, u"USD"_qs}};
        QCOMPARE(reasonOf(check(product)), u"price_missing"_qs);
    }

    void aPatchChangesWhatItNames()
    {
        ProductState product = stateOf(cup());
        product.variants[0].onHand = 7;
        api::PatchVariant line;
        line.id = product.variants[0].id;
        line.prices = {{700, u"USD"_qs}};
        line.onHandBefore = 7;
        line.onHand = 5;
        api::PatchVariant added;
        added.sku = u"CUP-N"_qs;
        api::PatchProduct patch;
        patch.texts = {{api::Language::Spanish, u"Taza"_qs, {}}};
        patch.variants = {line, added};
        const core::Result<ProductState> after = patched(product, patch);
        QVERIFY(after);
        QCOMPARE(after->variants[0].prices, (QList<api::Money>{{1000, u"EUR"_qs}, {700, u"USD"_qs}}));
        QCOMPARE(after->variants[0].onHand, 5);
        QCOMPARE(after->variants[2].path, u"variants[1]"_qs);
        QCOMPARE(textOf(*after, api::Language::Spanish).title, u"Taza"_qs);
        QCOMPARE(textOf(product, api::Language::Spanish).title, u"Cup"_qs);  // the other one, when there is none
        patch.variants->first().onHandBefore = 6;
        QCOMPARE(patched(product, patch).error().reason, u"stock_changed"_qs);
        patch.variants->first().id = core::VariantId::generate();
        QCOMPARE(patched(product, patch).error().reason, u"unknown_variant"_qs);
    }

    void whatIsTypedBecomesAQuery()
    {
        using sql::Dialect;
        QCOMPARE(searchQueryOf(u"Cups "_qs, Dialect::Sqlite).words, u"((\"cup\" OR \"cups\")) OR \"cups\" *"_qs);
        QCOMPARE(searchQueryOf(u"Cups"_qs, Dialect::Postgres).words, u"(('cup' | 'cups' | 'cups':*)) | 'cups':*"_qs);
        QVERIFY(searchQueryOf(u" -?! "_qs, Dialect::Sqlite).isEmpty());
        for (const char *hostile : {"\"", "a\" OR b", "x' | 'y", "NEAR(a b)", "title:cup", "a*", "^a", "(a", "a & !b"})
            for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgres}) {
                const QString query = searchQueryOf(QString::fromLatin1(hostile), dialect).words;
                QCOMPARE(query.count(dialect == Dialect::Sqlite ? u'"' : u'\'') % 2, 0);
                QVERIFY(!query.contains(u'!') && !query.contains(u'^'));
            }
    }

    void addressesAreKeptInPart()
    {
        QCOMPARE(auditedNetwork(u"192.0.2.77"_qs), u"192.0.2.0/24"_qs);
        QCOMPARE(auditedNetwork(u"2001:db8:1:2::3"_qs), u"2001:db8:1::/48"_qs);
        QCOMPARE(auditedNetwork({}), QString());
    }
};

MOSTRADOR_TEST(CatalogueRulesTest)
#include "catalogue_rules_test.moc"
