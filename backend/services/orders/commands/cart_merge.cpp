// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/commands/cart_merge.h"

namespace orders {
namespace {

constexpr int okStatus = 200;

core::Error inCheckout()
{
    return {core::ErrorCode::Conflict, QStringLiteral("cart_in_checkout"), QStringLiteral("An order is being made of a cart."), {}};
}

/// A guest's cart that the asker holds the token of.
core::Result<CartRecord> guestCart(sql::Connection &connection, const core::CartId &id, const Asker &asker)
{
    const core::Result<std::optional<CartRecord>> cart = store::findCart(connection, id, store::CartLock::ForChange);
    if (!cart)
        return core::fail(cart.error());
    if (!*cart || (*cart)->user || !owns(asker, **cart) || (*cart)->state == CartState::Ordered)
        return core::fail(unknownCart());
    if ((*cart)->state == CartState::Ordering)
        return core::fail(inCheckout());
    return **cart;
}

core::Result<CartRecord> ownCart(sql::Connection &connection, const core::UserId &user, core::Timestamp now)
{
    const core::Result<std::optional<CartRecord>> cart = store::cartOf(connection, user, store::CartLock::ForChange);
    if (!cart)
        return core::fail(cart.error());
    if (*cart)
        return (*cart)->state == CartState::Open ? core::Result<CartRecord>(**cart) : core::fail(inCheckout());
    CartRecord fresh;
    fresh.id = core::CartId::generate();
    fresh.user = user;
    fresh.createdAt = fresh.updatedAt = now;
    MOSTRADOR_TRY(store::insertCart(connection, fresh));
    return fresh;
}

QList<api::CartWarning> wireOf(const QList<MergeWarning> &warnings)
{
    QList<api::CartWarning> wire;
    for (const MergeWarning &warning : warnings)
        wire.append({api::CartWarningKind::QuantityReduced, core::VariantId::fromTrusted(warning.variantId), {}, {}});
    return wire;
}

}  // namespace

core::Result<MergedCarts> mergeCarts(sql::Connection &connection, const core::CartId &guest, const Asker &asker,
                                     const std::optional<idempotency::IdempotencyKey> &key, core::Timestamp now)
{
    if (!asker.user)
        return core::fail(core::ErrorCode::Forbidden, QStringLiteral("not_a_user"), QStringLiteral("Sign in to merge carts."));
    if (key) {
        const auto kept = idempotency::find(connection, *key, now);
        if (!kept)
            return core::fail(kept.error());
        if (*kept) {
            const core::Result<CartRecord> cart = ownCart(connection, *asker.user, now);
            return cart ? core::Result<MergedCarts>(MergedCarts{*cart, {}}) : core::fail(cart.error());
        }
    }
    const core::Result<CartRecord> from = guestCart(connection, guest, asker);
    if (!from)
        return core::fail(from.error());
    core::Result<CartRecord> into = ownCart(connection, *asker.user, now);
    if (!into)
        return core::fail(into.error());
    const MergedCart merged = merge(into->cart, from->cart);
    into->cart = merged.cart;
    for (auto seen = from->seen.constBegin(); seen != from->seen.constEnd(); ++seen)
        if (!into->seen.contains(seen.key()))
            into->seen.insert(seen.key(), seen.value());
    if (into->shippingMethod.isEmpty())
        into->shippingMethod = from->shippingMethod;
    MOSTRADOR_TRY(store::saveCart(connection, *into, now));
    MOSTRADOR_TRY(store::removeCart(connection, from->id));
    if (key)
        MOSTRADOR_TRY(idempotency::remember(connection, *key, {okStatus, {}, {}}, now));
    return MergedCarts{*into, wireOf(merged.warnings)};
}

}  // namespace orders
