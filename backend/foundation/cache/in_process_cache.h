// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/cache/cache.h"
#include "core/base/clock.h"

#include <chrono>
#include <memory>

namespace cache {

struct InProcessCacheOptions {
    std::chrono::milliseconds lifetime{10'000};  ///< 0: nothing is kept
    qint64 bytesMax = 32 * 1024 * 1024;          ///< keys and values; what was used longest ago goes first
};

/// What one process remembers.
class InProcessCache final : public Cache {
public:
    InProcessCache(const core::Clock &clock, InProcessCacheOptions options);
    ~InProcessCache() override;

    core::Task<std::optional<QByteArray>> get(QString key) override;
    [[nodiscard]] Mark mark() const override;
    core::Task<> put(QString key, QByteArray value, QStringList tags, Mark mark) override;
    void invalidate(const QStringList &tags) override;

    /// For metrics and tests.
    [[nodiscard]] qint64 bytes() const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace cache
