// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/commands/place_order.h"

#include "backend/services/orders/domain/changes.h"

#include <QRegularExpression>
#include <algorithm>

namespace orders {
namespace {

constexpr int createdStatus = 201;

core::Error conflict(const char *reason, const char *sentence)
{
    return {core::ErrorCode::Conflict, QString::fromLatin1(reason), QString::fromLatin1(sentence), {}};
}

core::Error invalid(const char *reason, const char *sentence, const char *field)
{
    return {core::ErrorCode::Invalid,
            QString::fromLatin1(reason),
            QString::fromLatin1(sentence),
            {{QString::fromLatin1(field), QString::fromLatin1(sentence)}}};
}

core::Result<> checkAddress(const api::Address &address)
{
    const std::pair<const char *, const QString &> needed[] = {{"shippingAddress.name", address.name},
                                                               {"shippingAddress.line1", address.line1},
                                                               {"shippingAddress.city", address.city},
                                                               {"shippingAddress.postalCode", address.postalCode}};
    for (const auto &[field, text] : needed)
        if (text.trimmed().isEmpty())
            return core::fail(invalid("invalid_address", "This part of the address is needed.", field));
    static const QRegularExpression country(QStringLiteral("^[A-Z]{2}$"));
    if (!country.match(address.country).hasMatch())
        return core::fail(invalid("invalid_address", "The country is a code of two capital letters.", "shippingAddress.country"));
    return {};
}

core::Result<> checkEmail(const QString &email)
{
    static const QRegularExpression form(QStringLiteral("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"));
    if (form.match(email.trimmed()).hasMatch())
        return {};
    return core::fail(invalid("invalid_email", "This is not an e-mail address.", "email"));
}

core::Result<> checkRequest(const api::PlaceOrder &order, const Providers &providers, const QString &currency)
{
    MOSTRADOR_TRY(checkEmail(order.email));
    MOSTRADOR_TRY(checkAddress(order.shippingAddress));
    if (!providers.payment(order.paymentMethod))
        return core::fail(invalid("unknown_payment_method", "The shop has no such way to pay.", "paymentMethod"));
    if (order.expectedTotal && order.expectedTotal->currency != currency)
        return core::fail(invalid("currency_mismatch", "The shop sells in another currency.", "expectedTotal.currency"));
    return {};
}

/// Does the shopper know what it costs? Either the total that they saw is the one of now, or no price has changed since.
core::Result<> checkTotal(const api::PlaceOrder &order, const Quote &quote)
{
    const api::Money total = wireOf(quote.order->totals.total);
    if (order.expectedTotal) {
        if (*order.expectedTotal == total)
            return {};
        return core::fail(conflict("total_changed", "The total is another one by now; look at the cart again.")
                              .with(QStringLiteral("expected"), QString::number(order.expectedTotal->amount))
                              .with(QStringLiteral("total"), QString::number(total.amount)));
    }
    const bool unseen = std::any_of(quote.warnings.begin(), quote.warnings.end(),
                                    [](const api::CartWarning &warning) { return warning.kind == api::CartWarningKind::PriceChanged; });
    if (unseen)
        return core::fail(conflict("cart_changed", "A price has changed since the cart was looked at; look at it again."));
    return {};
}

core::Result<> checkQuote(const api::PlaceOrder &order, const Quote &quote)
{
    if (quote.lines.isEmpty())
        return core::fail(conflict("cart_empty", "There is nothing in the cart."));
    if (const std::optional<core::Error> shortage = shortageOf(quote))
        return core::fail(*shortage);
    if (!quote.shippingIsOffered)
        return core::fail(invalid("unknown_shipping_method", "The shop does not ship in this way.", "shippingMethod"));
    return checkTotal(order, quote);
}

void addLineDetails(const Quote &quote, OrderRecord &record)
{
    // Every line is in stock here, so the order has a line for each line of the cart.
    for (qsizetype index = 0; index < quote.lines.size(); ++index) {
        const products::SaleItem &item = *quote.lines[index].item;
        record.lines.insert(record.order.lines[index].id, {item.product, item.slug, item.imageUrl, item.options});
    }
}

core::Result<> addFirstPayment(OrderRecord &record, core::Timestamp now)
{
    if (record.order.totals.total.minorUnits() == 0)
        return {};
    const QString id = core::newUuid();
    record.payments.insert(id, {record.header.paymentMethod, {}, {}, now});
    return addPayment(record.order, id, record.order.totals.total);
}

OrderHeader headerOf(const PlaceOrder &command, const CartRecord &cart, const QString &accountName, core::Timestamp now)
{
    const api::PlaceOrder &order = command.order;
    OrderHeader header;
    header.email = order.email.trimmed();
    header.customer = command.asker.user;
    header.customerKey = header.customer ? customerKeyOf(*header.customer) : customerKeyOf(header.email);
    header.customerName = accountName.isEmpty() ? order.shippingAddress.name.trimmed() : accountName;
    header.address = order.shippingAddress;
    header.language = order.language;
    header.shippingMethod = order.shippingMethod;
    header.paymentMethod = order.paymentMethod;
    header.note = order.note;
    header.cart = cart.id;
    header.cartTokenHash = cart.tokenHash;
    if (command.key) {
        header.keyScope = command.key->scope;
        header.keyText = command.key->key;
    }
    header.createdAt = now;
    return header;
}

core::Result<> claimCart(sql::Connection &connection, CartRecord &cart, const core::OrderId &order, core::Timestamp now)
{
    cart.state = CartState::Ordering;
    cart.orderId = order.text();
    return store::saveCart(connection, cart, now);
}

core::Result<> insertDraft(sql::Connection &connection, const PlaceOrder &command, const std::optional<OrderRecord> &draft,
                           qint64 cartVersion, core::Timestamp now)
{
    core::Result<std::optional<CartRecord>> cart = store::findCart(connection, command.order.cartId, store::CartLock::ForChange);
    if (!cart)
        return core::fail(cart.error());
    if (!*cart || !owns(command.asker, **cart))
        return core::fail(unknownCart());
    if ((*cart)->state == CartState::Ordering)
        return core::fail(conflict("cart_in_checkout", "An order is being made of this cart."));
    if ((*cart)->state == CartState::Ordered)
        return core::fail(conflict("cart_ordered", "This cart was ordered already.").with(QStringLiteral("orderId"), (*cart)->orderId));
    if (!draft || (*cart)->version != cartVersion)
        return core::fail(conflict("cart_changed", "The cart was changed meanwhile; look at it again."));
    MOSTRADOR_TRY(store::insert(connection, *draft));
    MOSTRADOR_TRY(claimCart(connection, **cart, draft->id(), now));
    return store::insertDuty(connection,
                             {core::newUuid(), draft->order.id, DutyKind::Reserve, {}, 0, command.asker.actor, 0, now + dutyGrace});
}

core::Result<PlacedOrder> openOnce(sql::Connection &connection, const PlaceOrder &command, const std::optional<OrderRecord> &draft,
                                   qint64 cartVersion, core::Timestamp now)
{
    if (command.key) {
        const auto kept = idempotency::find(connection, *command.key, now);
        if (!kept)
            return core::fail(kept.error());
        if (*kept)
            return PlacedOrder{core::OrderId::fromTrusted(QString::fromUtf8((*kept)->body)), true};
    }
    MOSTRADOR_TRY(insertDraft(connection, command, draft, cartVersion, now));
    if (command.key)
        MOSTRADOR_TRY(idempotency::remember(connection, *command.key, {createdStatus, {}, draft->order.id.toUtf8()}, now));
    return PlacedOrder{draft->id(), false};
}

core::Error notPlaced(const QString &failure)
{
    if (failure == QLatin1StringView("payment_declined"))
        return paymentDeclined(failure);
    if (failure == QLatin1StringView("out_of_stock"))
        return conflict("out_of_stock", "Not all of the cart is in stock.");
    return {core::ErrorCode::Conflict, failure, QStringLiteral("The order could not be placed."), {}};
}

/// Ends an order of which not even the goods are known to be held, unless it went on meanwhile.
core::Result<> abandon(sql::Connection &connection, const core::OrderId &id, core::Timestamp now)
{
    core::Result<Changing> change = Changing::open(connection, id, {}, now);
    if (!change)
        return core::fail(change.error());
    if (change->record.header.number || change->record.order.state != OrderState::PendingPayment)
        return {};
    MOSTRADOR_TRY(store::dropDuties(connection, id.text()));
    MOSTRADOR_TRY(failPlacing(*change, {core::ErrorCode::Unavailable, QStringLiteral("unavailable"), {}, {}}, Reached::Goods));
    return change->commit();
}

}  // namespace

PlaceOrderHandler::PlaceOrderHandler(sql::Database &database, Pricing &pricing, const Providers &providers, auth::Contract &auth,
                                     OrderDesk &desk, const OrdersOptions &options)
    : m_database(database)
    , m_pricing(pricing)
    , m_providers(providers)
    , m_auth(auth)
    , m_desk(desk)
    , m_options(options)
{
}

core::Task<core::Result<PlacedOrder>> PlaceOrderHandler::handle(PlaceOrder command)
{
    MOSTRADOR_CO_TRY(checkRequest(command.order, m_providers, m_options.currency));
    auto read = [id = command.order.cartId](sql::Connection &connection) { return store::findCart(connection, id); };
    const core::Result<std::optional<CartRecord>> cart = co_await m_database.read(std::move(read));
    MOSTRADOR_CO_TRY(cart);
    if (!*cart || !owns(command.asker, **cart))
        co_return core::fail(unknownCart());
    std::optional<OrderRecord> draft;
    if ((*cart)->state == CartState::Open) {
        core::Result<OrderRecord> drafted = co_await this->draft(command, **cart);
        MOSTRADOR_CO_TRY(drafted);
        draft = std::move(*drafted);
    }
    const qint64 version = (*cart)->version;
    auto write = [command, draft, version, now = m_desk.clock().now()](sql::Connection &connection) {
        return openOnce(connection, command, draft, version, now);
    };
    const core::Result<PlacedOrder> opened = co_await m_database.write(std::move(write));
    MOSTRADOR_CO_TRY(opened);
    const core::Result<> completed = co_await complete(opened->id);
    MOSTRADOR_CO_TRY(completed);
    co_return *opened;
}

core::Task<core::Result<OrderRecord>> PlaceOrderHandler::draft(PlaceOrder command, CartRecord cart)
{
    const core::Result<SaleItems> items = co_await m_pricing.itemsOf(cart.cart, {}, command.order.language);
    MOSTRADOR_CO_TRY(items);
    const QuoteQuestion question{command.order.language, command.order.shippingMethod, command.order.shippingAddress};
    const core::Result<Quote> quote = m_pricing.quote(cart, *items, question);
    MOSTRADOR_CO_TRY(quote);
    MOSTRADOR_CO_TRY(checkQuote(command.order, *quote));
    QString accountName;
    if (command.asker.user) {
        const core::Result<QString> name = co_await m_auth.nameOf(*command.asker.user);
        accountName = name.value_or(QString());  // the address has a name as well
    }
    const core::Timestamp now = m_desk.clock().now();
    OrderRecord record;
    record.order = *quote->order;
    record.order.id = core::OrderId::generate().text();
    record.header = headerOf(command, cart, accountName, now);
    record.header.expiresAt = now + m_options.reservationLifetime;
    addLineDetails(*quote, record);
    MOSTRADOR_CO_TRY(addFirstPayment(record, now));
    co_return record;
}

core::Task<core::Result<>> PlaceOrderHandler::complete(core::OrderId id)
{
    const core::Result<Finished> finished = co_await m_desk.runner().finish(id);
    MOSTRADOR_CO_TRY(finished);
    if (finished->refusal)
        co_return core::fail(*finished->refusal);
    auto read = [id](sql::Connection &connection) { return store::find(connection, id); };
    const core::Result<std::optional<OrderRecord>> record = co_await m_database.read(std::move(read));
    MOSTRADOR_CO_TRY(record);
    if (!*record)
        co_return core::fail(unknownOrder());
    const OrderHeader &header = (*record)->header;
    if (!header.failure.isEmpty())
        co_return core::fail(notPlaced(header.failure));
    if (header.number)
        co_return core::Result<>();
    // Products does not answer. Nobody was promised anything yet, so it is ended rather than left open.
    auto write = [id, now = m_desk.clock().now()](sql::Connection &connection) { return abandon(connection, id, now); };
    const core::Result<> abandoned = co_await m_database.write(std::move(write));
    MOSTRADOR_CO_TRY(abandoned);
    co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("stock_unavailable"),
                         QStringLiteral("The stock cannot be asked at the moment; nothing was ordered."));
}

}  // namespace orders
