// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/options_form.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"

#include <QVBoxLayout>

namespace product_room {
namespace {

namespace metrics = theme::metrics;
constexpr int namesWidth = 200;
constexpr int mostOptions = 3;

}  // namespace

OptionsForm::OptionsForm(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_add(new widgets::Button(theme, widgets::Role::Plain, tr("Add option")))
{
    widgets::plain(m_column, metrics::gap);
    m_add->setIconName(QStringLiteral("plus"));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({});
        m_lines.last().names->edit()->setFocus();
        Q_EMIT changed();
    });
}

void OptionsForm::show(const QList<api::NewProductOption> &options)
{
    for (const Line &line : std::as_const(m_lines)) {
        line.row->hide();
        line.row->deleteLater();
    }
    m_lines.clear();
    m_before = options;
    for (const models::TypedOption &typed : models::typedOf(options))
        addLine(typed);
    m_add->setVisible(m_lines.size() < mostOptions);
    Q_EMIT changed();
}

void OptionsForm::addLine(const models::TypedOption &typed)
{
    Line line{new QWidget, new widgets::Field(m_theme, tr("Option %1").arg(m_lines.size() + 1)), new widgets::Field(m_theme, tr("Values"))};
    line.names->setFixedWidth(m_theme.scaled(namesWidth));
    line.names->edit()->setPlaceholderText(tr("Colour / Color"));
    line.names->edit()->setText(typed.names);
    line.values->edit()->setPlaceholderText(tr("Grey / Gris, Sand / Arena"));
    line.values->edit()->setText(typed.values);
    for (widgets::Field *field : {line.names, line.values}) {
        field->edit()->setProperty("scale", QString());
        connect(field->edit(), &QLineEdit::textChanged, this, &OptionsForm::changed);
    }
    auto *row = new QHBoxLayout(line.row);
    widgets::plain(row, metrics::gap);
    row->addWidget(line.names);
    row->addWidget(line.values, 1);
    m_column->insertWidget(int(m_lines.size()), line.row);
    m_lines.append(line);
    m_add->setVisible(m_lines.size() < mostOptions);
}

QList<api::NewProductOption> OptionsForm::options() const
{
    QList<models::TypedOption> typed;
    for (const Line &line : m_lines)
        typed.append({line.names->text(), line.values->text()});
    return models::optionsOf(typed, m_before);
}

}  // namespace product_room
