// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/models/import_model.h"
#include "ui/models/variant_maker.h"
#include "ui/models/variants_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using models::CellMistake;
using models::SheetColumn;
using models::SheetRows;
using models::VariantSheet;

namespace {

enum At { Sku, Colour, Eur, Gbp, OnHand, Allocated, Available, ReorderAt, Stock, Note };

api::ProductRecord record()
{
    api::ProductRecord made;
    made.id = core::ProductId::fromTrusted(QStringLiteral("01900000-0000-7000-8010-000000000001"));
    made.version = 4;
    made.options = {{QStringLiteral("colour"),
                     QStringLiteral("Colour"),
                     QStringLiteral("Color"),
                     {{QStringLiteral("grey"), QStringLiteral("Grey"), QStringLiteral("Gris")},
                      {QStringLiteral("sand"), QStringLiteral("Sand"), QStringLiteral("Arena")},
                      {QStringLiteral("moss"), QStringLiteral("Moss"), QStringLiteral("Musgo")}}}};
    const char *codes[] = {"grey", "sand"};
    for (int number = 0; number < 2; ++number) {
        api::VariantRecord variant;
        variant.id = core::VariantId::fromTrusted(QStringLiteral("01900000-0000-7000-8012-00000000000%1").arg(number + 1));
        variant.sku = QStringLiteral("MAN-%1").arg(number + 1);
        variant.options = {QLatin1String(codes[number])};
        variant.prices = {{7990, QStringLiteral("EUR")}, {6800, QStringLiteral("GBP")}};
        variant.onHand = 12;
        variant.allocated = 2;
        variant.available = 10;
        variant.lowStock = 5;
        made.variants.append(variant);
    }
    return made;
}

VariantSheet sheetOf(const api::ProductRecord &product, const QLocale &locale = QLocale(QLocale::English))
{
    return VariantSheet(product, QStringLiteral("EUR"), api::Language::English, locale);
}

SheetRows written(SheetRows rows, int row, int column, const QString &text)
{
    rows[row].cells[column] = text;
    return rows;
}

}  // namespace

class VariantSheetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void amountsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<qint64>("amount");
        QTest::newRow("plain") << "79.90"
                               << "en" << 7990LL;
        QTest::newRow("comma in Spanish") << "79,90"
                                          << "es" << 7990LL;
        QTest::newRow("point in Spanish") << "79.90"
                                          << "es" << 7990LL;
        QTest::newRow("comma in English") << "79,90"
                                          << "en" << 7990LL;
        QTest::newRow("symbol") << "79,90 €"
                                << "es" << 7990LL;
        QTest::newRow("code") << "EUR 79.90"
                              << "en" << 7990LL;
        QTest::newRow("groups, English") << "1,234.50"
                                         << "en" << 123450LL;
        QTest::newRow("groups, Spanish") << "1.234,50"
                                         << "es" << 123450LL;
        QTest::newRow("a group and no cents, English") << "1,234"
                                                       << "en" << 123400LL;
        QTest::newRow("a group and no cents, Spanish") << "1.234"
                                                       << "es" << 123400LL;
        QTest::newRow("whole") << "80"
                               << "en" << 8000LL;
        QTest::newRow("zero") << "0"
                              << "en" << 0LL;
        QTest::newRow("three decimals") << "79.905"
                                        << "en" << -1LL;
        QTest::newRow("negative") << "-1"
                                  << "en" << -1LL;
        QTest::newRow("formula") << "=A1*2"
                                 << "en" << -1LL;
        QTest::newRow("word") << "free"
                              << "en" << -1LL;
        QTest::newRow("nothing") << ""
                                 << "en" << -1LL;
        QTest::newRow("overflow") << "99999999999999999999"
                                  << "en" << -1LL;
        QTest::newRow("odd groups") << "1,23,4.50"
                                    << "en" << -1LL;
    }
    void amountsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, locale);
        QFETCH(qint64, amount);
        QCOMPARE(VariantSheet::amountOf(text, QStringLiteral("EUR"), QLocale(locale)).value_or(-1), amount);
    }

    void currenciesHaveTheirOwnDigits()
    {
        const QLocale english(QLocale::English);
        QCOMPARE(VariantSheet::amountOf(QStringLiteral("500"), QStringLiteral("JPY"), english).value_or(-1), 500);
        QCOMPARE(VariantSheet::amountOf(QStringLiteral("500.5"), QStringLiteral("JPY"), english).value_or(-1), -1);
        QCOMPARE(VariantSheet::amountText(7990, QStringLiteral("EUR"), QLocale(QLocale::Spanish)), QStringLiteral("79,90"));
        QCOMPARE(VariantSheet::countOf(QStringLiteral("1,200"), english).value_or(-1), 1200);
        QCOMPARE(VariantSheet::countOf(QStringLiteral("1.5"), english).value_or(-1), -1);
        QCOMPARE(VariantSheet::countOf(QStringLiteral("1000000000000"), english).value_or(-1), -1);
    }

    void onlyWhatDiffersIsSent()
    {
        const VariantSheet sheet = sheetOf(record());
        SheetRows rows = sheet.saved();
        QCOMPARE(sheet.changeCount(rows), 0);
        QVERIFY(sheet.patch(rows).variants->isEmpty());
        rows = written(rows, 1, Eur, QStringLiteral("84.90"));
        rows = written(rows, 1, OnHand, QStringLiteral("7"));
        QCOMPARE(sheet.changeCount(rows), 2);
        QList<int> from;
        const api::PatchProduct patch = sheet.patch(rows, &from);
        QCOMPARE(from, QList<int>{1});
        const api::PatchVariant &variant = patch.variants->first();
        QCOMPARE(variant.id->text(), record().variants[1].id.text());
        QCOMPARE(*variant.prices, (QList<api::Money>{{8490, QStringLiteral("EUR")}}));
        QCOMPARE(*variant.onHand, 7);
        QCOMPARE(*variant.onHandBefore, 12);
        QVERIFY(!variant.sku && !variant.options && !variant.salePrices && !variant.lowStock);
    }

    void newAndRemovedRowsAreSentWhole()
    {
        const VariantSheet sheet = sheetOf(record());
        SheetRows rows = sheet.saved();
        rows[0].removed = true;
        rows.append(sheet.rowWith({QStringLiteral("moss")}, QStringLiteral("MAN-3"), QStringLiteral("90")));
        QVERIFY(sheet.mistakes(rows).isEmpty());
        const api::PatchProduct patch = sheet.patch(rows);
        QCOMPARE(patch.variants->size(), 2);
        QVERIFY(patch.variants->at(0).remove);
        const api::PatchVariant &added = patch.variants->at(1);
        QVERIFY(!added.id);
        QCOMPARE(*added.sku, QStringLiteral("MAN-3"));
        QCOMPARE(*added.options, QStringList{QStringLiteral("moss")});
        QCOMPARE(*added.prices, (QList<api::Money>{{9000, QStringLiteral("EUR")}}));
        QVERIFY(!added.onHandBefore);
    }

    void mistakesAreFoundBeforeAnythingIsSent()
    {
        const VariantSheet sheet = sheetOf(record());
        const auto kindAt = [&sheet](const SheetRows &rows, int row, int column) -> int {
            const auto mistakes = sheet.mistakes(rows);
            return mistakes.contains({row, column}) ? int(mistakes.value({row, column}).kind) : -1;
        };
        const SheetRows saved = sheet.saved();
        const SheetRows twice = written(saved, 1, Sku, QStringLiteral("man-1"));
        QCOMPARE(kindAt(twice, 1, Sku), int(CellMistake::Kind::SkuTaken));
        QCOMPARE(sheet.mistakes(twice).value({1, Sku}).detail, QStringLiteral("1"));
        QCOMPARE(kindAt(written(saved, 0, Sku, {}), 0, Sku), int(CellMistake::Kind::SkuMissing));
        QCOMPARE(kindAt(written(saved, 0, Eur, {}), 0, Eur), int(CellMistake::Kind::PriceMissing));
        QCOMPARE(kindAt(written(saved, 0, Gbp, QStringLiteral("x")), 0, Gbp), int(CellMistake::Kind::NotMoney));
        QCOMPARE(kindAt(written(saved, 0, OnHand, QStringLiteral("-2")), 0, OnHand), int(CellMistake::Kind::NotCount));
        QCOMPARE(kindAt(written(saved, 0, Colour, QStringLiteral("Blue")), 0, Colour), int(CellMistake::Kind::OptionUnknown));
        QCOMPARE(kindAt(written(saved, 1, Colour, QStringLiteral("gris")), 1, Colour), int(CellMistake::Kind::SameOptions));
        SheetRows removed = twice;
        removed[0].removed = true;
        QCOMPARE(kindAt(removed, 1, Sku), -1);  // the row that has it goes
    }

    void refusalsOfTheServerFindTheirCell()
    {
        const VariantSheet sheet = sheetOf(record());
        SheetRows rows = written(sheet.saved(), 1, Sku, QStringLiteral("TAKEN"));
        rows = written(rows, 1, Gbp, QStringLiteral("1"));
        QList<int> from;
        const api::PatchProduct patch = sheet.patch(rows, &from);
        QCOMPARE(*sheet.placeOf(QStringLiteral("variants[0].sku"), patch, from), models::CellPlace(1, Sku));
        QCOMPARE(*sheet.placeOf(QStringLiteral("variants[0].prices[0].amount"), patch, from), models::CellPlace(1, Gbp));
        QCOMPARE(*sheet.placeOf(QStringLiteral("variants[0].onHandBefore"), patch, from), models::CellPlace(1, OnHand));
        QVERIFY(!sheet.placeOf(QStringLiteral("variants[7].sku"), patch, from));
        QVERIFY(!sheet.placeOf(QStringLiteral("slug"), patch, from));
    }

    void twoPeopleWriteInDifferentCells()
    {
        const VariantSheet older = sheetOf(record());
        const SheetRows mine = written(older.saved(), 0, Eur, QStringLiteral("84.90"));
        api::ProductRecord theirs = record();
        theirs.version = 5;
        theirs.variants[0].prices[1].amount = 7100;
        theirs.variants[1].onHand = 3;
        const VariantSheet newer = sheetOf(theirs);
        QList<models::CellDifference> both;
        const SheetRows rows = older.rebased(mine, newer, &both);
        QVERIFY(both.isEmpty());
        QCOMPARE(rows[0].cells[Eur], QStringLiteral("84.90"));
        QCOMPARE(rows[0].cells[Gbp], QStringLiteral("71.00"));
        QCOMPARE(rows[1].cells[OnHand], QStringLiteral("3"));
        QCOMPARE(newer.changeCount(rows), 1);
    }

    void twoPeopleWriteInTheSameCell()
    {
        const VariantSheet older = sheetOf(record());
        SheetRows mine = written(older.saved(), 0, Eur, QStringLiteral("84.90"));
        mine = written(mine, 1, Sku, QStringLiteral("NEW"));
        api::ProductRecord theirs = record();
        theirs.variants[0].prices[0].amount = 8200;
        const VariantSheet newer = sheetOf(theirs);
        QList<models::CellDifference> both;
        const SheetRows kept = older.rebased(mine, newer, &both);
        QCOMPARE(both.size(), 1);
        QCOMPARE(both.first().sku, QStringLiteral("MAN-1"));
        QCOMPARE(both.first().column, int(Eur));
        QCOMPARE(both.first().mine, QStringLiteral("84.90"));
        QCOMPARE(both.first().theirs, QStringLiteral("82.00"));
        QCOMPARE(kept[0].cells[Eur], QStringLiteral("84.90"));
        const SheetRows given = older.yielded(mine, newer);
        QCOMPARE(given[0].cells[Eur], QStringLiteral("82.00"));
        QCOMPARE(given[1].cells[Sku], QStringLiteral("NEW"));
        QCOMPARE(newer.changeCount(given), 1);
    }

    void theModelCountsAsOneTypes()
    {
        models::VariantsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(sheetOf(record()), sheetOf(record()).saved());
        const auto stock = [&model](int row) {
            return api::StockState(model.index(row, Stock).data(models::VariantsModel::StockRole).toInt());
        };
        QCOMPARE(stock(0), api::StockState::InStock);
        model.setRows(model.with({{0, OnHand, QStringLiteral("6")}, {1, OnHand, QStringLiteral("2")}}));
        QCOMPARE(model.index(0, Available).data().toString(), QStringLiteral("4"));
        QCOMPARE(stock(0), api::StockState::Low);
        QCOMPARE(stock(1), api::StockState::SoldOut);
        // What cannot be written stays; a row past the end is a new one.
        const SheetRows rows = model.with({{0, Available, QStringLiteral("99")}, {2, Sku, QStringLiteral("MAN-3")}});
        QCOMPARE(rows[0].cells[Available], QStringLiteral("10"));
        QCOMPARE(rows.size(), 3);
        model.setRows(rows);
        QVERIFY(model.mistakes().contains({2, Colour}));
    }

    void aRefusalGoesWhenItsCellIsWritten()
    {
        models::VariantsModel model;
        model.show(sheetOf(record()), sheetOf(record()).saved());
        model.setRefusals({{{0, Sku}, {CellMistake::Kind::FromServer, QStringLiteral("taken")}}});
        QCOMPARE(model.mistakes().size(), 1);
        model.setRows(model.with({{1, Sku, QStringLiteral("OTHER")}}));
        QCOMPARE(model.mistakes().size(), 1);
        model.setRows(model.with({{0, Sku, QStringLiteral("FREE")}}));
        QVERIFY(model.mistakes().isEmpty());
    }

    void variantsComeFromOptions()
    {
        const QList<api::NewProductOption> options =
            models::optionsOf({{QStringLiteral("Colour / Color"), QStringLiteral("Grey / Gris, Sand, Moss, Blue / Azul")},
                               {QStringLiteral("Size"), QStringLiteral("S, 180 × 220, S")},
                               {QString(), QString()}},
                              record().options);
        QCOMPARE(options.size(), 2);
        QCOMPARE(options[0].code, QStringLiteral("colour"));
        QCOMPARE(options[0].values[0].code, QStringLiteral("grey"));
        QCOMPARE(options[0].values[3].nameEs, QStringLiteral("Azul"));
        QCOMPARE(options[1].values.size(), 2);
        QCOMPARE(options[1].values[1].code, QStringLiteral("180-x-220"));
        QCOMPARE(models::combinationCount(options), 8);
        QCOMPARE(models::combinations(options, {{QStringLiteral("grey"), QStringLiteral("s")}}).size(), 7);
        QCOMPARE(models::combinations({}, {}).size(), 1);
        QCOMPARE(models::skuOf(QStringLiteral("MAN"), {QStringLiteral("grey")}, {QStringLiteral("MAN-GRE")}), QStringLiteral("MAN-GRE-2"));
        QCOMPARE(models::codeOf(QStringLiteral("Azul índigo!")), QStringLiteral("azul-indigo"));
    }

    void tooManyCombinationsAreNotMade()
    {
        api::NewProductOption option;
        option.nameEn = option.code = QStringLiteral("o");
        for (int value = 0; value < 100; ++value)
            option.values.append({QString::number(value), QString::number(value), QString::number(value)});
        QCOMPARE(models::combinationCount({option, option, option}), models::mostMadeVariants + 1);
        QVERIFY(models::combinations({option, option, option}, {}).isEmpty());
    }

    void changedOptionsAreSentWithTheirVariants()
    {
        const VariantSheet sheet = sheetOf(record());
        QList<api::NewProductOption> options = sheet.record().options;
        options[0].values.append({QStringLiteral("blue"), QStringLiteral("Blue"), QStringLiteral("Azul")});
        const VariantSheet more = sheet.withOptions(options);
        SheetRows rows = sheet.rebased(sheet.saved(), more, nullptr);
        rows.append(more.rowWith({QStringLiteral("blue")}, QStringLiteral("MAN-9"), QStringLiteral("10")));
        QVERIFY(more.mistakes(rows).isEmpty());
        const api::PatchProduct patch = more.patch(rows);
        QCOMPARE(patch.options->first().values.size(), 4);
        QCOMPARE(patch.variants->size(), 1);
    }

    void aColumnMayGoToOneFieldOnly()
    {
        models::ImportMappingModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        api::ImportPreview preview;
        preview.mapping = {{QStringLiteral("A"), QStringLiteral("sku")}, {QStringLiteral("B"), QString()}};
        preview.sample = {{QStringLiteral("1")}, {QStringLiteral("2"), QStringLiteral("3")}};  // the first row is short
        model.show(preview);
        QCOMPARE(model.leftOut(), 1);
        QCOMPARE(model.index(1, models::ImportMappingModel::FirstSampleColumn).data().toString(), QString());
        QCOMPARE(model.index(1, models::ImportMappingModel::FirstSampleColumn + 1).data().toString(), QStringLiteral("3"));
        model.setField(1, QStringLiteral("sku"));
        QCOMPARE(model.doubled(), QStringList{QStringLiteral("sku")});
        QVERIFY(model.index(0, 1).data(models::ImportMappingModel::TwiceRole).toBool());
        QCOMPARE(models::csvRecord({QStringLiteral("a"), QStringLiteral("b,\"c\""), QStringLiteral("d\ne")}),
                 QByteArray("a,\"b,\"\"c\"\"\",\"d\ne\"\r\n"));
    }
};

MOSTRADOR_TEST(VariantSheetTest)
#include "variant_sheet_test.moc"
