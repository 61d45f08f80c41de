// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/database.h"

#include "backend/foundation/sql/in_place_readers.h"
#include "backend/foundation/sql/reader_pool.h"
#include "backend/foundation/sql/writer.h"

namespace sql {

class Database::Private {
public:
    Private(const DatabaseUrl &url, const DatabaseOptions &options, std::unique_ptr<Engine> writerEngine)
        : dialect(url.dialect())
        , name(options.name)
        , writer(std::move(writerEngine), options)
    {
        const auto reader = [url, options] { return makeEngine(url, options, Access::Read); };
        if (dialect == Dialect::Sqlite)
            inPlace.emplace(reader);
        else
            pool.emplace(reader, options.readers, options.queuedWritesMax);
    }

    const Dialect dialect;
    const QString name;
    Writer writer;  // dies last: SQLite tidies up its log when the last connection closes, and only the writer may write
    std::optional<InPlaceReaders> inPlace;
    std::optional<ReaderPool> pool;
};

core::Result<std::unique_ptr<Database>> Database::open(const DatabaseUrl &url, const DatabaseOptions &options)
{
    std::unique_ptr<Engine> engine = makeEngine(url, options, Access::Write);
    MOSTRADOR_TRY(engine->ensureOpen());
    return std::unique_ptr<Database>(new Database(std::make_unique<Private>(url, options, std::move(engine))));
}

Database::Database(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

Database::~Database() = default;

Dialect Database::dialect() const { return m_d->dialect; }

const QString &Database::name() const { return m_d->name; }

void Database::onCommitted(std::function<void()> reaction) { m_d->writer.onCommitted(std::move(reaction)); }

DatabaseStatistics Database::statistics() const { return m_d->writer.statistics(); }

void Database::enqueueWrite(Write write) { m_d->writer.enqueue(std::move(write)); }

void Database::enqueueRead(std::function<void(core::Result<Connection *>)> work) { m_d->pool->enqueue(std::move(work)); }

bool Database::readsInPlace() const { return m_d->inPlace.has_value(); }

core::Result<Connection *> Database::beginReadHere() { return m_d->inPlace->begin(); }

void Database::endReadHere(Connection &) { m_d->inPlace->end(); }

}  // namespace sql
