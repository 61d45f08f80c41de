// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/orders/chat_orders.h"
#include "ui/rooms/products/thumbnails.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QTimer>

class QHBoxLayout;
class QVBoxLayout;

namespace widgets {
class SearchField;
}

namespace order_room {

/// Beside a chat: the order it is about, or a way to find it.
class ChatOrderSection : public QFrame {
    Q_OBJECT
public:
    ChatOrderSection(const theme::Theme &theme, const core::Clock &clock, ChatOrders &orders, product_room::Thumbnails &pictures,
                     QWidget *parent = nullptr);
    [[nodiscard]] widgets::SearchField *searchField() const { return m_search; }

Q_SIGNALS:
    /// `verb`: "refund", "return", or empty to look at it.
    void orderAsked(const core::OrderId &id, const QString &verb);

private:
    void follow();
    void addOrder(const api::Order &order);
    void addOffers();
    void addAction(QHBoxLayout *row, const api::Order &order, const QString &verb, const QString &words, const QString &icon);

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    ChatOrders &m_orders;
    product_room::Thumbnails &m_pictures;
    widgets::SearchField *m_search;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column;
    QTimer m_pause;
};

}  // namespace order_room
