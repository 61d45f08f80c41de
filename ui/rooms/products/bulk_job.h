// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/products/products.h"
#include "ui/client/api_client.h"

namespace product_room {

/// Gives many products a status, one after the other, each with the version it was read with; a product that somebody
/// changes in between is read again. It can be stopped; what is done stays done.
class BulkJob : public QObject {
    Q_OBJECT
public:
    explicit BulkJob(client::ApiClient &api, QObject *parent = nullptr);

    void start(const QList<core::ProductId> &ids, api::ProductStatus status);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int failed() const { return m_failed; }
    [[nodiscard]] api::ProductStatus status() const { return m_status; }

Q_SIGNALS:
    void progressed();
    void productChanged(const core::ProductId &id);
    /// `last` is the reason of the last failure, when there was one.
    void finished(const core::Error &last);

private:
    void next();
    void read(const core::ProductId &id, int triesLeft);
    void write(const api::ProductRecord &record, int triesLeft);
    void settle(const core::ProductId &id, const core::Result<> &outcome);

    client::ApiClient &m_api;
    QList<core::ProductId> m_queue;
    api::ProductStatus m_status = api::ProductStatus::Draft;
    core::Error m_last;
    int m_total = 0;
    int m_done = 0;
    int m_failed = 0;
    bool m_running = false;
};

}  // namespace product_room
