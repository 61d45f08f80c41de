// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"

namespace inbox {

/// What the person at this console may do with a chat now. It mirrors the server's transition table, so that no button
/// asks for what will be refused; the server decides all the same.
struct Offer {
    enum class Take { No, TakeOver, PickUp, Force };
    enum class Reply { Open, BotOwns, InQueue, ColleagueOwns, Closed, NotAllowed };
    Take take = Take::No;
    bool handBack = false;
    bool toQueue = false;
    bool resolve = false;
    Reply reply = Reply::NotAllowed;
};

struct Rights {
    QString userId;
    bool handle = false;
    bool force = false;
};

[[nodiscard]] Offer offerFor(const api::ConversationSummary &summary, const Rights &rights);

}  // namespace inbox
