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
                      field("options", &api::CartLine::options, unlimited()), field("slug", &api::CartLine::slug, unlimited()),
                      field("imageUrl", &api::CartLine::imageUrl, unlimited()), field("quantity", &api::CartLine::quantity),
                      field("available", &api::CartLine::available), field("unitPrice", &api::CartLine::unitPrice),
                      field("total", &api::CartLine::total))
MOSTRADOR_WIRE_STRUCT(api::ShippingOption, field("code", &api::ShippingOption::code, unlimited()),
                      field("name", &api::ShippingOption::name, unlimited()),
                      field("description", &api::ShippingOption::description, unlimited()), field("price", &api::ShippingOption::price))
MOSTRADOR_WIRE_STRUCT(api::PaymentOption, field("code", &api::PaymentOption::code, unlimited()),
                      field("name", &api::PaymentOption::name, unlimited()),
                      field("description", &api::PaymentOption::description, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::Totals, field("items", &api::Totals::items), field("shipping", &api::Totals::shipping),
                      field("tax", &api::Totals::tax), field("total", &api::Totals::total))
MOSTRADOR_WIRE_STRUCT(api::Cart, field("id", &api::Cart::id), field("token", &api::Cart::token, unlimited()),
                      field("lines", &api::Cart::lines, unlimited()), field("totals", &api::Cart::totals),
                      field("warnings", &api::Cart::warnings, unlimited()).withDefault(),
                      field("shippingMethod", &api::Cart::shippingMethod, unlimited()),
                      field("shippingOptions", &api::Cart::shippingOptions, unlimited()),
                      field("paymentOptions", &api::Cart::paymentOptions, unlimited()), field("taxIncluded", &api::Cart::taxIncluded),
                      field("version", &api::Cart::version))
MOSTRADOR_WIRE_STRUCT(api::PatchCart, field("shippingMethod", &api::PatchCart::shippingMethod, text(1, 64)),
                      field("acceptChanges", &api::PatchCart::acceptChanges).withDefault())
MOSTRADOR_WIRE_STRUCT(api::SetCartLine, field("quantity", &api::SetCartLine::quantity, integer(0, 9999)))
MOSTRADOR_WIRE_STRUCT(api::PlaceOrder, field("cartId", &api::PlaceOrder::cartId), field("email", &api::PlaceOrder::email, text(3, 254)),
                      field("shippingAddress", &api::PlaceOrder::shippingAddress),
                      field("shippingMethod", &api::PlaceOrder::shippingMethod, text(1, 64)).withDefault(),
                      field("paymentMethod", &api::PlaceOrder::paymentMethod, text(1, 64)),
                      field("language", &api::PlaceOrder::language).withDefault(), field("note", &api::PlaceOrder::note, text(0, 500)),
                      field("expectedTotal", &api::PlaceOrder::expectedTotal))
MOSTRADOR_WIRE_STRUCT(api::OrderLine, field("id", &api::OrderLine::id, unlimited()), field("variantId", &api::OrderLine::variantId),
                      field("productId", &api::OrderLine::productId), field("slug", &api::OrderLine::slug, unlimited()),
                      field("imageUrl", &api::OrderLine::imageUrl, unlimited()), field("sku", &api::OrderLine::sku, unlimited()),
                      field("title", &api::OrderLine::title, unlimited()), field("options", &api::OrderLine::options, unlimited()),
                      field("quantity", &api::OrderLine::quantity), field("shipped", &api::OrderLine::shipped),
                      field("returned", &api::OrderLine::returned), field("refunded", &api::OrderLine::refunded),
                      field("withdrawn", &api::OrderLine::withdrawn), field("unitPrice", &api::OrderLine::unitPrice),
                      field("total", &api::OrderLine::total))
MOSTRADOR_WIRE_STRUCT(api::OrderAction, field("action", &api::OrderAction::action, unlimited()),
                      field("allowed", &api::OrderAction::allowed), field("reason", &api::OrderAction::reason, unlimited()),
                      field("sentence", &api::OrderAction::sentence, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::LineQuantity, field("lineId", &api::LineQuantity::lineId, text(1, 64)),
                      field("quantity", &api::LineQuantity::quantity, integer(1, 9999)))
MOSTRADOR_WIRE_STRUCT(api::Parcel, field("id", &api::Parcel::id, unlimited()), field("state", &api::Parcel::state, unlimited()),
                      field("lines", &api::Parcel::lines, unlimited()), field("carrier", &api::Parcel::carrier, unlimited()),
                      field("trackingNumber", &api::Parcel::trackingNumber, unlimited()), field("shippedAt", &api::Parcel::shippedAt),
                      field("deliveredAt", &api::Parcel::deliveredAt))
MOSTRADOR_WIRE_STRUCT(api::PaymentAttempt, field("id", &api::PaymentAttempt::id, unlimited()),
                      field("method", &api::PaymentAttempt::method, unlimited()), field("state", &api::PaymentAttempt::state, unlimited()),
                      field("amount", &api::PaymentAttempt::amount), field("captured", &api::PaymentAttempt::captured),
                      field("at", &api::PaymentAttempt::at), field("failure", &api::PaymentAttempt::failure, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::RefundInfo, field("id", &api::RefundInfo::id, unlimited()), field("state", &api::RefundInfo::state, unlimited()),
                      field("amount", &api::RefundInfo::amount), field("shipping", &api::RefundInfo::shipping),
                      field("lines", &api::RefundInfo::lines, unlimited()), field("reason", &api::RefundInfo::reason, unlimited()),
                      field("at", &api::RefundInfo::at))
MOSTRADOR_WIRE_STRUCT(api::ReturnInfo, field("id", &api::ReturnInfo::id, unlimited()), field("state", &api::ReturnInfo::state, unlimited()),
                      field("lines", &api::ReturnInfo::lines, unlimited()), field("reason", &api::ReturnInfo::reason, unlimited()),
                      field("at", &api::ReturnInfo::at))
MOSTRADOR_WIRE_STRUCT(api::OrderEvent, field("at", &api::OrderEvent::at), field("type", &api::OrderEvent::type, unlimited()),
                      field("actor", &api::OrderEvent::actor, unlimited()), field("data", &api::OrderEvent::data))
MOSTRADOR_WIRE_STRUCT(api::Order, field("id", &api::Order::id), field("number", &api::Order::number), field("status", &api::Order::status),
                      field("paymentStatus", &api::Order::paymentStatus), field("fulfilmentStatus", &api::Order::fulfilmentStatus),
                      field("returnStatus", &api::Order::returnStatus), field("email", &api::Order::email, unlimited()),
                      field("customerId", &api::Order::customerId), field("language", &api::Order::language),
                      field("shippingAddress", &api::Order::shippingAddress),
                      field("shippingMethod", &api::Order::shippingMethod, unlimited()),
                      field("shippingName", &api::Order::shippingName, unlimited()),
                      field("paymentMethod", &api::Order::paymentMethod, unlimited()), field("note", &api::Order::note, unlimited()),
                      field("taxIncluded", &api::Order::taxIncluded), field("lines", &api::Order::lines, unlimited()),
                      field("parcels", &api::Order::parcels, unlimited()).withDefault(),
                      field("payments", &api::Order::payments, unlimited()).withDefault(),
                      field("refunds", &api::Order::refunds, unlimited()).withDefault(),
                      field("returns", &api::Order::returns, unlimited()).withDefault(), field("totals", &api::Order::totals),
                      field("total", &api::Order::total), field("actions", &api::Order::actions, unlimited()).withDefault(),
                      field("timeline", &api::Order::timeline, unlimited()).withDefault(), field("placedAt", &api::Order::placedAt),
                      field("version", &api::Order::version))
MOSTRADOR_WIRE_STRUCT(api::OrderSummary, field("id", &api::OrderSummary::id), field("number", &api::OrderSummary::number),
                      field("customer", &api::OrderSummary::customer, unlimited()), field("status", &api::OrderSummary::status),
                      field("paymentStatus", &api::OrderSummary::paymentStatus),
                      field("fulfilmentStatus", &api::OrderSummary::fulfilmentStatus), field("total", &api::OrderSummary::total),
                      field("email", &api::OrderSummary::email, unlimited()), field("pieces", &api::OrderSummary::pieces),
                      field("shippedPieces", &api::OrderSummary::shippedPieces), field("placedAt", &api::OrderSummary::placedAt))
MOSTRADOR_WIRE_STRUCT(api::OrderList, field("items", &api::OrderList::items, unlimited()),
                      field("nextCursor", &api::OrderList::nextCursor, unlimited()), field("count", &api::OrderList::count).withDefault(),
                      field("countIsEstimate", &api::OrderList::countIsEstimate).withDefault())
MOSTRADOR_WIRE_STRUCT(api::LookUpOrder, field("number", &api::LookUpOrder::number, integer(1, 9007199254740991)),
                      field("email", &api::LookUpOrder::email, text(3, 254)))
MOSTRADOR_WIRE_STRUCT(api::OrderReason, field("reason", &api::OrderReason::reason, text(0, 500)))
MOSTRADOR_WIRE_STRUCT(api::ShipOrder, field("lines", &api::ShipOrder::lines, items(0, 500)).withDefault(),
                      field("carrier", &api::ShipOrder::carrier, text(0, 120)),
                      field("trackingNumber", &api::ShipOrder::trackingNumber, text(0, 120)))
MOSTRADOR_WIRE_STRUCT(api::RefundLineRequest, field("lineId", &api::RefundLineRequest::lineId, text(1, 64)),
                      field("quantity", &api::RefundLineRequest::quantity, integer(1, 9999)),
                      field("withdraw", &api::RefundLineRequest::withdraw).withDefault())
MOSTRADOR_WIRE_STRUCT(api::RefundOrder, field("lines", &api::RefundOrder::lines, items(0, 500)).withDefault(),
                      field("shipping", &api::RefundOrder::shipping), field("surplus", &api::RefundOrder::surplus),
                      field("returnId", &api::RefundOrder::returnId, text(1, 64)), field("reason", &api::RefundOrder::reason, text(0, 500)),
                      field("restock", &api::RefundOrder::restock).withDefault(),
                      field("expectedAmount", &api::RefundOrder::expectedAmount))
MOSTRADOR_WIRE_STRUCT(api::RefundPreview, field("amount", &api::RefundPreview::amount), field("tax", &api::RefundPreview::tax),
                      field("captured", &api::RefundPreview::captured), field("refundedBefore", &api::RefundPreview::refundedBefore),
                      field("capturedAfter", &api::RefundPreview::capturedAfter),
                      field("refundableMost", &api::RefundPreview::refundableMost),
                      field("shippingMost", &api::RefundPreview::shippingMost))
MOSTRADOR_WIRE_STRUCT(api::ReturnOrder, field("lines", &api::ReturnOrder::lines, items(1, 500)),
                      field("reason", &api::ReturnOrder::reason, text(0, 500)))
MOSTRADOR_WIRE_STRUCT(api::AddOrderNote, field("text", &api::AddOrderNote::text, text(1, 5000)))
MOSTRADOR_WIRE_STRUCT(api::PaymentReceived, field("amount", &api::PaymentReceived::amount),
                      field("reference", &api::PaymentReceived::reference, text(0, 200)))
MOSTRADOR_WIRE_STRUCT(api::CustomerSummary, field("key", &api::CustomerSummary::key, unlimited()),
                      field("userId", &api::CustomerSummary::userId), field("name", &api::CustomerSummary::name, unlimited()),
                      field("email", &api::CustomerSummary::email, unlimited()), field("orders", &api::CustomerSummary::orders),
                      field("spent", &api::CustomerSummary::spent), field("lastOrderAt", &api::CustomerSummary::lastOrderAt))
MOSTRADOR_WIRE_STRUCT(api::CustomerList, field("items", &api::CustomerList::items, unlimited()),
                      field("nextCursor", &api::CustomerList::nextCursor, unlimited()),
                      field("count", &api::CustomerList::count).withDefault(),
                      field("countIsEstimate", &api::CustomerList::countIsEstimate).withDefault())
MOSTRADOR_WIRE_STRUCT(api::Customer, field("key", &api::Customer::key, unlimited()), field("userId", &api::Customer::userId),
                      field("name", &api::Customer::name, unlimited()), field("email", &api::Customer::email, unlimited()),
                      field("orders", &api::Customer::orders), field("spent", &api::Customer::spent),
                      field("firstOrderAt", &api::Customer::firstOrderAt), field("lastOrderAt", &api::Customer::lastOrderAt),
                      field("addresses", &api::Customer::addresses, unlimited()),
                      field("recentOrders", &api::Customer::recentOrders, unlimited()))

MOSTRADOR_WIRE_TYPE(api::Cart)
MOSTRADOR_WIRE_TYPE(api::SetCartLine)
MOSTRADOR_WIRE_TYPE(api::PlaceOrder)
MOSTRADOR_WIRE_TYPE(api::Order)
MOSTRADOR_WIRE_TYPE(api::OrderList)
MOSTRADOR_WIRE_TYPE(api::PatchCart)
MOSTRADOR_WIRE_TYPE(api::LookUpOrder)
MOSTRADOR_WIRE_TYPE(api::OrderReason)
MOSTRADOR_WIRE_TYPE(api::ShipOrder)
MOSTRADOR_WIRE_TYPE(api::RefundOrder)
MOSTRADOR_WIRE_TYPE(api::RefundPreview)
MOSTRADOR_WIRE_TYPE(api::ReturnOrder)
MOSTRADOR_WIRE_TYPE(api::AddOrderNote)
MOSTRADOR_WIRE_TYPE(api::PaymentReceived)
MOSTRADOR_WIRE_TYPE(api::CustomerList)
MOSTRADOR_WIRE_TYPE(api::Customer)
