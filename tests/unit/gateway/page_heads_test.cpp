// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/page_heads.h"
#include "tests/support/test_registry.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

core::Error none() { return {core::ErrorCode::NotFound, QStringLiteral("unknown_product"), QStringLiteral("It is not there."), {}}; }

/// A catalogue of one lamp; the commands are never asked for.
class OneLamp final : public products::Contract {
public:
    api::Product lamp;
    QList<api::Category> tree;
    bool reachable = true;

    core::Task<core::Result<api::Product>> product(QString idOrSlug, api::Language) override
    {
        if (!reachable)
            co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("database_busy"), QStringLiteral("Later."));
        if (idOrSlug != lamp.slug)
            co_return core::fail(none());
        const api::Product copy = lamp;  // what is returned is moved from
        co_return copy;
    }
    core::Task<core::Result<QList<api::Category>>> categories(api::Language) override
    {
        const QList<api::Category> copy = tree;
        co_return copy;
    }

    core::Task<core::Result<QList<products::SaleItem>>> saleItems(QList<core::VariantId>, QString, api::Language) override
    {
        co_return core::fail(none());
    }
    core::Task<core::Result<QList<api::ProductSummary>>> search(products::ProductSearch) override { co_return core::fail(none()); }
    core::Task<core::Result<>> reserve(QString, QList<products::StockLine>, core::Timestamp) override { co_return core::fail(none()); }
    core::Task<core::Result<>> extend(QString, core::Timestamp) override { co_return core::fail(none()); }
    core::Task<core::Result<>> release(QString) override { co_return core::fail(none()); }
    core::Task<core::Result<>> allocate(QString, QString) override { co_return core::fail(none()); }
    core::Task<core::Result<>> ship(QString, QString, QList<products::StockLine>, QString) override { co_return core::fail(none()); }
    core::Task<core::Result<>> unallocate(QString, QString, QList<products::StockLine>, QString) override { co_return core::fail(none()); }
    core::Task<core::Result<>> restock(QString, QList<products::StockLine>, QString, QString) override { co_return core::fail(none()); }
};

api::ProductVariant variantOf(const QString &sku, qint64 amount, api::StockState stock)
{
    api::ProductVariant variant;
    variant.id = core::VariantId::generate();
    variant.sku = sku;
    variant.price = {amount, QStringLiteral("EUR")};
    variant.stock = stock;
    return variant;
}

}  // namespace

class PageHeadsTest : public QObject {
    Q_OBJECT
    OneLamp m_shop;

    gateway::PageHead headOf(const QByteArray &path, const QByteArray &acceptLanguage = {})
    {
        auto request = std::make_shared<net::HttpRequest>();
        request->path = path;
        request->headers.add("Host", "shop.example");
        if (!acceptLanguage.isEmpty())
            request->headers.add("Accept-Language", acceptLanguage);
        const gateway::PageHeads heads(m_shop, {}, api::Language::English);
        return QCoro::waitFor(heads.headOf(request));
    }

    static QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

private Q_SLOTS:
    void init()
    {
        m_shop.reachable = true;
        api::Category lighting;
        lighting.id = core::CategoryId::generate();
        lighting.slug = QStringLiteral("lighting");
        lighting.name = QStringLiteral("Lighting");
        api::Category tables;
        tables.id = core::CategoryId::generate();
        tables.slug = QStringLiteral("table-lamps");
        tables.name = QStringLiteral("Table lamps");
        tables.parent = lighting.id;
        m_shop.tree = {lighting, tables};
        m_shop.lamp = {};
        m_shop.lamp.slug = QStringLiteral("luna");
        m_shop.lamp.title = QStringLiteral("Luna <b>table</b> lamp");
        m_shop.lamp.description = QStringLiteral("</script><script>alert(1)</script> Warm light.");
        m_shop.lamp.categoryPath = {QStringLiteral("lighting"), QStringLiteral("table-lamps")};
        m_shop.lamp.variants = {variantOf(QStringLiteral("LAM-28"), 5900, api::StockState::Low),
                                variantOf(QStringLiteral("LAM-38"), 7200, api::StockState::SoldOut)};
        api::ProductImage image;
        image.url = QStringLiteral("/api/v1/images/ab-960.webp");
        m_shop.lamp.images = {image};
    }

    void aProductIsDescribedWithItsOffers()
    {
        const gateway::PageHead head = headOf("/product/luna");
        QCOMPARE(head.title, QStringLiteral("Luna <b>table</b> lamp · Mostrador"));
        QCOMPARE(head.canonical, QStringLiteral("http://shop.example/product/luna"));
        QCOMPARE(head.image, QStringLiteral("http://shop.example/api/v1/images/ab-960.webp"));
        QCOMPARE(head.jsonLd.size(), 2);
        const QJsonObject product = json(head.jsonLd[0]);
        QCOMPARE(product[QStringLiteral("@type")].toString(), QStringLiteral("Product"));
        const QJsonArray offers = product[QStringLiteral("offers")].toArray();
        QCOMPARE(offers.size(), 2);
        QCOMPARE(offers[0][QStringLiteral("price")].toString(), QStringLiteral("59.00"));
        QCOMPARE(offers[1][QStringLiteral("availability")].toString(), QStringLiteral("https://schema.org/OutOfStock"));
        const QJsonArray crumbs = json(head.jsonLd[1])[QStringLiteral("itemListElement")].toArray();
        QCOMPARE(crumbs.size(), 4);
        QCOMPARE(crumbs[2][QStringLiteral("item")].toString(), QStringLiteral("http://shop.example/category/table-lamps"));
        QCOMPARE(crumbs[3][QStringLiteral("position")].toInt(), 4);
    }

    void manyVariantsAreOneRange()
    {
        for (int index = 0; index < 20; ++index)
            m_shop.lamp.variants.append(variantOf(QString::number(index), 1000 + index, api::StockState::InStock));
        const QJsonObject offers = json(headOf("/product/luna").jsonLd[0])[QStringLiteral("offers")].toObject();
        QCOMPARE(offers[QStringLiteral("lowPrice")].toString(), QStringLiteral("10.00"));
        QCOMPARE(offers[QStringLiteral("highPrice")].toString(), QStringLiteral("72.00"));
        QCOMPARE(offers[QStringLiteral("offerCount")].toInt(), 22);
    }

    void wordsOfTheCatalogueCannotLeaveTheirPlace()
    {
        QTemporaryDir folder;
        QFile index(folder.filePath(QStringLiteral("index.html")));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("<!doctype html><html lang=\"en\"><head><meta name=\"description\" content=\"old\" /><title>old</title></head></html>");
        index.close();
        gateway::StaticFiles files;
        QVERIFY(files.load(folder.path()).has_value());
        gateway::PageHead head = headOf("/product/luna", "es");
        head.canonical += QStringLiteral("\"><script>");
        const net::HttpResponse page = files.page(head, net::HttpRequest());
        QVERIFY(page.body.contains("<title>Luna &lt;b&gt;table&lt;/b&gt; lamp"));
        QVERIFY(page.body.contains("<html lang=\"es\">"));
        QVERIFY(!page.body.contains("old"));
        QVERIFY(!page.body.contains("<script>"));
        QCOMPARE(page.body.count("</script>"), 2);  // the ends of our own two
        QVERIFY(page.body.endsWith("</head></html>"));
    }

    void anUnchangedPageIsNotSentAgain()
    {
        QTemporaryDir folder;
        QFile index(folder.filePath(QStringLiteral("index.html")));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("<title>old</title>");
        index.close();
        gateway::StaticFiles files;
        QVERIFY(files.load(folder.path()).has_value());
        QVERIFY(files.isPage("/product/luna"));
        QVERIFY(!files.isPage("/index.html"));
        QVERIFY(!files.isPage("/missing.js"));
        const net::HttpResponse first = files.page(headOf("/product/luna"), net::HttpRequest());
        net::HttpRequest again;
        again.headers.add("If-None-Match", first.headers.value("ETag"));
        QCOMPARE(files.page(headOf("/product/luna"), again).status, 304);
        m_shop.lamp.variants[0].price.amount = 6100;
        QCOMPARE(files.page(headOf("/product/luna"), again).status, 200);
    }

    void whatIsNotThereSaysSo()
    {
        for (const QByteArray &path : {QByteArray("/product/sol"), QByteArray("/category/garden")}) {
            const gateway::PageHead head = headOf(path);
            QCOMPARE(head.status, 404);
            QVERIFY(!head.index);
        }
        QCOMPARE(headOf("/category/table-lamps").status, 200);
    }

    void aCatalogueThatDoesNotAnswerStillGivesThePage()
    {
        m_shop.reachable = false;
        m_shop.tree.clear();
        QCOMPARE(headOf("/product/luna").status, 200);
        QCOMPARE(headOf("/category/lighting").status, 200);
    }

    void cartsAndOrdersAreNotForSearchEngines()
    {
        for (const QByteArray &path : {QByteArray("/cart"), QByteArray("/checkout"), QByteArray("/order/1"), QByteArray("/account")})
            QVERIFY2(!headOf(path).index, path.constData());
        QVERIFY(headOf("/").index);
        QVERIFY(headOf("/help/returns").index);
    }

    void theReadersLanguageIsTaken_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("spanish");
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("spanish") << QByteArray("es-ES,es;q=0.9,en;q=0.8") << true;
        QTest::newRow("english") << QByteArray("en-GB,en;q=0.9,es;q=0.8") << false;
        QTest::newRow("neither") << QByteArray("fr, de;q=0.5") << false;
        QTest::newRow("second best") << QByteArray("fr, es;q=0.5, en;q=0.2") << true;
        QTest::newRow("none wanted") << QByteArray("es;q=0") << false;
    }
    void theReadersLanguageIsTaken()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, spanish);
        QCOMPARE(headOf("/cart", header).title, spanish ? QStringLiteral("Carrito · Mostrador") : QStringLiteral("Cart · Mostrador"));
    }
};

MOSTRADOR_TEST(PageHeadsTest)
#include "page_heads_test.moc"
