// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/routes/conversation_routes.h"

namespace chat {
namespace {

using api::Permission;
using net::Method;
using net::RateClass;

constexpr int ok = 200;
constexpr int created = 201;
constexpr int noContent = 204;

}  // namespace

QList<ConversationRoutes::Row> ConversationRoutes::queryRows()
{
    using R = ConversationRoutes;
    return {
        {Method::Get,
         "",
         Permission::ConversationsRead,
         RateClass::Read,
         nullptr,
         &wire::typeOf<api::ConversationList>(),
         ok,
         "listConversations",
         "The inbox, newest first.",
         {"state", "assignee", "customer", "q", "cursor", "limit"},
         &R::list},
        {Method::Get,
         "/counts",
         Permission::ConversationsRead,
         RateClass::Read,
         nullptr,
         &wire::typeOf<api::InboxCounts>(),
         ok,
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
         ok,
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
         ok,
         "listConversationEvents",
         "What happened after a version.",
         {"after", "limit"},
         &R::events},
        {Method::Get,
         "/{id}/cards/{messageId}",
         Permission::ConverseAsVisitor,
         RateClass::Read,
         nullptr,
         &wire::typeOf<api::CardList>(),
         ok,
         "showMessageCards",
         "The orders and products beside a message, with their values of this moment.",
         {"language"},
         &R::cards},
    };
}

QList<ConversationRoutes::Row> ConversationRoutes::commandRows()
{
    using R = ConversationRoutes;
    const auto command = [](const char *path, Permission permission, const wire::TypeInfo *request, const wire::TypeInfo *response,
                            int status, const char *operation, const char *summary, Reply (R::*handler)(net::Request)) {
        return Row{Method::Post, path, permission, RateClass::Write, request, response, status, operation, summary, {}, handler};
    };
    const auto transition = [&command](const char *path, Permission permission, const char *operation, const char *summary,
                                       Reply (R::*handler)(net::Request)) {
        return command(path, permission, &wire::typeOf<api::TransitionRequest>(), &wire::typeOf<api::OwnershipAnswer>(), ok, operation,
                       summary, handler);
    };
    const auto message = &wire::typeOf<api::SendMessage>();
    const auto accepted = &wire::typeOf<api::MessageAccepted>();
    return {
        command("", Permission::Public, &wire::typeOf<api::OpenConversation>(), &wire::typeOf<api::OpenedConversation>(), created,
                "openConversation", "Opens a conversation; the visitor token is said once.", &R::open),
        command("/{id}/messages", Permission::ConverseAsVisitor, message, accepted, created, "sendMessage",
                "Sends a message; a resend with the same clientMessageId gives the first version.", &R::postMessage),
        command("/{id}/notes", Permission::ConversationsHandle, &wire::typeOf<api::AddNote>(), accepted, created, "addNote",
                "Adds a note that only staff sees.", &R::postNote),
        command("/{id}/read", Permission::ConverseAsVisitor, &wire::typeOf<api::MarkRead>(), nullptr, noContent, "markConversationRead",
                "Says up to which version the caller has read.", &R::markRead),
        transition("/{id}/takeover", Permission::ConversationsHandle, "takeOver",
                   "Takes a conversation from the bot, the queue or, with force, a colleague.", &R::takeOver),
        transition("/{id}/handback", Permission::ConversationsHandle, "handBack", "Gives a conversation to the bot.", &R::handBack),
        transition("/{id}/queue", Permission::ConversationsHandle, "moveToQueue", "Puts a conversation into the queue.", &R::moveToQueue),
        transition("/{id}/request-person", Permission::ConverseAsVisitor, "requestPerson", "Asks for a person.", &R::requestPerson),
        transition("/{id}/resolve", Permission::ConversationsHandle, "resolveConversation",
                   "Marks a conversation as resolved; a new message of the visitor opens it again.", &R::resolve),
    };
}

void ConversationRoutes::addTo(net::RouteTable &table)
{
    const QList<Row> rows = queryRows() + commandRows();
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
