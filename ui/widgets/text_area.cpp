// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_area.h"

#include "ui/widgets/button.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pick_list.h"

#include <QVBoxLayout>

namespace widgets {

namespace metrics = theme::metrics;

TextArea::TextArea(const theme::Theme &theme, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit)
{
    constexpr int leastHeight = 72;
    m_edit->setProperty("role", QStringLiteral("field"));
    m_edit->setAccessibleName(label);
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(theme.scaled(leastHeight));
    // As high as its place is, whatever it holds.
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_edit->setFrameShape(QFrame::NoFrame);
    auto *name = makeLabel(label, "label");
    name->setBuddy(m_edit);
    auto *column = new QVBoxLayout(this);
    plain(column, metrics::grid);
    column->addWidget(name);
    column->addWidget(m_edit, 1);
}

void TextArea::setText(const QString &text)
{
    if (text != m_edit->toPlainText())
        m_edit->setPlainText(text);
}

ChoiceField::ChoiceField(const theme::Theme &theme, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(label)
    , m_button(new Button(theme, Role::Plain))
{
    m_button->setOpens(true);
    auto *column = new QVBoxLayout(this);
    plain(column, label.isEmpty() ? 0 : metrics::grid);
    if (!label.isEmpty()) {
        auto *name = makeLabel(label, "label");
        name->setBuddy(m_button);
        column->addWidget(name);
    }
    column->addWidget(m_button);
    column->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &ChoiceField::open);
    follow();
}

void ChoiceField::setChoices(const QList<Choice> &choices)
{
    m_choices = choices;
    follow();
}

void ChoiceField::setCurrent(const QString &key)
{
    m_current = key;
    follow();
}

void ChoiceField::follow()
{
    QString text;
    for (const Choice &choice : std::as_const(m_choices))
        if (choice.key == m_current)
            text = choice.text;
    m_button->setText(text.isEmpty() ? tr("Choose") : text);
    m_button->setAccessibleName(m_label.isEmpty() ? m_button->text() : QStringLiteral("%1: %2").arg(m_label, m_button->text()));
    m_button->updateGeometry();
}

void ChoiceField::open()
{
    QList<PickList::Item> items;
    for (const Choice &choice : std::as_const(m_choices))
        items.append({choice.key, choice.text, choice.depth, choice.key == m_current});
    auto *list = new PickList(m_theme, m_label, items, PickList::Mode::One, this);
    connect(list, &PickList::picked, this, [this](const QString &key) {
        setCurrent(key);
        Q_EMIT chosen(key);
    });
    list->openUnder(m_button);
}

}  // namespace widgets
