// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/orders/order_body.h"
#include "ui/rooms/orders/orders_presenter.h"

class QLabel;
class QScrollArea;

namespace widgets {
class ChipLabel;
class ElidedLabel;
}  // namespace widgets

namespace order_room {

class ActionBar;

/// "Rocío changed this order · Reload": shown while the order that is on screen is no longer the newest.
class ConflictStrip : public QFrame {
    Q_OBJECT
public:
    explicit ConflictStrip(const theme::Theme &theme, QWidget *parent = nullptr);
    void follow(const std::optional<OrdersPresenter::Conflict> &conflict, core::Timestamp now);
    [[nodiscard]] QString words() const;
    [[nodiscard]] widgets::Button *reloadButton() const { return m_reload; }

private:
    widgets::ElidedLabel *m_words;
    widgets::Button *m_reload;
};

/// The middle of the room: an order with its states, what may be done, and everything that is known of it.
class OrderView : public QFrame {
    Q_OBJECT
public:
    OrderView(const theme::Theme &theme, const core::Clock &clock, OrdersPresenter &presenter, QWidget *parent = nullptr);
    /// Shows the presenter's order as it is now.
    void follow();
    [[nodiscard]] ActionBar *actions() const { return m_actions; }
    [[nodiscard]] ConflictStrip *conflict() const { return m_conflict; }
    [[nodiscard]] OrderBody *body() const { return m_body; }
    /// Why nothing may be done; empty when something may.
    [[nodiscard]] QString obstacle() const;
    void startNote();
    /// It has been saved.
    void clearNote();
    [[nodiscard]] bool isWritingNote() const { return !m_note.trimmed().isEmpty(); }

Q_SIGNALS:
    void customerAsked(const QString &email);
    void chatAsked(const core::ConversationId &id);
    void copied(const QString &words);
    /// A note is being written, or no longer.
    void noteEdited();

private:
    [[nodiscard]] QWidget *buildHead();
    void followHead(const api::Order &order);
    void followBody(const api::Order &order);

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    OrdersPresenter &m_presenter;
    ConflictStrip *m_conflict;
    QLabel *m_title = nullptr;
    widgets::ChipLabel *m_status = nullptr;
    widgets::ChipLabel *m_payment = nullptr;
    widgets::ChipLabel *m_fulfilment = nullptr;
    QLabel *m_when = nullptr;
    ActionBar *m_actions = nullptr;
    QScrollArea *m_scroll;
    OrderBody *m_body = nullptr;
    QString m_note;   ///< that is being written; kept over every new body of the same order
    QString m_shown;  ///< what the body was made of
};

}  // namespace order_room
