// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QByteArray>
#include <QStringList>
#include <optional>

namespace cache {

/// Answers that are kept for a while, until something they were made of changes. In this process today; a shared one (Redis)
/// can stand behind the same calls, which is why they are awaited. A cache never fails: one that is away keeps nothing and
/// finds nothing. What is in it may be as old as its lifetime in a replica that an invalidation has not reached, so nothing
/// that must be exact is answered from it. Thread-safe.
class Cache {
public:
    virtual ~Cache() = default;

    virtual core::Task<std::optional<QByteArray>> get(QString key) = 0;

    /// Taken before the reads that an answer is made of, given to put() after them: an answer that was overtaken by an
    /// invalidation of one of its tags is not kept.
    using Mark = quint64;
    [[nodiscard]] virtual Mark mark() const = 0;

    /// `tags`: what the answer was made of ("product:<id>").
    virtual core::Task<> put(QString key, QByteArray value, QStringList tags, Mark mark) = 0;

    /// Forgets every answer that has one of the tags, here and at once; other replicas hear of it by the event.
    virtual void invalidate(const QStringList &tags) = 0;
};

}  // namespace cache
