// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"
#include "core/config/settings.h"

#include <chrono>
#include <functional>

namespace orders {

struct OrdersOptions {
    QString currency = QStringLiteral("EUR");         ///< that carts and orders are made in
    api::Language language = api::Language::English;  ///< of words when nobody asks for another
    bool taxIncluded = true;                          ///< do prices contain the tax?
    int taxBasisPoints = 2'100;                       ///< of the built-in tax provider: 21 %
    qint64 shippingStandard = 490;                    ///< of the built-in shipping provider, minor units
    qint64 shippingEvening = 990;                     ///< likewise
    qint64 availableShown = 10;                       ///< shoppers are told of no more pieces than that
    bool fakePayments = false;                        ///< offers the provider "fake", which moves no money: demos and tests
    std::chrono::milliseconds reservationLifetime = std::chrono::minutes(15);
    std::chrono::milliseconds cartLifetime = std::chrono::hours(30 * 24);  ///< after the last change
    std::chrono::milliseconds outboxInterval{1'000};
    std::chrono::milliseconds dutyInterval{2'000};  ///< how often unfinished work is looked for
    std::chrono::milliseconds purgeInterval = std::chrono::hours(1);
    /// For tests: asked between the steps of what reaches into other rooms and providers. True ends the work at that point
    /// as the end of the process would: nothing is compensated and nobody is told.
    std::function<bool(const QString &point)> crashPoint;
};

/// The settings "orders.*". Currency, language and availableShown are settings of the shop and not among them.
[[nodiscard]] QList<core::SettingSpec> ordersSettings();
[[nodiscard]] OrdersOptions ordersOptionsFrom(const core::Settings &settings);

}  // namespace orders
