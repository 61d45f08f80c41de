// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/auth/permission.h"
#include "core/base/clock.h"

#include <QList>
#include <QString>

namespace net {

/// Who asks, as established by the gateway. A value; copied into requests and channel sessions.
struct Caller {
    enum class Kind {
        Nobody,   ///< no credentials
        Guest,    ///< a guest token; `subject` is a GuestId
        Visitor,  ///< an X-Visitor-Token; `conversation` is the one conversation it opens, `subject` empty
        User,     ///< an access token; `subject` is a UserId
    };
    Kind kind = Kind::Nobody;
    QString subject;
    QString name;               ///< what a person reads; of users
    QList<api::Role> roles;     ///< of users
    QString conversation;       ///< of visitor tokens
    core::Timestamp expiresAt;  ///< of the token; a channel is closed then

    [[nodiscard]] bool isStaff() const
    {
        for (const api::Role role : roles)
            if (role != api::Role::Shopper)
                return true;
        return false;
    }
    /// Does the caller's kind and role allow it? Whose object it is, is asked by the service on top.
    [[nodiscard]] bool may(api::Permission permission) const;
};

}  // namespace net
