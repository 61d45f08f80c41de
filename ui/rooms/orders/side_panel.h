// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/orders/orders.h"
#include "ui/rooms/orders/order_fields.h"
#include "ui/rooms/orders/order_parts.h"

#include <QFrame>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace widgets {
class Button;
class WrappedLabel;
}  // namespace widgets

namespace order_room {

/// What is put together before it is done, beside the order: head with a cross, sections, and at the foot the one button
/// that does it. Escape and the cross leave everything as it is.
class SidePanel : public QFrame {
    Q_OBJECT
public:
    static constexpr int panelWidth = 376;

    SidePanel(const theme::Theme &theme, product_room::Thumbnails &pictures, const QString &title, bool danger, QWidget *parent = nullptr);

    [[nodiscard]] virtual QString verb() const = 0;
    /// What hinders is another: role, connection, an order that has changed; empty: nothing does.
    virtual void follow(const QString &obstacle) = 0;
    [[nodiscard]] widgets::Button *confirmButton() const { return m_confirm; }
    [[nodiscard]] QString hint() const;
    /// Its button is the primary one, not the danger of a last step.
    [[nodiscard]] bool isPrimary() const { return m_primary; }

Q_SIGNALS:
    void closed();

protected:
    [[nodiscard]] const theme::Theme &look() const { return m_theme; }
    /// A part under a line; `canvas` grounds it. Its layout is a QVBoxLayout.
    QVBoxLayout *addSection(bool canvas = false);
    /// Words at the left of a section's first row, and at its right.
    void addSectionHead(QVBoxLayout *section, const QString &left, const QString &right = {});
    /// A piece row: picture, what it is, how many of how many, and at its right words that change.
    struct PieceRow {
        QuantityField *quantity = nullptr;
        QLabel *amount = nullptr;
    };
    PieceRow addPiece(QVBoxLayout *section, const api::OrderLine &line, const QString &second, qint64 most);
    /// Icon and words.
    QLabel *addFact(QVBoxLayout *section, const QString &icon, const QString &words);
    void setConfirm(const QString &words, const QString &icon, bool possible, const QString &hint = {});
    void keyPressEvent(QKeyEvent *event) override;

private:
    const theme::Theme &m_theme;
    product_room::Thumbnails &m_pictures;
    QVBoxLayout *m_sections;
    widgets::Button *m_confirm;
    bool m_primary;
    widgets::WrappedLabel *m_hint;
};

}  // namespace order_room
