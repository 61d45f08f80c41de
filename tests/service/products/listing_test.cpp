// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue_bench.h"

#include <algorithm>

using test::CatalogueBench;
using test::money;
using test::ProductBuilder;
using test::Who;
using Answer = CatalogueBench::Answer;

namespace {

const QString catalogue = u"/api/v1/products"_qs;

/// A small shop whose shelves the tests know.
struct Shelves {
    explicit Shelves(const test::DatabasePlace &place)
        : shop(place)
    {
        const QString home = shop.addCategory(u"home"_qs);
        shop.addCategory(u"clothes"_qs);
        shop.addCategory(u"kitchen"_qs, home);
        add(ProductBuilder(u"cup"_qs)
                .title(u"Stoneware cup"_qs, u"Taza de gres"_qs)
                .description(u"For coffee in the morning"_qs, u"Para el café de la mañana"_qs)
                .category(u"kitchen"_qs)
                .option(u"colour"_qs, {u"ochre"_qs, u"clay"_qs})
                .variant(u"TZ-0042-OCR"_qs, {u"ochre"_qs}, 1800, 10)
                .variant(u"TZ-0042-CLY"_qs, {u"clay"_qs}, 2200, 1));
        add(ProductBuilder(u"jug"_qs)
                .title(u"Jug"_qs, u"Jarra"_qs)
                .description(u"Holds one litre of coffee, water or flowers"_qs)
                .category(u"kitchen"_qs)
                .option(u"colour"_qs, {u"ochre"_qs})
                .variant(u"JR-0007"_qs, {u"ochre"_qs}, 3500, 0));
        add(ProductBuilder(u"blanket"_qs).title(u"Wool blanket"_qs, u"Manta de lana"_qs).variant(u"MT-1"_qs, {}, 9900, 3, 5));
        add(ProductBuilder(u"shirt"_qs)
                .title(u"Linen shirts"_qs, u"Camisas de lino"_qs)
                .category(u"clothes"_qs)
                .option(u"colour"_qs, {u"clay"_qs, u"navy"_qs})
                .option(u"size"_qs, {u"m"_qs, u"l"_qs})
                .variant(u"CM-CL-M"_qs, {u"clay"_qs, u"m"_qs}, 4900, 8)
                .variant(u"CM-NV-L"_qs, {u"navy"_qs, u"l"_qs}, 5900, 8));
    }
    void add(const ProductBuilder &builder)
    {
        const Answer made = shop.addProduct(builder.json());
        if (made.status != 201)
            qFatal("%s", qPrintable(made.code()));
        shop.clock.advance(std::chrono::seconds(1));
    }
    QStringList find(const QString &query) { return shop.get(catalogue + u'?' + query).slugs(); }
    QStringList search(const QString &words) { return find(u"q="_qs + QString::fromLatin1(words.toUtf8().toPercentEncoding())); }

    CatalogueBench shop;
};

QMap<QString, qint64> countsOf(const Answer &list, const QString &facet)
{
    QMap<QString, qint64> counts;
    for (const QJsonValue &one : list.list("facets"))
        if (one[u"code"_qs].toString() == facet)
            for (const QJsonValue &value : one[u"values"_qs].toArray())
                counts.insert(value[u"code"_qs].toString(), value[u"count"_qs].toInteger());
    return counts;
}

void addPot(CatalogueBench &shop, const QString &slug, int place)
{
    const QJsonObject pot = ProductBuilder(slug)
                                .title(QStringLiteral("Pot %1").arg(u"áBcdéfGhiñ"_qs[place % 10]))
                                .variant(slug, {}, 100 * (place % 4), place % 3)
                                .json();
    QCOMPARE(shop.addProduct(pot).status, 201);
    if (place % 2 == 0)
        shop.clock.advance(std::chrono::seconds(1));
}

QStringList oldOnes(QStringList slugs)
{
    slugs.removeIf([](const QString &slug) { return slug.startsWith(u"new"); });
    return slugs;
}

}  // namespace

class ListingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void wordsAreFoundInBothLanguagesHoweverTheyAreWritten()
    {
        MOSTRADOR_DATABASE(place);
        Shelves shelves(place);
        const QStringList cup{u"cup"_qs};
        QCOMPARE(shelves.search(u"cups"_qs), cup);
        QCOMPARE(shelves.search(u"TAZAS"_qs), cup);
        QCOMPARE(shelves.search(u"tazas de gres"_qs), cup);
        QCOMPARE(shelves.search(u"manana"_qs), cup);  // mañana
        QCOMPARE(shelves.search(u"CAFÉ"_qs), cup);
        QCOMPARE(shelves.search(u"shirt"_qs), (QStringList{u"shirt"_qs}));
        QCOMPARE(shelves.search(u"camisa"_qs), (QStringList{u"shirt"_qs}));
        QCOMPARE(shelves.search(u"stonew"_qs), cup);  // as it is typed
        QCOMPARE(shelves.search(u"stonew cup"_qs), QStringList());
        QCOMPARE(shelves.search(u"coffee cup"_qs), cup);
        QCOMPARE(shelves.search(u"the coffee "_qs), (QStringList{u"jug"_qs, u"cup"_qs}));
        QCOMPARE(shelves.search(u"navy"_qs), (QStringList{u"shirt"_qs}));
        QCOMPARE(shelves.search(u"zeppelin"_qs), QStringList());
        for (const char *hostile : {"\"", "' OR 1=1", "a\" OR \"b", "NEAR(", "***", "%", "x:y", "(((", "-cup:*"})
            shelves.search(QString::fromLatin1(hostile));  // an answer, whichever
        QCOMPARE(shelves.search(u"?!"_qs), QStringList());
    }

    void partsOfASkuAreFound()
    {
        MOSTRADOR_DATABASE(place);
        Shelves shelves(place);
        const QStringList cup{u"cup"_qs};
        for (const char *part : {"TZ-0042-OCR", "tz-0042", "tz0042", "0042", "042-oc", "OCR", "2cly"})
            QVERIFY2(shelves.search(QString::fromLatin1(part)) == cup, part);
        QCOMPARE(shelves.search(u"0007"_qs), (QStringList{u"jug"_qs}));
    }

    void theTitleComesBeforeTheText()
    {
        MOSTRADOR_DATABASE(place);
        Shelves shelves(place);
        shelves.add(ProductBuilder(u"pot"_qs).title(u"A coffee pot"_qs));
        QCOMPARE(shelves.search(u"coffee"_qs), (QStringList{u"pot"_qs, u"jug"_qs, u"cup"_qs}));
        shelves.add(ProductBuilder(u"zebra"_qs).variant(u"COFFEE"_qs, {}, 1));
        QCOMPARE(shelves.search(u"coffee"_qs).first(), u"zebra"_qs);  // just that SKU
        QCOMPARE(shelves.find(u"q=coffee&sort=price"_qs), (QStringList{u"zebra"_qs, u"pot"_qs, u"cup"_qs, u"jug"_qs}));
    }

    void filtersCutTheList()
    {
        MOSTRADOR_DATABASE(place);
        Shelves shelves(place);
        QCOMPARE(shelves.find(u"category=home&sort=title"_qs), (QStringList{u"jug"_qs, u"cup"_qs, u"blanket"_qs}));
        QCOMPARE(shelves.find(u"category=kitchen&sort=-title"_qs), (QStringList{u"cup"_qs, u"jug"_qs}));
        QCOMPARE(shelves.find(u"category=nowhere"_qs), QStringList());
        QCOMPARE(shelves.find(u"priceMin=2000&priceMax=5000&sort=price"_qs), (QStringList{u"cup"_qs, u"jug"_qs, u"shirt"_qs}));
        QCOMPARE(shelves.find(u"stock=sold_out"_qs), (QStringList{u"jug"_qs}));
        QCOMPARE(shelves.find(u"stock=low"_qs), (QStringList{u"blanket"_qs}));
        QCOMPARE(shelves.find(u"stock=in_stock&sort=available"_qs), (QStringList{u"blanket"_qs, u"cup"_qs, u"shirt"_qs}));
        QCOMPARE(shelves.find(u"facet.colour=navy&facet.colour=ochre&sort=title"_qs), (QStringList{u"jug"_qs, u"shirt"_qs, u"cup"_qs}));
        QCOMPARE(shelves.find(u"facet.colour=clay&facet.size=m"_qs), (QStringList{u"shirt"_qs}));
        QCOMPARE(shelves.find(u"facet.colour=clay&facet.size=xl"_qs), QStringList());
        QCOMPARE(shelves.find(u"q=coffee&facet.colour=clay&category=home"_qs), (QStringList{u"cup"_qs}));
        QCOMPARE(shelves.find(u"currency=USD"_qs), QStringList());
        QCOMPARE(shelves.shop.get(catalogue + u"?currency=USD&sort=title"_qs, Who::Agent).slugs().size(), 4);
        QCOMPARE(shelves.shop.get(catalogue + u"?currency=USD"_qs, Who::Agent).list("items").at(0)[u"priceFrom"_qs].toObject(),
                 money(4900));
        for (const char *wrong : {"sort=x", "priceMin=-1", "priceMax=1e9", "stock=x", "ids=1", "currency=ABC", "currency=eur", "facet.A=b",
                                  "facet.a=", "facets=yes", "language=fr", "limit=201", "cursor=x", "category=A", "status=x"})
            QVERIFY2(shelves.shop.get(catalogue + u'?' + QLatin1String(wrong)).status == 400, wrong);
    }

    void idsAreGivenInTheirOrder()
    {
        MOSTRADOR_DATABASE(place);
        Shelves shelves(place);
        QMap<QString, QString> ids;
        for (const QJsonValue &item : shelves.shop.get(catalogue).list("items"))
            ids.insert(item[u"slug"_qs].toString(), item[u"id"_qs].toString());
        const QString asked = ids[u"jug"_qs] + u',' + core::newUuid() + u',' + ids[u"cup"_qs];
        QCOMPARE(shelves.find(u"ids="_qs + asked), (QStringList{u"jug"_qs, u"cup"_qs}));
    }

    void facetCountsIgnoreTheirOwnChoice()
    {
        MOSTRADOR_DATABASE(place);
        Shelves shelves(place);
        const QString colour = u"colour"_qs;
        using Counts = QMap<QString, qint64>;
        const Answer all = shelves.shop.get(catalogue + u"?facets=true"_qs);
        QCOMPARE(countsOf(all, colour), (Counts{{u"ochre"_qs, 2}, {u"clay"_qs, 2}, {u"navy"_qs, 1}}));
        const Answer ochre = shelves.shop.get(catalogue + u"?facets=true&facet.colour=ochre"_qs);
        QCOMPARE(ochre.number("count"), 2);
        QCOMPARE(countsOf(ochre, colour), countsOf(all, colour));
        QCOMPARE(countsOf(ochre, u"size"_qs), Counts());
        const Answer kitchen = shelves.shop.get(catalogue + u"?facets=true&category=kitchen&facet.colour=navy&language=es"_qs);
        QCOMPARE(kitchen.number("count"), 0);
        QCOMPARE(countsOf(kitchen, colour), (Counts{{u"ochre"_qs, 2}, {u"clay"_qs, 1}, {u"navy"_qs, 0}}));
        QCOMPARE(kitchen.list("facets").at(0)[u"name"_qs].toString(), colour);
        const Answer found = shelves.shop.get(catalogue + u"?facets=true&q=coffee"_qs);
        QCOMPARE(countsOf(found, colour), (Counts{{u"ochre"_qs, 2}, {u"clay"_qs, 1}}));
        QVERIFY(!shelves.shop.get(catalogue).body.contains(u"facets"_qs) || shelves.shop.get(catalogue).list("facets").isEmpty());
    }

    void pagesHoldUnderInserts()
    {
        MOSTRADOR_DATABASE(place);
        CatalogueBench shop(place);
        shop.addCategory(u"home"_qs);
        constexpr int before = 17;
        for (int index = 0; index < before; ++index)
            addPot(shop, QStringLiteral("pot-%1").arg(index), index);
        QStringList questions{u"q=pot"_qs};
        for (const char *sort : {"title", "-title", "price", "-price", "newest", "updated", "-updated", "available", "-available"})
            for (const char *filter : {"", "category=home&", "q=po&"})  // walked, picked, found
                questions.append(QLatin1String(filter) + QStringLiteral("sort=") + QLatin1String(sort));
        int added = 0;
        for (const QString &question : std::as_const(questions)) {
            const QStringList whole = oldOnes(shop.get(catalogue + u"?limit=200&"_qs + question).slugs());
            QCOMPARE(whole.size(), before);
            QStringList paged;
            QString cursor;
            do {
                const QString page = catalogue + u"?limit=7&"_qs + question;
                const Answer answer = shop.get(cursor.isEmpty() ? page : QString(page + u"&cursor="_qs + cursor));
                QCOMPARE(answer.status, 200);
                paged += answer.slugs();
                cursor = answer.text("nextCursor");
                if (added < 2 * before)  // before and behind where we stand
                    addPot(shop, QStringLiteral("new-%1").arg(added), added);
                ++added;
            } while (!cursor.isEmpty());
            QCOMPARE(QSet<QString>(paged.begin(), paged.end()).size(), paged.size());  // none twice
            QVERIFY2(oldOnes(paged) == whole, qPrintable(question));                   // none left out
        }
    }

    void accentsDoNotSortApart()
    {
        MOSTRADOR_DATABASE(place);
        CatalogueBench shop(place);
        shop.addCategory(u"home"_qs);
        for (const auto &[slug, title] :
             {std::pair(u"c"_qs, u"eclair"_qs), {u"a"_qs, u"Ábaco"_qs}, {u"d"_qs, u"Éclat"_qs}, {u"b"_qs, u"abeja"_qs}})
            QCOMPARE(shop.addProduct(ProductBuilder(slug).title(title).json()).status, 201);
        QCOMPARE(shop.get(catalogue + u"?sort=title"_qs).slugs(), (QStringList{u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs}));
    }

    void categoriesAreATree()
    {
        MOSTRADOR_DATABASE(place);
        Shelves shelves(place);
        CatalogueBench &shop = shelves.shop;
        const Answer tree = shop.get(u"/api/v1/categories"_qs);
        QCOMPARE(tree.slugs(), (QStringList{u"clothes"_qs, u"home"_qs, u"kitchen"_qs}));
        QCOMPARE(tree.list("items").at(1)[u"products"_qs].toInteger(), 3);
        QMap<QString, QString> ids;
        for (const QJsonValue &item : tree.list("items"))
            ids.insert(item[u"slug"_qs].toString(), item[u"id"_qs].toString());
        const auto pathOf = [&ids](const char *slug) -> QString { return u"/api/v1/categories/"_qs + ids[QLatin1String(slug)]; };
        const QJsonObject kitchen{
            {u"slug"_qs, u"cooking"_qs}, {u"nameEn"_qs, u"Cooking"_qs}, {u"nameEs"_qs, u"Cocina"_qs}, {u"parent"_qs, ids[u"clothes"_qs]}};
        QCOMPARE(shop.patch(pathOf("kitchen"), 2, kitchen).status, 412);
        QCOMPARE(shop.patch(pathOf("kitchen"), 1, kitchen).number("version"), 2);
        QCOMPARE(shelves.find(u"category=home"_qs), (QStringList{u"blanket"_qs}));
        QCOMPARE(shelves.find(u"category=clothes&sort=title"_qs), (QStringList{u"jug"_qs, u"shirt"_qs, u"cup"_qs}));
        QCOMPARE(shop.get(catalogue + u"/cup"_qs).list("categoryPath"), (QJsonArray{u"clothes"_qs, u"cooking"_qs}));
        QJsonObject ring{{u"slug"_qs, u"clothes"_qs}, {u"nameEn"_qs, u"C"_qs}, {u"nameEs"_qs, u"C"_qs}, {u"parent"_qs, ids[u"kitchen"_qs]}};
        QCOMPARE(shop.patch(pathOf("clothes"), 1, ring).code(), u"category_cycle"_qs);
        ring.insert(u"parent"_qs, core::newUuid());
        QCOMPARE(shop.patch(pathOf("clothes"), 1, ring).code(), u"unknown_parent"_qs);
        QCOMPARE(shop.send(net::Method::Delete, pathOf("clothes"), {}, Who::Catalogue).code(), u"category_in_use"_qs);
        const QString empty = shop.addCategory(u"empty"_qs);
        QCOMPARE(shop.post(u"/api/v1/categories"_qs, {{u"slug"_qs, u"empty"_qs}, {u"nameEn"_qs, u"E"_qs}, {u"nameEs"_qs, u"E"_qs}}).code(),
                 u"slug_taken"_qs);
        QCOMPARE(shop.send(net::Method::Delete, u"/api/v1/categories/"_qs + empty, {}, Who::Catalogue).status, 204);
        QCOMPARE(shop.get(u"/api/v1/categories/record"_qs, Who::Agent).slugs(), (QStringList{u"clothes"_qs, u"cooking"_qs, u"home"_qs}));
        QCOMPARE(shop.get(u"/api/v1/categories/record"_qs).status, 403);
    }
};

MOSTRADOR_TEST(ListingTest)
#include "listing_test.moc"
