// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/commands/carts.h"

#include "backend/foundation/events/outbox.h"
#include "backend/foundation/security/digest.h"
#include "backend/foundation/security/random.h"
#include "backend/services/orders/commands/cart_merge.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace orders {
namespace {

core::Error inCheckout()
{
    return {core::ErrorCode::Conflict, QStringLiteral("cart_in_checkout"), QStringLiteral("An order is being made of this cart."), {}};
}

core::Result<CartRecord> visible(const core::Result<std::optional<CartRecord>> &cart, const Asker &asker)
{
    if (!cart)
        return core::fail(cart.error());
    if (!*cart || !owns(asker, **cart) || (*cart)->state == CartState::Ordered)
        return core::fail(unknownCart());
    return **cart;
}

core::Result<> tellChange(sql::Connection &connection, const core::CartId &cart, core::Timestamp now)
{
    const QByteArray data = QJsonDocument(QJsonObject{{QStringLiteral("cartId"), cart.text()}}).toJson(QJsonDocument::Compact);
    return eventing::addToOutbox(connection, {core::newUuid(), QStringLiteral("cart.changed"), data, cart.text()}, now);
}

CartRecord emptyCart(const Asker &asker, const QByteArray &token, core::Timestamp now)
{
    CartRecord cart;
    cart.id = core::CartId::generate();
    cart.user = asker.user;
    if (!cart.user)
        cart.tokenHash = security::hashToken(token);
    cart.createdAt = cart.updatedAt = now;
    return cart;
}

struct Found {
    CartRecord cart;
    bool isNew = false;
};

core::Result<Found> openCart(sql::Connection &connection, const CartRecord &fresh)
{
    if (fresh.user) {
        const core::Result<std::optional<CartRecord>> own = store::cartOf(connection, *fresh.user);
        if (!own)
            return core::fail(own.error());
        if (*own)
            return Found{**own, false};
    }
    MOSTRADOR_TRY(store::insertCart(connection, fresh));
    return Found{fresh, true};
}

/// What is in the cart with the prices of now, as the shopper is shown them from here on; what is not there any more goes.
void accept(CartRecord &cart, const Quote &quote)
{
    cart.cart.lines.clear();
    cart.seen.clear();
    for (const QuotedLine &line : quote.lines) {
        if (line.quantity == 0)
            continue;
        cart.cart.lines.append({line.variantId, line.quantity});
        if (const auto price = core::Money::of(line.item->price.amount, line.item->price.currency))
            cart.seen.insert(line.variantId, *price);
    }
}

core::Result<> checkForSale(const SaleItems &items, const core::VariantId &variant)
{
    const auto item = items.constFind(variant.text());
    if (item == items.constEnd())
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_variant"), QStringLiteral("There is no such variant."));
    if (!item->sold)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("not_for_sale"), QStringLiteral("This is not sold any more."));
    return {};
}

}  // namespace

Carts::Carts(sql::Database &database, const core::Clock &clock, Pricing &pricing, const OrdersOptions &options)
    : m_database(database)
    , m_clock(clock)
    , m_pricing(pricing)
    , m_options(options)
{
}

core::Task<core::Result<Carts::Opened>> Carts::open(Asker asker, api::Language language)
{
    const QByteArray token = security::randomToken();
    const CartRecord fresh = emptyCart(asker, token, m_clock.now());
    auto work = [fresh](sql::Connection &connection) { return openCart(connection, fresh); };
    const core::Result<Found> found = co_await m_database.write(std::move(work));
    MOSTRADOR_CO_TRY(found);
    core::Result<api::Cart> view = co_await priced(found->cart, language);
    MOSTRADOR_CO_TRY(view);
    if (!found->cart.user)
        view->token = QString::fromLatin1(token);
    Opened opened;
    opened.cart = std::move(*view);
    opened.isNew = found->isNew;
    co_return opened;
}

core::Task<core::Result<api::Cart>> Carts::current(core::UserId user, api::Language language)
{
    auto work = [user](sql::Connection &connection) { return store::cartOf(connection, user); };
    const core::Result<std::optional<CartRecord>> cart = co_await m_database.read(std::move(work));
    MOSTRADOR_CO_TRY(cart);
    if (!*cart)
        co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("no_cart"), QStringLiteral("There is no open cart."));
    co_return co_await priced(**cart, language);
}

core::Task<core::Result<api::Cart>> Carts::view(core::CartId id, Asker asker, api::Language language)
{
    const core::Result<CartRecord> cart = co_await find(id, asker);
    MOSTRADOR_CO_TRY(cart);
    co_return co_await priced(*cart, language);
}

core::Task<core::Result<>> Carts::remove(core::CartId id, Asker asker)
{
    auto work = [id, asker, now = m_clock.now()](sql::Connection &connection) -> core::Result<> {
        const core::Result<CartRecord> cart = visible(store::findCart(connection, id, store::CartLock::ForChange), asker);
        if (!cart)
            return core::fail(cart.error());
        if (cart->state == CartState::Ordering)
            return core::fail(inCheckout());
        MOSTRADOR_TRY(store::removeCart(connection, id));
        return tellChange(connection, id, now);
    };
    return m_database.write(std::move(work));
}

core::Task<core::Result<api::Cart>> Carts::setLine(core::CartId id, core::VariantId variant, int quantity, Asker asker,
                                                   api::Language language)
{
    core::Result<CartRecord> cart = co_await find(id, asker);
    MOSTRADOR_CO_TRY(cart);
    const core::Result<SaleItems> items = co_await m_pricing.itemsOf(cart->cart, variant, language);
    MOSTRADOR_CO_TRY(items);
    std::optional<core::Money> price;
    if (quantity > 0) {
        MOSTRADOR_CO_TRY(checkForSale(*items, variant));
        const api::Money &shown = items->constFind(variant.text())->price;
        const core::Result<core::Money> money = core::Money::of(shown.amount, shown.currency);
        MOSTRADOR_CO_TRY(money);
        price = *money;
    }
    auto set = [variant, quantity, price](CartRecord &record) -> core::Result<> {
        MOSTRADOR_TRY(setQuantity(record.cart, variant.text(), quantity));
        if (price)
            record.seen.insert(variant.text(), *price);
        return {};
    };
    // First on a copy: what cannot be summed up is not stored.
    CartRecord tried = *cart;
    MOSTRADOR_CO_TRY(set(tried));
    const QuoteQuestion question{language, tried.shippingMethod, {}};
    MOSTRADOR_CO_TRY(m_pricing.quote(tried, *items, question));
    const core::Result<CartRecord> changed = co_await change(id, asker, std::nullopt, set);
    MOSTRADOR_CO_TRY(changed);
    co_return co_await priced(*changed, language);
}

core::Task<core::Result<api::Cart>> Carts::patch(core::CartId id, api::PatchCart patch, Asker asker, api::Language language)
{
    const core::Result<CartRecord> cart = co_await find(id, asker);
    MOSTRADOR_CO_TRY(cart);
    const core::Result<SaleItems> items = co_await m_pricing.itemsOf(cart->cart, {}, language);
    MOSTRADOR_CO_TRY(items);
    const QString method = patch.shippingMethod.value_or(cart->shippingMethod);
    const QuoteQuestion question{language, method, {}};
    const core::Result<Quote> quote = m_pricing.quote(*cart, *items, question);
    MOSTRADOR_CO_TRY(quote);
    if (patch.shippingMethod && !quote->shippingIsOffered)
        co_return core::fail(core::ErrorCode::Invalid, QStringLiteral("unknown_shipping_method"),
                             QStringLiteral("The shop does not ship in this way."));
    auto apply = [method, patch, quote = *quote](CartRecord &record) -> core::Result<> {
        record.shippingMethod = method;
        if (patch.acceptChanges)
            accept(record, quote);
        return {};
    };
    // What is accepted is what was priced here: not a cart that was changed meanwhile.
    const std::optional<qint64> version = patch.acceptChanges ? std::optional(cart->version) : std::nullopt;
    const core::Result<CartRecord> changed = co_await change(id, asker, version, apply);
    MOSTRADOR_CO_TRY(changed);
    co_return co_await priced(*changed, language);
}

core::Task<core::Result<api::Cart>> Carts::merge(core::CartId guest, Asker asker, std::optional<idempotency::IdempotencyKey> key,
                                                 api::Language language)
{
    auto work = [guest, asker, key, now = m_clock.now()](sql::Connection &connection) {
        return mergeCarts(connection, guest, asker, key, now);
    };
    const core::Result<MergedCarts> merged = co_await m_database.write(std::move(work));
    MOSTRADOR_CO_TRY(merged);
    core::Result<api::Cart> view = co_await priced(merged->cart, language);
    MOSTRADOR_CO_TRY(view);
    view->warnings += merged->warnings;
    co_return view;
}

core::Task<core::Result<CartRecord>> Carts::find(core::CartId id, Asker asker)
{
    auto work = [id, asker](sql::Connection &connection) { return visible(store::findCart(connection, id), asker); };
    return m_database.read(std::move(work));
}

core::Task<core::Result<CartRecord>> Carts::change(core::CartId id, Asker asker, std::optional<qint64> version, Change change)
{
    auto work = [id, asker, version, change, now = m_clock.now()](sql::Connection &connection) -> core::Result<CartRecord> {
        core::Result<CartRecord> cart = visible(store::findCart(connection, id, store::CartLock::ForChange), asker);
        if (!cart)
            return cart;
        if (cart->state == CartState::Ordering)
            return core::fail(inCheckout());
        if (version && cart->version != *version)
            return core::fail(core::ErrorCode::Conflict, QStringLiteral("cart_changed"),
                              QStringLiteral("The cart was changed meanwhile; look at it again."));
        MOSTRADOR_TRY(change(*cart));
        MOSTRADOR_TRY(store::saveCart(connection, *cart, now));
        MOSTRADOR_TRY(tellChange(connection, id, now));
        return cart;
    };
    return m_database.write(std::move(work));
}

core::Task<core::Result<api::Cart>> Carts::priced(CartRecord cart, api::Language language)
{
    const core::Result<SaleItems> items = co_await m_pricing.itemsOf(cart.cart, {}, language);
    MOSTRADOR_CO_TRY(items);
    const QuoteQuestion question{language, cart.shippingMethod, {}};
    const core::Result<Quote> quote = m_pricing.quote(cart, *items, question);
    MOSTRADOR_CO_TRY(quote);
    co_return m_pricing.view(cart, *quote, language);
}

}  // namespace orders
