// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/order_groups.h"
#include "ui/rooms/orders/order_words.h"
#include "ui/rooms/products/thumbnails.h"

#include <QAbstractButton>
#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

/// Painted parts of the room: what is many is painted, what is pressed is a widget.
namespace order_room {

/// A white box on the canvas with a head row; rows are put below each other.
class Card : public QFrame {
    Q_OBJECT
public:
    /// `title` small and muted; empty: the caller fills the head.
    Card(const theme::Theme &theme, const QString &title, QWidget *parent = nullptr);
    [[nodiscard]] QHBoxLayout *head() const { return m_head; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Rows reach from edge to edge, under a line.
    void makeTable();

private:
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

/// The small picture of a product, or a box while there is none.
class PictureLabel : public QWidget {
    Q_OBJECT
public:
    PictureLabel(const theme::Theme &theme, product_room::Thumbnails &pictures, const QString &url, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    product_room::Thumbnails &m_pictures;
    QString m_url;
};

/// Pieces of a line: picture, name and options, SKU, how many, price, sum.
class LineRow : public QWidget {
    Q_OBJECT
public:
    LineRow(const theme::Theme &theme, product_room::Thumbnails &pictures, const models::OrderPiece &piece, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    models::OrderPiece m_piece;
};

/// A name and an amount, both at the right end; as wide as the sums above.
class SumRow : public QWidget {
    Q_OBJECT
public:
    enum class Weight { Plain, Strong, Second };
    enum class Place { Right, Spread };  ///< the name beside the amount, or at the left edge
    SumRow(const theme::Theme &theme, const QString &name, const QString &amount, Weight weight, Place place, QWidget *parent = nullptr);
    void show(const QString &name, const QString &amount);
    void setToken(theme::Token token);
    [[nodiscard]] QString amount() const { return m_amount; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_name;
    QString m_amount;
    Weight m_weight;
    Place m_place;
    std::optional<theme::Token> m_token;
};

/// One thing that happened: icon in a circle, words, second words, when.
class EventRow : public QWidget {
    Q_OBJECT
public:
    EventRow(const theme::Theme &theme, const OrderWords::Event &event, const QString &when, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    OrderWords::Event m_event;
    QString m_when;
};

/// A filter that is set, small: word and x. Click, Enter or Delete takes it away.
class SetFilter : public QAbstractButton {
    Q_OBJECT
public:
    SetFilter(const theme::Theme &theme, const QString &word, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const theme::Theme &m_theme;
};

/// The row of an order in a list: number, whose, chips, amount, when. Also for delegates.
void paintOrder(QPainter &painter, const theme::Theme &theme, const QRectF &inside, const api::OrderSummary &order, core::Timestamp now,
                bool withName);
[[nodiscard]] QString spokenOrder(const api::OrderSummary &order, core::Timestamp now);

/// The same as a button: opens the order.
class OrderButton : public QAbstractButton {
    Q_OBJECT
public:
    OrderButton(const theme::Theme &theme, const api::OrderSummary &order, core::Timestamp now, bool withName, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    api::OrderSummary m_order;
    core::Timestamp m_now;
    bool m_withName;
};

}  // namespace order_room
