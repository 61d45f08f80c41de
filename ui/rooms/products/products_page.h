// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/products/products_presenter.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QStackedWidget;

namespace widgets {
class Button;
class DataTable;
class EmptyState;
class FilterBar;
class GripSplitter;
class TabRow;
class Toast;
}  // namespace widgets

namespace product_room {

class ImportPanel;
class NewProductPanel;
class ProductDelegate;
class ProductPanel;

/// The room Products: views as tabs, filters, the table, and the open product under it.
class ProductsPage : public QWidget {
    Q_OBJECT
public:
    ProductsPage(const theme::Theme &theme, const core::Clock &clock, ProductsPresenter &presenter, widgets::Toast &toast,
                 QWidget *parent = nullptr);

    [[nodiscard]] QAction *newAction() const { return m_new; }
    [[nodiscard]] QAction *importAction() const { return m_import; }
    [[nodiscard]] QAction *exportAction() const { return m_export; }
    [[nodiscard]] widgets::DataTable *table() const { return m_table; }
    [[nodiscard]] widgets::FilterBar *filterBar() const { return m_filters; }
    [[nodiscard]] ProductPanel *panel() const { return m_panel; }
    [[nodiscard]] ImportPanel *importPanel() const { return m_importPanel; }
    [[nodiscard]] NewProductPanel *newPanel() const { return m_newPanel; }
    void open(const core::ProductId &id);
    void showImport();
    void showNew();
    void showList();

    /// Sizes, columns and own views, of one person.
    /// Opens a product that somebody came across elsewhere; it need not be in the list.
    void showProduct(const core::ProductId &id);

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    /// Worth keeping at once: a view was saved or removed.
    void layoutChanged();

private:
    void makeActions();
    [[nodiscard]] QWidget *buildTop();
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildTable();
    void buildViews();
    void fillColumnMenu();
    void fillViewMenu();
    void saveView();
    void chooseExport();
    void sortBy(int column, Qt::SortOrder order);
    void followSort();
    void followState();
    void followSelection(const QModelIndex &current);
    void followBulk(const core::Error &last);
    void openStatusList(const QModelIndex &index);
    void closePanel();
    void leave(const std::function<void()> &on);

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    ProductsPresenter &m_presenter;
    widgets::Toast &m_toast;
    QAction *m_new = nullptr;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
    QAction *m_find = nullptr;
    QAction *m_refresh = nullptr;
    QStackedWidget *m_stack = nullptr;
    QHBoxLayout *m_viewPlace = nullptr;
    widgets::TabRow *m_views = nullptr;
    widgets::FilterBar *m_filters = nullptr;
    QMenu *m_columnMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    widgets::Button *m_viewButton = nullptr;
    QStackedWidget *m_tableStack = nullptr;
    widgets::DataTable *m_table = nullptr;
    ProductDelegate *m_delegate = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    QAction *m_retry = nullptr;
    widgets::EmptyState *m_broken = nullptr;
    widgets::GripSplitter *m_splitter = nullptr;
    ProductPanel *m_panel = nullptr;
    ImportPanel *m_importPanel = nullptr;
    NewProductPanel *m_newPanel = nullptr;
};

}  // namespace product_room
