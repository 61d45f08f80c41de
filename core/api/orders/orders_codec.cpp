// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/orders/orders.h"

#include "core/api/common/common_codec.h"
#include "core/api/common/money_codec.h"

MOSTRADOR_WIRE_ENUM(api::OrderStatus, {api::OrderStatus::PendingPayment, "pending_payment"}, {api::OrderStatus::Placed, "placed"},
                    {api::OrderStatus::OnHold, "on_hold"}, {api::OrderStatus::Completed, "completed"},
                    {api::OrderStatus::Expired, "expired"}, {api::OrderStatus::Cancelled, "cancelled"})
MOSTRADOR_WIRE_ENUM(api::PaymentStatus, {api::PaymentStatus::None, "none"}, {api::PaymentStatus::Authorized, "authorized"},
                    {api::PaymentStatus::PartiallyPaid, "partially_paid"}, {api::PaymentStatus::Paid, "paid"},
                    {api::PaymentStatus::PartiallyRefunded, "partially_refunded"}, {api::PaymentStatus::Refunded, "refunded"},
                    {api::PaymentStatus::Overcharged, "overcharged"}, {api::PaymentStatus::Voided, "voided"})
MOSTRADOR_WIRE_ENUM(api::FulfilmentStatus, {api::FulfilmentStatus::Unfulfilled, "unfulfilled"}, {api::FulfilmentStatus::Partial, "partial"},
                    {api::FulfilmentStatus::Shipped, "shipped"}, {api::FulfilmentStatus::Delivered, "delivered"})
MOSTRADOR_WIRE_ENUM(api::ReturnStatus, {api::ReturnStatus::None, "none"}, {api::ReturnStatus::Partial, "partial"},
                    {api::ReturnStatus::Full, "full"})
MOSTRADOR_WIRE_STRUCT(api::Address, field("name", &api::Address::name, text(1, 200)), field("line1", &api::Address::line1, text(1, 200)),
                      field("line2", &api::Address::line2, text(0, 200)), field("city", &api::Address::city, text(1, 120)),
                      field("postalCode", &api::Address::postalCode, text(1, 20)), field("country", &api::Address::country, text(2, 2)),
                      field("phone", &api::Address::phone, text(0, 40)))
MOSTRADOR_WIRE_ENUM(api::CartWarningKind, {api::CartWarningKind::PriceChanged, "price_changed"},
                    {api::CartWarningKind::QuantityReduced, "quantity_reduced"}, {api::CartWarningKind::SoldOut, "sold_out"})
MOSTRADOR_WIRE_STRUCT(api::CartWarning, field("kind", &api::CartWarning::kind), field("variantId", &api::CartWarning::variantId),
                      field("before", &api::CartWarning::before), field("now", &api::CartWarning::now))
MOSTRADOR_WIRE_STRUCT(api::CartLine, field("variantId", &api::CartLine::variantId), field("productId", &api::CartLine::productId),
                      field("sku", &api::CartLine::sku, unlimited()), field("title", &api::CartLine::title, unlimited()),
                      field("options", &api::CartLine::options, unlimited()), field("quantity", &api::CartLine::quantity),
                      field("unitPrice", &api::CartLine::unitPrice), field("total", &api::CartLine::total))
MOSTRADOR_WIRE_STRUCT(api::Totals, field("items", &api::Totals::items), field("shipping", &api::Totals::shipping),
                      field("tax", &api::Totals::tax), field("total", &api::Totals::total))
MOSTRADOR_WIRE_STRUCT(api::Cart, field("id", &api::Cart::id), field("token", &api::Cart::token, unlimited()),
                      field("lines", &api::Cart::lines, unlimited()), field("totals", &api::Cart::totals),
                      field("warnings", &api::Cart::warnings, unlimited()).withDefault(), field("version", &api::Cart::version))
MOSTRADOR_WIRE_STRUCT(api::SetCartLine, field("quantity", &api::SetCartLine::quantity, integer(0, 1000000)))
MOSTRADOR_WIRE_STRUCT(api::PlaceOrder, field("cartId", &api::PlaceOrder::cartId), field("email", &api::PlaceOrder::email, text(3, 254)),
                      field("shippingAddress", &api::PlaceOrder::shippingAddress),
                      field("shippingMethod", &api::PlaceOrder::shippingMethod, text(1, 64)).withDefault(),
                      field("paymentMethod", &api::PlaceOrder::paymentMethod, text(1, 64)),
                      field("expectedTotal", &api::PlaceOrder::expectedTotal))
MOSTRADOR_WIRE_STRUCT(api::OrderLine, field("variantId", &api::OrderLine::variantId), field("sku", &api::OrderLine::sku, unlimited()),
                      field("title", &api::OrderLine::title, unlimited()), field("options", &api::OrderLine::options, unlimited()),
                      field("quantity", &api::OrderLine::quantity), field("shipped", &api::OrderLine::shipped),
                      field("returned", &api::OrderLine::returned), field("unitPrice", &api::OrderLine::unitPrice),
                      field("total", &api::OrderLine::total))
MOSTRADOR_WIRE_STRUCT(api::OrderAction, field("action", &api::OrderAction::action, unlimited()),
                      field("allowed", &api::OrderAction::allowed), field("reason", &api::OrderAction::reason, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::OrderEvent, field("at", &api::OrderEvent::at), field("type", &api::OrderEvent::type, unlimited()),
                      field("actor", &api::OrderEvent::actor, unlimited()), field("data", &api::OrderEvent::data))
MOSTRADOR_WIRE_STRUCT(api::Order, field("id", &api::Order::id), field("number", &api::Order::number), field("status", &api::Order::status),
                      field("paymentStatus", &api::Order::paymentStatus), field("fulfilmentStatus", &api::Order::fulfilmentStatus),
                      field("returnStatus", &api::Order::returnStatus), field("email", &api::Order::email, unlimited()),
                      field("shippingAddress", &api::Order::shippingAddress),
                      field("shippingMethod", &api::Order::shippingMethod, unlimited()),
                      field("paymentMethod", &api::Order::paymentMethod, unlimited()), field("lines", &api::Order::lines, unlimited()),
                      field("totals", &api::Order::totals), field("total", &api::Order::total),
                      field("actions", &api::Order::actions, unlimited()).withDefault(),
                      field("timeline", &api::Order::timeline, unlimited()).withDefault(), field("placedAt", &api::Order::placedAt),
                      field("version", &api::Order::version))
MOSTRADOR_WIRE_STRUCT(api::OrderSummary, field("id", &api::OrderSummary::id), field("number", &api::OrderSummary::number),
                      field("customer", &api::OrderSummary::customer, unlimited()), field("status", &api::OrderSummary::status),
                      field("paymentStatus", &api::OrderSummary::paymentStatus),
                      field("fulfilmentStatus", &api::OrderSummary::fulfilmentStatus), field("total", &api::OrderSummary::total),
                      field("placedAt", &api::OrderSummary::placedAt))
MOSTRADOR_WIRE_STRUCT(api::OrderList, field("items", &api::OrderList::items, unlimited()),
                      field("nextCursor", &api::OrderList::nextCursor, unlimited()))

MOSTRADOR_WIRE_TYPE(api::Cart)
MOSTRADOR_WIRE_TYPE(api::SetCartLine)
MOSTRADOR_WIRE_TYPE(api::PlaceOrder)
MOSTRADOR_WIRE_TYPE(api::Order)
MOSTRADOR_WIRE_TYPE(api::OrderList)
