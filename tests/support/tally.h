// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/projection.h"

namespace test {

/// A read model for suites (SQL module "tally"): how many events each stream has, and the text of the last.
class Tally final : public eventing::Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("tally"); }

    [[nodiscard]] core::Result<> apply(sql::Connection &connection, const core::EventEnvelope &event) override
    {
        static const sql::Statement statement("tally/count_event");
        if (failing && event.type == QLatin1String("poison"))
            return core::fail(core::ErrorCode::Internal, QStringLiteral("poison"), QStringLiteral("Cannot digest this."));
        ++applications;
        MOSTRADOR_TRY(connection.execute(statement, {{"stream", event.stream}, {"note", QString::fromUtf8(event.data)}}));
        return {};
    }

    [[nodiscard]] core::Result<> clear(sql::Connection &connection) override
    {
        static const sql::Statement statement("tally/clear_tallies");
        MOSTRADOR_TRY(connection.execute(statement));
        return {};
    }

    [[nodiscard]] core::Result<QByteArray> dump(sql::Connection &connection) override
    {
        static const sql::Statement statement("tally/all_tallies");
        const core::Result<sql::Rows> rows = connection.query(statement);
        if (!rows)
            return core::fail(rows.error());
        return eventing::canonicalLines(*rows);
    }

    void applied(const QList<core::EventEnvelope> &events) override { told += int(events.size()); }

    std::atomic<bool> failing{false};
    std::atomic<int> applications{0};
    int told = 0;  ///< events that applied() was called with
};

}  // namespace test
