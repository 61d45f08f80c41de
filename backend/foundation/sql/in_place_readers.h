// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/engine.h"

#include <mutex>
#include <vector>

namespace sql {

/// One read-only connection for each thread that reads; closed when its thread ends or when this dies, whichever is first.
class InPlaceReaders {
public:
    using Factory = std::function<std::unique_ptr<Engine>()>;
    explicit InPlaceReaders(Factory factory);
    ~InPlaceReaders();

    /// Inside a transaction; a read inside a read shares the outer one's. Pair with end().
    [[nodiscard]] core::Result<Connection *> begin();
    void end();

    struct Reader {
        std::unique_ptr<Engine> engine;
        int depth = 0;
    };

private:
    [[nodiscard]] Reader &ofThisThread();

    const quint64 m_id;
    const Factory m_factory;
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Reader>> m_readers;
};

}  // namespace sql
