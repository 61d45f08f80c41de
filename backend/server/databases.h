// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "core/config/settings.h"

namespace backend {

/// The rooms that have a database, by the name of both: "auth", "chat", "orders", "products", "rag".
[[nodiscard]] const QStringList &roomNames();

/// The database of a room: setting database.<room>, else a SQLite file in the data folder.
[[nodiscard]] core::Result<std::unique_ptr<sql::Database>> openDatabase(const core::Settings &settings, const QString &room,
                                                                        const QString &dataFolder);

/// The built storefront: setting server.storefront, else beside the program (a build folder), else under share/.
[[nodiscard]] QString storefrontFolder(const core::Settings &settings);

/// mostrador-worker, beside the program.
[[nodiscard]] QString workerProgram();

}  // namespace backend
