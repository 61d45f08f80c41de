// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSettings>

namespace shell {

/// What this person has set on this computer: console.ini of the settings folder. No secrets.
class Preferences {
public:
    explicit Preferences(const QString &settingsFolder);

    /// "en", "es"; empty for what the desktop speaks.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] theme::Choice look() const;
    void setLook(theme::Choice choice);
    [[nodiscard]] int textPercent() const;
    void setTextPercent(int percent);
    [[nodiscard]] bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    [[nodiscard]] QString serverAddress() const;
    void setServerAddress(const QString &address);
    [[nodiscard]] QString email() const;
    void setEmail(const QString &email);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray inboxLayout() const;
    void setInboxLayout(const QByteArray &layout);
    [[nodiscard]] QByteArray libraryLayout() const;
    void setLibraryLayout(const QByteArray &layout);
    [[nodiscard]] QByteArray ordersLayout() const;
    void setOrdersLayout(const QByteArray &layout);
    /// Of one person: it holds their views.
    [[nodiscard]] QByteArray productsLayout(const QString &user) const;
    void setProductsLayout(const QString &user, const QByteArray &layout);
    [[nodiscard]] QByteArray customersLayout() const;
    void setCustomersLayout(const QByteArray &layout);

private:
    QSettings m_settings;
};

}  // namespace shell
