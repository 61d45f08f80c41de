// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/blobs/blob_store.h"

#include <QThreadPool>
#include <memory>

namespace blobs {

/// Blobs as files of a folder, "ab/cdef..." by the digits of the hash, mode 0600 in folders of mode 0700. For one process on
/// one machine: replicas need the database or an object store.
class FolderBlobStore final : public BlobStore {
public:
    /// `key`: 32 bytes (security::deriveKey with purpose "blobs"). The folder is made with the first blob.
    FolderBlobStore(QString folder, const QByteArray &key, qint64 maxBytes = defaultMaxBytes);
    ~FolderBlobStore() override;  ///< finishes what is under way

    core::Task<core::Result<BlobHash>> put(QByteArray content) override;
    core::Task<core::Result<QByteArray>> get(BlobHash hash) override;
    core::Task<core::Result<>> remove(BlobHash hash) override;

private:
    struct Place;
    const std::shared_ptr<const Place> m_place;  ///< what the work on the pool sees
    QThreadPool m_pool;                          ///< files block; loop threads may not
};

}  // namespace blobs
