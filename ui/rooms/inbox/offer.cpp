// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/inbox/offer.h"

namespace inbox {

Offer offerFor(const api::ConversationSummary &summary, const Rights &rights)
{
    if (!rights.handle)
        return {};
    const bool mine = summary.owner.id == rights.userId;
    switch (summary.state) {
    case api::ConversationState::Bot: return {Offer::Take::TakeOver, false, true, true, Offer::Reply::BotOwns};
    case api::ConversationState::Queued: return {Offer::Take::PickUp, true, false, true, Offer::Reply::InQueue};
    case api::ConversationState::Agent:
        if (mine)
            return {Offer::Take::No, true, true, true, Offer::Reply::Open};
        return {rights.force ? Offer::Take::Force : Offer::Take::No, false, false, false, Offer::Reply::ColleagueOwns};
    case api::ConversationState::Snoozed:
        if (mine)
            return {Offer::Take::TakeOver, false, true, false, Offer::Reply::InQueue};
        return {rights.force ? Offer::Take::Force : Offer::Take::No, false, false, false, Offer::Reply::ColleagueOwns};
    case api::ConversationState::Resolved: return {Offer::Take::No, false, false, false, Offer::Reply::Closed};
    }
    Q_UNREACHABLE();
}

}  // namespace inbox
