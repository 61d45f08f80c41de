// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/blobs/blob_store.h"
#include "backend/foundation/sql/database.h"
#include "core/base/clock.h"

namespace blobs {

/// Blobs as rows, module "blobs" of the migrations: for replicas that share a database and no folder. Outlived by what it
/// is given.
class DatabaseBlobStore final : public BlobStore {
public:
    /// `key`: 32 bytes (security::deriveKey with purpose "blobs").
    DatabaseBlobStore(sql::Database &database, const core::Clock &clock, const QByteArray &key, qint64 maxBytes = defaultMaxBytes);

    core::Task<core::Result<BlobHash>> put(QByteArray content) override;
    core::Task<core::Result<QByteArray>> get(BlobHash hash) override;
    core::Task<core::Result<>> remove(BlobHash hash) override;

private:
    sql::Database &m_database;
    const core::Clock &m_clock;
    const security::Sealer m_sealer;
    const qint64 m_maxBytes;
};

}  // namespace blobs
