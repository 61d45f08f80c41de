// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_bench.h"
#include "tests/support/test_registry.h"

namespace {

const QByteArray header = "product_slug,category,status,title_en,option1_name_en,option1_value_en,sku,price_EUR,on_hand\n";
const QByteArray cup = "cup,cups,active,Cup,Colour,Ochre,CUP-O,12.50,4\ncup,cups,active,Cup,Colour,Clay,CUP-C,13,0\n";
const QByteArray lamp = "lamp,lamps,draft,Lamp,,,LAMP,80,1\n";

QByteArray broken(const QByteArray &row) { return header + cup + row + lamp; }

}  // namespace

class ImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aFileBecomesProducts()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        const api::ImportJob job = bench.import(header + cup + lamp);
        QCOMPARE(job.state, api::ImportState::Done);
        QCOMPARE(job.fileName, QStringLiteral("goods.csv"));
        QCOMPARE(job.rows, 3);
        QCOMPARE(job.created, 3);
        QVERIFY(job.finishedAt);
        const auto product = bench.product(QStringLiteral("cup"));
        QVERIFY(product);
        QCOMPARE(product->category, QStringLiteral("cups"));
        QCOMPARE(product->variants.size(), 2);
        QCOMPARE(product->variants[0].options, QStringList{QStringLiteral("ochre")});
        QCOMPARE(product->variants[0].prices, (QList<api::Money>{{1250, QStringLiteral("EUR")}}));
        QCOMPARE(product->variants[0].onHand, 4);
        QCOMPARE(product->options.first().nameEs, QStringLiteral("Colour"));
        QCOMPARE(bench.import(header + cup + lamp).unchanged, 3);
        QCOMPARE(bench.product(QStringLiteral("cup"))->version, product->version);
    }

    void onlyWhatIsSaidIsChanged()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        QCOMPARE(bench.import(header + cup).created, 2);
        const api::ImportJob job = bench.import("Referencia;Precio;Nombre\nCUP-C;15,50;\n");
        QVERIFY2(job.updated == 1, qPrintable(bench.mistakes(job.id).join(u' ')));
        const auto product = bench.product(QStringLiteral("cup"));
        QCOMPARE(product->variants[1].prices.first().amount, 1550);
        QCOMPARE(product->variants[0].prices.first().amount, 1250);
        QCOMPARE(product->variants[0].onHand, 4);
        QCOMPARE(product->texts.first().title, QStringLiteral("Cup"));
        const api::ImportJob spanish = bench.import("product_slug,sku,title_es\ncup,CUP-C,Taza\n");
        QCOMPARE(spanish.updated, 1);
        QCOMPARE(bench.product(QStringLiteral("cup"))->texts.size(), 2);
    }

    void scatteredRowsAreOneProduct()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        const QList<QByteArray> rows = cup.trimmed().split('\n');
        QCOMPARE(bench.import(header + rows[0] + '\n' + lamp + rows[1] + '\n').created, 3);
        QCOMPARE(bench.product(QStringLiteral("cup"))->variants.size(), 2);
    }

    void aTitleMakesTheSlugAndANameTheCategory()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        const api::ImportJob job = bench.import("name,category,sku,price,currency\nJarrón Azul,Jarrones Grandes,J-1,9.90,EUR\n");
        QVERIFY2(job.created == 1, qPrintable(bench.mistakes(job.id).join(u' ')));
        QCOMPARE(bench.product(QStringLiteral("jarron-azul"))->category, QStringLiteral("jarrones-grandes"));
    }

    void brokenRowsAreReportedAndLeftOut_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("mistake");
        QTest::newRow("negative price") << QByteArray("vase,cups,active,Vase,,,V,-1,1\n") << "4 negative_amount";
        QTest::newRow("overflowing price") << QByteArray("vase,cups,active,Vase,,,V,99999999999999999999,1\n") << "4 money_overflow";
        QTest::newRow("pieces") << QByteArray("vase,cups,active,Vase,,,V,1,-1\n") << "4 invalid_quantity";
        QTest::newRow("too many pieces") << QByteArray("vase,cups,active,Vase,,,V,1,1000000000000\n") << "4 invalid_quantity";
        QTest::newRow("formula") << QByteArray("vase,cups,active,Vase,,,V,=2*3,1\n") << "4 invalid_amount";
        QTest::newRow("SKU in the file twice") << QByteArray("vase,cups,active,Vase,,,CUP-O,1,1\n") << "4 sku_repeated";
        QTest::newRow("no SKU") << QByteArray("vase,cups,active,Vase,,,,1,1\n") << "4 sku_missing";
        QTest::newRow("category") << QByteArray("vase,vases,active,Vase,,,V,1,1\n") << "4 unknown_category";
        QTest::newRow("few cells") << QByteArray("vase,cups,active\n") << "4 too_few_cells";
        QTest::newRow("many cells") << QByteArray("vase,cups,active,Vase,,,V,1,1,and,more\n") << "4 too_many_cells";
        QTest::newRow("quote") << QByteArray("vase,cups,active,\"Vase\"x,,,V,1,1\n") << "4 text_after_quote";
        QTest::newRow("status") << QByteArray("vase,cups,lost,Vase,,,V,1,1\n") << "4 invalid_status";
        QTest::newRow("price missing") << QByteArray("vase,cups,active,Vase,,,V,,1\n") << "4 price_missing";
        QTest::newRow("long cell") << QByteArray("vase,cups,active," + QByteArray(40'000, 'x') + ",,,V,1,1\n") << "4 field_too_long";
    }
    void brokenRowsAreReportedAndLeftOut()
    {
        MOSTRADOR_DATABASE(place);
        QFETCH(QByteArray, row);
        QFETCH(QString, mistake);
        ExchangeBench bench(place);
        const api::ImportJob job = bench.import(broken(row));
        QCOMPARE(job.state, api::ImportState::Done);
        QCOMPARE(bench.mistakes(job.id), QStringList{mistake});
        QCOMPARE(job.rejected, 1);
        QCOMPARE(job.created, 3);
        QVERIFY(!bench.product(QStringLiteral("vase")));
        QVERIFY(bench.product(QStringLiteral("lamp")));
    }

    void aBrokenRowTakesItsProductAlong()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        const api::ImportJob job =
            bench.import(header + "vase,cups,active,Vase,Size,L,V-L,1,1\nvase,cups,active,Vase,Size,M,V-M,x,1\n" + lamp);
        QCOMPARE(bench.mistakes(job.id), (QStringList{QStringLiteral("2 product_rejected"), QStringLiteral("3 invalid_amount")}));
        QCOMPARE(bench.rows(job.id, "rejected")[1].cells[7], QStringLiteral("x"));
        QVERIFY(!bench.product(QStringLiteral("vase")));
        QCOMPARE(job.created, 1);
    }

    void allOrNothing()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        const QByteArray policy = ExchangeBench::field("policy", "reject_all");
        const api::ImportJob failed = bench.import(broken("vase,cups,active,Vase,,,V,-1,1\n"), policy);
        QCOMPARE(failed.state, api::ImportState::Failed);
        QCOMPARE(failed.rejected, 1);
        QCOMPARE(failed.created, 0);
        QVERIFY(failed.error);
        QCOMPARE(bench.mistakes(failed.id), QStringList{QStringLiteral("4 negative_amount")});
        QVERIFY(!bench.product(QStringLiteral("cup")));
        QVERIFY(!bench.product(QStringLiteral("lamp")));
        const api::ImportJob done = bench.import(header + cup + lamp, policy);
        QCOMPARE(done.state, api::ImportState::Done);
        QCOMPARE(done.created, 3);
        QVERIFY(bench.product(QStringLiteral("lamp")));
    }

    void aTrialChangesNothing()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        const api::ImportJob job = bench.import(broken("vase,cups,active,Vase,,,V,-1,1\n"), ExchangeBench::field("dryRun", "true"));
        QCOMPARE(job.state, api::ImportState::Done);
        QVERIFY(job.dryRun);
        QCOMPARE(job.created, 3);
        QCOMPARE(job.rejected, 1);
        QCOMPARE(bench.rows(job.id).size(), 4);
        QVERIFY(!bench.product(QStringLiteral("cup")));
    }

    void hopelessFilesAreRefusedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << "import_empty";
        QTest::newRow("ten thousand columns") << QByteArray("sku") + QByteArray(",x").repeated(10'000) + "\nA\n"
                                              << "too_many_columns";
        QTest::newRow("no SKU") << QByteArray("title_en,price_EUR\nCup,1\n") << "sku_not_mapped";
        QTest::newRow("binary") << QByteArray("sku\0\x01\x02,price\n", 14) << "not_text";
        QTest::newRow("open quote") << QByteArray("sku,\"price\nA,1\n") << "unclosed_quote";
    }
    void hopelessFilesAreRefusedAtOnce()
    {
        MOSTRADOR_DATABASE(place);
        QFETCH(QByteArray, csv);
        QFETCH(QString, reason);
        ExchangeBench bench(place);
        const auto job = bench.start(csv);
        QVERIFY(!job);
        QCOMPARE(job.error().reason, reason);
    }

    void aFileForAllOrNothingIsBounded()
    {
        MOSTRADOR_DATABASE(place);
        products::exchange::ImportOptions options = ExchangeBench::atOnce();
        options.atomicRowsMax = 2;
        ExchangeBench bench(place, options);
        QCOMPARE(bench.start(header + cup + lamp, ExchangeBench::field("policy", "reject_all")).error().reason,
                 QStringLiteral("too_many_rows"));
        QVERIFY(bench.start(header + cup + lamp));
    }

    void mixedEncodingsAreReadAndSaid()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        const QByteArray csv = "sku,title_en,category,price\nA,Caf\xc3\xa9,cups,1\nB,Caf\xe9 solo,cups,1\n";
        const auto preview = wire::decode<api::ImportPreview>(
            bench.call(net::Method::Post, "/api/v1/products/import/preview", ExchangeBench::form(csv))->body);
        QVERIFY(preview);
        QCOMPARE(preview->encoding, QStringLiteral("mixed"));
        QCOMPARE(preview->warnings.size(), 1);
        QCOMPARE(preview->sample.size(), 2);
        QCOMPARE(preview->sample[1][1], QStringLiteral("Café solo"));
        QCOMPARE(preview->mapping[3].field, QStringLiteral("price"));
        QVERIFY(preview->fields.contains(QStringLiteral("price_EUR")));
        QCOMPARE(bench.import(csv).created, 2);
        QCOMPARE(bench.product(QStringLiteral("cafe-solo"))->texts.first().title, QStringLiteral("Café solo"));
    }

    void aMappingIsFollowed()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        const QByteArray mapping = ExchangeBench::field(
            "mapping",
            R"([{"column":"x","field":"sku"},{"column":"y","field":"title_en"},{"column":"z","field":"price_USD"},{"column":"k","field":"category"}])");
        QCOMPARE(bench.import("x,y,z,k,rest\nA,Cup,3,cups,?\n", mapping).created, 1);
        QCOMPARE(bench.product(QStringLiteral("cup"))->variants[0].prices.first().currency, QStringLiteral("USD"));
        QCOMPARE(bench.start("x\nA\n", ExchangeBench::field("mapping", "{}")).error().reason, QStringLiteral("invalid_value"));
        QCOMPARE(bench.start("x\nA\n", ExchangeBench::field("policy", "maybe")).error().reason, QStringLiteral("invalid_value"));
        QCOMPARE(bench.start("x\nA\n", ExchangeBench::field("colour", "red")).error().reason, QStringLiteral("unknown_field"));
    }

    void sentTwiceIsImportedOnce()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        const QByteArray body = ExchangeBench::form(header + cup);
        const auto first = bench.call(net::Method::Post, "/api/v1/products/import", body, {}, "once");
        const auto second = bench.call(net::Method::Post, "/api/v1/products/import", body, {}, "once");
        QVERIFY(first && second);
        QCOMPARE(first->body, second->body);
        QCOMPARE(bench.call(net::Method::Post, "/api/v1/products/import", ExchangeBench::form(header + lamp), {}, "once").error().reason,
                 QStringLiteral("idempotency_key_reused"));
        QVERIFY(QCoro::waitFor(bench.importer().untilIdle()));
        const auto list = wire::decode<api::ImportJobList>(bench.call(net::Method::Get, "/api/v1/products/imports")->body);
        QCOMPARE(list->items.size(), 1);
    }

    void anInterruptedImportGoesOn()
    {
        MOSTRADOR_DATABASE(place);
        products::exchange::ImportOptions options = ExchangeBench::atOnce();
        options.batchProducts = 2;
        options.pollInterval = std::chrono::milliseconds(20);
        ExchangeBench bench(place, options);
        QByteArray csv = "product_slug,category,title_en,sku,price_EUR\n";
        for (int number = 0; number < 60; ++number)
            csv += "p" + QByteArray::number(number) + ",cups,Thing,S" + QByteArray::number(number) + ",1\n";
        const auto started = bench.start(csv);
        QVERIFY(started);
        for (int crash = 0; crash < 3; ++crash) {
            const qint64 done = bench.job(started->id).done;
            QTRY_VERIFY(bench.job(started->id).done > done);
            bench.restart();
        }
        QVERIFY(bench.job(started->id).done < 60);
        QTRY_COMPARE_WITH_TIMEOUT(bench.job(started->id).state, api::ImportState::Done, 20'000);
        const api::ImportJob job = bench.job(started->id);
        QCOMPARE(job.state, api::ImportState::Done);
        QCOMPARE(job.created, 60);
        QCOMPARE(bench.rows(job.id).size(), 60);
        QCOMPARE(bench.product(QStringLiteral("p7"))->version, bench.product(QStringLiteral("p59"))->version);
    }

    void aCancelledImportStops()
    {
        MOSTRADOR_DATABASE(place);
        products::exchange::ImportOptions options = ExchangeBench::atOnce();
        options.batchProducts = 1;
        ExchangeBench bench(place, options);
        QByteArray csv = "product_slug,category,title_en,sku,price_EUR\n";
        for (int number = 0; number < 300; ++number)
            csv += "p" + QByteArray::number(number) + ",cups,Thing,S" + QByteArray::number(number) + ",1\n";
        const auto started = bench.start(csv);
        QVERIFY(started);
        const QByteArray path = "/api/v1/products/imports/" + started->id.text().toLatin1() + "/cancel";
        QVERIFY(bench.call(net::Method::Post, path));
        QVERIFY(QCoro::waitFor(bench.importer().untilIdle()));
        const api::ImportJob job = bench.job(started->id);
        QCOMPARE(job.state, api::ImportState::Cancelled);
        QVERIFY(job.done < 300);
        QCOMPARE(bench.rows(job.id).size(), job.done);
        const auto again = bench.call(net::Method::Post, path);
        QVERIFY(again || again.error().reason == QLatin1String("import_finished"));
        QCOMPARE(bench.call(net::Method::Post, "/api/v1/products/imports/" + core::ImportId::generate().text().toLatin1() + "/cancel")
                     .error()
                     .reason,
                 QStringLiteral("unknown_import"));
    }
};

MOSTRADOR_TEST(ImportTest)
#include "import_test.moc"
