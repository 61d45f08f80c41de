// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/index/index_follower.h"

#include "backend/services/rag/store/document_store.h"
#include "backend/services/rag/store/stoppable_database.h"
#include "core/log/log.h"

namespace rag {
namespace {

constexpr int documentsInOneRead = 100;

}  // namespace

struct IndexFollower::State {
    StoppableDatabase database;
    LexicalIndex &index;
    Applied applied;
    qint64 position = 0;
    bool running = false;
    QList<core::Deferred<core::Result<>>> waiting;
};

IndexFollower::IndexFollower(sql::Database &database, LexicalIndex &index, std::chrono::milliseconds pollInterval, Applied applied)
    : m_state(std::make_shared<State>(State{StoppableDatabase(database), index, std::move(applied), 0, false, {}}))
{
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, [this] { ask({}); });
}

IndexFollower::~IndexFollower()
{
    m_state->database.stop();
    for (const auto &waiter : std::as_const(m_state->waiting))
        waiter.resolve(core::fail(stopping()));
}

core::Task<core::Result<>> IndexFollower::load()
{
    const QPointer<IndexFollower> self(this);
    core::Result<> loaded = co_await loadAll(m_state);
    if (loaded && self)
        self->m_poll.start();
    co_return loaded;
}

core::Task<core::Result<>> IndexFollower::loadAll(std::shared_ptr<State> state)
{
    // The position first: what changes while we load is applied again, which does no harm.
    core::Result<qint64> position =
        co_await state->database.read([](sql::Connection &connection) { return store::indexPosition(connection); });
    MOSTRADOR_CO_TRY(position);
    state->index.clear();
    core::DocumentId after;
    for (;;) {
        auto work = [after](sql::Connection &connection) { return store::activeDocuments(connection, after, documentsInOneRead); };
        core::Result<QList<core::DocumentId>> ids = co_await state->database.read(std::move(work));
        MOSTRADOR_CO_TRY(ids);
        for (const core::DocumentId &id : std::as_const(*ids))
            MOSTRADOR_CO_TRY(co_await apply(state, id));
        if (ids->size() < documentsInOneRead)
            break;
        after = ids->last();
    }
    state->position = *position;
    co_return core::Result<>();
}

core::Task<core::Result<>> IndexFollower::apply(std::shared_ptr<State> state, core::DocumentId id)
{
    auto work = [id](sql::Connection &connection) { return store::activeDocument(connection, id); };
    core::Result<std::optional<IndexedDocument>> document = co_await state->database.read(std::move(work));
    MOSTRADOR_CO_TRY(document);
    if (*document)
        state->index.put(**document);
    else
        state->index.remove(id);
    co_return core::Result<>();
}

core::Task<core::Result<>> IndexFollower::applyChanges(std::shared_ptr<State> state)
{
    for (;;) {
        const qint64 position = state->position;
        auto work = [position](sql::Connection &connection) { return store::changesAfter(connection, position, documentsInOneRead); };
        core::Result<QList<store::IndexChange>> changes = co_await state->database.read(std::move(work));
        MOSTRADOR_CO_TRY(changes);
        for (const store::IndexChange &change : std::as_const(*changes)) {
            MOSTRADOR_CO_TRY(co_await apply(state, change.documentId));
            state->position = change.position;
            auto work = [id = change.documentId](sql::Connection &connection) { return store::find(connection, id); };
            core::Result<std::optional<StoredDocument>> document = co_await state->database.read(std::move(work));
            MOSTRADOR_CO_TRY(document);
            state->applied(change.documentId, !document->has_value());
        }
        if (changes->size() < documentsInOneRead)
            co_return core::Result<>();
    }
}

/// Passes over the feed until nobody waits; who asks during a pass gets one of their own.
core::Task<core::Result<>> IndexFollower::run(std::shared_ptr<State> state)
{
    state->running = true;
    core::Result<> last;
    while (!state->database.isStopped() && !state->waiting.isEmpty()) {
        const QList<core::Deferred<core::Result<>>> served = std::exchange(state->waiting, {});
        last = co_await applyChanges(state);
        if (!last && !state->database.isStopped())
            core::logWarning("rag", QStringLiteral("The search index could not follow the database"), {{"reason", last.error().reason}});
        for (const auto &waiter : served)
            waiter.resolve(last);
    }
    state->running = false;
    co_return last;
}

void IndexFollower::ask(core::Deferred<core::Result<>> done)
{
    m_state->waiting.append(std::move(done));
    if (!m_state->running)
        core::detach(run(m_state), this, [](const core::Error &) {});  // logged where it happens; the next poll tries again
}

core::Task<core::Result<>> IndexFollower::catchUp()
{
    const core::Deferred<core::Result<>> done;
    core::post(this, [this, done] { ask(done); });
    co_return co_await done;
}

}  // namespace rag
