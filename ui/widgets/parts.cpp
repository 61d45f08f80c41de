// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QStyle>

namespace widgets {

QLabel *makeLabel(const QString &text, const char *kind, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("kind", QLatin1String(kind));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QFrame *makePane(const char *ground, const char *edge, QWidget *parent)
{
    auto *pane = new QFrame(parent);
    if (ground != nullptr)
        pane->setProperty("ground", QLatin1String(ground));
    if (edge != nullptr)
        pane->setProperty("edge", QLatin1String(edge));
    return pane;
}

void keepHeight(QWidget *widget, const theme::Theme &theme, int pixels)
{
    const auto apply = [widget, &theme, pixels] { widget->setFixedHeight(theme.scaled(pixels)); };
    QObject::connect(&theme, &theme::Theme::changed, widget, apply);
    apply();
}

void setLook(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void plain(QBoxLayout *layout, int spacing)
{
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
}

}  // namespace widgets
