// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/blobs/folder_blob_store.h"

#include "backend/foundation/blobs/durable_file.h"
#include "core/base/pool.h"

#include <QFileInfo>

namespace blobs {
namespace {

constexpr int threads = 2;
constexpr qsizetype shardDigits = 2;  // 256 folders, so that none holds more names than is good for it

}  // namespace

struct FolderBlobStore::Place {
    QString folder;
    security::Sealer sealer;
    qint64 maxBytes;

    [[nodiscard]] QString pathOf(const BlobHash &hash) const
    {
        return folder + u'/' + hash.text().left(shardDigits) + u'/' + hash.text().mid(shardDigits);
    }
    [[nodiscard]] core::Result<BlobHash> put(const QByteArray &content) const
    {
        MOSTRADOR_TRY(checkSize(content, maxBytes));
        const BlobHash hash = BlobHash::of(content);
        // A name is given to finished files only, and one that is damaged is replaced by whoever brings it again.
        if (const core::Result<QByteArray> known = get(hash); known)
            return hash;
        MOSTRADOR_TRY(writeDurably(pathOf(hash), seal(sealer, content, hash)));
        return hash;
    }
    [[nodiscard]] core::Result<QByteArray> get(const BlobHash &hash) const
    {
        const QString path = pathOf(hash);
        if (!QFileInfo::exists(path))
            return core::fail(noSuchBlob(hash));
        const core::Result<QByteArray> sealed = readWhole(path);
        if (!sealed)
            return core::fail(sealed.error());
        return unseal(sealer, *sealed, hash);
    }
};

FolderBlobStore::FolderBlobStore(QString folder, const QByteArray &key, qint64 maxBytes)
    : m_place(std::make_shared<const Place>(Place{std::move(folder), security::Sealer(key), maxBytes}))
{
    m_pool.setMaxThreadCount(threads);
}

FolderBlobStore::~FolderBlobStore() { m_pool.waitForDone(); }

core::Task<core::Result<BlobHash>> FolderBlobStore::put(QByteArray content)
{
    auto work = [place = m_place, content = std::move(content)] { return place->put(content); };
    co_return co_await core::onPool(&m_pool, std::move(work));
}

core::Task<core::Result<QByteArray>> FolderBlobStore::get(BlobHash hash)
{
    auto work = [place = m_place, hash] { return place->get(hash); };
    co_return co_await core::onPool(&m_pool, std::move(work));
}

core::Task<core::Result<>> FolderBlobStore::remove(BlobHash hash)
{
    auto work = [path = m_place->pathOf(hash)] { return removeDurably(path); };
    co_return co_await core::onPool(&m_pool, std::move(work));
}

}  // namespace blobs
