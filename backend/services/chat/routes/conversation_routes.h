// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/services/chat/live/desk.h"
#include "backend/services/chat/views/cards.h"

namespace chat {

/// HTTP: parses, calls the desk or the store, maps. Thread-safe.
class ConversationRoutes {
public:
    ConversationRoutes(ConversationStore &store, Desk &desk, NameBook &names, const Cards &cards)
        : m_store(store)
        , m_desk(desk)
        , m_names(names)
        , m_cards(cards)
    {
    }
    void addTo(net::RouteTable &table);

    /// What POST /conversations does; also for the demo shop.
    core::Task<core::Result<api::OpenedConversation>> openFor(QString ownerSubject, api::OpenConversation order, QString requestId);

private:
    using Reply = core::Task<net::HandlerResult>;
    struct Row {
        net::Method method;
        const char *path;
        api::Permission permission;
        net::RateClass rate;
        const wire::TypeInfo *request;
        const wire::TypeInfo *response;
        int status;
        const char *operation;
        const char *summary;
        QList<QByteArray> query;
        Reply (ConversationRoutes::*handler)(net::Request);
    };
    [[nodiscard]] static QList<Row> queryRows();
    [[nodiscard]] static QList<Row> commandRows();

    Reply open(net::Request request);
    Reply list(net::Request request);
    Reply counts(net::Request request);
    Reply view(net::Request request);
    Reply events(net::Request request);
    Reply cards(net::Request request);
    Reply postMessage(net::Request request);
    Reply postNote(net::Request request);
    Reply takeOver(net::Request request);
    Reply handBack(net::Request request);
    Reply moveToQueue(net::Request request);
    Reply requestPerson(net::Request request);
    Reply resolve(net::Request request);
    Reply markRead(net::Request request);

    /// Gives an order in the caller's name.
    core::Task<core::Result<Executed>> give(net::Request request, Order order);
    Reply giveForOwnership(net::Request request, Order order);
    Reply giveForVersion(net::Request request, Order order);

    ConversationStore &m_store;
    Desk &m_desk;
    NameBook &m_names;
    const Cards &m_cards;
};

}  // namespace chat
