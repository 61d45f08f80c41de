// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/projection.h"
#include "backend/services/chat/domain/conversation.h"

namespace chat {

/// A row of table inbox: the head of a conversation, without what only decide() needs.
struct InboxRow {
    core::ConversationId id;
    Conversation head;
};

/// Rows in the column order of the statements chat/inbox_row, list_inbox and open_inbox.
[[nodiscard]] core::Result<QList<InboxRow>> inboxRowsOf(const core::Result<sql::Rows> &rows);

/// Table inbox: the head of each conversation, by the same evolve() that commands are decided on.
class InboxProjection final : public eventing::Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("chat.inbox"); }
    [[nodiscard]] core::Result<> apply(sql::Connection &connection, const core::EventEnvelope &event) override;
    [[nodiscard]] core::Result<> clear(sql::Connection &connection) override;
    [[nodiscard]] core::Result<QByteArray> dump(sql::Connection &connection) override;
};

}  // namespace chat
