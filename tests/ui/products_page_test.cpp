// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "tests/ui/shots/product_script.h"
#include "tests/ui/shots/scenes.h"
#include "tests/ui/shots/script.h"
#include "ui/rooms/products/conflict_dialog.h"
#include "ui/rooms/products/import_panel.h"
#include "ui/rooms/products/new_product_panel.h"
#include "ui/rooms/products/options_form.h"
#include "ui/rooms/products/product_delegate.h"
#include "ui/rooms/products/product_panel.h"
#include "ui/rooms/products/products_page.h"
#include "ui/rooms/products/variants_tab.h"
#include "ui/shell/language.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/field.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/sheet_view.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using models::ProductsModel;
using product_room::ImportPresenter;

namespace {

struct Open {
    shell::Language language;
    theme::Theme look{*qApp};
    shots::Stage stage{look, QStringLiteral("en")};
    std::unique_ptr<QWidget> window;

    explicit Open(const QString &scene)
    {
        language.use(QStringLiteral("en"));
        window = stage.build(scene);
        window->resize(theme::metrics::windowWidth, theme::metrics::windowHeight);
        window->show();
    }
    [[nodiscard]] product_room::ProductsPage &page() const { return *qobject_cast<shell::Workplace *>(window.get())->productsPage(); }
    [[nodiscard]] product_room::VariantsTab &variants() const { return *page().panel()->variantsTab(); }
};

}  // namespace

class ProductsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMistakeInTheSheetStopsTheSaveAndIsSaid()
    {
        const Open open(QStringLiteral("products"));
        QVERIFY(!open.variants().saveAction()->isEnabled());
        QVERIFY(open.variants().footWords().startsWith(QStringLiteral("Row 6: SKU MAN-SER-GRI-S is already row 1.")));
        open.variants().goToMistake();
        QCOMPARE(open.variants().sheet()->currentIndex(), open.variants().sheet()->model()->index(5, 0));
        open.variants().undoAction()->trigger();
        QVERIFY(open.variants().saveAction()->isEnabled());
        QCOMPARE(open.variants().saveAction()->text(), QStringLiteral("Save 2 changes"));
        open.variants().redoAction()->trigger();
        QVERIFY(!open.variants().saveAction()->isEnabled());
    }

    void theFootAddsUpWhatIsSelected()
    {
        const Open open(QStringLiteral("products"));
        QVERIFY(open.variants().footWords().contains(QStringLiteral("2 selected · sum 169.80")));
        QCOMPARE(open.variants().sheet()->model()->index(3, 10).data().toString(), QStringLiteral("79.90 until today"));
    }

    void undoGoesBackToWhatIsSaved()
    {
        const Open open(QStringLiteral("products"));
        models::VariantsModel &variants = const_cast<Open &>(open).stage.products().editor().variants();
        QVERIFY(variants.changeCount() == 3);
        while (open.variants().undoAction()->isEnabled())
            open.variants().undoAction()->trigger();
        QCOMPARE(variants.changeCount(), 0);
        QVERIFY(variants.mistakes().isEmpty());
    }

    void removedRowsAreMarkedAndNewOnesGo()
    {
        Open open(QStringLiteral("products-make"));
        product_room::ProductEditor &editor = open.stage.products().editor();
        editor.makeVariants(editor.record().options, QStringLiteral("MAN-SER"), QStringLiteral("79.90"));
        QCOMPARE(editor.variants().rowCount(), 9);  // three by three, eight were there
        QVERIFY(editor.variants().mistakes().isEmpty());
        editor.toggleRemoved({8});
        QCOMPARE(editor.variants().rowCount(), 8);
        editor.toggleRemoved({0});
        QCOMPARE(editor.variants().rowCount(), 8);
        QCOMPARE(editor.variants().changeCount(), 1);
        QVERIFY(editor.variants().sheet().patch(editor.variants().rows()).variants->first().remove);
    }

    void theListSaysWhatItShows()
    {
        const Open open(QStringLiteral("products"));
        QCOMPARE(open.page().filterBar()->count(), QStringLiteral("11 of about 2,400"));
        const QList<widgets::FilterChip *> chips = open.page().filterBar()->findChildren<widgets::FilterChip *>();
        QCOMPARE(chips.size(), 3);
        QVERIFY(chips[1]->accessibleName().contains(QStringLiteral("Living")));
        const QModelIndex row = open.page().table()->model()->index(6, ProductsModel::TitleColumn);
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Serra blanket, MAN-SER, Living › Blankets, 8 variants, €79.90 – 129.00, 41 available, Active"));
    }

    void theConflictAsksAndEscapeSavesNothing()
    {
        Open open(QStringLiteral("products-list"));
        int kept = 0;
        int taken = 0;
        product_room::Conflict conflict;
        conflict.product = QStringLiteral("Gres mug");
        conflict.lines = {{QStringLiteral("Price"), QStringLiteral("14.50"), QStringLiteral("13.50")}};
        conflict.keepMine = [&kept] { ++kept; };
        conflict.takeTheirs = [&taken] { ++taken; };
        const auto ask = [&] {
            Q_EMIT open.stage.products().conflicted(conflict);
            return open.page().findChild<product_room::ConflictDialog *>();
        };
        product_room::ConflictDialog *dialog = ask();
        QVERIFY(dialog != nullptr);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(kept + taken, 0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        dialog = ask();
        dialog->keepMine()->click();
        QCOMPARE(kept, 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        dialog = ask();
        dialog->takeTheirs()->click();
        QCOMPARE(taken, 1);
    }

    void theImportSaysWhatItWouldDo()
    {
        Open open(QStringLiteral("products-checked"));
        product_room::ImportPanel *panel = open.page().importPanel();
        QCOMPARE(panel->forward()->text(), QStringLiteral("Import 222 rows"));
        QVERIFY(panel->forward()->isEnabled());
        api::ImportJob job = open.stage.products().importer().job();
        job.policy = api::ImportPolicy::RejectAll;
        open.stage.products().importer().showJob(ImportPresenter::Step::Checked, job, script::refusedRows());
        QVERIFY(!panel->forward()->isEnabled());
        QVERIFY(panel->words().contains(QStringLiteral("One mistake stops")));
        job.state = api::ImportState::Cancelled;
        open.stage.products().importer().showJob(ImportPresenter::Step::Done, job, {});
        QVERIFY(panel->words().contains(QStringLiteral("Cancelled")));
    }

    void twoColumnsCannotGoToOneField()
    {
        Open open(QStringLiteral("products-columns"));
        product_room::ImportPanel *panel = open.page().importPanel();
        QVERIFY(panel->forward()->isEnabled());
        open.stage.products().importer().mapping().setField(7, QStringLiteral("sku"));
        QVERIFY(!panel->forward()->isEnabled());
        QVERIFY(panel->words().contains(QStringLiteral("Two columns go to SKU")));
        open.stage.products().importer().mapping().setField(7, {});
        QVERIFY(panel->forward()->isEnabled());
        QCOMPARE(product_room::ImportPanel::fieldWord(QStringLiteral("option2_value_es")), QStringLiteral("Option 2, value, Spanish"));
        QCOMPARE(product_room::ImportPanel::fieldWord(QStringLiteral("sale_price_GBP")), QStringLiteral("Sale, GBP"));
    }

    void aNewProductHasAVariantForEveryCombination()
    {
        Open open(QStringLiteral("products-new"));
        product_room::NewProductPanel *panel = open.page().newPanel();
        QVERIFY(!panel->product());  // without a price
        QVERIFY(panel->price()->hasError());
        panel->price()->edit()->setText(QStringLiteral("24.50"));
        panel->titleEn()->edit()->clear();
        QTest::keyClicks(panel->titleEn()->edit(), QStringLiteral("Serra cushion"));
        const auto made = panel->product();
        QVERIFY(made.has_value());
        QCOMPARE(made->status, api::ProductStatus::Draft);
        QCOMPARE(made->slug, QStringLiteral("serra-cushion"));
        QCOMPARE(made->texts.size(), 2);
        QCOMPARE(made->variants.size(), 9);
        QCOMPARE(made->variants.first().prices.first().amount, 2450);
        QSet<QString> skus;
        for (const api::NewVariant &variant : made->variants)
            skus.insert(variant.sku);
        QCOMPARE(skus.size(), 9);
    }

    void layoutAndViewsComeBack()
    {
        Open open(QStringLiteral("products-list"));
        open.page().table()->setColumnHidden(ProductsModel::SkuColumn, true);
        const QByteArray kept = open.page().saveLayout();
        open.page().table()->setColumnHidden(ProductsModel::SkuColumn, false);
        open.stage.products().setOwnViews({});
        open.page().restoreLayout(kept);
        QVERIFY(open.page().table()->isColumnHidden(ProductsModel::SkuColumn));
        QCOMPARE(open.stage.products().ownViews().size(), 1);
        open.page().restoreLayout("not a layout");
        QCOMPARE(open.stage.products().ownViews().size(), 1);
    }

    void spaceTicksAndTheHeadTicksAll()
    {
        Open open(QStringLiteral("products-list"));
        QVERIFY(QTest::qWaitForWindowExposed(open.window.get()));
        ProductsModel &products = open.stage.products().products();
        products.setAllChecked(false);
        open.page().table()->setCurrentIndex(open.page().table()->model()->index(2, ProductsModel::TitleColumn));
        QTest::keyClick(open.page().table(), Qt::Key_Space);
        QCOMPARE(products.checked(), QList<core::ProductId>{script::product(3)});
        Q_EMIT open.page().table()->checkAllAsked(true);
        QCOMPARE(products.checkedCount(), products.rowCount());
    }
};

MOSTRADOR_TEST(ProductsPageTest)
#include "products_page_test.moc"
