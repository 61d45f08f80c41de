// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/queries/documents.h"

#include "backend/services/rag/store/document_store.h"

namespace rag {
namespace {

tl::unexpected<core::Error> invalidCursor()
{
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_cursor"),
                      QStringLiteral("The cursor is not one that this list gave out."));
}

bool isNumber(const QString &text)
{
    bool number = false;
    text.toLongLong(&number);
    return number;
}

}  // namespace

core::Error documentNotFound()
{
    return core::Error{core::ErrorCode::NotFound, QStringLiteral("document_not_found"), QStringLiteral("There is no such document."), {}};
}

core::Task<core::Result<api::DocumentList>> Documents::list(core::PageRequest page)
{
    if (!page.after.isEmpty() && (!isNumber(page.after[0]) || !core::isUuid(page.after[1])))
        co_return invalidCursor();
    auto work = [page](sql::Connection &connection) { return store::page(connection, page.after, page.limit + 1); };
    // One more than asked tells whether there is a next page.
    core::Result<QList<StoredDocument>> found = co_await m_database.read(std::move(work));
    MOSTRADOR_CO_TRY(found);
    api::DocumentList list;
    for (const StoredDocument &stored : std::as_const(*found))
        list.items.append(stored.document);
    if (list.items.size() > page.limit) {
        list.items.removeLast();
        const api::Document &last = list.items.last();
        list.nextCursor = core::encodeCursor({QString::number(last.createdAt.milliseconds()), last.id.text()});
    }
    co_return list;
}

core::Task<core::Result<api::Document>> Documents::one(core::DocumentId id)
{
    auto work = [id](sql::Connection &connection) { return store::find(connection, id); };
    core::Result<std::optional<StoredDocument>> found = co_await m_database.read(std::move(work));
    MOSTRADOR_CO_TRY(found);
    if (!*found)
        co_return core::fail(documentNotFound());
    co_return (*found)->document;
}

core::Task<core::Result<api::ChunkList>> Documents::chunks(core::DocumentId id, core::PageRequest page)
{
    if (!page.after.isEmpty() && !isNumber(page.after[0]))
        co_return invalidCursor();
    const int after = page.after.isEmpty() ? -1 : page.after[0].toInt();
    auto work = [id, after, page](sql::Connection &connection) -> core::Result<QList<api::Chunk>> {
        const core::Result<std::optional<StoredDocument>> stored = store::find(connection, id);
        MOSTRADOR_TRY(stored);
        if (!*stored)
            return core::fail(documentNotFound());
        return store::chunksPage(connection, id, after, page.limit + 1);
    };
    core::Result<QList<api::Chunk>> found = co_await m_database.read(std::move(work));
    MOSTRADOR_CO_TRY(found);
    api::ChunkList list{*found, {}};
    if (list.items.size() > page.limit) {
        list.items.removeLast();
        list.nextCursor = core::encodeCursor({QString::number(list.items.last().ordinal)});
    }
    co_return list;
}

core::Task<core::Result<QList<api::Document>>> Documents::unsettled()
{
    core::Result<QList<StoredDocument>> found =
        co_await m_database.read([](sql::Connection &connection) { return store::unsettled(connection, core::maxPageItems); });
    MOSTRADOR_CO_TRY(found);
    QList<api::Document> documents;
    for (const StoredDocument &stored : std::as_const(*found))
        documents.append(stored.document);
    co_return documents;
}

}  // namespace rag
