// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>

class QHBoxLayout;

namespace widgets {

/// One tab: icon, word, count; a 2 px line below when it is the current one.
class TabButton : public QAbstractButton {
    Q_OBJECT
public:
    TabButton(const theme::Theme &theme, const QString &text, const QString &iconName, QWidget *parent = nullptr);
    void setIconName(const QString &name);
    void setCount(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_iconName;
    int m_count = -1;
};

/// Tabs as high as their bar, arrow keys move between them; a place at the right for words and buttons.
class TabRow : public QWidget {
    Q_OBJECT
public:
    explicit TabRow(const theme::Theme &theme, QWidget *parent = nullptr);
    TabButton *addTab(const QString &text, const QString &iconName = {});
    [[nodiscard]] TabButton *tab(int index) const;
    [[nodiscard]] int current() const;
    void setCurrent(int index);
    [[nodiscard]] QHBoxLayout *trailing() const { return m_trailing; }

Q_SIGNALS:
    void currentChanged(int index);

private:
    const theme::Theme &m_theme;
    QButtonGroup m_group;
    QHBoxLayout *m_tabs;
    QHBoxLayout *m_trailing;
};

}  // namespace widgets
