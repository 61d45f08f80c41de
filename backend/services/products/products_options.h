// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"

#include <chrono>

namespace products {

/// Settings of the room.
struct ProductsOptions {
    QString currency = QStringLiteral("EUR");            ///< of lists and pages that name none
    api::Language language = api::Language::English;     ///< of reads that name none, and what is shown when a text is missing
    qint64 availableShown = 20;                          ///< shoppers see at most this many pieces
    qint64 lowStock = 0;                                 ///< threshold of a variant that comes without one
    std::chrono::milliseconds cacheLifetime{10'000};     ///< of what shoppers read; 0: nothing is kept
    std::chrono::milliseconds expiryInterval{5'000};     ///< between two looks for reservations that are over
    std::chrono::milliseconds outboxInterval{1'000};     ///< see eventing::OutboxRelay
    std::chrono::milliseconds purgeInterval{3'600'000};  ///< between two looks for idempotency keys that are over
    bool housekeeping = true;                            ///< false: neither expiry nor relay (a tool beside a server)
};

}  // namespace products
