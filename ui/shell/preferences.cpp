// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

namespace shell {
namespace {

const QString languageKey = QStringLiteral("language");
const QString lookKey = QStringLiteral("look");
const QString textKey = QStringLiteral("textPercent");
const QString motionKey = QStringLiteral("reducedMotion");
const QString serverKey = QStringLiteral("server");
const QString emailKey = QStringLiteral("email");
const QString windowKey = QStringLiteral("window/geometry");
const QString inboxKey = QStringLiteral("window/inbox");
const QString libraryKey = QStringLiteral("window/library");
const QString ordersKey = QStringLiteral("window/orders");
const QString productsKey = QStringLiteral("window/products/%1");
const QString customersKey = QStringLiteral("window/customers");

}  // namespace

Preferences::Preferences(const QString &settingsFolder)
    : m_settings(settingsFolder + QStringLiteral("/console.ini"), QSettings::IniFormat)
{
}

QString Preferences::language() const { return m_settings.value(languageKey).toString(); }
void Preferences::setLanguage(const QString &code) { m_settings.setValue(languageKey, code); }

theme::Choice Preferences::look() const
{
    const QString look = m_settings.value(lookKey).toString();
    if (look == QLatin1String("light"))
        return theme::Choice::Light;
    return look == QLatin1String("dark") ? theme::Choice::Dark : theme::Choice::System;
}

void Preferences::setLook(theme::Choice choice)
{
    QString look;
    switch (choice) {
    case theme::Choice::System: look = QStringLiteral("system"); break;
    case theme::Choice::Light: look = QStringLiteral("light"); break;
    case theme::Choice::Dark: look = QStringLiteral("dark"); break;
    }
    m_settings.setValue(lookKey, look);
}

int Preferences::textPercent() const { return m_settings.value(textKey, theme::minimumTextPercent).toInt(); }
void Preferences::setTextPercent(int percent) { m_settings.setValue(textKey, percent); }
bool Preferences::reducedMotion() const { return m_settings.value(motionKey, false).toBool(); }
void Preferences::setReducedMotion(bool reduced) { m_settings.setValue(motionKey, reduced); }
QString Preferences::serverAddress() const { return m_settings.value(serverKey).toString(); }
void Preferences::setServerAddress(const QString &address) { m_settings.setValue(serverKey, address); }
QString Preferences::email() const { return m_settings.value(emailKey).toString(); }
void Preferences::setEmail(const QString &email) { m_settings.setValue(emailKey, email); }
QByteArray Preferences::windowGeometry() const { return m_settings.value(windowKey).toByteArray(); }
void Preferences::setWindowGeometry(const QByteArray &geometry) { m_settings.setValue(windowKey, geometry); }
QByteArray Preferences::inboxLayout() const { return m_settings.value(inboxKey).toByteArray(); }
void Preferences::setInboxLayout(const QByteArray &layout) { m_settings.setValue(inboxKey, layout); }
QByteArray Preferences::libraryLayout() const { return m_settings.value(libraryKey).toByteArray(); }
void Preferences::setLibraryLayout(const QByteArray &layout) { m_settings.setValue(libraryKey, layout); }
QByteArray Preferences::ordersLayout() const { return m_settings.value(ordersKey).toByteArray(); }
void Preferences::setOrdersLayout(const QByteArray &layout) { m_settings.setValue(ordersKey, layout); }
QByteArray Preferences::productsLayout(const QString &user) const { return m_settings.value(productsKey.arg(user)).toByteArray(); }
void Preferences::setProductsLayout(const QString &user, const QByteArray &layout) { m_settings.setValue(productsKey.arg(user), layout); }
QByteArray Preferences::customersLayout() const { return m_settings.value(customersKey).toByteArray(); }
void Preferences::setCustomersLayout(const QByteArray &layout) { m_settings.setValue(customersKey, layout); }

}  // namespace shell
