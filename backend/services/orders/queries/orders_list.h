// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "core/api/orders/orders.h"
#include "core/base/page.h"

namespace orders {

inline constexpr int orderCursorKeys = 2;
inline constexpr int customerCursorKeys = 2;

/// What a list of orders is cut down to; empty members do not count.
struct OrderFilter {
    QStringList words;  ///< folded; each begins a word by which the order is known
    QStringList states;
    QStringList payments;
    QStringList fulfilments;
    QString customerKey;
    std::optional<core::Timestamp> since;  ///< including
    std::optional<core::Timestamp> until;  ///< excluding
    QString sort = QStringLiteral("newest");

    /// Invalid "invalid_filter" and "invalid_sort" for words that this list does not know.
    [[nodiscard]] static core::Result<OrderFilter> parse(const QString &q, const QString &status, const QString &payment,
                                                         const QString &fulfilment, const QString &sort);
};

/// Orders and customers as lists. Only what has a number; keyset-paged, counted up to 10 000. Thread-safe.
class OrdersList {
public:
    explicit OrdersList(sql::Database &database);
    core::Task<core::Result<api::OrderList>> list(OrderFilter filter, core::PageRequest page);
    /// `sort`: "name", "newest", "spent". Invalid "invalid_sort".
    core::Task<core::Result<api::CustomerList>> customers(QString q, QString sort, core::PageRequest page);
    /// NotFound "unknown_customer".
    core::Task<core::Result<api::Customer>> customer(QString key);

private:
    sql::Database &m_database;
};

}  // namespace orders
