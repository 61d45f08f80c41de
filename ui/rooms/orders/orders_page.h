// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/orders/orders_presenter.h"
#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;

namespace widgets {
class EmptyState;
class Toast;
}  // namespace widgets

namespace order_room {

class OrdersList;
class OrderView;
class SidePanel;

/// The room Orders: list, order, and beside it the panel in which a change is put together.
class OrdersPage : public QWidget {
    Q_OBJECT
public:
    OrdersPage(const theme::Theme &theme, const core::Clock &clock, OrdersPresenter &presenter, widgets::Toast &toast,
               QWidget *parent = nullptr);
    ~OrdersPage() override;

    [[nodiscard]] OrdersList *list() const { return m_list; }
    [[nodiscard]] OrderView *view() const { return m_view; }
    [[nodiscard]] SidePanel *panel() const;
    /// "ship", "refund", "return", "hold", "cancel", "pay": opens the panel; anything else is done at once.
    void begin(const QString &verb);
    /// The same as soon as the order that was asked for is here.
    void beginWhenShown(const QString &verb);

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    void customerAsked(const QString &email);
    void chatAsked(const core::ConversationId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void connectPresenter();
    [[nodiscard]] SidePanel *makePanel(const QString &verb);
    void open(SidePanel *panel);
    void closePanel();
    void follow();
    void followMiddle();
    void followEditing();
    void orderCame();
    void finished(const QString &verb);

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    OrdersPresenter &m_presenter;
    widgets::Toast &m_toast;
    QAction *m_find = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_note = nullptr;
    QAction *m_retry = nullptr;
    QSplitter *m_splitter = nullptr;
    OrdersList *m_list = nullptr;
    QStackedWidget *m_middle = nullptr;
    OrderView *m_view = nullptr;
    widgets::EmptyState *m_nothing = nullptr;
    widgets::EmptyState *m_failed = nullptr;
    QStackedWidget *m_side = nullptr;
    QPointer<SidePanel> m_panel;
    QString m_beginNext;
    core::OrderId m_panelOrder;
    qint64 m_panelVersion = 0;
};

}  // namespace order_room
