// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/customers/customers_presenter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;

namespace widgets {
class EmptyState;
class FilterBar;
class Toast;
}  // namespace widgets

namespace customer_room {

class CustomerView;

/// Paints the cells of the table of customers.
class CustomerDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    CustomerDelegate(const theme::Theme &theme, const core::Clock &clock, widgets::DataTable *table);
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QModelIndex &index) const override;

private:
    const core::Clock &m_clock;
};

/// The room Customers: who has ordered, and beside the table who is chosen, with orders and chats.
class CustomersPage : public QWidget {
    Q_OBJECT
public:
    CustomersPage(const theme::Theme &theme, const core::Clock &clock, CustomersPresenter &presenter, widgets::Toast &toast,
                  QWidget *parent = nullptr);
    ~CustomersPage() override;

    [[nodiscard]] widgets::DataTable *table() const { return m_table; }
    [[nodiscard]] widgets::FilterBar *bar() const { return m_bar; }
    [[nodiscard]] CustomerView *view() const { return m_view; }

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    void orderAsked(const core::OrderId &id);
    void chatAsked(const core::ConversationId &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    [[nodiscard]] QWidget *buildTable();
    void followList();
    void followSelection();
    void sortBy(int column);

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    CustomersPresenter &m_presenter;
    QAction *m_find = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_clear = nullptr;
    QSplitter *m_splitter = nullptr;
    widgets::FilterBar *m_bar = nullptr;
    widgets::DataTable *m_table = nullptr;
    CustomerDelegate *m_delegate = nullptr;
    QStackedWidget *m_stack = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    widgets::EmptyState *m_failed = nullptr;
    CustomerView *m_view = nullptr;
};

}  // namespace customer_room
