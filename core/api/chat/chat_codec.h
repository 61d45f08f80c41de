// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Descriptions of the types that several chat codecs share; for codec .cpp files.

#include "core/api/chat/chat.h"
#include "core/api/common/common_codec.h"

MOSTRADOR_WIRE_ENUM(api::ConversationState, {api::ConversationState::Bot, "bot"}, {api::ConversationState::Queued, "queued"},
                    {api::ConversationState::Agent, "agent"}, {api::ConversationState::Snoozed, "snoozed"},
                    {api::ConversationState::Resolved, "resolved"})
MOSTRADOR_WIRE_ENUM(api::OwnerKind, {api::OwnerKind::Bot, "bot"}, {api::OwnerKind::Queue, "queue"}, {api::OwnerKind::Agent, "agent"},
                    {api::OwnerKind::Nobody, "nobody"})
MOSTRADOR_WIRE_ENUM(api::ActorKind, {api::ActorKind::Visitor, "visitor"}, {api::ActorKind::Agent, "agent"}, {api::ActorKind::Bot, "bot"},
                    {api::ActorKind::System, "system"})
MOSTRADOR_WIRE_STRUCT(api::Owner, field("kind", &api::Owner::kind), field("id", &api::Owner::id), field("name", &api::Owner::name))
MOSTRADOR_WIRE_STRUCT(api::ChatActor, field("kind", &api::ChatActor::kind), field("id", &api::ChatActor::id),
                      field("name", &api::ChatActor::name))
MOSTRADOR_WIRE_ENUM(api::CardKind, {api::CardKind::Order, "order"}, {api::CardKind::Product, "product"})
MOSTRADOR_WIRE_STRUCT(api::CardRef, field("kind", &api::CardRef::kind), field("id", &api::CardRef::id),
                      field("variantId", &api::CardRef::variantId))
MOSTRADOR_WIRE_STRUCT(api::Citation, field("documentId", &api::Citation::documentId), field("chunkId", &api::Citation::chunkId),
                      field("title", &api::Citation::title, unlimited()), field("quote", &api::Citation::quote, unlimited()))
