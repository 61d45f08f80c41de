// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/products_page.h"

#include "ui/rooms/products/bulk_bar.h"
#include "ui/rooms/products/conflict_dialog.h"
#include "ui/rooms/products/import_panel.h"
#include "ui/rooms/products/new_product_panel.h"
#include "ui/rooms/products/product_delegate.h"
#include "ui/rooms/products/product_filters.h"
#include "ui/rooms/products/product_panel.h"
#include "ui/rooms/products/product_words.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/grip_splitter.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pick_list.h"
#include "ui/widgets/tab_row.h"
#include "ui/widgets/toast.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace product_room {
namespace {

namespace metrics = theme::metrics;
using models::ProductsModel;
using widgets::paint::Tone;

constexpr int columnWidths[] = {40, 0, 104, 184, 76, 144, 92, 104, 108};
constexpr int listHeight = 388;
constexpr int panelHeight = 344;

}  // namespace

ProductsPage::ProductsPage(const theme::Theme &theme, const core::Clock &clock, ProductsPresenter &presenter, widgets::Toast &toast,
                           QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_presenter(presenter)
    , m_toast(toast)
{
    setProperty("ground", QStringLiteral("surface"));
    makeActions();
    m_stack = new QStackedWidget;
    m_importPanel = new ImportPanel(theme, presenter.importer(), presenter.mayWrite());
    m_newPanel = new NewProductPanel(theme, presenter.editor());
    m_stack->addWidget(buildList());
    m_stack->addWidget(m_importPanel);
    m_stack->addWidget(m_newPanel);
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(m_stack);

    const auto say = [this](const QString &name, const core::Error &error) {
        const QString sentence = Words::sentence(error);
        m_toast.say(name.isEmpty() ? sentence : tr("%1: %2").arg(name, sentence), Tone::Danger);
    };
    connect(&presenter, &ProductsPresenter::failed, this, say);
    connect(m_panel, &ProductPanel::failed, this, say);
    connect(&presenter.importer(), &ImportPresenter::failed, this, say);
    connect(&presenter, &ProductsPresenter::conflicted, this,
            [this](const Conflict &conflict) { (new ConflictDialog(m_theme, conflict, m_clock.now(), this))->open(); });
    connect(&presenter, &ProductsPresenter::exported, this,
            [this](const QString &path) { m_toast.say(tr("%1 is written").arg(QFileInfo(path).fileName()), Tone::Ok); });
    connect(&presenter, &ProductsPresenter::exportingChanged, this, [this] { m_export->setEnabled(!m_presenter.isExporting()); });
    connect(&presenter, &ProductsPresenter::stateChanged, this, &ProductsPage::followState);
    connect(&presenter, &ProductsPresenter::queryChanged, this, &ProductsPage::followSort);
    connect(&presenter, &ProductsPresenter::viewsChanged, this, [this] {
        buildViews();
        Q_EMIT layoutChanged();
    });
    connect(&presenter, &ProductsPresenter::countsChanged, this, [this] {
        for (int view = 1; view < ProductsPresenter::fixedViews(); ++view)
            if (m_presenter.viewCount(view) > 0)
                m_views->tab(view)->setCount(int(m_presenter.viewCount(view)));
    });
    connect(&presenter, &ProductsPresenter::categoriesChanged, this, [this] {
        m_delegate->setCategories(m_presenter.categories());
        m_panel->setCategories(m_presenter.categories());
        m_newPanel->setCategories(m_presenter.categories());
        m_table->viewport()->update();
    });
    connect(&presenter.bulk(), &BulkJob::finished, this, &ProductsPage::followBulk);
    connect(&presenter.editor(), &ProductEditor::saved, this,
            [this] { m_toast.say(tr("%1 is saved").arg(m_presenter.editor().title()), Tone::Ok); });
    connect(&presenter.editor(), &ProductEditor::created, this, [this] {
        showList();
        m_panel->show();
        m_toast.say(tr("%1 is made").arg(m_presenter.editor().title()), Tone::Ok);
    });
    connect(&presenter.editor(), &ProductEditor::removed, this, [this] { closePanel(); });
    connect(m_importPanel, &ImportPanel::closeAsked, this, &ProductsPage::showList);
    connect(m_newPanel, &NewProductPanel::closeAsked, this, &ProductsPage::showList);
    m_delegate->setCategories(presenter.categories());
    m_panel->setCategories(presenter.categories());
    m_newPanel->setCategories(presenter.categories());
    m_panel->setVisible(presenter.editor().state() != ProductEditor::State::Closed);
    followState();
    followSort();
}

void ProductsPage::makeActions()
{
    const auto add = [this](const QString &text, const char *icon, const QKeySequence &key, const QString &tip) {
        QAction *action = widgets::makeAction(text, QLatin1String(icon), key, this);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(tip);
        addAction(action);
        return action;
    };
    const bool may = m_presenter.mayWrite();
    const QString readOnly = tr("Your role may look at products and not change them");
    m_new = add(tr("New product"), "plus", QKeySequence(QKeySequence::New), may ? tr("Write a new product") : readOnly);
    m_import = add(tr("Import…"), "upload", QKeySequence(Qt::CTRL | Qt::Key_I), may ? tr("Read products from a file") : readOnly);
    m_export = add(tr("Export"), "download", QKeySequence(Qt::CTRL | Qt::Key_E), tr("Write this list, as it is filtered, to a file"));
    m_find = add(tr("Find a product"), "search", QKeySequence(QKeySequence::Find), tr("Find a product"));
    m_refresh = add(tr("Look again"), "refresh", QKeySequence(QKeySequence::Refresh), tr("Read the list again"));
    m_new->setEnabled(may);
    m_import->setEnabled(may);
    connect(m_new, &QAction::triggered, this, &ProductsPage::showNew);
    connect(m_import, &QAction::triggered, this, &ProductsPage::showImport);
    connect(m_export, &QAction::triggered, this, &ProductsPage::chooseExport);
    connect(m_refresh, &QAction::triggered, &m_presenter, &ProductsPresenter::refresh);
    connect(m_find, &QAction::triggered, this, [this] {
        m_filters->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_filters->searchField()->selectAll();
    });
}

QWidget *ProductsPage::buildTop()
{
    auto *top = widgets::makePane("surface", "bottom");
    widgets::keepHeight(top, m_theme, metrics::topBarHeight);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(metrics::cardGap, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    m_viewPlace = new QHBoxLayout;
    widgets::plain(m_viewPlace);
    row->addLayout(m_viewPlace, 1);
    for (QAction *action : {m_import, m_export}) {
        auto *button = new widgets::Button(m_theme, widgets::Role::Plain);
        button->bind(action);
        row->addWidget(button);
    }
    auto *made = new widgets::Button(m_theme, widgets::Role::Primary);
    made->setShowsKey(true);
    made->bind(m_new);
    row->addWidget(made);
    buildViews();
    return top;
}

void ProductsPage::buildViews()
{
    if (m_views != nullptr) {
        // A tab of the old row may be what asked for this.
        m_viewPlace->removeWidget(m_views);
        m_views->hide();
        m_views->deleteLater();
    }
    m_views = new widgets::TabRow(m_theme);
    const QList<models::ProductView> all = m_presenter.views();
    for (int view = 0; view < all.size(); ++view) {
        widgets::TabButton *tab = m_views->addTab(all[view].name);
        if (view > 0 && m_presenter.viewCount(view) > 0)
            tab->setCount(int(m_presenter.viewCount(view)));
    }
    m_views->setCurrent(m_presenter.currentView());
    m_viewPlace->addWidget(m_views);
    connect(m_views, &widgets::TabRow::currentChanged, &m_presenter, &ProductsPresenter::openView);
}

QWidget *ProductsPage::buildList()
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    widgets::plain(column);
    column->addWidget(buildTop());
    m_filters = new widgets::FilterBar(m_theme, tr("Name, SKU or part of it"));
    new ProductFilters(m_theme, m_presenter, *m_filters);
    m_viewButton = new widgets::Button(m_theme, widgets::Role::Plain, tr("Save view"));
    m_viewButton->setIconName(QStringLiteral("bookmark"));
    m_viewMenu = new QMenu(m_viewButton);
    m_viewButton->setMenu(m_viewMenu);
    connect(m_viewMenu, &QMenu::aboutToShow, this, &ProductsPage::fillViewMenu);
    auto *columns = new widgets::Button(m_theme, widgets::Role::Plain, tr("Columns"));
    columns->setIconName(QStringLiteral("columns"));
    m_columnMenu = new QMenu(columns);
    columns->setMenu(m_columnMenu);
    connect(m_columnMenu, &QMenu::aboutToShow, this, &ProductsPage::fillColumnMenu);
    m_filters->trailing()->addWidget(m_viewButton);
    m_filters->trailing()->addWidget(columns);
    column->addWidget(m_filters);
    m_splitter = new widgets::GripSplitter(m_theme);
    m_splitter->addWidget(buildTable());
    m_panel = new ProductPanel(m_theme, m_clock, m_presenter.editor(), m_presenter.thumbnails());
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setDefaultSizes({listHeight, panelHeight});
    column->addWidget(m_splitter, 1);
    connect(m_panel, &ProductPanel::closeAsked, this, [this] { leave([this] { closePanel(); }); });
    connect(&m_presenter.editor(), &ProductEditor::stateChanged, this, [this] {
        if (m_presenter.editor().state() == ProductEditor::State::Closed)
            m_panel->hide();
    });
    return list;
}

QWidget *ProductsPage::buildTable()
{
    m_table = new widgets::DataTable(m_theme, tr("Products"));
    m_table->setCheckColumn(ProductsModel::CheckColumn);
    m_delegate = new ProductDelegate(m_theme, m_clock, m_presenter.thumbnails(), m_table);
    m_table->setModel(new ProductHead(
        m_presenter.products(), [this](const QModelIndex &index) { return m_delegate->spoken(index); }, this));
    m_table->setItemDelegate(m_delegate);
    m_table->setColumns(ProductsModel::TitleColumn, QList<int>(std::begin(columnWidths), std::end(columnWidths)));
    m_table->setSortable(
        {ProductsModel::TitleColumn, ProductsModel::PriceColumn, ProductsModel::AvailableColumn, ProductsModel::ChangedColumn});
    connect(m_table, &widgets::DataTable::sortAsked, this, &ProductsPage::sortBy);
    connect(m_table, &widgets::DataTable::checkAllAsked, &m_presenter.products(), &ProductsModel::setAllChecked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProductsPage::followSelection);
    connect(m_table, &widgets::DataTable::opened, this, [this](const QModelIndex &index) {
        if (!index.flags().testFlag(Qt::ItemIsEditable))
            return m_panel->openTab(ProductPanel::VariantsAt);
        if (index.column() == ProductsModel::StatusColumn)
            return openStatusList(index);
        m_table->edit(index);
    });
    m_empty = new widgets::EmptyState(m_theme, {}, {}, {}, nullptr);
    m_retry = new QAction(tr("Try again"), this);
    connect(m_retry, &QAction::triggered, this, [this] { m_presenter.setQuery(m_presenter.query()); });
    m_broken = new widgets::EmptyState(m_theme, {}, {}, {}, m_retry);
    m_tableStack = new QStackedWidget;
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(m_empty);
    m_tableStack->addWidget(m_broken);
    auto *pane = new QWidget;
    pane->setProperty("ground", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(pane);
    widgets::plain(column);
    column->addWidget(m_tableStack, 1);
    column->addWidget(new BulkBar(m_theme, m_presenter));
    return pane;
}

void ProductsPage::openStatusList(const QModelIndex &index)
{
    const auto product = index.data(ProductsModel::SummaryRole).value<api::ProductSummary>();
    QList<widgets::PickList::Item> items;
    for (const api::ProductStatus status : {api::ProductStatus::Draft, api::ProductStatus::Active, api::ProductStatus::Archived})
        items.append({models::productStatusWord(status), Words::status(status), 0, status == product.status});
    // The list opens under the cell, so something has to stand there.
    auto *anchor = new QWidget(m_table->viewport());
    anchor->setGeometry(m_table->visualRect(index));
    auto *list = new widgets::PickList(m_theme, tr("Status"), items, widgets::PickList::Mode::One, m_table);
    connect(list, &QObject::destroyed, anchor, &QObject::deleteLater);
    const core::ProductId id = product.id;
    connect(list, &widgets::PickList::picked, this, [this, id](const QString &word) {
        const QModelIndex row = m_presenter.products().indexOf(id);
        m_presenter.products().setData(row.siblingAtColumn(ProductsModel::StatusColumn), word, Qt::EditRole);
    });
    list->openUnder(anchor);
}

void ProductsPage::leave(const std::function<void()> &on)
{
    if (!m_presenter.editor().hasUnsaved())
        return on();
    const widgets::AskDialog::Words words{tr("Leave %1 without saving?").arg(m_presenter.editor().title()),
                                          tr("What is changed and not saved is lost."), tr("Leave it"), tr("Stay")};
    widgets::AskDialog::ask(m_theme, words, this, on);
}

void ProductsPage::closePanel()
{
    m_presenter.editor().close();
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_table->setFocus(Qt::OtherFocusReason);
}

void ProductsPage::followSelection(const QModelIndex &current)
{
    if (!current.isValid())
        return;
    const auto product = current.data(ProductsModel::SummaryRole).value<api::ProductSummary>();
    ProductEditor &editor = m_presenter.editor();
    if (product.id == editor.id())
        return;
    const auto openIt = [this, product] {
        m_presenter.editor().open(product.id, product.title, product.priceFrom.currency);
        m_panel->show();
    };
    if (!editor.hasUnsaved())
        return openIt();
    // The row of the product with unsaved changes stays the selected one until the person has decided.
    const core::ProductId before = editor.id();
    core::post(this, [this, before] {
        const QModelIndex back = m_presenter.products().indexOf(before);
        if (back.isValid())
            m_table->selectRow(back.row());
    });
    leave([this, product, openIt] {
        openIt();
        open(product.id);
    });
}

void ProductsPage::showProduct(const core::ProductId &id)
{
    showList();
    if (m_presenter.products().indexOf(id).isValid())
        return open(id);
    leave([this, id] {
        m_table->clearSelection();
        m_presenter.editor().open(id, {}, m_presenter.currency());
        m_panel->show();
    });
}

void ProductsPage::open(const core::ProductId &id)
{
    const QModelIndex row = m_presenter.products().indexOf(id);
    if (row.isValid())
        m_table->selectRow(row.row());
}

void ProductsPage::showList() { m_stack->setCurrentIndex(0); }

void ProductsPage::showImport()
{
    m_stack->setCurrentIndex(1);
    m_importPanel->setFocus();
}

void ProductsPage::showNew()
{
    leave([this] {
        m_newPanel->start(m_presenter.currency());
        m_stack->setCurrentIndex(2);
    });
}

}  // namespace product_room
