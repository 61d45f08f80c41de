// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/store/order_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace orders::store {
namespace {

QString textOf(const QJsonObject &object) { return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

QJsonObject objectOf(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

std::optional<QString> optional(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

}  // namespace

QString textOf(const api::Address &address)
{
    QJsonObject object{{QStringLiteral("name"), address.name},
                       {QStringLiteral("line1"), address.line1},
                       {QStringLiteral("city"), address.city},
                       {QStringLiteral("postalCode"), address.postalCode},
                       {QStringLiteral("country"), address.country}};
    if (address.line2)
        object.insert(QStringLiteral("line2"), *address.line2);
    if (address.phone)
        object.insert(QStringLiteral("phone"), *address.phone);
    return textOf(object);
}

api::Address addressOf(const QString &text)
{
    const QJsonObject object = objectOf(text);
    api::Address address;
    address.name = object.value(QLatin1StringView("name")).toString();
    address.line1 = object.value(QLatin1StringView("line1")).toString();
    address.line2 = optional(object, QLatin1StringView("line2"));
    address.city = object.value(QLatin1StringView("city")).toString();
    address.postalCode = object.value(QLatin1StringView("postalCode")).toString();
    address.country = object.value(QLatin1StringView("country")).toString();
    address.phone = optional(object, QLatin1StringView("phone"));
    return address;
}

QString textOf(const QStringList &options)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(options)).toJson(QJsonDocument::Compact));
}

QStringList optionsOf(const QString &text)
{
    QStringList options;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array)
        options.append(value.toString());
    return options;
}

QString textOf(const Actor &actor)
{
    return textOf(QJsonObject{{QStringLiteral("kind"), actor.kind},
                              {QStringLiteral("id"), actor.id},
                              {QStringLiteral("name"), actor.name},
                              {QStringLiteral("network"), actor.network},
                              {QStringLiteral("requestId"), actor.requestId}});
}

Actor actorOf(const QString &text)
{
    const QJsonObject object = objectOf(text);
    return {object.value(QLatin1StringView("kind")).toString(), object.value(QLatin1StringView("id")).toString(),
            object.value(QLatin1StringView("name")).toString(), object.value(QLatin1StringView("network")).toString(),
            object.value(QLatin1StringView("requestId")).toString()};
}

}  // namespace orders::store
