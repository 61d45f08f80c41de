// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/demo_catalogue.h"
#include "backend/server/demo_shop.h"
#include "backend/services/products/images/image_store.h"
#include "commerce_place.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>
#include <QFile>

#include <nlohmann/json.hpp>

namespace {

constexpr int productCount = 60;

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

backend::DemoCatalogue catalogue() { return backend::readDemoCatalogue(resource(QStringLiteral(":/demo/products.json"))).value(); }

QStringList slugs()
{
    QStringList all;
    for (const backend::DemoProduct &product : catalogue().products)
        all.append(product.entry.slug);
    return all;
}

QList<qint64> numbers()
{
    QList<qint64> all;
    const auto sales = backend::demoSales();
    for (const backend::DemoSale &sale : *sales)
        all.append(sale.number);
    return all;
}

QHash<QString, backend::DemoClerk> clerks()
{
    return {{QStringLiteral("agent"), {core::newUuid(), QStringLiteral("Marta Coll")}},
            {QStringLiteral("admin"), {core::newUuid(), QStringLiteral("Rocío Vidal")}}};
}

core::Task<core::Result<>> fill(backend::DemoShopNeeds needs)
{
    const auto sales = backend::demoSales();
    MOSTRADOR_CO_TRY(sales);
    MOSTRADOR_CO_TRY(co_await backend::fillShelves(needs, *sales));
    co_return co_await backend::fillOrders(needs, *sales, clerks());
}

api::VariantRecord variantOf(const api::ProductRecord &product, const QString &sku)
{
    for (const api::VariantRecord &variant : product.variants)
        if (variant.sku == sku)
            return variant;
    return {};
}

}  // namespace

/// What --demo puts into an empty shop is what resources/demo says.
class DemoFillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void shelvesAndOrdersAreAsWritten()
    {
        QFETCH_GLOBAL(QString, engine);
        commerce::Place place(engine);
        if (!place.skipReason().isEmpty())
            QSKIP(qPrintable(place.skipReason()));
        place.open();
        commerce::Nobody nobody;
        const backend::DemoShopNeeds needs{&place.products(), &place.orders(), &nobody, &place.blobs()};
        QElapsedTimer timer;
        timer.start();
        const core::Result<> filled = QCoro::waitFor(fill(needs));
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().message + u' ' + filled.error().reason));
        qInfo("filled in %lld ms", static_cast<long long>(timer.elapsed()));

        shelvesStand(place);
        picturesStand(place);
        ordersStand(place);
        QCOMPARE(place.mistakes(numbers()), QStringList());

        const QString before = place.fingerprint(slugs(), numbers());
        QVERIFY(!before.isEmpty());
        const core::Result<> again = QCoro::waitFor(fill(needs));
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QCOMPARE(place.fingerprint(slugs(), numbers()), before);
    }

    void aDrawingChangesItsColour()
    {
        const QByteArray drawing = resource(QStringLiteral(":/demo/pictures/luna-table-lamp.svg"));
        QVERIFY(drawing.contains("#DCA847"));
        const QByteArray night = backend::swapped(drawing, {QStringLiteral("ochre"), QStringLiteral("night")});
        QVERIFY(!night.contains("#DCA847"));
        QVERIFY(night.contains("#44607D"));
        QCOMPARE(night.size(), drawing.size());
    }

    void aMistakeInTheFilesIsSaid()
    {
        for (const char *text : {"", "{}", "{\"categories\":[],\"products\":[{\"slug\":\"x\"}]}", "[1,2"}) {
            const auto broken = backend::readDemoCatalogue(text);
            QVERIFY(!broken);
            QCOMPARE(broken.error().reason, QStringLiteral("demo_invalid"));
        }
        QVERIFY(!backend::readDemoSales("{\"people\":{},\"orders\":[{\"customer\":\"nobody\"}]}"));
    }

private:
    static void shelvesStand(commerce::Place &place)
    {
        const backend::DemoCatalogue written = catalogue();
        QCOMPARE(written.products.size(), productCount);
        for (const backend::DemoProduct &product : written.products) {
            const auto record = place.product(product.entry.slug);
            QVERIFY2(record, qPrintable(product.entry.slug));
            QCOMPARE(record->status, *product.entry.status);
            QCOMPARE(record->texts.size(), 2);
            QCOMPARE(record->images.size(), product.pictures.size());
            QCOMPARE(record->variants.size(), product.entry.variants.size());
            for (const products::VariantEntry &variant : product.entry.variants) {
                const api::VariantRecord there = variantOf(*record, variant.sku);
                QVERIFY2(there.available == variant.onHand.value_or(-1),
                         qPrintable(QStringLiteral("%1: %2").arg(variant.sku).arg(there.available)));
                QCOMPARE(there.prices.size(), variant.prices->size());
                QCOMPARE(there.salePrices.size(), variant.salePrices.value_or(QList<api::Money>()).size());
            }
        }
        const auto luna = place.product(QStringLiteral("luna-table-lamp"));
        QCOMPARE(variantOf(*luna, QStringLiteral("LAM-LUN-OCR-28")).stock, api::StockState::Low);
        QCOMPARE(variantOf(*luna, QStringLiteral("LAM-LUN-OCR-52")).stock, api::StockState::SoldOut);
    }

    static void picturesStand(commerce::Place &place)
    {
        class NoWorker final : public products::ImageWorker {
        public:
            [[nodiscard]] core::Result<products::DerivedImage> derive(const QByteArray &) const override
            {
                return products::imageUnreadable();
            }
        };
        const NoWorker worker;
        const core::SystemClock clock;
        products::ImageStore store(place.products(), clock, place.blobs(), worker);
        const auto luna = place.product(QStringLiteral("luna-table-lamp"));
        QSet<QByteArray> different;
        for (const api::ImageRecord &image : luna->images) {
            const auto name = products::parseImageName(image.url.section(u'/', -1));
            QVERIFY2(name, qPrintable(image.url));
            const auto file = QCoro::waitFor(store.file(*name));
            QVERIFY(file);
            QCOMPARE(file->mediaType, QByteArray("image/svg+xml"));
            QVERIFY(file->bytes.contains("<svg"));
            QVERIFY(!image.altEn.isEmpty() && !image.altEs.isEmpty());
            different.insert(file->bytes);
        }
        QCOMPARE(different.size(), 3);
    }

    static void ordersStand(commerce::Place &place)
    {
        const auto all = nlohmann::json::parse(resource(QStringLiteral(":/demo/orders.json")).toStdString());
        for (const auto &order : all.at("orders")) {
            const auto number = order.at("number").get<qint64>();
            const auto record = place.order(number);
            QVERIFY2(record, qPrintable(QString::number(number)));
            const auto &becomes = order.at("becomes");
            const QString total = QString::fromStdString(order.at("total").get<std::string>()).remove(u'.');
            QCOMPARE(record->order.totals.total.minorUnits(), total.toLongLong());
            const QStringList states{
                orders::wordOf(orders::orderMachine(), record->order.state), orders::wordOf(*orders::paymentStatusOf(record->order)),
                orders::wordOf(*orders::fulfilmentStatusOf(record->order)), orders::wordOf(*orders::returnStatusOf(record->order))};
            QStringList wanted;
            for (const char *machine : {"status", "payment", "fulfilment", "returns"})
                wanted.append(QString::fromStdString(becomes.at(machine).get<std::string>()));
            QVERIFY2(states == wanted, qPrintable(QStringLiteral("%1: %2, not %3").arg(number).arg(states.join(u' '), wanted.join(u' '))));
            const double hours = order.at("hoursAgo").get<double>();
            const auto age = core::SystemClock().now() - record->header.createdAt;
            QVERIFY(std::abs(std::chrono::duration<double, std::ratio<3600>>(age).count() - hours) < 0.1);
        }
        QVERIFY(place.timelineOf(10491).contains(QStringLiteral("shipped")));
        QVERIFY(place.timelineOf(10491).contains(QStringLiteral("note")));
    }
};

MOSTRADOR_TEST(DemoFillTest)
#include "demo_fill_test.moc"
