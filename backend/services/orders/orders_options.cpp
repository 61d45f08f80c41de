// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/orders_options.h"

#include "backend/services/orders/domain/limits.h"

namespace orders {
namespace {

constexpr qint64 mostShipping = 100'000'000;  // minor units
constexpr qint64 mostReservationMinutes = 24 * 60;
constexpr qint64 mostCartDays = 3'650;

core::SettingSpec number(const char *key, qint64 value, const char *unit, const char *help, qint64 minimum, qint64 maximum)
{
    return {QString::fromLatin1(key),
            core::SettingKind::Integer,
            QString::number(value),
            QString::fromLatin1(unit),
            QString::fromLatin1(help),
            minimum,
            maximum};
}

core::SettingSpec choice(const char *key, bool value, const char *help)
{
    return {QString::fromLatin1(key),
            core::SettingKind::Boolean,
            value ? QStringLiteral("true") : QStringLiteral("false"),
            {},
            QString::fromLatin1(help)};
}

}  // namespace

QList<core::SettingSpec> ordersSettings()
{
    const OrdersOptions given;
    using std::chrono::duration_cast;
    return {
        choice("orders.taxIncluded", given.taxIncluded, "Whether prices contain the tax."),
        number("orders.taxBasisPoints", given.taxBasisPoints, "basis points", "The tax on goods and shipping; 2100 is 21 %.", 0,
               wholeInBasisPoints),
        number("orders.shippingStandard", given.shippingStandard, "minor units", "Price of standard shipping.", 0, mostShipping),
        number("orders.shippingEvening", given.shippingEvening, "minor units", "Price of delivery in the evening.", 0, mostShipping),
        number("orders.reservationMinutes", duration_cast<std::chrono::minutes>(given.reservationLifetime).count(), "minutes",
               "How long goods are held for an order that is not paid for yet.", 1, mostReservationMinutes),
        number("orders.cartDays", duration_cast<std::chrono::hours>(given.cartLifetime).count() / 24, "days",
               "How long a cart is kept that nobody touches.", 1, mostCartDays),
        choice("orders.fakePayments", given.fakePayments, "Offers a payment provider that moves no money, for demos and tests."),
    };
}

OrdersOptions ordersOptionsFrom(const core::Settings &settings)
{
    OrdersOptions options;
    options.taxIncluded = settings.boolean(QStringLiteral("orders.taxIncluded"));
    options.taxBasisPoints = int(settings.integer(QStringLiteral("orders.taxBasisPoints")));
    options.shippingStandard = settings.integer(QStringLiteral("orders.shippingStandard"));
    options.shippingEvening = settings.integer(QStringLiteral("orders.shippingEvening"));
    options.reservationLifetime = std::chrono::minutes(settings.integer(QStringLiteral("orders.reservationMinutes")));
    options.cartLifetime = std::chrono::hours(24 * settings.integer(QStringLiteral("orders.cartDays")));
    options.fakePayments = settings.boolean(QStringLiteral("orders.fakePayments"));
    return options;
}

}  // namespace orders
