// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/auth/permission.h"

namespace api {

bool roleHas(Role role, Permission permission)
{
    const bool agent = role == Role::Agent;
    const bool catalogue = role == Role::Catalogue;
    const bool admin = role == Role::Admin;
    switch (permission) {
    case Permission::Public:
    case Permission::Identified:
    case Permission::ConverseAsVisitor: return true;
    case Permission::ConversationsRead:
    case Permission::ConversationsHandle: return agent || admin;
    case Permission::ConversationsForce: return admin;
    case Permission::DocumentsRead:
    case Permission::ProductsRead:
    case Permission::OrdersRead:
    case Permission::OrdersHandle: return agent || catalogue || admin;
    case Permission::DocumentsWrite:
    case Permission::ProductsWrite: return catalogue || admin;
    case Permission::StatusRead:
    case Permission::UsersManage: return admin;
    }
    Q_UNREACHABLE();
}

const char *permissionName(Permission permission)
{
    switch (permission) {
    case Permission::Public: return "public";
    case Permission::Identified: return "identified";
    case Permission::ConverseAsVisitor: return "conversations:own";
    case Permission::ConversationsRead: return "conversations:read";
    case Permission::ConversationsHandle: return "conversations:handle";
    case Permission::ConversationsForce: return "conversations:force";
    case Permission::DocumentsRead: return "documents:read";
    case Permission::DocumentsWrite: return "documents:write";
    case Permission::ProductsRead: return "products:read";
    case Permission::ProductsWrite: return "products:write";
    case Permission::OrdersRead: return "orders:read";
    case Permission::OrdersHandle: return "orders:handle";
    case Permission::StatusRead: return "status:read";
    case Permission::UsersManage: return "users:manage";
    }
    Q_UNREACHABLE();
}

}  // namespace api
