// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/order_groups.h"

#include "core/base/money.h"

namespace models {
namespace {

bool counts(const api::Parcel &parcel) { return parcel.state != QLatin1String("cancelled"); }

bool counts(const api::ReturnInfo &entry) { return entry.state != QLatin1String("rejected") && entry.state != QLatin1String("cancelled"); }

qint64 quantityOf(const QList<api::LineQuantity> &lines, const QString &lineId)
{
    qint64 sum = 0;
    for (const api::LineQuantity &line : lines)
        if (line.lineId == lineId)
            sum += line.quantity;
    return sum;
}

OrderPiece pieceOf(const api::OrderLine &line, qint64 quantity)
{
    if (quantity == line.quantity)
        return {line, quantity, line.total};
    const core::Result<core::Money> unit = core::Money::of(line.unitPrice.amount, line.unitPrice.currency);
    const core::Result<core::Money> total = unit ? unit->times(quantity) : unit;
    return {line, quantity, total ? api::Money{total->minorUnits(), total->currency()} : line.unitPrice};
}

}  // namespace

qint64 OrderGroup::units() const
{
    qint64 sum = 0;
    for (const OrderPiece &piece : pieces)
        sum += piece.quantity;
    return sum;
}

LinePieces piecesOf(const api::Order &order, const api::OrderLine &line)
{
    LinePieces pieces;
    for (const api::Parcel &parcel : order.parcels) {
        if (!counts(parcel))
            continue;
        const qint64 quantity = quantityOf(parcel.lines, line.id);
        pieces.packed += quantity;
        if (parcel.state == QLatin1String("delivered"))
            pieces.delivered += quantity;
    }
    for (const api::ReturnInfo &entry : order.returns)
        if (counts(entry))
            pieces.returning += quantityOf(entry.lines, line.id);
    pieces.unshipped = std::max<qint64>(0, line.quantity - pieces.packed - line.withdrawn);
    return pieces;
}

qint64 unitsOf(const api::Order &order)
{
    qint64 sum = 0;
    for (const api::OrderLine &line : order.lines)
        sum += line.quantity;
    return sum;
}

QList<OrderGroup> groupsOf(const api::Order &order)
{
    QList<OrderGroup> groups;
    int number = 0;
    for (const api::Parcel &parcel : order.parcels) {
        ++number;
        if (!counts(parcel))
            continue;
        OrderGroup group{OrderGroup::Kind::Parcel, number, parcel, {}};
        for (const api::OrderLine &line : order.lines)
            if (const qint64 quantity = quantityOf(parcel.lines, line.id); quantity > 0)
                group.pieces.append(pieceOf(line, quantity));
        groups.append(group);
    }
    OrderGroup waiting{OrderGroup::Kind::ToShip, 0, {}, {}};
    OrderGroup withdrawn{OrderGroup::Kind::Withdrawn, 0, {}, {}};
    for (const api::OrderLine &line : order.lines) {
        if (const qint64 quantity = piecesOf(order, line).unshipped; quantity > 0)
            waiting.pieces.append(pieceOf(line, quantity));
        if (line.withdrawn > 0)
            withdrawn.pieces.append(pieceOf(line, line.withdrawn));
    }
    for (const OrderGroup &group : {waiting, withdrawn})
        if (!group.pieces.isEmpty())
            groups.append(group);
    return groups;
}

std::optional<api::OrderAction> actionOf(const api::Order &order, const QString &action)
{
    for (const api::OrderAction &entry : order.actions)
        if (entry.action == action)
            return entry;
    return std::nullopt;
}

}  // namespace models
