// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/bulk_job.h"

#include "ui/client/done.h"
#include "ui/rooms/products/product_paths.h"

namespace product_room {
namespace {

constexpr int tries = 3;

}  // namespace

BulkJob::BulkJob(client::ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void BulkJob::start(const QList<core::ProductId> &ids, api::ProductStatus status)
{
    if (m_running || ids.isEmpty())
        return;
    m_queue = ids;
    m_status = status;
    m_total = int(ids.size());
    m_done = 0;
    m_failed = 0;
    m_last = {};
    m_running = true;
    Q_EMIT progressed();
    next();
}

void BulkJob::stop()
{
    m_total -= int(m_queue.size());
    m_queue.clear();
    Q_EMIT progressed();
}

void BulkJob::next()
{
    if (m_queue.isEmpty()) {
        m_running = false;
        Q_EMIT progressed();
        Q_EMIT finished(m_last);
        return;
    }
    read(m_queue.takeFirst(), tries);
}

void BulkJob::read(const core::ProductId &id, int triesLeft)
{
    client::whenDone(m_api.get<api::ProductRecord>(paths::record(id)), this,
                     [this, id, triesLeft](const core::Result<api::ProductRecord> &record) {
                         if (!record)
                             return settle(id, core::fail(record.error()));
                         if (record->status == m_status)
                             return settle(id, {});
                         write(*record, triesLeft);
                     });
}

void BulkJob::write(const api::ProductRecord &record, int triesLeft)
{
    api::PatchProduct patch;
    patch.status = m_status;
    const core::ProductId id = record.id;
    client::whenDone(m_api.patch<api::ProductRecord>(paths::product(id), record.version, patch), this,
                     [this, id, triesLeft](const core::Result<api::ProductRecord> &saved) {
                         const bool stale = !saved && saved.error().code == core::ErrorCode::PreconditionFailed;
                         if (stale && triesLeft > 1)
                             return read(id, triesLeft - 1);
                         settle(id, saved ? core::Result<>() : core::Result<>(core::fail(saved.error())));
                     });
}

void BulkJob::settle(const core::ProductId &id, const core::Result<> &outcome)
{
    ++m_done;
    if (outcome) {
        Q_EMIT productChanged(id);
    } else {
        ++m_failed;
        m_last = outcome.error();
    }
    Q_EMIT progressed();
    next();
}

}  // namespace product_room
