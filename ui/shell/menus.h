// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QMenu>

namespace shell {

/// Menus of the shell. They say what was chosen; the console does it.
class Menus : public QObject {
    Q_OBJECT
public:
    Menus(theme::Theme &theme, QString languageCode, QObject *parent = nullptr);

    [[nodiscard]] QMenu *language();
    [[nodiscard]] QString languageName() const;
    /// Of the person at the bottom of the rail: who, language, look, text size, movement, sign out.
    [[nodiscard]] QMenu *person(const QString &name, const QString &email);

Q_SIGNALS:
    void languageChosen(const QString &code);
    void lookChosen(theme::Choice choice);
    void textPercentChosen(int percent);
    void motionChosen(bool reduced);
    void signOutChosen();

private:
    void addLook(QMenu *menu);
    void addTextSize(QMenu *menu);

    theme::Theme &m_theme;
    QString m_code;
};

}  // namespace shell
