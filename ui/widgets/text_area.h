// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPlainTextEdit>

namespace widgets {

class Button;

/// A label above several lines of text. Tab leaves it.
class TextArea : public QWidget {
    Q_OBJECT
public:
    TextArea(const theme::Theme &theme, const QString &label, QWidget *parent = nullptr);
    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const { return m_edit->toPlainText(); }
    void setText(const QString &text);

private:
    QPlainTextEdit *m_edit;
};

/// A label above a button that opens a list of choices.
class ChoiceField : public QWidget {
    Q_OBJECT
public:
    ChoiceField(const theme::Theme &theme, const QString &label, QWidget *parent = nullptr);
    struct Choice {
        QString key;
        QString text;
        int depth = 0;
    };
    void setChoices(const QList<Choice> &choices);
    void setCurrent(const QString &key);
    [[nodiscard]] QString current() const { return m_current; }
    [[nodiscard]] Button *button() const { return m_button; }

Q_SIGNALS:
    void chosen(const QString &key);

private:
    void open();
    void follow();

    const theme::Theme &m_theme;
    QString m_label;
    QList<Choice> m_choices;
    QString m_current;
    Button *m_button;
};

}  // namespace widgets
