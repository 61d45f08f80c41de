// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/refund_draft.h"

#include "ui/models/order_groups.h"

namespace models {

RefundDraft::RefundDraft(const api::Order &order)
    : m_shipping{0, order.total.currency}
{
    for (const api::OrderLine &line : order.lines) {
        const qint64 unshipped = piecesOf(order, line).unshipped;
        const qint64 sent = line.quantity - line.refunded - unshipped;
        if (sent > 0)
            m_rows.append({line, false, sent, 0});
        if (unshipped > 0 && line.quantity > line.refunded)
            m_rows.append({line, true, std::min(unshipped, line.quantity - line.refunded), 0});
    }
}

void RefundDraft::rebase(const api::Order &order)
{
    RefundDraft fresh(order);
    for (Row &row : fresh.m_rows) {
        for (const Row &before : std::as_const(m_rows))
            if (before.line.id == row.line.id && before.withdraw == row.withdraw)
                row.quantity = std::min(before.quantity, row.most);
    }
    m_rows = fresh.m_rows;
}

void RefundDraft::setQuantity(int row, qint64 quantity) { m_rows[row].quantity = std::clamp<qint64>(quantity, 0, m_rows[row].most); }

qint64 RefundDraft::restockable() const
{
    qint64 sum = 0;
    for (const Row &row : m_rows)
        if (!row.withdraw)
            sum += row.quantity;
    return sum;
}

qint64 RefundDraft::withdrawn() const
{
    qint64 sum = 0;
    for (const Row &row : m_rows)
        if (row.withdraw)
            sum += row.quantity;
    return sum;
}

bool RefundDraft::isEmpty() const { return restockable() == 0 && withdrawn() == 0 && m_shipping.amount == 0; }

api::RefundOrder RefundDraft::request(const std::optional<api::Money> &expected) const
{
    api::RefundOrder request;
    for (const Row &row : m_rows)
        if (row.quantity > 0)
            request.lines.append({row.line.id, row.quantity, row.withdraw});
    if (m_shipping.amount > 0)
        request.shipping = m_shipping;
    if (!m_reason.isEmpty())
        request.reason = m_reason;
    request.restock = restock();
    request.expectedAmount = expected;
    return request;
}

}  // namespace models
