// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"

namespace sql {

/// Brings a database to the newest schema: files ":/migrations/<module>/{sqlite,postgres}/NNNN_name.sql" in order, each in
/// a transaction and recorded with its checksum in table schema_migrations (module, number, name, checksum, applied_at).
/// Several modules share a database (foundation/events and a service). Two replicas that start together do no harm
/// (immediate transaction / advisory lock). Conflict "schema_newer" when the database knows a migration that the program
/// does not, Conflict "migration_changed" when a checksum differs.
[[nodiscard]] core::Task<core::Result<int>> migrate(Database &database, QString module);

}  // namespace sql
