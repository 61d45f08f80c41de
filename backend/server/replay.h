// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"

namespace backend {

/// A projection before and after it was rebuilt from the events: SHA-256 of its canonical dump.
struct Replayed {
    QString name;
    QByteArray before;
    QByteArray after;
};

/// Brings the projections of chat up to date, then empties and rebuilds each from its events. No backend may run on the
/// database.
core::Task<core::Result<QList<Replayed>>> replayProjections(sql::Database *chatDatabase);

}  // namespace backend
