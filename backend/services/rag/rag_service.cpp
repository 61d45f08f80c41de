// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/rag_service.h"

#include "backend/foundation/sql/migrator.h"
#include "backend/services/rag/answers/answerer.h"
#include "backend/services/rag/commands/delete_document.h"
#include "backend/services/rag/index/index_follower.h"
#include "backend/services/rag/ingestion/ingestion.h"
#include "backend/services/rag/queries/documents.h"
#include "backend/services/rag/routes/answer_routes.h"
#include "backend/services/rag/routes/document_channels.h"
#include "backend/services/rag/routes/document_routes.h"
#include "backend/services/rag/store/stoppable_database.h"
#include "core/log/log.h"

#include <QPointer>
#include <QThreadPool>

namespace rag {
namespace {

constexpr int poolThreads = 1;  // documents wait for each other rather than for visitors

}  // namespace

class RagService::Private {
public:
    Private(sql::Database &sqlDatabase, const core::Clock &clock, ai::LanguageModel *model, const RagOptions &ragOptions,
            const Extractor *given, products::Contract *products, orders::Contract *orders)
        : database(sqlDatabase)
        , options(ragOptions)
        , extractor(given ? *given : ownExtractor)
        , documents(database)
        , channels(documents)
        , follower(database, index, options.pollInterval, [this](core::DocumentId id, bool deleted) { tellChange(std::move(id), deleted); })
        , ingestion({database, clock, extractor, follower, pool}, options,
                    [this](const api::Document &document) { channels.tell(document, false); })
        , add(database, clock, extractor, pool, options.documentBytes)
        , remove(database, follower)
        , tools(products, orders)
        , answerer(index, model, &tools)
    {
        pool.setMaxThreadCount(poolThreads);
    }

    ~Private() { pool.waitForDone(); }

    void tellChange(core::DocumentId id, bool deleted)
    {
        if (deleted) {
            api::Document gone;
            gone.id = std::move(id);
            channels.tell(gone, true);
        } else {
            core::detach(tellDocument(&follower, &documents, &channels, std::move(id)), &follower, [](const core::Error &) {});
        }
    }

    static core::Task<core::Result<>> tellDocument(QPointer<IndexFollower> alive, Documents *documents, DocumentChannels *channels,
                                                   core::DocumentId id)
    {
        core::Result<api::Document> document = co_await documents->one(id);
        MOSTRADOR_CO_TRY(document);
        if (!alive)
            co_return core::fail(stopping());
        channels->tell(*document, false);
        co_return core::Result<>();
    }

    sql::Database &database;
    const RagOptions options;
    const TextExtractor ownExtractor;
    const Extractor &extractor;
    QThreadPool pool;
    LexicalIndex index;
    Documents documents;
    DocumentChannels channels;
    IndexFollower follower;
    Ingestion ingestion;
    AddDocumentHandler add;
    DeleteDocumentHandler remove;
    const Toolbox tools;
    Answerer answerer;
};

RagService::RagService(sql::Database &database, const core::Clock &clock, ai::LanguageModel *model, RagOptions options,
                       const Extractor *extractor, products::Contract *products, orders::Contract *orders)
    : m_d(std::make_unique<Private>(database, clock, model, options, extractor, products, orders))
{
}

RagService::~RagService() = default;

core::Task<core::Result<>> RagService::start()
{
    core::Result<int> migrated = co_await sql::migrate(m_d->database, QStringLiteral("rag"));
    MOSTRADOR_CO_TRY(migrated);
    core::Result<> loaded = co_await m_d->follower.load();
    MOSTRADOR_CO_TRY(loaded);
    core::logInfo("rag", QStringLiteral("Index loaded"),
                  {{"documents", QString::number(m_d->index.documentCount())}, {"chunks", QString::number(m_d->index.chunkCount())}});
    if (m_d->options.ingest)
        m_d->ingestion.start();
    co_return core::Result<>();
}

void RagService::registerRoutes(net::RouteTable &table)
{
    addDocumentRoutes(table, {m_d->add, m_d->remove, m_d->documents, [this] { m_d->ingestion.wake(); }, m_d->options.documentBytes});
    addAnswerRoutes(table, m_d->answerer, m_d->index);
}

core::Task<core::Result<AddedDocument>> RagService::ingest(AddDocument command)
{
    core::Result<AddedDocument> added = co_await m_d->add.handle(std::move(command));
    if (added && added->outcome != AddedDocument::Outcome::Unchanged)
        m_d->ingestion.wake();
    co_return added;
}

core::Task<core::Result<>> RagService::untilIngested() { co_return co_await m_d->ingestion.untilIdle(); }

core::Task<core::Result<std::shared_ptr<AnswerStream>>> RagService::answer(Question question, core::AbortSignal abort)
{
    return m_d->answerer.answer(std::move(question), std::move(abort));
}

QList<QByteArray> RagService::prefixes() const { return {"documents."}; }

void RagService::frameReceived(net::Channel channel, api::ClientFrame frame)
{
    m_d->channels.frameReceived(std::move(channel), std::move(frame));
}

void RagService::channelClosed(net::Channel channel) { m_d->channels.channelClosed(channel); }

}  // namespace rag
