// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/cache/in_process_cache.h"

#include <QHash>
#include <QSet>
#include <array>
#include <list>
#include <mutex>

namespace cache {
namespace {

// Each tag has its place among so many. Two that share one may cost each other an answer, never a wrong one.
constexpr size_t places = 1024;
constexpr qint64 entryOverheadBytes = 256;  // of the lists and tables around an answer

size_t placeOf(const QString &tag) { return size_t(qHash(tag)) % places; }

}  // namespace

class InProcessCache::Private {
public:
    struct Entry {
        QByteArray value;
        QStringList tags;
        core::Timestamp until;
        std::list<QString>::iterator use;
    };

    void drop(const QString &key)
    {
        const auto found = entries.find(key);
        if (found == entries.end())
            return;
        for (const QString &tag : std::as_const(found->tags)) {
            const auto keys = byTag.find(tag);
            keys->remove(key);
            if (keys->isEmpty())
                byTag.erase(keys);
        }
        bytes -= costOf(key, found->value);
        uses.erase(found->use);
        entries.erase(found);
    }

    static qint64 costOf(const QString &key, const QByteArray &value) { return key.size() * 2 + value.size() + entryOverheadBytes; }

    [[nodiscard]] bool isOvertaken(const QStringList &tags, Mark mark) const
    {
        return std::ranges::any_of(tags, [&](const QString &tag) { return invalidated[placeOf(tag)] > mark; });
    }

    mutable std::mutex mutex;
    QHash<QString, Entry> entries;
    QHash<QString, QSet<QString>> byTag;
    std::list<QString> uses;  // last used first
    qint64 bytes = 0;
    Mark sequence = 0;
    std::array<Mark, places> invalidated{};
    const core::Clock *clock = nullptr;
    InProcessCacheOptions options;
};

InProcessCache::InProcessCache(const core::Clock &clock, InProcessCacheOptions options)
    : m_d(std::make_unique<Private>())
{
    m_d->clock = &clock;
    m_d->options = options;
}

InProcessCache::~InProcessCache() = default;

core::Task<std::optional<QByteArray>> InProcessCache::get(QString key)
{
    const std::lock_guard lock(m_d->mutex);
    const auto found = m_d->entries.find(key);
    if (found == m_d->entries.end())
        co_return std::nullopt;
    if (found->until <= m_d->clock->now()) {
        m_d->drop(key);
        co_return std::nullopt;
    }
    m_d->uses.splice(m_d->uses.begin(), m_d->uses, found->use);
    const QByteArray value = found->value;  // QCoro moves out of whatever else is returned, and this stays here
    co_return value;
}

Cache::Mark InProcessCache::mark() const
{
    const std::lock_guard lock(m_d->mutex);
    return m_d->sequence;
}

core::Task<> InProcessCache::put(QString key, QByteArray value, QStringList tags, Mark mark)
{
    const qint64 cost = Private::costOf(key, value);
    const std::lock_guard lock(m_d->mutex);
    if (m_d->options.lifetime.count() <= 0 || cost > m_d->options.bytesMax || m_d->isOvertaken(tags, mark))
        co_return;
    m_d->drop(key);
    while (m_d->bytes + cost > m_d->options.bytesMax) {
        const QString oldest = m_d->uses.back();
        m_d->drop(oldest);
    }
    m_d->uses.push_front(key);
    for (const QString &tag : std::as_const(tags))
        m_d->byTag[tag].insert(key);
    m_d->entries.insert(key, {value, tags, m_d->clock->now() + m_d->options.lifetime, m_d->uses.begin()});
    m_d->bytes += cost;
}

void InProcessCache::invalidate(const QStringList &tags)
{
    const std::lock_guard lock(m_d->mutex);
    ++m_d->sequence;
    for (const QString &tag : tags) {
        m_d->invalidated[placeOf(tag)] = m_d->sequence;
        const QSet<QString> keys = m_d->byTag.value(tag);
        for (const QString &key : keys)
            m_d->drop(key);
    }
}

qint64 InProcessCache::bytes() const
{
    const std::lock_guard lock(m_d->mutex);
    return m_d->bytes;
}

}  // namespace cache
