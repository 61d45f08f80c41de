// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/in_place_readers.h"

#include <atomic>

namespace sql {
namespace {

std::atomic<quint64> nextId{1};

struct ThreadReader {
    quint64 owner;
    std::shared_ptr<InPlaceReaders::Reader> reader;
};

/// A thread knows few databases, so a list beats a map. Owners that are gone leave a closed reader behind.
std::vector<ThreadReader> &threadReaders()
{
    thread_local std::vector<ThreadReader> list;
    return list;
}

}  // namespace

InPlaceReaders::InPlaceReaders(Factory factory)
    : m_id(nextId++)
    , m_factory(std::move(factory))
{
}

InPlaceReaders::~InPlaceReaders()
{
    const std::lock_guard lock(m_mutex);
    for (const std::weak_ptr<Reader> &weak : m_readers)
        if (const std::shared_ptr<Reader> reader = weak.lock())
            reader->engine.reset();
}

InPlaceReaders::Reader &InPlaceReaders::ofThisThread()
{
    std::vector<ThreadReader> &mine = threadReaders();
    for (const ThreadReader &entry : mine)
        if (entry.owner == m_id)
            return *entry.reader;

    std::erase_if(mine, [](const ThreadReader &entry) { return !entry.reader->engine; });
    auto reader = std::make_shared<Reader>();
    reader->engine = m_factory();
    mine.push_back({m_id, reader});
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_readers, [](const std::weak_ptr<Reader> &weak) { return weak.expired(); });
    m_readers.push_back(reader);
    return *reader;
}

core::Result<Connection *> InPlaceReaders::begin()
{
    Reader &reader = ofThisThread();
    if (reader.depth == 0) {
        MOSTRADOR_TRY(reader.engine->ensureOpen());
        MOSTRADOR_TRY(reader.engine->begin());
    }
    ++reader.depth;
    return reader.engine.get();
}

void InPlaceReaders::end()
{
    Reader &reader = ofThisThread();
    if (--reader.depth == 0)
        reader.engine->rollback();
}

}  // namespace sql
