// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/popup_form.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace widgets {
namespace {

namespace metrics = theme::metrics;
constexpr int formWidth = 240;

}  // namespace

PopupForm::PopupForm(const theme::Theme &theme, const QString &accessibleName, const QString &takeWord, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_take(new Button(theme, Role::Primary, takeWord))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(accessibleName);
    setProperty("ground", QStringLiteral("surface"));
    setProperty("edge", QStringLiteral("popup"));
    setFixedWidth(theme.scaled(formWidth));
    m_column->setContentsMargins(metrics::cardGap, metrics::cardGap, metrics::cardGap, metrics::cardGap);
    m_column->setSpacing(metrics::gap);
    m_column->addWidget(m_take, 0, Qt::AlignRight);
    connect(m_take, &QPushButton::clicked, this, &PopupForm::take);
}

Field *PopupForm::addField(const QString &label, const QString &text)
{
    auto *field = new Field(m_theme, label);
    field->edit()->setText(text);
    m_column->insertWidget(int(m_fields.size()), field);
    m_fields.append(field);
    return field;
}

void PopupForm::openUnder(QWidget *anchor)
{
    adjustSize();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + metrics::grid));
    const QRect screen = anchor->screen()->availableGeometry();
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(at);
    show();
    if (!m_fields.isEmpty()) {
        m_fields.first()->edit()->setFocus(Qt::PopupFocusReason);
        m_fields.first()->edit()->selectAll();
    }
}

void PopupForm::take()
{
    QStringList texts;
    for (const Field *field : std::as_const(m_fields))
        texts.append(field->text().trimmed());
    Q_EMIT taken(texts);
}

void PopupForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return take();
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

}  // namespace widgets
