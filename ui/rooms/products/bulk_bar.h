// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/products/products_presenter.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;

namespace widgets {
class Button;
class ProgressBar;
}  // namespace widgets

namespace product_room {

/// What can be done with the ticked rows; while it is done, how far it has come. Gone when nothing is ticked.
class BulkBar : public QFrame {
    Q_OBJECT
public:
    BulkBar(const theme::Theme &theme, ProductsPresenter &presenter, QWidget *parent = nullptr);

private:
    void follow();

    ProductsPresenter &m_presenter;
    QLabel *m_words;
    widgets::ProgressBar *m_bar;
    QList<widgets::Button *> m_actions;
    widgets::Button *m_clear;
    widgets::Button *m_stop;
};

}  // namespace product_room
