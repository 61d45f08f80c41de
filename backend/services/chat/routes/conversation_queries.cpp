// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What may be asked about conversations.
#include "backend/services/chat/routes/conversation_requests.h"
#include "backend/services/chat/routes/conversation_routes.h"

namespace chat {
namespace {

using core::ErrorCode;
using core::Result;

constexpr int defaultEvents = 200;
constexpr qint64 lastVersion = 1'000'000'000;

template <class T>
net::HandlerResult ok(const T &value)
{
    return net::HttpResponse::json(wire::encode(value));
}

}  // namespace

ConversationRoutes::Reply ConversationRoutes::list(net::Request request)
{
    const Result<InboxFilter> filter = filterOf(request);
    if (!filter)
        co_return core::fail(filter.error());
    const Result<core::PageRequest> page = core::parsePageRequest(request->queryValue("cursor"), request->queryValue("limit"), 2);
    if (!page)
        co_return core::fail(page.error());
    const Result<core::Page<InboxRow>> rows = co_await m_store.inbox(*filter, *page);
    if (!rows)
        co_return core::fail(rows.error());
    api::ConversationList answerList;
    for (const InboxRow &row : rows->items)
        answerList.items.append(summaryOf(row.id, row.head));
    answerList.nextCursor = rows->nextCursor;
    co_return ok(answerList);
}

ConversationRoutes::Reply ConversationRoutes::counts(net::Request request)
{
    const Result<api::InboxCounts> counted = co_await m_store.counts(request->caller.subject);
    if (!counted)
        co_return core::fail(counted.error());
    co_return ok(*counted);
}

ConversationRoutes::Reply ConversationRoutes::view(net::Request request)
{
    const Result<core::ConversationId> id = idOf(request);
    if (!id)
        co_return core::fail(id.error());
    const Result<Moment> moment = momentOf(request->queryValue("at"));
    if (!moment)
        co_return core::fail(moment.error());
    const Result<Side> side = co_await m_desk.sideOf(request->caller, *id);
    if (!side)
        co_return core::fail(side.error());
    const Result<ConversationAt> at = co_await m_store.at(*id, moment->version, moment->time);
    if (!at)
        co_return core::fail(at.error());
    if (!at->conversation.isOpened())
        co_return core::fail(ErrorCode::NotFound, QStringLiteral("unknown_conversation"),
                             QStringLiteral("There was no such conversation then."));
    QSet<QString> agents = agentsIn(at->events);
    co_await m_names.learn(agents);
    api::ConversationView result;
    result.summary = summaryOf(*id, at->conversation);
    if (*side == Side::Visitor)
        result.summary.customerId.reset();
    result.events = eventsFor(*side, at->events, m_names);
    if (!moment->version && !moment->time && at->conversation.state == api::ConversationState::Queued) {
        const Result<int> ahead = co_await m_store.queueAhead(*id);
        if (!ahead)
            co_return core::fail(ahead.error());
        result.queuePosition = *ahead;
    }
    co_return ok(result);
}

ConversationRoutes::Reply ConversationRoutes::events(net::Request request)
{
    const Result<core::ConversationId> id = idOf(request);
    if (!id)
        co_return core::fail(id.error());
    const Result<qint64> after = numberOf(request, "after", 0, 0, lastVersion);
    if (!after)
        co_return core::fail(after.error());
    const Result<qint64> limit = numberOf(request, "limit", defaultEvents, 1, core::maxPageItems);
    if (!limit)
        co_return core::fail(limit.error());
    const Result<Side> side = co_await m_desk.sideOf(request->caller, *id);
    if (!side)
        co_return core::fail(side.error());
    const Result<SharedConversation> current = co_await m_store.current(*id);
    if (!current)
        co_return core::fail(current.error());
    const Result<QList<RecordedEvent>> found = co_await m_store.eventsAfter(*id, *after, int(*limit));
    if (!found)
        co_return core::fail(found.error());
    QSet<QString> agents = agentsIn(*found);
    co_await m_names.learn(agents);
    api::EventList result;
    result.items = eventsFor(*side, *found, m_names);
    if (!found->isEmpty() && found->last().version < (*current)->version)
        result.nextCursor = QString::number(found->last().version);
    co_return ok(result);
}

ConversationRoutes::Reply ConversationRoutes::cards(net::Request request)
{
    const Result<core::ConversationId> id = idOf(request);
    if (!id)
        co_return core::fail(id.error());
    const Result<std::optional<api::Language>> language = languageOf(request);
    if (!language)
        co_return core::fail(language.error());
    const Result<Side> side = co_await m_desk.sideOf(request->caller, *id);
    if (!side)
        co_return core::fail(side.error());
    const QString messageId = request->parameter("messageId");
    if (!core::isUuid(messageId))
        co_return core::fail(ErrorCode::NotFound, QStringLiteral("unknown_message"), QStringLiteral("There is no such message."));
    const Result<api::CardList> list = co_await m_cards.of(*id, messageId, *language);
    if (!list)
        co_return core::fail(list.error());
    net::HttpResponse response = net::HttpResponse::json(wire::encode(*list));
    response.headers.set("Cache-Control", "private, no-store");
    co_return response;
}

}  // namespace chat
