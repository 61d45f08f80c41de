// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QAction>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace widgets {

namespace metrics = theme::metrics;

Field::Field(const theme::Theme &theme, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_edit(new QLineEdit)
    , m_errorRow(new QWidget)
    , m_error(new WrappedLabel({}, "error"))
    , m_hint(new WrappedLabel({}, "meta"))
{
    m_edit->setProperty("scale", QStringLiteral("large"));
    m_edit->setAccessibleName(label);
    auto *name = makeLabel(label, "label");
    name->setBuddy(m_edit);
    auto *errorLayout = new QHBoxLayout(m_errorRow);
    plain(errorLayout, metrics::grid);
    errorLayout->addWidget(new IconLabel(theme, QStringLiteral("circle-x"), theme::Token::Danger), 0, Qt::AlignTop);
    errorLayout->addWidget(m_error, 1);
    auto *column = new QVBoxLayout(this);
    plain(column, metrics::grid);
    column->addWidget(name);
    column->addWidget(m_edit);
    column->addWidget(m_hint);
    column->addWidget(m_errorRow);
    m_hint->hide();
    m_errorRow->hide();
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setError({}); });
}

void Field::setError(const QString &sentence)
{
    m_error->setWords(sentence);
    m_errorRow->setVisible(!sentence.isEmpty());
    m_hint->setVisible(sentence.isEmpty() && !m_hint->text().isEmpty());
    m_edit->setAccessibleDescription(sentence);
    setLook(m_edit, "wrong", !sentence.isEmpty());
}

bool Field::hasError() const { return !m_error->text().isEmpty(); }

void Field::setHint(const QString &sentence)
{
    m_hint->setWords(sentence);
    m_hint->setVisible(!sentence.isEmpty() && !hasError());
}

void Field::makePassword()
{
    m_edit->setEchoMode(QLineEdit::Password);
    QAction *eye = m_edit->addAction(m_theme.icon(QStringLiteral("eye")), QLineEdit::TrailingPosition);
    eye->setText(tr("Show the password"));
    eye->setToolTip(tr("Show the password"));
    eye->setCheckable(true);
    connect(eye, &QAction::toggled, this, [this](bool on) { m_edit->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
}

SearchField::SearchField(const theme::Theme &theme, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setProperty("role", QStringLiteral("search"));
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace widgets
