// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/auth/auth.h"

namespace api {

/// What a route, frame or control of the console asks for. Which role has which is one table (permission.cpp); object
/// ownership ("only their own conversation") is checked by the service on top.
enum class Permission {
    Public,               ///< anybody, signed in or not
    Identified,           ///< any valid token: guest, shopper, staff
    ConverseAsVisitor,    ///< open and continue an own conversation: everyone but staff-only tokens
    ConversationsRead,    ///< every conversation: agent, admin
    ConversationsHandle,  ///< take over, answer, note, resolve: agent, admin
    ConversationsForce,   ///< take a conversation from a colleague: admin
    DocumentsRead,        ///< agent, catalogue, admin
    DocumentsWrite,       ///< catalogue, admin
    ProductsRead,         ///< drafts, counts, price history: agent, catalogue, admin
    ProductsWrite,        ///< catalogue, admin
    OrdersRead,           ///< every order and customer: agent, catalogue, admin
    OrdersHandle,         ///< ship, hold, cancel, refund, note: agent, catalogue, admin
    StatusRead,           ///< admin
    UsersManage,          ///< admin
};

[[nodiscard]] bool roleHas(Role role, Permission permission);
[[nodiscard]] const char *permissionName(Permission permission);

}  // namespace api
