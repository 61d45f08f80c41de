// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/refund_draft.h"
#include "ui/rooms/orders/order_parts.h"
#include "ui/rooms/orders/orders_presenter.h"
#include "ui/rooms/orders/side_panel.h"

class QCheckBox;
class QLineEdit;

namespace order_room {

/// What stays and what goes back, as one bar.
class ShareBar : public QWidget {
    Q_OBJECT
public:
    explicit ShareBar(const theme::Theme &theme, QWidget *parent = nullptr);
    /// Of `whole`, so much went back before and so much goes back now.
    void show(qint64 whole, qint64 before, qint64 now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    qint64 m_whole = 0;
    qint64 m_before = 0;
    qint64 m_now = 0;
};

/// Puts a refund together; what it would do comes from the server, and so does the amount on the button.
class RefundPanel : public SidePanel {
    Q_OBJECT
public:
    RefundPanel(const theme::Theme &theme, OrdersPresenter &presenter, const api::Order &order, QWidget *parent = nullptr);
    [[nodiscard]] QString verb() const override { return QStringLiteral("refund"); }
    void follow(const QString &obstacle) override;
    /// Goes on with what was put together for an earlier state of the order, as far as it still goes.
    void goOn(const RefundPanel &before);
    [[nodiscard]] const models::RefundDraft &draft() const { return m_draft; }
    [[nodiscard]] QList<PieceRow> rows() const { return m_rows; }
    [[nodiscard]] MoneyField *shippingField() const { return m_shipping; }
    [[nodiscard]] QCheckBox *restockBox() const { return m_restock; }
    [[nodiscard]] SelectField *reasonField() const { return m_reason; }
    [[nodiscard]] QString thisRefund() const { return m_now->amount(); }

private:
    void buildPieces(const api::Order &order);
    void buildReason();
    void buildOutcome(const api::Order &order);
    void edited();
    void followPreview();
    void followWords();
    void confirm();

    OrdersPresenter &m_presenter;
    api::Order m_order;
    models::RefundDraft m_draft;
    QString m_currency;
    QString m_obstacle;
    QList<PieceRow> m_rows;
    MoneyField *m_shipping = nullptr;
    QLabel *m_shippingAmount = nullptr;
    widgets::WrappedLabel *m_limits = nullptr;
    SelectField *m_reason = nullptr;
    QLineEdit *m_otherReason = nullptr;
    QCheckBox *m_restock = nullptr;
    SumRow *m_captured = nullptr;
    SumRow *m_before = nullptr;
    SumRow *m_now = nullptr;
    SumRow *m_tax = nullptr;
    ShareBar *m_bar = nullptr;
    SumRow *m_left = nullptr;
    QLabel *m_stock = nullptr;
    QLabel *m_withdrawn = nullptr;
};

}  // namespace order_room
