// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/server/backend.h"

namespace backend {

struct DemoAccount {
    QString email;
    QString password;
};

/// Fills a new data folder with the demo shop: staff, documents in both languages, conversations in every state, all
/// through the ordinary commands of the rooms. A folder that is not new keeps what it has. Passwords are `password`, or
/// random ones; they are kept in "demo-accounts.json" (0600) beside the databases and returned at each start.
core::Task<core::Result<QList<DemoAccount>>> fillDemo(Backend *backend, const DataFolder *folder, QString password);

}  // namespace backend
