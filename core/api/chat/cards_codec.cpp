// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/chat/cards.h"
#include "core/api/chat/chat_codec.h"
#include "core/api/common/money_codec.h"

MOSTRADOR_WIRE_ENUM(api::OrderStage, {api::OrderStage::PendingPayment, "pending_payment"}, {api::OrderStage::Preparing, "preparing"},
                    {api::OrderStage::OnHold, "on_hold"}, {api::OrderStage::PartlyShipped, "partly_shipped"},
                    {api::OrderStage::OnItsWay, "on_its_way"}, {api::OrderStage::Delivered, "delivered"},
                    {api::OrderStage::Returned, "returned"}, {api::OrderStage::Cancelled, "cancelled"},
                    {api::OrderStage::Expired, "expired"})
MOSTRADOR_WIRE_ENUM(api::OrderStepName, {api::OrderStepName::Placed, "placed"}, {api::OrderStepName::Packed, "packed"},
                    {api::OrderStepName::WithCarrier, "with_carrier"}, {api::OrderStepName::Delivered, "delivered"})
MOSTRADOR_WIRE_ENUM(api::OrderStepState, {api::OrderStepState::Done, "done"}, {api::OrderStepState::Current, "current"},
                    {api::OrderStepState::Ahead, "ahead"})
MOSTRADOR_WIRE_ENUM(api::CardStock, {api::CardStock::InStock, "in_stock"}, {api::CardStock::Low, "low"},
                    {api::CardStock::SoldOut, "sold_out"})
MOSTRADOR_WIRE_STRUCT(api::OrderStep, field("name", &api::OrderStep::name), field("state", &api::OrderStep::state),
                      field("at", &api::OrderStep::at))
MOSTRADOR_WIRE_STRUCT(api::CardParcel, field("state", &api::CardParcel::state), field("titles", &api::CardParcel::titles, unlimited()),
                      field("carrier", &api::CardParcel::carrier, unlimited()),
                      field("trackingNumber", &api::CardParcel::trackingNumber, unlimited()),
                      field("shippedAt", &api::CardParcel::shippedAt), field("deliveredAt", &api::CardParcel::deliveredAt))
MOSTRADOR_WIRE_STRUCT(api::OrderCard, field("id", &api::OrderCard::id), field("number", &api::OrderCard::number),
                      field("stage", &api::OrderCard::stage), field("steps", &api::OrderCard::steps, unlimited()),
                      field("parcels", &api::OrderCard::parcels, unlimited()), field("pieces", &api::OrderCard::pieces),
                      field("total", &api::OrderCard::total), field("placedAt", &api::OrderCard::placedAt))
MOSTRADOR_WIRE_STRUCT(api::ProductCard, field("id", &api::ProductCard::id), field("variantId", &api::ProductCard::variantId),
                      field("slug", &api::ProductCard::slug, unlimited()), field("title", &api::ProductCard::title, unlimited()),
                      field("options", &api::ProductCard::options, unlimited()), field("price", &api::ProductCard::price),
                      field("priceIsFrom", &api::ProductCard::priceIsFrom).withDefault(), field("listPrice", &api::ProductCard::listPrice),
                      field("available", &api::ProductCard::available), field("stock", &api::ProductCard::stock),
                      field("imageUrl", &api::ProductCard::imageUrl, unlimited()),
                      field("imageAlt", &api::ProductCard::imageAlt, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::Card, field("kind", &api::Card::kind), field("id", &api::Card::id), field("order", &api::Card::order),
                      field("product", &api::Card::product))
MOSTRADOR_WIRE_STRUCT(api::CardList, field("items", &api::CardList::items, unlimited()))

MOSTRADOR_WIRE_TYPE(api::Card)
MOSTRADOR_WIRE_TYPE(api::CardList)
