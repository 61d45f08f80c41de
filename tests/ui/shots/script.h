// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/auth/auth.h"
#include "core/api/chat/event_data.h"
#include "core/api/rag/rag.h"

/// What happens in the pictures: a shop, its people, one chat in several moments.
namespace script {

[[nodiscard]] core::Timestamp at(int hour, int minute, int second = 0);
[[nodiscard]] core::ConversationId conversation(int number);
[[nodiscard]] core::DocumentId document(int number);
[[nodiscard]] api::TokenPair marta();

/// Rows of the inbox at 14:05:06; `takenOver` after Marta has taken Lucía's.
[[nodiscard]] QList<api::ConversationSummary> inbox(bool takenOver);
[[nodiscard]] api::ConversationSummary lucia(bool takenOver);

/// Lucía's chat until the bot begins its second answer; with `takenOver`, until she writes again.
[[nodiscard]] api::ConversationView chat(bool takenOver);
/// What the bot has written of it so far.
[[nodiscard]] api::DeltaFrame delta();
/// A chat in the queue, of which a person was asked for.
[[nodiscard]] api::ConversationView queued();

[[nodiscard]] QList<api::Document> documents();
[[nodiscard]] QList<api::Chunk> chunks();

}  // namespace script
