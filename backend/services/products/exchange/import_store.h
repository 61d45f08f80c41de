// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/products/domain/origin.h"
#include "core/api/products/products.h"
#include "core/base/page.h"

#include <QSet>

namespace products::exchange {

/// A job as whoever works on it needs it.
struct OpenJob {
    api::ImportJob job;
    QList<api::ColumnMapping> mapping;
    Origin origin;  ///< who started it; `at` is when
    bool cancelAsked = false;
};

inline constexpr int jobCursorKeys = 2;
inline constexpr int rowCursorKeys = 1;

/// Import jobs inside a transaction that is under way. NotFound "unknown_import"; Conflict "import_finished" for a cancel that
/// comes late; "lease_lost" when somebody else works on it by now.
namespace store {

[[nodiscard]] core::Result<> insert(sql::Connection &connection, const OpenJob &job, const QByteArray &content);
[[nodiscard]] core::Result<api::ImportJob> find(sql::Connection &connection, const core::ImportId &id);
[[nodiscard]] core::Result<api::ImportJobList> page(sql::Connection &connection, const core::PageRequest &request);
/// `state`: none: all.
[[nodiscard]] core::Result<api::ImportRowList> rowsPage(sql::Connection &connection, const core::ImportId &id,
                                                        std::optional<api::ImportRowState> state, const core::PageRequest &request);
[[nodiscard]] core::Result<api::ImportJob> cancel(sql::Connection &connection, const core::ImportId &id, core::Timestamp now);

[[nodiscard]] core::Result<qint64> openJobs(sql::Connection &connection);
[[nodiscard]] core::Result<std::optional<OpenJob>> claim(sql::Connection &connection, const QString &worker, core::Timestamp now,
                                                         core::Timestamp until);
[[nodiscard]] core::Result<QByteArray> content(sql::Connection &connection, const core::ImportId &id);
/// The counts, and the lease for longer; whether a cancel was asked for.
[[nodiscard]] core::Result<bool> progress(sql::Connection &connection, const api::ImportJob &job, const QString &worker,
                                          core::Timestamp until);
/// With the state and the counts of `job`; the file goes.
[[nodiscard]] core::Result<> finish(sql::Connection &connection, const api::ImportJob &job, const QString &worker, core::Timestamp now);
[[nodiscard]] core::Result<> release(sql::Connection &connection, const core::ImportId &id, const QString &worker);

[[nodiscard]] core::Result<> report(sql::Connection &connection, const core::ImportId &id, const QList<api::ImportRow> &rows);
[[nodiscard]] core::Result<QSet<qint64>> reportedRows(sql::Connection &connection, const core::ImportId &id);
/// Sets the counts of `job` to those of its reported rows.
[[nodiscard]] core::Result<api::ImportJob> counted(sql::Connection &connection, api::ImportJob job);
[[nodiscard]] core::Result<> clearRows(sql::Connection &connection, const core::ImportId &id);

}  // namespace store
}  // namespace products::exchange
