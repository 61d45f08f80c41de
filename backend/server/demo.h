// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "backend/server/demo_shop.h"
#include "backend/services/auth/auth_service.h"
#include "backend/services/rag/rag_service.h"

namespace backend {

struct DemoAccount {
    QString email;
    QString password;
};

struct DemoRooms {
    auth::AuthService *auth;
    rag::RagService *rag;
    sql::Database *ragDatabase;
    sql::Database *chatDatabase;
    DemoShopNeeds shop;
};

/// Fills an empty shop with the demo: staff, documents in both languages, products, orders and conversations in every state,
/// all through the ordinary commands of the rooms. Runs after auth and rag have started and before the others do. A shop that has an admin
/// keeps what it has. Passwords are `password`, or random ones; they are kept in "demo-accounts.txt" (0600) in `folder`
/// and returned at each start.
core::Task<core::Result<QList<DemoAccount>>> fillDemo(DemoRooms rooms, QString folder, QString password);

}  // namespace backend
