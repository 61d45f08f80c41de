// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/caller.h"

#include <algorithm>

namespace net {

bool Caller::may(api::Permission permission) const
{
    switch (permission) {
    case api::Permission::Public: return true;
    case api::Permission::Identified:
    case api::Permission::ConverseAsVisitor: return kind != Kind::Nobody;
    case api::Permission::ConversationsRead:
    case api::Permission::ConversationsHandle:
    case api::Permission::ConversationsForce:
    case api::Permission::DocumentsRead:
    case api::Permission::DocumentsWrite:
    case api::Permission::ProductsRead:
    case api::Permission::ProductsWrite:
    case api::Permission::OrdersRead:
    case api::Permission::OrdersHandle:
    case api::Permission::StatusRead:
    case api::Permission::UsersManage: break;
    }
    return kind == Kind::User &&
           std::any_of(roles.begin(), roles.end(), [permission](api::Role role) { return api::roleHas(role, permission); });
}

}  // namespace net
