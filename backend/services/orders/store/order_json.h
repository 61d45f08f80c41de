// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/store/order_record.h"

/// What is stored as JSON text in one column, since it is read and written whole and nothing is asked about its parts.
namespace orders::store {

[[nodiscard]] QString textOf(const api::Address &address);
[[nodiscard]] api::Address addressOf(const QString &text);
[[nodiscard]] QString textOf(const QStringList &options);
[[nodiscard]] QStringList optionsOf(const QString &text);
[[nodiscard]] QString textOf(const Actor &actor);
[[nodiscard]] Actor actorOf(const QString &text);

}  // namespace orders::store
