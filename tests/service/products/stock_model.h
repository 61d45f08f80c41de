// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock_bench.h"

#include <map>

namespace test::stock {

/// Stock as one would keep it in memory, told in another way than the store: every level is worked out from the
/// reservations each time. Answers are reason words, "" for success.
class StockModel {
public:
    using Demands = std::map<products::StockItemId, qint64>;
    enum class State { Live, Allocated, Shipped, Released };
    struct Held {
        Demands demands;
        State state = State::Live;
        core::Timestamp until;
        Demands open;  ///< neither shipped nor taken back
        bool anyShipped = false;
    };

    QString count(const products::StockItemId &item, qint64 quantity, core::Timestamp now);
    QString reserve(const QString &key, const Demands &demands, core::Timestamp until, core::Timestamp now);
    QString extend(const QString &key, core::Timestamp until, core::Timestamp now);
    QString release(const QString &key);
    QString allocate(const QString &key, core::Timestamp now);
    QString settle(const QString &key, State state);
    /// Some of a key, once by id; everything that is open with no demands.
    QString settlePart(const QString &key, const QString &id, const Demands &demands, State state);

    [[nodiscard]] qint64 onHand(const products::StockItemId &item) const;
    [[nodiscard]] qint64 allocated(const products::StockItemId &item) const;
    [[nodiscard]] qint64 available(const products::StockItemId &item, core::Timestamp now, const QString &except = {}) const;

private:
    [[nodiscard]] bool fits(const QString &key, const Demands &demands, core::Timestamp now) const;
    std::map<products::StockItemId, qint64> m_onHand;
    std::map<QString, Held> m_held;
    struct Act {
        QString key;
        Demands demands;
        State state;
        bool operator==(const Act &) const = default;
    };
    std::map<QString, Act> m_acts;
    void move(Held &held, Demands demands, State state);
};

}  // namespace test::stock
