// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/rooms/products/product_editor.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace product_room {

class PricesModel;

/// Which price a variant had and has, newest first.
class PricesTab : public QWidget {
    Q_OBJECT
public:
    PricesTab(const theme::Theme &theme, const core::Clock &clock, ProductEditor &editor, QWidget *parent = nullptr);

private:
    PricesModel *m_model;
};

}  // namespace product_room
