// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/commands/asker.h"

#include "backend/foundation/security/digest.h"
#include "backend/services/orders/store/order_store.h"

namespace orders {
namespace {

constexpr int customerKeyLength = 32;  // 128 bits of a digest in hexadecimal

bool opens(const QByteArray &token, const QString &hash)
{
    return !token.isEmpty() && !hash.isEmpty() && security::equalInConstantTime(security::hashToken(token).toLatin1(), hash.toLatin1());
}

}  // namespace

bool owns(const Asker &asker, const CartRecord &cart)
{
    if (cart.user)
        return asker.user == cart.user;
    return opens(asker.cartToken, cart.tokenHash);
}

bool owns(const Asker &asker, const OrderRecord &order)
{
    if (order.header.customer && asker.user == order.header.customer)
        return true;
    return opens(asker.cartToken, order.header.cartTokenHash);
}

core::Error unknownCart()
{
    return {core::ErrorCode::NotFound, QStringLiteral("unknown_cart"), QStringLiteral("There is no such cart."), {}};
}

core::Error unknownOrder()
{
    return {core::ErrorCode::NotFound, QStringLiteral("unknown_order"), QStringLiteral("There is no such order."), {}};
}

core::Error orderBusy()
{
    return {core::ErrorCode::Conflict,
            QStringLiteral("order_busy"),
            QStringLiteral("An earlier change of the order is still under way; try again in a moment."),
            {}};
}

QString customerKeyOf(const core::UserId &user)
{
    return security::hashToken(QByteArray("customer of an account: " + user.text().toUtf8())).first(customerKeyLength);
}

QString customerKeyOf(const QString &email)
{
    return security::hashToken(QByteArray("customer without an account: " + store::foldedEmail(email).toUtf8())).first(customerKeyLength);
}

}  // namespace orders
