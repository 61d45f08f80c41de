// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/orders/orders.h"

namespace models {

/// What a person has put together to pay back, before the server has counted it. Amounts of money are never added here.
class RefundDraft {
public:
    /// Pieces of one line that can be paid back. Those that have not left are apart: paid back they never leave.
    struct Row {
        api::OrderLine line;
        bool withdraw = false;
        qint64 most = 0;
        qint64 quantity = 0;
    };

    RefundDraft() = default;
    explicit RefundDraft(const api::Order &order);

    /// The same choice for a newer state of the order, as far as it still goes.
    void rebase(const api::Order &order);

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    void setQuantity(int row, qint64 quantity);
    void setShipping(const api::Money &shipping) { m_shipping = shipping; }
    [[nodiscard]] const api::Money &shipping() const { return m_shipping; }
    void setReason(const QString &reason) { m_reason = reason; }
    [[nodiscard]] const QString &reason() const { return m_reason; }
    void setRestock(bool restock) { m_restock = restock; }
    [[nodiscard]] bool restock() const { return m_restock && restockable() > 0; }

    /// Pieces that could go back on the shelf.
    [[nodiscard]] qint64 restockable() const;
    /// Pieces that will not be shipped any more.
    [[nodiscard]] qint64 withdrawn() const;
    [[nodiscard]] bool isEmpty() const;

    /// `expected`: the amount that was shown, so that another one is refused.
    [[nodiscard]] api::RefundOrder request(const std::optional<api::Money> &expected = {}) const;

private:
    QList<Row> m_rows;
    api::Money m_shipping;
    QString m_reason;
    bool m_restock = false;
};

}  // namespace models
