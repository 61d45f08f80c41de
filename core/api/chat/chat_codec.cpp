// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/chat/chat_codec.h"

MOSTRADOR_WIRE_STRUCT(api::OpenConversation, field("language", &api::OpenConversation::language).withDefault(),
                      field("name", &api::OpenConversation::name, text(1, 120)))
MOSTRADOR_WIRE_STRUCT(api::OpenedConversation, field("id", &api::OpenedConversation::id),
                      field("visitorToken", &api::OpenedConversation::visitorToken))
MOSTRADOR_WIRE_STRUCT(api::SendMessage, field("clientMessageId", &api::SendMessage::clientMessageId, text(1, 64)),
                      field("body", &api::SendMessage::body, text(1, 4000)))
MOSTRADOR_WIRE_STRUCT(api::MessageAccepted, field("version", &api::MessageAccepted::version))
MOSTRADOR_WIRE_STRUCT(api::AddNote, field("clientMessageId", &api::AddNote::clientMessageId, text(1, 64)),
                      field("body", &api::AddNote::body, text(1, 4000)))
MOSTRADOR_WIRE_STRUCT(api::TransitionRequest, field("reason", &api::TransitionRequest::reason, text(0, 300)),
                      field("force", &api::TransitionRequest::force).withDefault())
MOSTRADOR_WIRE_STRUCT(api::OwnershipAnswer, field("owner", &api::OwnershipAnswer::owner),
                      field("generation", &api::OwnershipAnswer::generation), field("version", &api::OwnershipAnswer::version))
MOSTRADOR_WIRE_STRUCT(api::MarkRead, field("version", &api::MarkRead::version, integer(0, 1'000'000'000)))
MOSTRADOR_WIRE_STRUCT(api::ConversationEvent, field("version", &api::ConversationEvent::version),
                      field("type", &api::ConversationEvent::type), field("at", &api::ConversationEvent::at),
                      field("actor", &api::ConversationEvent::actor), field("data", &api::ConversationEvent::data))
MOSTRADOR_WIRE_STRUCT(api::EventList, field("items", &api::EventList::items, unlimited()), field("nextCursor", &api::EventList::nextCursor))
MOSTRADOR_WIRE_STRUCT(api::ConversationSummary, field("id", &api::ConversationSummary::id),
                      field("state", &api::ConversationSummary::state), field("owner", &api::ConversationSummary::owner),
                      field("generation", &api::ConversationSummary::generation), field("version", &api::ConversationSummary::version),
                      field("language", &api::ConversationSummary::language), field("visitorName", &api::ConversationSummary::visitorName),
                      field("lastText", &api::ConversationSummary::lastText, unlimited()),
                      field("lastActor", &api::ConversationSummary::lastActor), field("lastAt", &api::ConversationSummary::lastAt),
                      field("openedAt", &api::ConversationSummary::openedAt),
                      field("waitingSince", &api::ConversationSummary::waitingSince), field("unread", &api::ConversationSummary::unread),
                      field("personRequested", &api::ConversationSummary::personRequested).withDefault(),
                      field("customerId", &api::ConversationSummary::customerId))
MOSTRADOR_WIRE_STRUCT(api::ConversationList, field("items", &api::ConversationList::items, unlimited()),
                      field("nextCursor", &api::ConversationList::nextCursor))
MOSTRADOR_WIRE_STRUCT(api::ConversationView, field("summary", &api::ConversationView::summary),
                      field("events", &api::ConversationView::events, unlimited()),
                      field("queuePosition", &api::ConversationView::queuePosition))
MOSTRADOR_WIRE_STRUCT(api::InboxCounts, field("mine", &api::InboxCounts::mine), field("queued", &api::InboxCounts::queued),
                      field("bot", &api::InboxCounts::bot), field("others", &api::InboxCounts::others))
MOSTRADOR_WIRE_STRUCT(api::ClientFrame, field("type", &api::ClientFrame::type, text(1, 40)),
                      field("id", &api::ClientFrame::id, text(0, 64)), field("conversationId", &api::ClientFrame::conversationId),
                      field("after", &api::ClientFrame::after, integer(0, 1'000'000'000)),
                      field("clientMessageId", &api::ClientFrame::clientMessageId, text(1, 64)),
                      field("body", &api::ClientFrame::body, text(1, 4000)),
                      field("version", &api::ClientFrame::version, integer(0, 1'000'000'000)), field("writing", &api::ClientFrame::writing))
MOSTRADOR_WIRE_STRUCT(api::AckFrame, field("type", &api::AckFrame::type), field("id", &api::AckFrame::id),
                      field("conversationId", &api::AckFrame::conversationId), field("clientMessageId", &api::AckFrame::clientMessageId),
                      field("version", &api::AckFrame::version))
MOSTRADOR_WIRE_STRUCT(api::SubscribedFrame, field("type", &api::SubscribedFrame::type), field("id", &api::SubscribedFrame::id),
                      field("conversationId", &api::SubscribedFrame::conversationId), field("version", &api::SubscribedFrame::version))
MOSTRADOR_WIRE_STRUCT(api::EventFrame, field("type", &api::EventFrame::type), field("conversationId", &api::EventFrame::conversationId),
                      field("version", &api::EventFrame::version), field("event", &api::EventFrame::event))
MOSTRADOR_WIRE_STRUCT(api::DeltaFrame, field("type", &api::DeltaFrame::type), field("conversationId", &api::DeltaFrame::conversationId),
                      field("generation", &api::DeltaFrame::generation), field("turnId", &api::DeltaFrame::turnId),
                      field("offset", &api::DeltaFrame::offset), field("text", &api::DeltaFrame::text, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::TypingFrame, field("type", &api::TypingFrame::type), field("conversationId", &api::TypingFrame::conversationId),
                      field("actor", &api::TypingFrame::actor), field("writing", &api::TypingFrame::writing))
MOSTRADOR_WIRE_STRUCT(api::InboxFrame, field("type", &api::InboxFrame::type), field("conversation", &api::InboxFrame::conversation))
MOSTRADOR_WIRE_STRUCT(api::InboxReadyFrame, field("type", &api::InboxReadyFrame::type), field("id", &api::InboxReadyFrame::id))
MOSTRADOR_WIRE_STRUCT(api::QueueFrame, field("type", &api::QueueFrame::type), field("conversationId", &api::QueueFrame::conversationId),
                      field("ahead", &api::QueueFrame::ahead))
MOSTRADOR_WIRE_STRUCT(api::PongFrame, field("type", &api::PongFrame::type), field("id", &api::PongFrame::id))
MOSTRADOR_WIRE_STRUCT(api::ErrorFrame, field("type", &api::ErrorFrame::type), field("id", &api::ErrorFrame::id),
                      field("code", &api::ErrorFrame::code), field("message", &api::ErrorFrame::message, unlimited()),
                      field("clientMessageId", &api::ErrorFrame::clientMessageId))
MOSTRADOR_WIRE_STRUCT(api::GoodbyeFrame, field("type", &api::GoodbyeFrame::type), field("resume", &api::GoodbyeFrame::resume),
                      field("reconnectAfterMs", &api::GoodbyeFrame::reconnectAfterMs))

MOSTRADOR_WIRE_TYPE(api::OpenConversation)
MOSTRADOR_WIRE_TYPE(api::OpenedConversation)
MOSTRADOR_WIRE_TYPE(api::SendMessage)
MOSTRADOR_WIRE_TYPE(api::MessageAccepted)
MOSTRADOR_WIRE_TYPE(api::AddNote)
MOSTRADOR_WIRE_TYPE(api::TransitionRequest)
MOSTRADOR_WIRE_TYPE(api::OwnershipAnswer)
MOSTRADOR_WIRE_TYPE(api::MarkRead)
MOSTRADOR_WIRE_TYPE(api::ConversationEvent)
MOSTRADOR_WIRE_TYPE(api::EventList)
MOSTRADOR_WIRE_TYPE(api::Citation)
MOSTRADOR_WIRE_TYPE(api::ConversationSummary)
MOSTRADOR_WIRE_TYPE(api::ConversationList)
MOSTRADOR_WIRE_TYPE(api::ConversationView)
MOSTRADOR_WIRE_TYPE(api::InboxCounts)
MOSTRADOR_WIRE_TYPE(api::ClientFrame)
MOSTRADOR_WIRE_TYPE(api::AckFrame)
MOSTRADOR_WIRE_TYPE(api::SubscribedFrame)
MOSTRADOR_WIRE_TYPE(api::EventFrame)
MOSTRADOR_WIRE_TYPE(api::DeltaFrame)
MOSTRADOR_WIRE_TYPE(api::TypingFrame)
MOSTRADOR_WIRE_TYPE(api::InboxFrame)
MOSTRADOR_WIRE_TYPE(api::InboxReadyFrame)
MOSTRADOR_WIRE_TYPE(api::QueueFrame)
MOSTRADOR_WIRE_TYPE(api::PongFrame)
MOSTRADOR_WIRE_TYPE(api::ErrorFrame)
MOSTRADOR_WIRE_TYPE(api::GoodbyeFrame)
