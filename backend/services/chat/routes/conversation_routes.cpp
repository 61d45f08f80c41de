// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/routes/conversation_routes.h"

#include "backend/foundation/security/digest.h"
#include "backend/foundation/security/random.h"
#include "backend/services/chat/domain/transitions.h"
#include "backend/services/chat/projections/folded_text.h"

namespace chat {
namespace {

using core::ErrorCode;
using core::Result;
using net::HandlerResult;

constexpr int created = 201;
constexpr int noContent = 204;
constexpr int defaultEvents = 200;

/// An id that is none names no conversation.
Result<core::ConversationId> idOf(const net::Request &request)
{
    Result<core::ConversationId> id = core::ConversationId::parse(request->parameter("id"));
    if (!id)
        return core::fail(ErrorCode::NotFound, QStringLiteral("unknown_conversation"), QStringLiteral("There is no such conversation."));
    return id;
}

/// The bodies of transitions may be left out.
Result<api::TransitionRequest> transitionOf(const net::Request &request)
{
    if (request->body.isEmpty())
        return api::TransitionRequest();
    return wire::decode<api::TransitionRequest>(request->body);
}

/// "?at=": a version, or a time.
struct Moment {
    std::optional<qint64> version;
    std::optional<core::Timestamp> time;
};

Result<Moment> momentOf(const QString &text)
{
    Moment moment;
    if (text.isEmpty())
        return moment;
    bool isNumber = false;
    const qint64 version = text.toLongLong(&isNumber);
    if (isNumber && version > 0) {
        moment.version = version;
        return moment;
    }
    moment.time = core::Timestamp::parse(text);
    if (!moment.time)
        return core::fail(ErrorCode::Invalid, QStringLiteral("invalid_at"),
                          QStringLiteral("at is a version from 1 or a time like 2026-01-31T09:30:00.000Z."));
    return moment;
}

Result<qint64> numberOf(const QString &text, qint64 fallback, qint64 minimum, qint64 maximum, const char *name)
{
    if (text.isEmpty())
        return fallback;
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < minimum || number > maximum)
        return core::fail(
            ErrorCode::Invalid, QStringLiteral("invalid_%1").arg(QLatin1String(name)),
            QStringLiteral("%1 is a number from %2 to %3.").arg(QLatin1String(name), QString::number(minimum), QString::number(maximum)));
    return number;
}

Result<InboxFilter> filterOf(const net::Request &request)
{
    constexpr int longestQuery = 200;
    InboxFilter filter;
    filter.state = request->queryValue("state");
    filter.assignee = request->queryValue("assignee");
    const QString words = request->queryValue("q");
    bool known = filter.state.isEmpty();
    for (const auto state : {api::ConversationState::Bot, api::ConversationState::Queued, api::ConversationState::Agent,
                             api::ConversationState::Snoozed, api::ConversationState::Resolved})
        known = known || filter.state == stateName(state);
    if (!known)
        return core::fail(ErrorCode::Invalid, QStringLiteral("invalid_state"),
                          QStringLiteral("state is bot, queued, agent, snoozed or resolved."));
    if (words.size() > longestQuery || words.contains(QChar::Null) || filter.assignee.contains(QChar::Null))
        return core::fail(ErrorCode::Invalid, QStringLiteral("invalid_query"),
                          QStringLiteral("q takes at most 200 characters, without U+0000."));
    if (filter.assignee == QLatin1String("me"))
        filter.assignee = request->caller.subject;
    filter.pattern = likePattern(words);
    return filter;
}

template <class T>
HandlerResult answer(const T &value, int status = 200)
{
    return net::HttpResponse::json(wire::encode(value), status);
}

bool mayForce(const net::Request &request) { return request->caller.may(api::Permission::ConversationsForce); }

}  // namespace

core::Task<Result<api::OpenedConversation>> ConversationRoutes::openFor(QString ownerSubject, api::OpenConversation order,
                                                                        QString requestId)
{
    const core::ConversationId id = core::ConversationId::generate();
    const QByteArray token = security::randomToken();
    Command command;
    command.actor.kind = core::Actor::Kind::Visitor;
    command.order = OpenOrder{order.language, order.name};
    const NewAccess access{ownerSubject, security::hashToken(token)};
    const Result<Executed> executed = co_await m_desk.order(id, command, requestId, access);
    if (!executed)
        co_return core::fail(executed.error());
    co_return api::OpenedConversation{id, QString::fromLatin1(token)};
}

ConversationRoutes::Reply ConversationRoutes::open(net::Request request)
{
    const Result<api::OpenConversation> body = wire::decode<api::OpenConversation>(request->body);
    if (!body)
        co_return core::fail(body.error());
    const Result<api::OpenedConversation> opened = co_await openFor(subjectOf(request->caller), *body, request->requestId);
    if (!opened)
        co_return core::fail(opened.error());
    co_return answer(*opened, created);
}

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
    co_return answer(answerList);
}

ConversationRoutes::Reply ConversationRoutes::counts(net::Request request)
{
    const Result<api::InboxCounts> counted = co_await m_store.counts(request->caller.subject);
    if (!counted)
        co_return core::fail(counted.error());
    co_return answer(*counted);
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
    result.events = eventsFor(*side, at->events, m_names);
    if (!moment->version && !moment->time && at->conversation.state == api::ConversationState::Queued) {
        const Result<int> ahead = co_await m_store.queueAhead(*id);
        if (!ahead)
            co_return core::fail(ahead.error());
        result.queuePosition = *ahead;
    }
    co_return answer(result);
}

ConversationRoutes::Reply ConversationRoutes::events(net::Request request)
{
    constexpr qint64 lastVersion = 1'000'000'000;
    const Result<core::ConversationId> id = idOf(request);
    if (!id)
        co_return core::fail(id.error());
    const Result<qint64> after = numberOf(request->queryValue("after"), 0, 0, lastVersion, "after");
    if (!after)
        co_return core::fail(after.error());
    const Result<qint64> limit = numberOf(request->queryValue("limit"), defaultEvents, 1, core::maxPageItems, "limit");
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
    co_return answer(result);
}

core::Task<Result<Executed>> ConversationRoutes::give(net::Request request, Order order)
{
    const Result<core::ConversationId> id = idOf(request);
    if (!id)
        co_return core::fail(id.error());
    const Result<Side> side = co_await m_desk.sideOf(request->caller, *id);
    if (!side)
        co_return core::fail(side.error());
    m_names.note(request->caller.subject, request->caller.name);
    Command command;
    command.actor = actorOf(request->caller, *side);
    command.actorName = request->caller.name;
    command.order = std::move(order);
    const Result<Executed> executed = co_await m_desk.order(*id, command, request->requestId);
    co_return executed;
}

ConversationRoutes::Reply ConversationRoutes::giveForOwnership(net::Request request, Order order)
{
    const Result<Executed> executed = co_await give(request, order);
    if (!executed)
        co_return core::fail(executed.error());
    const Conversation &conversation = *executed->conversation;
    co_return answer(api::OwnershipAnswer{conversation.owner, conversation.generation, conversation.version});
}

ConversationRoutes::Reply ConversationRoutes::giveForVersion(net::Request request, Order order)
{
    const Result<Executed> executed = co_await give(request, order);
    if (!executed)
        co_return core::fail(executed.error());
    co_return answer(api::MessageAccepted{executed->answer}, created);
}

ConversationRoutes::Reply ConversationRoutes::postMessage(net::Request request)
{
    const Result<api::SendMessage> body = wire::decode<api::SendMessage>(request->body);
    if (!body)
        co_return core::fail(body.error());
    const Order order = PostMessage{core::newUuid(), body->clientMessageId, body->body};
    HandlerResult result = co_await giveForVersion(request, order);
    co_return result;
}

ConversationRoutes::Reply ConversationRoutes::postNote(net::Request request)
{
    const Result<api::AddNote> body = wire::decode<api::AddNote>(request->body);
    if (!body)
        co_return core::fail(body.error());
    const Order order = PostNote{core::newUuid(), body->clientMessageId, body->body};
    HandlerResult result = co_await giveForVersion(request, order);
    co_return result;
}

ConversationRoutes::Reply ConversationRoutes::takeOver(net::Request request)
{
    const Result<api::TransitionRequest> body = transitionOf(request);
    if (!body)
        co_return core::fail(body.error());
    const Order order = TakeOver{body->force, mayForce(request), body->reason};
    HandlerResult result = co_await giveForOwnership(request, order);
    co_return result;
}

ConversationRoutes::Reply ConversationRoutes::handBack(net::Request request)
{
    const Result<api::TransitionRequest> body = transitionOf(request);
    if (!body)
        co_return core::fail(body.error());
    const Order order = HandBack{body->force && mayForce(request), body->reason};
    HandlerResult result = co_await giveForOwnership(request, order);
    co_return result;
}

ConversationRoutes::Reply ConversationRoutes::moveToQueue(net::Request request)
{
    const Result<api::TransitionRequest> body = transitionOf(request);
    if (!body)
        co_return core::fail(body.error());
    const Order order = MoveToQueue{body->force && mayForce(request), body->reason};
    HandlerResult result = co_await giveForOwnership(request, order);
    co_return result;
}

ConversationRoutes::Reply ConversationRoutes::requestPerson(net::Request request)
{
    const Result<api::TransitionRequest> body = transitionOf(request);
    if (!body)
        co_return core::fail(body.error());
    const Order order = RequestPerson{body->reason};
    HandlerResult result = co_await giveForOwnership(request, order);
    co_return result;
}

ConversationRoutes::Reply ConversationRoutes::resolve(net::Request request)
{
    const Result<api::TransitionRequest> body = transitionOf(request);
    if (!body)
        co_return core::fail(body.error());
    const Order order = Resolve{body->reason, body->force && mayForce(request)};
    HandlerResult result = co_await giveForOwnership(request, order);
    co_return result;
}

ConversationRoutes::Reply ConversationRoutes::markRead(net::Request request)
{
    const Result<api::MarkRead> body = wire::decode<api::MarkRead>(request->body);
    if (!body)
        co_return core::fail(body.error());
    const Order order = MarkReadUpTo{body->version};
    const Result<Executed> executed = co_await give(request, order);
    if (!executed)
        co_return core::fail(executed.error());
    co_return net::HttpResponse::noContent();
}

void ConversationRoutes::addTo(net::RouteTable &table)
{
    using api::Permission;
    using net::Method;
    using net::RateClass;
    struct Row {
        Method method;
        const char *path;
        Permission permission;
        RateClass rate;
        const wire::TypeInfo *request;
        const wire::TypeInfo *response;
        int status;
        const char *operation;
        const char *summary;
        QList<QByteArray> query;
        Reply (ConversationRoutes::*handler)(net::Request);
    };
    const wire::TypeInfo *transition = &wire::typeOf<api::TransitionRequest>();
    const wire::TypeInfo *ownership = &wire::typeOf<api::OwnershipAnswer>();
    const wire::TypeInfo *accepted = &wire::typeOf<api::MessageAccepted>();
    using R = ConversationRoutes;
    const QList<Row> rows{
        {Method::Post,
         "",
         Permission::Public,
         RateClass::Write,
         &wire::typeOf<api::OpenConversation>(),
         &wire::typeOf<api::OpenedConversation>(),
         created,
         "openConversation",
         "Opens a conversation; the visitor token is said once.",
         {},
         &R::open},
        {Method::Get,
         "",
         Permission::ConversationsRead,
         RateClass::Read,
         nullptr,
         &wire::typeOf<api::ConversationList>(),
         200,
         "listConversations",
         "The inbox, newest first.",
         {"state", "assignee", "q", "cursor", "limit"},
         &R::list},
        {Method::Get,
         "/counts",
         Permission::ConversationsRead,
         RateClass::Read,
         nullptr,
         &wire::typeOf<api::InboxCounts>(),
         200,
         "countConversations",
         "How many conversations are mine, queued, with the bot and with others.",
         {},
         &R::counts},
        {Method::Get,
         "/{id}",
         Permission::ConverseAsVisitor,
         RateClass::Read,
         nullptr,
         &wire::typeOf<api::ConversationView>(),
         200,
         "viewConversation",
         "A conversation as it stands, or stood at a version or time.",
         {"at"},
         &R::view},
        {Method::Get,
         "/{id}/events",
         Permission::ConverseAsVisitor,
         RateClass::Read,
         nullptr,
         &wire::typeOf<api::EventList>(),
         200,
         "listConversationEvents",
         "What happened after a version.",
         {"after", "limit"},
         &R::events},
        {Method::Post,
         "/{id}/messages",
         Permission::ConverseAsVisitor,
         RateClass::Write,
         &wire::typeOf<api::SendMessage>(),
         accepted,
         created,
         "sendMessage",
         "Sends a message; a resend with the same clientMessageId gives the first version.",
         {},
         &R::postMessage},
        {Method::Post,
         "/{id}/notes",
         Permission::ConversationsHandle,
         RateClass::Write,
         &wire::typeOf<api::AddNote>(),
         accepted,
         created,
         "addNote",
         "Adds a note that only staff sees.",
         {},
         &R::postNote},
        {Method::Post,
         "/{id}/takeover",
         Permission::ConversationsHandle,
         RateClass::Write,
         transition,
         ownership,
         200,
         "takeOver",
         "Takes a conversation from the bot, the queue or, with force, a colleague.",
         {},
         &R::takeOver},
        {Method::Post,
         "/{id}/handback",
         Permission::ConversationsHandle,
         RateClass::Write,
         transition,
         ownership,
         200,
         "handBack",
         "Gives a conversation to the bot.",
         {},
         &R::handBack},
        {Method::Post,
         "/{id}/queue",
         Permission::ConversationsHandle,
         RateClass::Write,
         transition,
         ownership,
         200,
         "moveToQueue",
         "Puts a conversation into the queue.",
         {},
         &R::moveToQueue},
        {Method::Post,
         "/{id}/request-person",
         Permission::ConverseAsVisitor,
         RateClass::Write,
         transition,
         ownership,
         200,
         "requestPerson",
         "Asks for a person.",
         {},
         &R::requestPerson},
        {Method::Post,
         "/{id}/resolve",
         Permission::ConversationsHandle,
         RateClass::Write,
         transition,
         ownership,
         200,
         "resolveConversation",
         "Marks a conversation as resolved; a new message of the visitor opens it again.",
         {},
         &R::resolve},
        {Method::Post,
         "/{id}/read",
         Permission::ConverseAsVisitor,
         RateClass::Write,
         &wire::typeOf<api::MarkRead>(),
         nullptr,
         noContent,
         "markConversationRead",
         "Says up to which version the caller has read.",
         {},
         &R::markRead},
    };
    for (const Row &row : rows) {
        net::Route route;
        route.method = row.method;
        route.pattern = QByteArray("/api/v1/conversations") + row.path;
        route.permission = row.permission;
        route.rate = row.rate;
        route.bodyLimitBytes = row.request ? net::jsonBodyLimitBytes : 0;
        route.request = row.request;
        route.response = row.response;
        route.successStatus = row.status;
        route.operationId = row.operation;
        route.summary = row.summary;
        route.tag = "chat";
        route.queryParameters = row.query;
        route.handler = [this, handler = row.handler](net::Request request) { return (this->*handler)(std::move(request)); };
        table.add(std::move(route));
    }
}

}  // namespace chat
