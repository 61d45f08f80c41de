// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QFrame>

class QVBoxLayout;

namespace widgets {

/// A room in the rail: icon, word, and a count that is red only for people who wait.
class RailItem : public QAbstractButton {
    Q_OBJECT
public:
    RailItem(const theme::Theme &theme, QAction *action, QWidget *parent = nullptr);
    void setWaiting(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_iconName;
    int m_waiting = 0;
};

/// The bar at the left: the mark of the house, the rooms, and at the bottom the person.
class Rail : public QFrame {
    Q_OBJECT
public:
    explicit Rail(const theme::Theme &theme, QWidget *parent = nullptr);
    RailItem *addRoom(QAction *action);
    /// At the bottom: opens the menu of the person.
    void setPerson(const QString &name, class QMenu *menu);

private:
    const theme::Theme &m_theme;
    QVBoxLayout *m_rooms;
    QAbstractButton *m_person;
};

}  // namespace widgets
