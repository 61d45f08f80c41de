// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/routes/cart_routes.h"

#include "backend/services/orders/routes/requests.h"

namespace orders {
namespace {

constexpr int createdStatus = 201;

struct Needs {
    Carts &carts;
    api::Language language;
};

net::HttpResponse answer(const api::Cart &cart, int status = 200)
{
    net::HttpResponse response = net::HttpResponse::json(wire::encode(cart), status);
    response.headers.add("Cache-Control", "no-store");  // prices of this moment, and once the token
    return response;
}

core::Task<net::HandlerResult> open(Needs needs, net::Request request)
{
    const core::Result<api::Language> language = languageOf(*request, needs.language);
    MOSTRADOR_CO_TRY(language);
    const core::Result<Carts::Opened> opened = co_await needs.carts.open(askerOf(*request), *language);
    MOSTRADOR_CO_TRY(opened);
    net::HttpResponse response = answer(opened->cart, opened->isNew ? createdStatus : 200);
    response.headers.add("Location", "/api/v1/carts/" + opened->cart.id.text().toLatin1());
    co_return response;
}

core::Task<net::HandlerResult> current(Needs needs, net::Request request)
{
    const core::Result<api::Language> language = languageOf(*request, needs.language);
    MOSTRADOR_CO_TRY(language);
    const Asker asker = askerOf(*request);
    if (!asker.user)
        co_return net::HttpResponse::noContent();
    const core::Result<api::Cart> cart = co_await needs.carts.current(*asker.user, *language);
    // Most customers have none most of the time: that is an answer, and no error in their browser's log.
    if (!cart && cart.error().reason == QLatin1String("no_cart"))
        co_return net::HttpResponse::noContent();
    MOSTRADOR_CO_TRY(cart);
    co_return answer(*cart);
}

core::Task<net::HandlerResult> view(Needs needs, net::Request request)
{
    const core::Result<core::CartId> id = cartIdOf(*request);
    MOSTRADOR_CO_TRY(id);
    const core::Result<api::Language> language = languageOf(*request, needs.language);
    MOSTRADOR_CO_TRY(language);
    const core::Result<api::Cart> cart = co_await needs.carts.view(*id, askerOf(*request), *language);
    MOSTRADOR_CO_TRY(cart);
    co_return answer(*cart);
}

core::Task<net::HandlerResult> remove(Needs needs, net::Request request)
{
    const core::Result<core::CartId> id = cartIdOf(*request);
    MOSTRADOR_CO_TRY(id);
    const core::Result<> removed = co_await needs.carts.remove(*id, askerOf(*request));
    MOSTRADOR_CO_TRY(removed);
    co_return net::HttpResponse::noContent();
}

core::Task<net::HandlerResult> patch(Needs needs, net::Request request)
{
    const core::Result<core::CartId> id = cartIdOf(*request);
    MOSTRADOR_CO_TRY(id);
    const core::Result<api::Language> language = languageOf(*request, needs.language);
    MOSTRADOR_CO_TRY(language);
    const core::Result<api::PatchCart> change = wire::decode<api::PatchCart>(request->body);
    MOSTRADOR_CO_TRY(change);
    const core::Result<api::Cart> cart = co_await needs.carts.patch(*id, *change, askerOf(*request), *language);
    MOSTRADOR_CO_TRY(cart);
    co_return answer(*cart);
}

core::Task<net::HandlerResult> setLine(Needs needs, net::Request request)
{
    const core::Result<core::CartId> id = cartIdOf(*request);
    MOSTRADOR_CO_TRY(id);
    const core::Result<api::Language> language = languageOf(*request, needs.language);
    MOSTRADOR_CO_TRY(language);
    const core::Result<core::VariantId> variant = core::VariantId::parse(request->parameter("variantId"));
    MOSTRADOR_CO_TRY(variant);
    int quantity = 0;
    if (request->method == net::Method::Put) {
        const core::Result<api::SetCartLine> line = wire::decode<api::SetCartLine>(request->body);
        MOSTRADOR_CO_TRY(line);
        quantity = int(line->quantity);
    }
    const core::Result<api::Cart> cart = co_await needs.carts.setLine(*id, *variant, quantity, askerOf(*request), *language);
    MOSTRADOR_CO_TRY(cart);
    co_return answer(*cart);
}

core::Task<net::HandlerResult> merge(Needs needs, net::Request request)
{
    const core::Result<core::CartId> id = cartIdOf(*request);
    MOSTRADOR_CO_TRY(id);
    const core::Result<api::Language> language = languageOf(*request, needs.language);
    MOSTRADOR_CO_TRY(language);
    const core::Result<std::optional<idempotency::IdempotencyKey>> key = keyOf(*request, "mergeCart");
    MOSTRADOR_CO_TRY(key);
    const core::Result<api::Cart> cart = co_await needs.carts.merge(*id, askerOf(*request), *key, *language);
    MOSTRADOR_CO_TRY(cart);
    co_return answer(*cart);
}

class Adder {
public:
    Adder(net::RouteTable &table, const Needs &needs)
        : m_table(table)
        , m_needs(needs)
    {
    }
    using Handler = core::Task<net::HandlerResult> (*)(Needs, net::Request);

    net::Route route(net::Method method, const char *pattern, const char *operationId, const char *summary, Handler handler) const
    {
        net::Route route{.method = method, .pattern = pattern, .permission = api::Permission::Public};
        route.rate = method == net::Method::Get ? net::RateClass::Read : net::RateClass::Write;
        route.response = &wire::typeOf<api::Cart>();
        route.operationId = operationId;
        route.summary = summary;
        route.tag = "carts";
        route.queryParameters = {"language"};
        route.handler = [needs = m_needs, handler](net::Request request) { return handler(needs, std::move(request)); };
        return route;
    }
    void add(net::Route route) const { m_table.add(std::move(route)); }

private:
    net::RouteTable &m_table;
    const Needs m_needs;
};

}  // namespace

void addCartRoutes(net::RouteTable &table, Carts &carts, api::Language language)
{
    using net::Method;
    const Adder adder(table, {carts, language});
    net::Route opening = adder.route(Method::Post, "/api/v1/carts", "openCart",
                                     "A guest's new cart with its token; a customer's own, 200 when there was one.", &open);
    opening.successStatus = createdStatus;
    opening.bodyLimitBytes = net::jsonBodyLimitBytes;  // an empty object is taken, and means nothing
    adder.add(std::move(opening));
    net::Route own = adder.route(Method::Get, "/api/v1/carts/current", "currentCart", "The customer's open cart.", &current);
    own.permission = api::Permission::Identified;
    adder.add(std::move(own));
    adder.add(adder.route(Method::Get, "/api/v1/carts/{id}", "cart", "A cart with today's prices and what has changed.", &view));
    net::Route removing = adder.route(Method::Delete, "/api/v1/carts/{id}", "removeCart", "Throws a cart away.", &remove);
    removing.response = nullptr;
    removing.successStatus = 204;
    removing.queryParameters = {};
    adder.add(std::move(removing));
    net::Route patching =
        adder.route(Method::Patch, "/api/v1/carts/{id}", "patchCart", "Chooses the shipping, or accepts what has changed.", &patch);
    patching.request = &wire::typeOf<api::PatchCart>();
    adder.add(std::move(patching));
    net::Route setting = adder.route(Method::Put, "/api/v1/carts/{id}/lines/{variantId}", "setCartLine",
                                     "Sets the pieces of a variant; 0 takes it out.", &setLine);
    setting.request = &wire::typeOf<api::SetCartLine>();
    adder.add(std::move(setting));
    adder.add(adder.route(Method::Delete, "/api/v1/carts/{id}/lines/{variantId}", "removeCartLine", "Takes a variant out.", &setLine));
    net::Route merging = adder.route(Method::Post, "/api/v1/carts/{id}/merge", "mergeCart",
                                     "Moves a guest's cart into that of the customer who signed in.", &merge);
    merging.permission = api::Permission::Identified;
    merging.idempotencyKey = true;
    adder.add(std::move(merging));
}

}  // namespace orders
