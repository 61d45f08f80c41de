// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace widgets {

/// A thin bar. What it measures is said in words beside it.
class ProgressBar : public QWidget {
    Q_OBJECT
public:
    ProgressBar(const theme::Theme &theme, int height, theme::Token ground, QWidget *parent = nullptr);
    void setPercent(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    theme::Token m_ground;
    int m_percent = 0;
};

}  // namespace widgets
