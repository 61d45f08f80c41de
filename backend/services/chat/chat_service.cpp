// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/chat_service.h"

#include "backend/foundation/events/projection.h"
#include "backend/foundation/security/digest.h"
#include "backend/foundation/sql/migrator.h"
#include "backend/services/chat/live/desk.h"
#include "backend/services/chat/routes/conversation_routes.h"

#include <QThread>

namespace chat {
namespace {

using core::Result;

constexpr qsizetype tokenCharacters = 43;  // 256 bits in base64url

DeskOptions deskOptions(const ChatOptions &options)
{
    DeskOptions result;
    result.deltaInterval = options.deltaInterval;
    result.typingExpiry = options.typingExpiry;
    return result;
}

template <class T>
core::Task<> deliver(core::Task<T> task, core::Deferred<T> done)
{
    T answer = co_await task;
    done.resolve(std::move(answer));
}

}  // namespace

class ChatService::Private {
public:
    Private(sql::Database &database, const core::Clock &clock, rag::Contract &rag, auth::Contract &auth, eventing::EventBus &bus,
            const ChatOptions &options, products::Contract *products, orders::Contract *orders)
        : database(database)
        , clock(clock)
        , bus(bus)
        , options(options)
        , names(auth)
        , store(database, clock)
        , desk(std::make_shared<Desk>(store, rag, names, deskOptions(options)))
        , cards(store, products, orders)
        , routes(store, *desk, names, cards)
    {
        thread.setObjectName(QStringLiteral("chat"));
        desk->moveToThread(&thread);
        // What lives on the thread dies on it.
        QObject::connect(
            &thread, &QThread::finished, desk.get(),
            [this] {
                desk->abandon();
                relay.reset();
                runner.reset();
            },
            Qt::DirectConnection);
        thread.start();
    }

    ~Private()
    {
        thread.quit();
        thread.wait();
    }

    core::Task<Result<>> startHere()
    {
        runner = std::make_unique<eventing::ProjectionRunner>(database, store.projections());
        relay = std::make_unique<eventing::OutboxRelay>(database, bus, clock, options.outboxInterval);
        const Result<> caughtUp = co_await runner->catchUp();
        if (!caughtUp)
            co_return caughtUp;
        runner->start();
        relay->start();
        co_return Result<>();
    }

    core::Task<Result<>> onThread(std::function<core::Task<Result<>>()> work)
    {
        const core::Deferred<Result<>> done;
        core::post(desk.get(), [work, done] { deliver(work(), done); });
        co_return co_await done;
    }

    sql::Database &database;
    const core::Clock &clock;
    eventing::EventBus &bus;
    const ChatOptions options;
    NameBook names;
    ConversationStore store;
    std::shared_ptr<Desk> desk;
    Cards cards;
    ConversationRoutes routes;
    std::unique_ptr<eventing::ProjectionRunner> runner;  // on the thread
    std::unique_ptr<eventing::OutboxRelay> relay;        // on the thread
    QThread thread;
};

ChatService::ChatService(sql::Database &database, const core::Clock &clock, rag::Contract &rag, auth::Contract &auth,
                         eventing::EventBus &bus, const ChatOptions &options, products::Contract *products, orders::Contract *orders)
    : m_d(std::make_unique<Private>(database, clock, rag, auth, bus, options, products, orders))
{
}

ChatService::~ChatService() = default;

core::Task<Result<>> ChatService::start()
{
    for (const char *module : {"events", "chat"}) {
        const Result<int> migrated = co_await sql::migrate(m_d->database, QString::fromLatin1(module));
        if (!migrated)
            co_return core::fail(migrated.error());
    }
    auto work = [d = m_d.get()] { return d->startHere(); };
    const Result<> projected = co_await m_d->onThread(std::move(work));
    if (!projected)
        co_return projected;
    const Result<> opened = co_await m_d->desk->open();
    co_return opened;
}

void ChatService::registerRoutes(net::RouteTable &table) { m_d->routes.addTo(table); }

core::Task<> ChatService::stop() { return m_d->desk->close(); }

core::Task<Result<net::Caller>> ChatService::callerOfVisitorToken(QByteArray token)
{
    const auto invalid =
        core::fail(core::ErrorCode::Unauthenticated, QStringLiteral("invalid_token"), QStringLiteral("The visitor token is not valid."));
    if (token.size() != tokenCharacters)
        co_return invalid;
    const QString hash = security::hashToken(token);
    const Result<core::ConversationId> conversation = co_await m_d->store.conversationOfToken(hash);
    if (!conversation && conversation.error().code == core::ErrorCode::NotFound)
        co_return invalid;
    if (!conversation)
        co_return core::fail(conversation.error());
    net::Caller caller;
    caller.kind = net::Caller::Kind::Visitor;
    caller.conversation = conversation->text();
    caller.expiresAt = core::Timestamp::fromMilliseconds(std::numeric_limits<qint64>::max());
    co_return caller;
}

QList<QByteArray> ChatService::prefixes() const { return {"chat.", "inbox."}; }

void ChatService::frameReceived(net::Channel channel, api::ClientFrame frame)
{
    m_d->desk->frameReceived(std::move(channel), std::move(frame));
}

void ChatService::channelClosed(net::Channel channel) { m_d->desk->channelClosed(std::move(channel)); }

core::Task<Result<api::OpenedConversation>> ChatService::openConversation(QString ownerSubject, api::OpenConversation order)
{
    return m_d->routes.openFor(std::move(ownerSubject), std::move(order), QString());
}

core::Task<Result<qint64>> ChatService::give(core::ConversationId id, Command command)
{
    m_d->names.note(command.actor.id, command.actorName);
    const Result<Executed> executed = co_await m_d->desk->order(id, command, QString());
    if (!executed)
        co_return core::fail(executed.error());
    co_return executed->answer;
}

core::Task<> ChatService::rest(core::ConversationId id) { return m_d->desk->rest(id); }

core::Task<Result<>> ChatService::rebuildProjection(QString name)
{
    return m_d->onThread([d = m_d.get(), name] { return d->runner->rebuild(name); });
}

core::Task<Result<QByteArray>> ChatService::dumpProjection(QString name)
{
    const core::Deferred<Result<QByteArray>> done;
    core::post(m_d->desk.get(), [d = m_d.get(), name, done] { deliver(d->runner->dump(name), done); });
    co_return co_await done;
}

}  // namespace chat
