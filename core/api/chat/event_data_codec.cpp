// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/chat/chat_codec.h"
#include "core/api/chat/event_data.h"

MOSTRADOR_WIRE_ENUM(api::TurnOutcome, {api::TurnOutcome::Answered, "answered"}, {api::TurnOutcome::Refused, "refused"},
                    {api::TurnOutcome::Aborted, "aborted"}, {api::TurnOutcome::Failed, "failed"})
MOSTRADOR_WIRE_STRUCT(api::ConversationOpenedData, field("language", &api::ConversationOpenedData::language),
                      field("visitorName", &api::ConversationOpenedData::visitorName),
                      field("customerId", &api::ConversationOpenedData::customerId))
MOSTRADOR_WIRE_STRUCT(api::MessagePostedData, field("messageId", &api::MessagePostedData::messageId),
                      field("clientMessageId", &api::MessagePostedData::clientMessageId),
                      field("body", &api::MessagePostedData::body, unlimited()), field("generation", &api::MessagePostedData::generation),
                      field("citations", &api::MessagePostedData::citations, unlimited()).withDefault(),
                      field("grounded", &api::MessagePostedData::grounded),
                      field("cards", &api::MessagePostedData::cards, unlimited()).withDefault())
MOSTRADOR_WIRE_STRUCT(api::NoteAddedData, field("messageId", &api::NoteAddedData::messageId),
                      field("clientMessageId", &api::NoteAddedData::clientMessageId), field("body", &api::NoteAddedData::body, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::OwnerChangedData, field("owner", &api::OwnerChangedData::owner), field("state", &api::OwnerChangedData::state),
                      field("generation", &api::OwnerChangedData::generation), field("reason", &api::OwnerChangedData::reason),
                      field("note", &api::OwnerChangedData::note, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::BotTurnStartedData, field("turnId", &api::BotTurnStartedData::turnId),
                      field("generation", &api::BotTurnStartedData::generation), field("attempt", &api::BotTurnStartedData::attempt))
MOSTRADOR_WIRE_STRUCT(api::BotTurnEndedData, field("turnId", &api::BotTurnEndedData::turnId),
                      field("generation", &api::BotTurnEndedData::generation), field("outcome", &api::BotTurnEndedData::outcome),
                      field("text", &api::BotTurnEndedData::text, unlimited()), field("model", &api::BotTurnEndedData::model),
                      field("promptTokens", &api::BotTurnEndedData::promptTokens),
                      field("completionTokens", &api::BotTurnEndedData::completionTokens),
                      field("failedLookups", &api::BotTurnEndedData::failedLookups))
MOSTRADOR_WIRE_STRUCT(api::PersonRequestedData, field("reason", &api::PersonRequestedData::reason, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::ConversationResolvedData, field("reason", &api::ConversationResolvedData::reason, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::ReadMarkedData, field("reader", &api::ReadMarkedData::reader), field("version", &api::ReadMarkedData::version))

MOSTRADOR_WIRE_TYPE(api::ConversationOpenedData)
MOSTRADOR_WIRE_TYPE(api::MessagePostedData)
MOSTRADOR_WIRE_TYPE(api::NoteAddedData)
MOSTRADOR_WIRE_TYPE(api::OwnerChangedData)
MOSTRADOR_WIRE_TYPE(api::BotTurnStartedData)
MOSTRADOR_WIRE_TYPE(api::BotTurnEndedData)
MOSTRADOR_WIRE_TYPE(api::PersonRequestedData)
MOSTRADOR_WIRE_TYPE(api::ConversationResolvedData)
MOSTRADOR_WIRE_TYPE(api::ReadMarkedData)
