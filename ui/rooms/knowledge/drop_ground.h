// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace knowledge {

/// Lies over the page while files are held above it, and says what letting go will do.
class DropGround : public QWidget {
    Q_OBJECT
public:
    DropGround(const theme::Theme &theme, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
};

}  // namespace knowledge
