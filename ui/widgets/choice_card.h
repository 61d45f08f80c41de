// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace widgets {

/// A radio button as a card: icon, title, second line. Put several into one parent; they exclude each other.
class ChoiceCard : public QAbstractButton {
    Q_OBJECT
public:
    ChoiceCard(const theme::Theme &theme, const QString &iconName, const QString &title, const QString &second, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_iconName;
    QString m_second;
};

}  // namespace widgets
