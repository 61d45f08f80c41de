// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/orders/orders.h"
#include "core/base/result.h"

#include <chrono>

namespace backend {

/// resources/demo/orders.json, read. Part of the program, so a mistake in it is ours (Internal).
struct DemoSaleLine {
    QString sku;
    qint64 quantity = 0;
    bool withdraw = false;  ///< of a refund: was not shipped and never will be
};
struct DemoSaleStep {
    enum class Kind { Pay, Ship, Deliver, Hold, Release, Complete, Cancel, Expire, Note, Return, Approve, Receive, Refund };
    Kind kind = Kind::Pay;
    std::chrono::milliseconds ago{0};
    QString by;  ///< key of staff; empty: nobody in particular
    QList<DemoSaleLine> lines;
    QString text;  ///< reason or note
    QString carrier;
    QString tracking;
    int parcel = 0;  ///< from 1
    qint64 shipping = 0;
    bool ofReturn = false;
    bool restock = false;
};
struct DemoSale {
    qint64 number = 0;
    api::PlaceOrder order;  ///< all but the cart
    std::chrono::milliseconds ago{0};
    bool paysLater = false;  ///< waits for a transfer that has not come
    QList<DemoSaleLine> lines;
    QList<DemoSaleStep> steps;
};

[[nodiscard]] core::Result<QList<DemoSale>> readDemoSales(const QByteArray &json);

/// Pieces of a SKU that the sales take from the shelf for good, less those that come back to it.
[[nodiscard]] qint64 takenPieces(const QList<DemoSale> &sales, const QString &sku);

}  // namespace backend
