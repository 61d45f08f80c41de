// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/orders/order_parts.h"
#include "ui/rooms/orders/orders_presenter.h"

#include <QListView>
#include <QStyledItemDelegate>

class QLabel;
class QMenu;
class QStackedWidget;

namespace widgets {
class Button;
class EmptyState;
class SearchField;
}  // namespace widgets

namespace order_room {

/// Paints a row of the list of orders.
class OrderDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    OrderDelegate(const theme::Theme &theme, const core::Clock &clock, QAbstractItemView *view);
    [[nodiscard]] QString spoken(const QModelIndex &index) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    QAbstractItemView *m_view;
};

/// The filters that are set, in as many lines as they need, and how many orders there are.
class ChipsRow : public QFrame {
    Q_OBJECT
public:
    explicit ChipsRow(const theme::Theme &theme, QWidget *parent = nullptr);
    struct Entry {
        QString word;
        std::function<void()> remove;
    };
    void show(const QList<Entry> &entries);
    void setCount(const QString &words);
    [[nodiscard]] QString count() const;
    [[nodiscard]] QList<SetFilter *> chips() const { return m_chips; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    const theme::Theme &m_theme;
    QList<SetFilter *> m_chips;
    QLabel *m_count;
};

/// Left pane of the room: search, filters, orders.
class OrdersList : public QFrame {
    Q_OBJECT
public:
    OrdersList(const theme::Theme &theme, const core::Clock &clock, OrdersPresenter &presenter, QWidget *parent = nullptr);
    void focusSearch();
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] ChipsRow *chips() const { return m_chips; }
    /// The menu of filters, as it is now.
    [[nodiscard]] QMenu *filterMenu() const { return m_menu; }

private:
    [[nodiscard]] QWidget *buildTools();
    [[nodiscard]] QWidget *buildView();
    void fillMenu();
    void followFilter();
    void followList();
    void followSelection();
    void change(const std::function<void(models::OrderFilter &)> &edit);

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    OrdersPresenter &m_presenter;
    widgets::SearchField *m_search = nullptr;
    widgets::Button *m_filter = nullptr;
    QMenu *m_menu = nullptr;
    ChipsRow *m_chips = nullptr;
    QListView *m_view = nullptr;
    OrderDelegate *m_delegate = nullptr;
    QStackedWidget *m_stack = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_retry = nullptr;
    widgets::EmptyState *m_failed = nullptr;
    QTimer m_pause;
};

}  // namespace order_room
