// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/orders/orders_presenter.h"
#include "ui/rooms/orders/side_panel.h"

class QLineEdit;

namespace order_room {

/// Which pieces leave now, with whom, under which number.
class ShipPanel : public SidePanel {
    Q_OBJECT
public:
    ShipPanel(const theme::Theme &theme, OrdersPresenter &presenter, const api::Order &order, QWidget *parent = nullptr);
    [[nodiscard]] QString verb() const override { return QStringLiteral("ship"); }
    void follow(const QString &obstacle) override;
    [[nodiscard]] api::ShipOrder request() const;
    [[nodiscard]] QList<PieceRow> rows() const { return m_rows; }
    [[nodiscard]] QLineEdit *carrierField() const { return m_carrier; }
    [[nodiscard]] QLineEdit *trackingField() const { return m_tracking; }

private:
    void followRows();
    OrdersPresenter &m_presenter;
    QString m_obstacle;
    QStringList m_lines;
    QList<PieceRow> m_rows;
    QLineEdit *m_carrier;
    QLineEdit *m_tracking;
    QLabel *m_rest;
};

/// Which delivered pieces come back, and why.
class ReturnPanel : public SidePanel {
    Q_OBJECT
public:
    ReturnPanel(const theme::Theme &theme, OrdersPresenter &presenter, const api::Order &order, QWidget *parent = nullptr);
    [[nodiscard]] QString verb() const override { return QStringLiteral("return"); }
    void follow(const QString &obstacle) override;
    [[nodiscard]] api::ReturnOrder request() const;
    [[nodiscard]] QList<PieceRow> rows() const { return m_rows; }

private:
    void followRows();
    OrdersPresenter &m_presenter;
    QString m_obstacle;
    QStringList m_lines;
    QList<PieceRow> m_rows;
    SelectField *m_reason;
};

/// Hold or cancel: why, and what becomes of the order then.
class DecisionPanel : public SidePanel {
    Q_OBJECT
public:
    /// `verb`: "hold", "cancel".
    DecisionPanel(const theme::Theme &theme, OrdersPresenter &presenter, const api::Order &order, const QString &verb,
                  QWidget *parent = nullptr);
    [[nodiscard]] QString verb() const override { return m_verb; }
    void follow(const QString &obstacle) override;
    [[nodiscard]] QLineEdit *reasonField() const { return m_reason; }

private:
    OrdersPresenter &m_presenter;
    QString m_verb;
    qint64 m_number;
    QLineEdit *m_reason;
};

/// Money came in: how much, under which reference.
class PaymentPanel : public SidePanel {
    Q_OBJECT
public:
    PaymentPanel(const theme::Theme &theme, OrdersPresenter &presenter, const api::Order &order, QWidget *parent = nullptr);
    [[nodiscard]] QString verb() const override { return QStringLiteral("pay"); }
    void follow(const QString &obstacle) override;
    [[nodiscard]] MoneyField *amountField() const { return m_amount; }

private:
    OrdersPresenter &m_presenter;
    QString m_obstacle;
    MoneyField *m_amount;
    QLineEdit *m_reference;
};

}  // namespace order_room
