// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/cart.h"

#include <QMap>
#include <QtNumeric>
#include <algorithm>

namespace orders {
namespace {

auto lineOf(Cart &cart, const QString &variantId)
{
    return std::find_if(cart.lines.begin(), cart.lines.end(), [&](const CartLine &line) { return line.variantId == variantId; });
}

core::Error invalidQuantity()
{
    return {core::ErrorCode::Invalid,
            QStringLiteral("invalid_quantity"),
            QStringLiteral("A quantity is 1 to %1; 0 removes the line.").arg(maxLineQuantity),
            {}};
}

MergeWarning capped(const QString &variantId, int wanted, int kept)
{
    return {variantId, QStringLiteral("quantity_capped"),
            QStringLiteral("Of %1 pieces %2 were kept, the most that one line may have.").arg(wanted).arg(kept), wanted, kept};
}

MergeWarning leftOut(const CartLine &line)
{
    return {line.variantId, QStringLiteral("too_many_lines"),
            QStringLiteral("The line was left out: a cart has at most %1 lines.").arg(maxCartLines), line.quantity, 0};
}

void mergeLine(MergedCart &merged, const CartLine &line)
{
    if (line.quantity < 1)
        return;
    const auto own = lineOf(merged.cart, line.variantId);
    const bool isNew = own == merged.cart.lines.end();
    if (isNew && merged.cart.lines.size() >= maxCartLines) {
        merged.warnings.append(leftOut(line));
        return;
    }
    int wanted = line.quantity;
    // A stored cart may hold anything: saturate rather than wrap.
    if (!isNew && qAddOverflow(own->quantity, line.quantity, &wanted))
        wanted = std::numeric_limits<int>::max();
    const int kept = std::min(wanted, maxLineQuantity);
    if (kept < wanted)
        merged.warnings.append(capped(line.variantId, wanted, kept));
    if (isNew)
        merged.cart.lines.append({line.variantId, kept});
    else
        own->quantity = kept;
}

core::Result<> addDemand(QMap<QString, qint64> &demand, const CartLine &line, const StockUse &use)
{
    qint64 pieces = 0;
    qint64 &sum = demand[use.stockItemId];
    if (use.pieces < 1 || qMulOverflow(qint64(line.quantity), qint64(use.pieces), &pieces) || qAddOverflow(sum, pieces, &sum))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("quantity_overflow"),
                          QStringLiteral("The pieces taken from stock are not a number above zero that can be represented."));
    return {};
}

}  // namespace

core::Result<> setQuantity(Cart &cart, const QString &variantId, int quantity)
{
    if (variantId.isEmpty())
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_variant"), QStringLiteral("A line names a variant."));
    if (quantity < 0 || quantity > maxLineQuantity)
        return core::fail(invalidQuantity());
    const auto line = lineOf(cart, variantId);
    const bool isNew = line == cart.lines.end();
    if (quantity == 0) {
        if (!isNew)
            cart.lines.erase(line);
        return {};
    }
    if (!isNew) {
        line->quantity = quantity;
        return {};
    }
    if (cart.lines.size() >= maxCartLines)
        return core::fail(core::ErrorCode::TooLarge, QStringLiteral("too_many_lines"),
                          QStringLiteral("A cart has at most %1 lines.").arg(maxCartLines));
    cart.lines.append({variantId, quantity});
    return {};
}

MergedCart merge(const Cart &customer, const Cart &guest)
{
    MergedCart merged{customer, {}};
    for (const CartLine &line : guest.lines)
        mergeLine(merged, line);
    return merged;
}

core::Result<QList<StockDemand>> demandOf(const QList<CartLine> &lines, const QHash<QString, QList<StockUse>> &uses)
{
    QMap<QString, qint64> demand;  // sorted by id
    for (const CartLine &line : lines) {
        const auto entry = uses.constFind(line.variantId);
        if (entry == uses.constEnd())
            return core::fail(core::Error{core::ErrorCode::NotFound,
                                          QStringLiteral("unknown_variant"),
                                          QStringLiteral("A line names a variant that is not there."),
                                          {{QStringLiteral("variantId"), line.variantId}}});
        if (line.quantity < 1 || line.quantity > maxLineQuantity)
            return core::fail(invalidQuantity());
        for (const StockUse &use : *entry)
            MOSTRADOR_TRY(addDemand(demand, line, use));
    }
    QList<StockDemand> sorted;
    for (auto item = demand.constBegin(); item != demand.constEnd(); ++item)
        sorted.append({item.key(), item.value()});
    return sorted;
}

}  // namespace orders
