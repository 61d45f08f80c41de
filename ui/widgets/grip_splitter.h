// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSplitter>

namespace widgets {

/// Two panes one over the other, a line with a grip between them; a double click restores the sizes.
class GripSplitter : public QSplitter {
    Q_OBJECT
public:
    explicit GripSplitter(const theme::Theme &theme, QWidget *parent = nullptr);
    void setDefaultSizes(const QList<int> &sizes);
    void restoreDefault() { setSizes(m_default); }

protected:
    QSplitterHandle *createHandle() override;

private:
    const theme::Theme &m_theme;
    QList<int> m_default;
};

}  // namespace widgets
