// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What may be ordered.
#include "backend/foundation/security/digest.h"
#include "backend/foundation/security/random.h"
#include "backend/services/chat/routes/conversation_requests.h"
#include "backend/services/chat/routes/conversation_routes.h"

namespace chat {
namespace {

using core::Result;
using net::HandlerResult;

constexpr int created = 201;

template <class T>
HandlerResult answer(const T &value, int status = 200)
{
    return net::HttpResponse::json(wire::encode(value), status);
}

/// The account behind an owner's subject, when there is one.
std::optional<core::UserId> customerOf(const QString &ownerSubject)
{
    static const QString prefix = QStringLiteral("user:");
    if (!ownerSubject.startsWith(prefix))
        return std::nullopt;
    return core::UserId::fromTrusted(ownerSubject.mid(prefix.size()));
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
    command.order = OpenOrder{order.language, order.name, customerOf(ownerSubject)};
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

}  // namespace chat
