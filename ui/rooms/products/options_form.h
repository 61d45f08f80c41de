// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/variant_maker.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace widgets {
class Button;
class Field;
}  // namespace widgets

namespace product_room {

/// Options and their values, typed: a line an option, its names and a list of values.
class OptionsForm : public QWidget {
    Q_OBJECT
public:
    explicit OptionsForm(const theme::Theme &theme, QWidget *parent = nullptr);
    /// What there is already keeps its codes; more can be added.
    void show(const QList<api::NewProductOption> &options);
    [[nodiscard]] QList<api::NewProductOption> options() const;

Q_SIGNALS:
    void changed();

private:
    void addLine(const models::TypedOption &typed);

    const theme::Theme &m_theme;
    QList<api::NewProductOption> m_before;
    struct Line {
        QWidget *row;
        widgets::Field *names;
        widgets::Field *values;
    };
    QList<Line> m_lines;
    QVBoxLayout *m_column;
    widgets::Button *m_add;
};

}  // namespace product_room
