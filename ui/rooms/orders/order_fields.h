// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/money.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QLineEdit>

class QMenu;

/// Fields of the panels: how many, how much, which one.
namespace order_room {

/// A whole number from 0 to a most; arrow keys and the two arrows at its right step it.
class QuantityField : public QLineEdit {
    Q_OBJECT
public:
    QuantityField(const theme::Theme &theme, const QString &accessibleName, qint64 most, QWidget *parent = nullptr);
    [[nodiscard]] qint64 quantity() const { return m_quantity; }
    [[nodiscard]] qint64 most() const { return m_most; }
    void setQuantity(qint64 quantity);

Q_SIGNALS:
    void quantityChanged(qint64 quantity);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void take(qint64 quantity);
    void read();

    const theme::Theme &m_theme;
    qint64 m_most;
    qint64 m_quantity = 0;
};

/// An amount of money, as the person's language writes it. What is no amount, or too much, is marked and nullopt.
class MoneyField : public QLineEdit {
    Q_OBJECT
public:
    MoneyField(const QString &accessibleName, const api::Money &start, QWidget *parent = nullptr);
    void setMost(const std::optional<api::Money> &most);
    [[nodiscard]] std::optional<api::Money> money() const { return m_money; }

Q_SIGNALS:
    void moneyChanged();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void read();
    QString m_currency;
    std::optional<api::Money> m_most;
    std::optional<api::Money> m_money;
};

/// One of several: shows the chosen one, opens a menu with all.
class SelectField : public QAbstractButton {
    Q_OBJECT
public:
    struct Choice {
        QString key;
        QString words;
    };
    SelectField(const theme::Theme &theme, const QString &name, const QList<Choice> &choices, QWidget *parent = nullptr);
    [[nodiscard]] const QString &key() const { return m_key; }
    void setKey(const QString &key);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_name;
    QList<Choice> m_choices;
    QString m_key;
    QMenu *m_menu;
};

}  // namespace order_room
