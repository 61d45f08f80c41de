// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/security/sealer.h"
#include "core/base/task.h"

#include <QByteArray>
#include <QString>

/// Files that never change, named by what is in them: images, documents, attachments. The same content is kept once, its
/// address may be cached for ever, and a copy that was damaged is noticed. At rest they are encrypted (AES-256-GCM) with the
/// hash as context, so that one sealed file does not pass for another.
namespace blobs {

/// SHA-256 (FIPS 180-4) of the content, 64 lower-case hexadecimal digits. A value.
class BlobHash {
public:
    BlobHash() = default;  ///< of nothing: no store has it
    [[nodiscard]] static BlobHash of(const QByteArray &content);
    /// Invalid "invalid_blob_hash". For text from outside: nothing else ever becomes part of a path.
    [[nodiscard]] static core::Result<BlobHash> parse(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    bool operator==(const BlobHash &) const = default;

private:
    explicit BlobHash(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// Largest content by default, in bytes; the setting is blobs.maxBytes.
inline constexpr qint64 defaultMaxBytes = 32 * 1024 * 1024;

/// Where blobs are kept. Thread-safe; callers need an event loop.
class BlobStore {
public:
    virtual ~BlobStore() = default;

    /// On disk when this returns. Content that is there already is not written again. TooLarge "blob_too_large";
    /// Unavailable "blob_unwritable" / "disk_full" / errors of the database.
    virtual core::Task<core::Result<BlobHash>> put(QByteArray content) = 0;

    /// NotFound "no_such_blob"; Internal "blob_damaged" when it was changed, cut, or sealed with another key; Unavailable
    /// "blob_unreadable".
    virtual core::Task<core::Result<QByteArray>> get(BlobHash hash) = 0;

    /// Success when it is not there. Whoever shares content between owners counts them.
    virtual core::Task<core::Result<>> remove(BlobHash hash) = 0;
};

/// What both kinds of store say and do alike.
[[nodiscard]] core::Result<> checkSize(const QByteArray &content, qint64 maxBytes);
[[nodiscard]] core::Error noSuchBlob(const BlobHash &hash);
[[nodiscard]] QByteArray seal(const security::Sealer &sealer, const QByteArray &content, const BlobHash &hash);
[[nodiscard]] core::Result<QByteArray> unseal(const security::Sealer &sealer, const QByteArray &sealed, const BlobHash &hash);

}  // namespace blobs
