// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/products/conflict.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QAbstractButton;

namespace product_room {

/// Two people changed the same: what each has, side by side, and three ways on. Escape looks again and saves nothing.
class ConflictDialog : public QDialog {
    Q_OBJECT
public:
    ConflictDialog(const theme::Theme &theme, const Conflict &conflict, core::Timestamp now, QWidget *parent);
    [[nodiscard]] QAbstractButton *keepMine() const { return m_mine; }
    [[nodiscard]] QAbstractButton *takeTheirs() const { return m_theirs; }

private:
    [[nodiscard]] QWidget *buildLines(const Conflict &conflict);

    QAbstractButton *m_mine = nullptr;
    QAbstractButton *m_theirs = nullptr;
};

}  // namespace product_room
