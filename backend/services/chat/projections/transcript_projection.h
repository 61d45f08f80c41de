// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/projection.h"

namespace chat {

/// Table transcript: messages and notes, for search.
class TranscriptProjection final : public eventing::Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("chat.transcript"); }
    [[nodiscard]] core::Result<> apply(sql::Connection &connection, const core::EventEnvelope &event) override;
    [[nodiscard]] core::Result<> clear(sql::Connection &connection) override;
    [[nodiscard]] core::Result<QByteArray> dump(sql::Connection &connection) override;
};

}  // namespace chat
