// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"
#include "backend/services/chat/store/conversation_store.h"

namespace chat {

/// The conversation of the path; NotFound "unknown_conversation" for an id that is none, too.
[[nodiscard]] core::Result<core::ConversationId> idOf(const net::Request &request);

/// The body of a transition, which may be left out.
[[nodiscard]] core::Result<api::TransitionRequest> transitionOf(const net::Request &request);

/// "?at=": a version, or a time.
struct Moment {
    std::optional<qint64> version;
    std::optional<core::Timestamp> time;
};
/// Invalid "invalid_at".
[[nodiscard]] core::Result<Moment> momentOf(const QString &text);

/// A number of the query string; Invalid "invalid_<name>".
[[nodiscard]] core::Result<qint64> numberOf(const net::Request &request, const char *name, qint64 fallback, qint64 minimum, qint64 maximum);

/// "?language=en|es", none when it is not said; Invalid "invalid_language".
[[nodiscard]] core::Result<std::optional<api::Language>> languageOf(const net::Request &request);

/// "?state=&assignee=&customer=&q="; Invalid "invalid_state", "invalid_customer", "invalid_query".
[[nodiscard]] core::Result<InboxFilter> filterOf(const net::Request &request);

}  // namespace chat
