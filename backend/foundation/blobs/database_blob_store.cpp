// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/blobs/database_blob_store.h"

namespace blobs {

DatabaseBlobStore::DatabaseBlobStore(sql::Database &database, const core::Clock &clock, const QByteArray &key, qint64 maxBytes)
    : m_database(database)
    , m_clock(clock)
    , m_sealer(key)
    , m_maxBytes(maxBytes)
{
}

core::Task<core::Result<BlobHash>> DatabaseBlobStore::put(QByteArray content)
{
    MOSTRADOR_CO_TRY(checkSize(content, m_maxBytes));
    const BlobHash hash = BlobHash::of(content);
    auto work = [sealed = seal(m_sealer, content, hash), hash, now = m_clock.now()](sql::Connection &connection) {
        static const sql::Statement statement("blobs/put_blob");
        return connection.execute(statement, {{"hash", hash.text()}, {"sealed", sealed}, {"now", now.milliseconds()}});
    };
    const core::Result<int> written = co_await m_database.write(std::move(work));
    if (!written)
        co_return core::fail(written.error());
    co_return hash;
}

core::Task<core::Result<QByteArray>> DatabaseBlobStore::get(BlobHash hash)
{
    auto work = [hash](sql::Connection &connection) {
        static const sql::Statement statement("blobs/blob");
        return connection.query(statement, {{"hash", hash.text()}});
    };
    const core::Result<sql::Rows> rows = co_await m_database.read(std::move(work));
    if (!rows)
        co_return core::fail(rows.error());
    if (rows->isEmpty())
        co_return core::fail(noSuchBlob(hash));
    co_return unseal(m_sealer, rows->bytes(0, 0), hash);
}

core::Task<core::Result<>> DatabaseBlobStore::remove(BlobHash hash)
{
    auto work = [hash](sql::Connection &connection) {
        static const sql::Statement statement("blobs/remove_blob");
        return connection.execute(statement, {{"hash", hash.text()}});
    };
    const core::Result<int> removed = co_await m_database.write(std::move(work));
    if (!removed)
        co_return core::fail(removed.error());
    co_return core::Result<>();
}

}  // namespace blobs
