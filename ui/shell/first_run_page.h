// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/sign_in_presenter.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QMenu;

namespace widgets {
class Button;
class Field;
}  // namespace widgets

namespace shell {

/// Turns the set-up link of a first start into the first administrator.
class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    FirstRunPage(const theme::Theme &theme, SignInPresenter &presenter, const QString &token, QMenu *languageMenu,
                 const QString &languageName, QWidget *parent = nullptr);

    [[nodiscard]] widgets::Field *linkField() const { return m_link; }
    [[nodiscard]] widgets::Field *nameField() const { return m_name; }
    [[nodiscard]] widgets::Field *emailField() const { return m_email; }
    [[nodiscard]] widgets::Field *passwordField() const { return m_password; }
    [[nodiscard]] widgets::Button *makeButton() const { return m_make; }

Q_SIGNALS:
    void backAsked();

private:
    [[nodiscard]] QWidget *buildSteps();
    [[nodiscard]] QWidget *buildForm(const QString &token);
    [[nodiscard]] QWidget *buildFoot(QMenu *languageMenu, const QString &languageName);
    void submit();
    void show(const core::Error &error);

    const theme::Theme &m_theme;
    SignInPresenter &m_presenter;
    widgets::Field *m_link = nullptr;
    widgets::Field *m_name = nullptr;
    widgets::Field *m_email = nullptr;
    widgets::Field *m_password = nullptr;
    widgets::Button *m_make = nullptr;
};

/// The token of a set-up link, or of the token itself.
[[nodiscard]] QString setupToken(const QString &typed);

}  // namespace shell
