// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/orders/order_parts.h"

class QLineEdit;

namespace widgets {
class Button;
}

namespace order_room {

/// Everything below the head of an order, for one state of it; made anew when that changes.
class OrderBody : public QWidget {
    Q_OBJECT
public:
    struct Needs {
        const theme::Theme &theme;
        product_room::Thumbnails &pictures;
        core::Timestamp now;
        api::Order order;
        bool mayHandle = false;  ///< and nothing is in the way now
        bool mayReadChats = false;
        QList<api::ConversationSummary> chats;
        QString note;  ///< that is being written
    };
    explicit OrderBody(const Needs &needs, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *noteField() const { return m_note; }
    void startNote();

Q_SIGNALS:
    void customerAsked(const QString &email);
    void chatAsked(const core::ConversationId &id);
    void deliverAsked(const QString &parcelId);
    void paymentAsked(const QString &paymentId, const QString &verb);
    void returnAsked(const QString &returnId, const QString &verb);
    void noteAsked(const QString &text);
    /// `words` are in the clipboard now.
    void copied(const QString &words);

private:
    void addGroups();
    [[nodiscard]] Card *parcelCard(const models::OrderGroup &group);
    [[nodiscard]] Card *waitingCard(const models::OrderGroup &group);
    void addTotals(Card *card);
    [[nodiscard]] Card *customerCard();
    void addChat(Card *card);
    [[nodiscard]] Card *deliveryCard();
    void addMoney();
    void addReturns();
    void addTimeline();
    void addNoteEditor(Card *card);
    [[nodiscard]] widgets::Button *link(const QString &words, std::function<void()> followed);
    [[nodiscard]] QHBoxLayout *factRow(const QString &icon, theme::Token token, const QString &words, const QString &detail,
                                       const Chip &chip);
    void copy(const QString &text, const QString &what);

    Needs m_needs;
    const theme::Theme &m_theme;
    class QVBoxLayout *m_column;
    QWidget *m_noteRow = nullptr;
    QLineEdit *m_note = nullptr;
};

}  // namespace order_room
