// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/customers/customers_presenter.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace widgets {
class EmptyState;
}

namespace customer_room {

/// Right pane: who it is, what they bought, where it goes, their orders and their chats.
class CustomerView : public QFrame {
    Q_OBJECT
public:
    CustomerView(const theme::Theme &theme, const core::Clock &clock, CustomersPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    void orderAsked(const core::OrderId &id);
    void chatAsked(const core::ConversationId &id);
    /// `words` say what is in the clipboard now.
    void copied(const QString &words);

private:
    void follow();
    [[nodiscard]] QWidget *makeBody(const api::Customer &customer);
    QVBoxLayout *addSection(QVBoxLayout *column, const QString &title, const QString &count = {});
    void addPerson(QVBoxLayout *column, const api::Customer &customer);
    void addOrders(QVBoxLayout *column);
    void addChats(QVBoxLayout *column);
    void addAddresses(QVBoxLayout *column, const api::Customer &customer);

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    CustomersPresenter &m_presenter;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    widgets::EmptyState *m_failed;
};

}  // namespace customer_room
