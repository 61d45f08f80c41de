// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The room Products.

#include "tests/ui/shots/product_script.h"
#include "tests/ui/shots/scenes.h"
#include "ui/rooms/products/details_tab.h"
#include "ui/rooms/products/images_tab.h"
#include "ui/rooms/products/new_product_panel.h"
#include "ui/rooms/products/options_form.h"
#include "ui/rooms/products/product_panel.h"
#include "ui/rooms/products/variants_tab.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/field.h"
#include "ui/widgets/sheet_view.h"

#include <QFile>
#include <QItemSelectionModel>
#include <QLineEdit>

namespace shots {
namespace {

void showPictures(product_room::ProductsPresenter &products)
{
    constexpr int side = 160;
    const api::ProductList list = script::products(false);
    for (const api::ProductSummary &product : list.items) {
        QFile file(script::pictureOf(product.slug));
        if (file.open(QIODevice::ReadOnly))
            products.thumbnails().put(product.image->thumbnail, product_room::Thumbnails::decoded(file.readAll(), side));
        else
            products.thumbnails().put(product.image->thumbnail, {});
    }
}

api::ImportJob importJob(api::ImportState state, qint64 rejected)
{
    api::ImportJob job;
    job.id = core::ImportId::fromTrusted(QStringLiteral("01900000-0000-7000-8014-000000000001"));
    job.fileName = QStringLiteral("autumn.csv");
    job.state = state;
    job.rows = 295;
    job.done = state == api::ImportState::Running ? 189 : 295;
    job.created = 18;
    job.updated = 204;
    job.unchanged = 295 - 18 - 204 - rejected;
    job.rejected = rejected;
    return job;
}

/// As in the drawing: two prices raised, one SKU typed twice.
void writeSheet(product_room::ProductsPage &page, product_room::ProductsPresenter &products)
{
    product_room::VariantsTab *tab = page.panel()->variantsTab();
    const QString raised = models::VariantSheet::amountText(8490, QStringLiteral("EUR"), QLocale());
    products.editor().write({{3, 3, raised}, {4, 3, raised}}, QStringLiteral("prices"));
    products.editor().write({{5, 0, QStringLiteral("MAN-SER-GRI-S")}}, QStringLiteral("sku"));
    tab->sheet()->setCurrentIndex(tab->sheet()->model()->index(4, 3));
    tab->sheet()->selectionModel()->select(QItemSelection(tab->sheet()->model()->index(3, 3), tab->sheet()->model()->index(4, 3)),
                                           QItemSelectionModel::Select);
}

}  // namespace

QStringList Stage::productScenes()
{
    return {QStringLiteral("products"),         QStringLiteral("products-list"),    QStringLiteral("products-details"),
            QStringLiteral("products-images"),  QStringLiteral("products-prices"),  QStringLiteral("products-make"),
            QStringLiteral("products-new"),     QStringLiteral("products-columns"), QStringLiteral("products-importing"),
            QStringLiteral("products-checked"), QStringLiteral("products-import"),  QStringLiteral("products-empty"),
            QStringLiteral("products-failed")};
}

std::unique_ptr<QWidget> Stage::productsScene(const QString &scene)
{
    fillInbox(false);
    const bool spanish = QLocale().language() == QLocale::Spanish;
    showPictures(m_products);
    m_products.showCategories(script::categories());
    models::ProductQuery autumn;
    autumn.category = QStringLiteral("living");
    m_products.setOwnViews({{spanish ? QStringLiteral("Precios de otoño") : QStringLiteral("Autumn prices"), autumn}});
    api::ProductList list = script::products(spanish);
    if (scene == QLatin1String("products-empty"))
        list = {};
    std::unique_ptr<shell::Workplace> page = workplace();
    client::ConnectionState live;
    live.phase = client::ConnectionState::Phase::Live;
    page->showConnection(live);
    page->openRoom(page->productsPage());
    product_room::ProductsPage &room = *page->productsPage();
    if (scene == QLatin1String("products-failed")) {
        m_products.showFailure({core::ErrorCode::Unavailable, QStringLiteral("no_connection"), {}, {}});
        return page;
    }
    models::ProductQuery query;
    if (scene == QLatin1String("products")) {
        query.statuses = {api::ProductStatus::Active, api::ProductStatus::Draft, api::ProductStatus::Archived};
        query.category = QStringLiteral("living");
        query.priceMax = 25000;
    }
    m_products.showQuery(query);
    m_products.showPage(list, scene == QLatin1String("products-empty") ? 0 : 2400, {2400, 14, 6});
    showProductPage(scene, room);
    return page;
}

void Stage::showProductPage(const QString &scene, product_room::ProductsPage &room)
{
    product_room::ProductEditor &editor = m_products.editor();
    product_room::ImportPresenter &import = m_products.importer();
    if (scene == QLatin1String("products-list") || scene == QLatin1String("products-empty")) {
        for (const int row : {1, 3, 4})
            m_products.products().setData(m_products.products().index(row, models::ProductsModel::CheckColumn), Qt::Checked,
                                          Qt::CheckStateRole);
        return;
    }
    if (scene == QLatin1String("products-import"))
        return room.showImport();
    if (scene == QLatin1String("products-columns") || scene == QLatin1String("products-importing") ||
        scene == QLatin1String("products-checked")) {
        room.showImport();
        import.showPreview(QStringLiteral("autumn.csv"), 48 * 1024, script::importPreview());
        if (scene == QLatin1String("products-importing"))
            import.showJob(product_room::ImportPresenter::Step::Running, importJob(api::ImportState::Running, 0), {});
        if (scene == QLatin1String("products-checked"))
            import.showJob(product_room::ImportPresenter::Step::Checked, importJob(api::ImportState::Done, 3), script::refusedRows());
        return;
    }
    if (scene == QLatin1String("products-new")) {
        room.showNew();
        room.newPanel()->titleEn()->edit()->setText(QStringLiteral("Serra cushion"));
        room.newPanel()->titleEs()->edit()->setText(QStringLiteral("Cojín Serra"));
        room.newPanel()->sku()->edit()->setText(QStringLiteral("COJ-SER"));
        room.newPanel()->options()->show(script::blanket().options);
        return;
    }
    m_products.products().setData(m_products.products().index(6, models::ProductsModel::CheckColumn), Qt::Checked, Qt::CheckStateRole);
    m_products.products().setAllChecked(false);
    editor.show(script::blanket(), QStringLiteral("EUR"));
    editor.showPrices(script::blanketPrices());
    room.open(script::product(7));
    room.panel()->show();
    if (scene == QLatin1String("products"))
        writeSheet(room, m_products);
    if (scene == QLatin1String("products-details")) {
        room.panel()->openTab(product_room::ProductPanel::DetailsAt);
        room.panel()->detailsTab()->titleEn()->edit()->setText(QStringLiteral("Serra wool blanket"));
    }
    if (scene == QLatin1String("products-images"))
        room.panel()->openTab(product_room::ProductPanel::ImagesAt);
    if (scene == QLatin1String("products-prices"))
        room.panel()->openTab(product_room::ProductPanel::PricesAt);
    if (scene == QLatin1String("products-make"))
        room.panel()->variantsTab()->makeAction()->trigger();
}

}  // namespace shots
