// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLineEdit>

namespace widgets {

class IconLabel;
class WrappedLabel;

/// A label above, a line of text, and below it a sentence when something is wrong.
class Field : public QWidget {
    Q_OBJECT
public:
    Field(const theme::Theme &theme, const QString &label, QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const { return m_edit->text(); }
    /// Empty takes the sentence away.
    void setError(const QString &sentence);
    [[nodiscard]] bool hasError() const;
    void setHint(const QString &sentence);
    /// Dots instead of letters, and an eye that shows them while it is pressed in.
    void makePassword();

private:
    const theme::Theme &m_theme;
    QLineEdit *m_edit;
    QWidget *m_errorRow;
    WrappedLabel *m_error;
    WrappedLabel *m_hint;
};

/// A search field: icon at the left, placeholder, cleared by Escape.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    SearchField(const theme::Theme &theme, const QString &placeholder, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

}  // namespace widgets
