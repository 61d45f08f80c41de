// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a test does in the rooms of the shop.
#include "ui/shell/automation.h"
#include "ui/shell/automation_hands.h"
#include "ui/shell/console_parts.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shell {
namespace {

/// The word by which a person finds a widget: what a screen reader says, else what stands on it.
QString nameOf(const QAbstractButton *button)
{
    return (button->accessibleName().isEmpty() ? button->text() : button->accessibleName()).remove(u'&');
}

}  // namespace

QString Automation::openRoom(const QJsonObject &command)
{
    Workplace *workplace = m_console.m_parts->workplace;
    if (workplace == nullptr)
        return notHere;
    const QString name = command.value(QLatin1String("name")).toString();
    const QHash<QString, const QWidget *> pages{{QStringLiteral("inbox"), workplace->inboxPage()},
                                                {QStringLiteral("orders"), workplace->ordersPage()},
                                                {QStringLiteral("products"), workplace->productsPage()},
                                                {QStringLiteral("customers"), workplace->customersPage()},
                                                {QStringLiteral("library"), workplace->libraryPage()}};
    if (const QWidget *page = pages.value(name)) {
        workplace->openRoom(page);
        return {};
    }
    const int index = command.value(QLatin1String("index")).toInt(-1);
    if (index < 0 || index >= workplace->roomActions().size())
        return notHere;
    workplace->roomActions().at(index)->trigger();
    return {};
}

QString Automation::openOrder(const QJsonObject &command)
{
    Console::Parts &parts = *m_console.m_parts;
    if (!parts.workplace || parts.workplace->ordersPage() == nullptr)
        return notHere;
    parts.orders.selectNumber(command.value(QLatin1String("number")).toInteger());
    return {};
}

QString Automation::pressNamed(const QString &name)
{
    QAbstractButton *found = nullptr;
    for (QAbstractButton *button : m_console.window()->findChildren<QAbstractButton *>())
        if (button->isVisible() && nameOf(button) == name && (found == nullptr || !found->isEnabled()))
            found = button;
    return found == nullptr ? QStringLiteral("No button is called \"%1\" here.").arg(name) : press(found);
}

QString Automation::fillNamed(const QJsonObject &command)
{
    const QString name = command.value(QLatin1String("name")).toString();
    for (QLineEdit *edit : m_console.window()->findChildren<QLineEdit *>()) {
        if (!edit->isVisible() || edit->accessibleName() != name)
            continue;
        retype(edit, command.value(QLatin1String("text")).toString());
        return {};
    }
    return QStringLiteral("No field is called \"%1\" here.").arg(name);
}

void Automation::addOrders(QJsonObject &state) const
{
    order_room::OrdersPresenter &presenter = m_console.m_parts->orders;
    QJsonArray numbers;
    const models::OrdersModel &orders = presenter.orders();
    for (int row = 0; row < orders.rowCount(); ++row)
        numbers.append(orders.index(row).data(models::OrdersModel::OrderRole).value<api::OrderSummary>().number);
    state.insert(QStringLiteral("orders"), numbers);
    if (presenter.order())
        state.insert(QStringLiteral("order"), QJsonDocument::fromJson(wire::encode(*presenter.order())).object());
}

}  // namespace shell
