// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/products/products_presenter.h"
#include "ui/theme/theme.h"

namespace widgets {
class FilterBar;
}

namespace product_room {

/// Joins the filter bar to the query: what is set as chips, what can be added as a menu, each filter edited in a list or a
/// small form under its chip.
class ProductFilters : public QObject {
    Q_OBJECT
public:
    ProductFilters(const theme::Theme &theme, ProductsPresenter &presenter, widgets::FilterBar &bar);

private:
    void follow();
    void followCount();
    void open(const QString &key, QWidget *at);
    void remove(const QString &key);
    void openStatus(QWidget *at);
    void openCategory(QWidget *at);
    void openStock(QWidget *at);
    void openPrice(QWidget *at);

    const theme::Theme &m_theme;
    ProductsPresenter &m_presenter;
    widgets::FilterBar &m_bar;
};

}  // namespace product_room
