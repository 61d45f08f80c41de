// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/models/product_query.h"
#include "ui/models/products_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using models::ProductsModel;

namespace {

api::ProductSummary product(int number, const QString &title = {})
{
    api::ProductSummary made;
    made.id = core::ProductId::fromTrusted(QStringLiteral("01900000-0000-7000-8010-%1").arg(number, 12, 10, QLatin1Char('0')));
    made.title = title.isEmpty() ? QStringLiteral("Product %1").arg(number) : title;
    made.variants = number % 2 == 0 ? 1 : 3;
    return made;
}

api::ProductList page(int from, int to, const char *next, qint64 count = 0)
{
    api::ProductList list;
    for (int number = from; number <= to; ++number)
        list.items.append(product(number));
    if (next != nullptr)
        list.nextCursor = QLatin1String(next);
    list.count = count;
    return list;
}

QStringList titles(const ProductsModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.at(row).title);
    return list;
}

}  // namespace

class ProductsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesFollowTheCursorAndAreAskedForOnce()
    {
        ProductsModel model;  // without a tester, which fetches on its own
        QSignalSpy wanted(&model, &ProductsModel::moreWanted);
        QVERIFY(!model.canFetchMore({}));
        model.append(page(1, 200, "second", 450));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("second"));
        model.append(page(200, 400, nullptr, 450));  // 200 moved to the next page meanwhile
        QCOMPARE(model.rowCount(), 400);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.count(), 450);
    }

    void aFailedPageCanBeAskedForAgain()
    {
        ProductsModel model;
        model.append(page(1, 2, "second"));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({}));
        model.pageFailed();
        QVERIFY(model.canFetchMore({}));
    }

    void aRefreshKeepsRowsSelectionAndTicks()
    {
        ProductsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append(page(1, 6, "more", 50));
        model.setData(model.index(3, ProductsModel::CheckColumn), Qt::Checked, Qt::CheckStateRole);
        model.setData(model.index(1, ProductsModel::CheckColumn), Qt::Checked, Qt::CheckStateRole);
        const QPersistentModelIndex fourth(model.index(3, ProductsModel::TitleColumn));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        api::ProductList last;
        last.nextCursor = QStringLiteral("other");
        last.count = 49;
        // 2 is gone, 9 is new, 6 stands first now, 4 has another name.
        model.replace({product(6), product(1), product(3), product(9), product(4, QStringLiteral("Fourth")), product(5)}, last);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(titles(model), QStringList({QStringLiteral("Product 6"), QStringLiteral("Product 1"), QStringLiteral("Product 3"),
                                             QStringLiteral("Product 9"), QStringLiteral("Fourth"), QStringLiteral("Product 5")}));
        QCOMPARE(fourth.row(), 4);
        QCOMPARE(model.checked(), QList<core::ProductId>{product(4).id});
        QCOMPARE(*model.nextCursor(), QStringLiteral("other"));
        QCOMPARE(model.count(), 49);
    }

    void aRefreshToNothingEmptiesIt()
    {
        ProductsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append(page(1, 3, nullptr, 3));
        model.replace({}, {});
        QCOMPARE(model.rowCount(), 0);
        model.replace({product(8), product(7)}, {});
        QCOMPARE(model.indexOf(product(7).id).row(), 1);
    }

    void ticksOfAllAndOfSome()
    {
        ProductsModel model;
        model.append(page(1, 3, nullptr));
        const auto head = [&model] { return model.headerData(ProductsModel::CheckColumn, Qt::Horizontal, Qt::CheckStateRole).toInt(); };
        QCOMPARE(head(), int(Qt::Unchecked));
        model.setData(model.index(0, ProductsModel::CheckColumn), Qt::Checked, Qt::CheckStateRole);
        QCOMPARE(head(), int(Qt::PartiallyChecked));
        model.setAllChecked(true);
        QCOMPARE(head(), int(Qt::Checked));
        QCOMPARE(model.checkedCount(), 3);
        model.remove(product(2).id);
        QCOMPARE(model.checkedCount(), 2);
    }

    void onlyWhatMakesSenseIsWritten()
    {
        ProductsModel model;
        model.append(page(1, 2, nullptr));
        const auto editable = [&model](int row, int column) { return model.flags(model.index(row, column)).testFlag(Qt::ItemIsEditable); };
        QVERIFY(!editable(0, ProductsModel::TitleColumn));  // no right to write
        model.setWritable(true);
        QVERIFY(editable(0, ProductsModel::TitleColumn));
        QVERIFY(!editable(0, ProductsModel::PriceColumn));  // three variants have no one price
        QVERIFY(editable(1, ProductsModel::PriceColumn));
        QVERIFY(!editable(1, ProductsModel::SkuColumn));
        QSignalSpy asked(&model, &ProductsModel::editAsked);
        QVERIFY(!model.setData(model.index(0, ProductsModel::PriceColumn), QStringLiteral("1"), Qt::EditRole));
        QVERIFY(model.setData(model.index(1, ProductsModel::PriceColumn), QStringLiteral("1"), Qt::EditRole));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(model.at(1).title, QStringLiteral("Product 2"));
    }

    void aHundredThousandRowsComeInPages()
    {
        ProductsModel model;
        constexpr int pages = 500;
        constexpr int rows = 200;
        for (int number = 0; number < pages; ++number)
            model.append(page(number * rows + 1, (number + 1) * rows, "more", pages * rows));
        QCOMPARE(model.rowCount(), pages * rows);
        QCOMPARE(model.indexOf(product(77'777).id).row(), 77'776);
    }

    void aQueryGoesToTheWireAndToAFileAndBack()
    {
        models::ProductQuery query;
        query.text = QStringLiteral("MAN+SER & Co");
        query.statuses = {api::ProductStatus::Draft, api::ProductStatus::Active};
        query.category = QStringLiteral("living");
        query.stock = api::StockState::Low;
        query.priceMin = 1000;
        query.sort = QStringLiteral("-price");
        const QUrlQuery wire(query.toQuery(api::Language::Spanish).toString(QUrl::FullyEncoded));
        QCOMPARE(wire.queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded), query.text);
        QCOMPARE(wire.queryItemValue(QStringLiteral("status"), QUrl::FullyDecoded), QStringLiteral("draft,active"));
        QCOMPARE(wire.queryItemValue(QStringLiteral("stock")), QStringLiteral("low"));
        QCOMPARE(wire.queryItemValue(QStringLiteral("language")), QStringLiteral("es"));
        QCOMPARE(wire.queryItemValue(QStringLiteral("sort")), QStringLiteral("-price"));
        QVERIFY(query.toQuery(api::Language::Spanish).toString(QUrl::FullyEncoded).contains(QStringLiteral("%2B")));
        const QList<models::ProductView> back = models::viewsFromJson(models::viewsToJson({{QStringLiteral("Mine"), query}}));
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().query, query);
        QVERIFY(models::viewsFromJson("not a file of ours").isEmpty());
    }

    void withoutAChoiceTheOrderIsByTitleOrByRelevance()
    {
        models::ProductQuery query;
        QCOMPARE(query.sortKey(), QStringLiteral("title"));
        QVERIFY(!query.narrows());
        query.text = QStringLiteral("mug");
        QCOMPARE(query.sortKey(), QStringLiteral("relevance"));
        QVERIFY(query.narrows());
        // Staff see every status unless they choose.
        QCOMPARE(query.toQuery(api::Language::English).queryItemValue(QStringLiteral("status"), QUrl::FullyDecoded),
                 QStringLiteral("draft,active,archived"));
    }
};

MOSTRADOR_TEST(ProductsModelTest)
#include "products_model_test.moc"
