// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/sign_in_presenter.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QFrame;
class QLabel;
class QMenu;
class QVBoxLayout;

namespace widgets {
class Button;
class ChoiceCard;
class Field;
class WrappedLabel;
}  // namespace widgets

namespace shell {

/// Who and where: this computer or another server, whose certificate is shown the first time and refused when it has
/// changed.
class SignInPage : public QWidget {
    Q_OBJECT
public:
    struct Start {
        QString address;
        QString email;
        QString version;
    };
    SignInPage(const theme::Theme &theme, SignInPresenter &presenter, const Start &start, QMenu *languageMenu, const QString &languageName,
               QWidget *parent = nullptr);

    [[nodiscard]] widgets::Field *addressField() const { return m_address; }
    [[nodiscard]] widgets::Field *emailField() const { return m_email; }
    [[nodiscard]] widgets::Field *passwordField() const { return m_password; }
    [[nodiscard]] widgets::Button *signInButton() const { return m_signIn; }
    [[nodiscard]] widgets::ChoiceCard *anotherServer() const { return m_another; }
    [[nodiscard]] QCheckBox *sameCertificate() const { return m_same; }
    /// Why the last attempt failed; empty when it did not.
    [[nodiscard]] QString problem() const;
    /// A sentence above the fields: the session ended.
    void say(const QString &sentence);

Q_SIGNALS:
    void setUpAsked();

private:
    [[nodiscard]] QWidget *buildPicture();
    [[nodiscard]] QWidget *buildForm(const Start &start);
    [[nodiscard]] QWidget *buildServers();
    [[nodiscard]] QFrame *buildCertificate();
    [[nodiscard]] QWidget *buildFoot(const QString &version, QMenu *languageMenu, const QString &languageName);
    void follow();
    void followCertificate();
    void submit();

    const theme::Theme &m_theme;
    SignInPresenter &m_presenter;
    widgets::WrappedLabel *m_notice = nullptr;
    widgets::ChoiceCard *m_thisComputer = nullptr;
    widgets::ChoiceCard *m_another = nullptr;
    widgets::Field *m_address = nullptr;
    QFrame *m_certificate = nullptr;
    QLabel *m_certificateTitle = nullptr;
    widgets::WrappedLabel *m_certificateSentence = nullptr;
    QLabel *m_fingerprint = nullptr;
    QCheckBox *m_same = nullptr;
    widgets::Button *m_forget = nullptr;
    widgets::Field *m_email = nullptr;
    widgets::Field *m_password = nullptr;
    QCheckBox *m_remember = nullptr;
    widgets::Button *m_signIn = nullptr;
    QTimer m_typed;
};

}  // namespace shell
