// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QVBoxLayout;

namespace widgets {

class Button;
class Field;

/// A few fields that open under a control, with one button that takes them: the name of a view, two ends of a price.
/// Enter takes, Escape closes. Deletes itself when closed.
class PopupForm : public QFrame {
    Q_OBJECT
public:
    PopupForm(const theme::Theme &theme, const QString &accessibleName, const QString &takeWord, QWidget *parent);
    Field *addField(const QString &label, const QString &text);
    void openUnder(QWidget *anchor);

Q_SIGNALS:
    /// What stands in the fields. The form stays open until it is closed: the room may find a mistake.
    void taken(const QStringList &texts);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();

    const theme::Theme &m_theme;
    QList<Field *> m_fields;
    QVBoxLayout *m_column;
    Button *m_take;
};

}  // namespace widgets
