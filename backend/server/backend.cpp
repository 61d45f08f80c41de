// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/backend.h"

#include "backend/foundation/ai/openai_model.h"
#include "backend/foundation/events/in_process_event_bus.h"
#include "backend/foundation/http_client/http_client.h"
#include "backend/foundation/security/password_hasher.h"
#include "backend/server/databases.h"
#include "backend/server/settings.h"
#include "backend/server/worker_extractor.h"
#include "backend/services/auth/auth_service.h"
#include "backend/services/chat/chat_service.h"
#include "backend/services/rag/rag_service.h"
#include "core/log/log.h"

#include <array>
#include <limits>

namespace backend {
namespace {

constexpr char logCategory[] = "backend";

auth::AuthSettings authSettings(const core::Settings &settings)
{
    auth::AuthSettings result;
    result.accessLifetime = std::chrono::seconds(settings.integer(QStringLiteral("auth.accessTokenLifetime")));
    result.guestLifetime = std::chrono::seconds(settings.integer(QStringLiteral("auth.guestTokenLifetime")));
    result.refreshLifetime = std::chrono::seconds(settings.integer(QStringLiteral("auth.refreshTokenLifetime")));
    if (!settings.boolean(QStringLiteral("rateLimits.enabled"))) {
        result.loginLimits.accountFailures = std::numeric_limits<int>::max();
        result.loginLimits.networkFailures = std::numeric_limits<int>::max();
    }
    return result;
}

core::Result<> readable(sql::Connection &connection)
{
    const core::Result<sql::Rows> rows = connection.query(sql::Statement("backend/ping"));
    if (!rows)
        return core::fail(rows.error());
    return {};
}

}  // namespace

class Backend::Private {
public:
    explicit Private(Options given)
        : options(std::move(given))
    {
    }

    core::Result<> openDatabases()
    {
        for (auto &[room, database] :
             std::array<std::pair<QString, std::unique_ptr<sql::Database> *>, 3>{{{QStringLiteral("auth"), &authDatabase},
                                                                                  {QStringLiteral("chat"), &chatDatabase},
                                                                                  {QStringLiteral("rag"), &ragDatabase}}}) {
            core::Result<std::unique_ptr<sql::Database>> opened = openDatabase(options.settings, room, options.dataFolder);
            if (!opened)
                return core::fail(opened.error());
            *database = std::move(*opened);
        }
        return {};
    }

    core::Result<> makeRooms()
    {
        const core::Settings &settings = options.settings;
        bus = std::make_unique<eventing::InProcessEventBus>();
        hasher = std::make_unique<security::PasswordHasher>();
        httpClient = std::make_unique<httpclient::HttpClient>();
        const core::Result<std::optional<ai::OpenAiOptions>> modelOptions = ai::openAiOptionsFrom(settings);
        if (!modelOptions)
            return core::fail(modelOptions.error());
        if (*modelOptions)
            model = std::make_unique<ai::OpenAiModel>(*httpClient, **modelOptions);
        auth = std::make_unique<auth::AuthService>(*authDatabase, clock, *hasher, options.dataFolder + QStringLiteral("/keys"),
                                                   authSettings(settings));
        extractor = std::make_unique<WorkerExtractor>(workerProgram());
        rag = std::make_unique<rag::RagService>(*ragDatabase, clock, model.get(), rag::ragOptionsFrom(settings), extractor.get());
        chat = std::make_unique<chat::ChatService>(*chatDatabase, clock, *rag, *auth, *bus);
        gateway = std::make_unique<gateway::Gateway>(gatewayOptions(settings), clock, *auth, *chat);
        return {};
    }

    /// Routes and channel handlers of all rooms, compiled.
    void openGateway(Backend *owner)
    {
        auth->registerRoutes(gateway->routes());
        rag->registerRoutes(gateway->routes());
        chat->registerRoutes(gateway->routes());
        gateway->channels().addHandler(*chat);
        gateway->channels().addHandler(*rag);
        gateway->addSystemRoutes([owner] { return owner->m_d->ready(); });
        gateway->compile();
        const core::Result<> storefront = gateway->storefront().load(storefrontFolder(options.settings));
        if (!storefront)
            core::logWarning(logCategory, storefront.error().message);
    }

    core::Task<core::Result<>> ready()
    {
        if (draining)
            co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("draining"), QStringLiteral("This server is stopping."));
        for (sql::Database *database : {authDatabase.get(), chatDatabase.get(), ragDatabase.get()})
            MOSTRADOR_CO_TRY(co_await database->read(readable));
        co_return core::Result<>();
    }

    core::Result<> listen()
    {
        core::Result<net::ServerOptions> serverSettings = serverOptions(options.settings);
        if (!serverSettings)
            return core::fail(serverSettings.error());
        server = std::make_unique<net::Server>(*gateway);
        MOSTRADOR_TRY(server->start(*serverSettings));
        url.setScheme(serverSettings->tls ? QStringLiteral("https") : QStringLiteral("http"));
        const bool everywhere =
            serverSettings->address == QHostAddress(QHostAddress::Any) || serverSettings->address == QHostAddress(QHostAddress::AnyIPv6);
        url.setHost(everywhere ? QStringLiteral("127.0.0.1") : serverSettings->address.toString());
        url.setPort(server->port());
        return {};
    }

    core::Task<core::Result<>> offerSetup()
    {
        const core::Result<std::optional<QString>> token = co_await auth->setupToken();
        if (!token)
            co_return core::fail(token.error());
        if (!*token)
            co_return core::Result<>();
        const QString publicUrl = options.settings.text(QStringLiteral("server.publicUrl"));
        QUrl link = publicUrl.isEmpty() ? url : QUrl(publicUrl);
        link.setPath(QStringLiteral("/setup"));
        link.setFragment(**token);  // a fragment is not sent to servers and stays out of logs
        setupUrl = link;
        co_return core::Result<>();
    }

    Options options;
    core::SystemClock clock;
    std::unique_ptr<sql::Database> authDatabase;
    std::unique_ptr<sql::Database> chatDatabase;
    std::unique_ptr<sql::Database> ragDatabase;
    std::unique_ptr<security::PasswordHasher> hasher;
    std::unique_ptr<eventing::InProcessEventBus> bus;
    std::unique_ptr<httpclient::HttpClient> httpClient;
    std::unique_ptr<ai::LanguageModel> model;
    std::unique_ptr<WorkerExtractor> extractor;
    std::unique_ptr<auth::AuthService> auth;
    std::unique_ptr<rag::RagService> rag;
    std::unique_ptr<chat::ChatService> chat;
    std::unique_ptr<gateway::Gateway> gateway;
    std::unique_ptr<net::Server> server;
    QUrl url;
    std::optional<QUrl> setupUrl;
    QList<DemoAccount> demoAccounts;
    std::atomic<bool> draining = false;
};

Backend::Backend(Options options)
    : m_d(std::make_unique<Private>(std::move(options)))
{
}

Backend::~Backend() = default;

core::Task<core::Result<>> Backend::start()
{
    MOSTRADOR_CO_TRY(m_d->openDatabases());
    MOSTRADOR_CO_TRY(m_d->makeRooms());
    MOSTRADOR_CO_TRY(co_await m_d->auth->start());
    if (m_d->options.rooms == Rooms::Auth)
        co_return core::Result<>();
    MOSTRADOR_CO_TRY(co_await m_d->rag->start());
    if (m_d->options.demo) {
        const DemoRooms rooms{m_d->auth.get(), m_d->rag.get(), m_d->ragDatabase.get(), m_d->chatDatabase.get()};
        core::Result<QList<DemoAccount>> accounts =
            co_await fillDemo(rooms, m_d->options.dataFolder, m_d->options.settings.text(QStringLiteral("demo.password")));
        if (!accounts)
            co_return core::fail(accounts.error());
        m_d->demoAccounts = std::move(*accounts);
    }
    MOSTRADOR_CO_TRY(co_await m_d->chat->start());
    m_d->openGateway(this);
    if (!m_d->options.listens)
        co_return core::Result<>();
    MOSTRADOR_CO_TRY(m_d->listen());
    co_return co_await m_d->offerSetup();
}

core::Task<> Backend::stop()
{
    m_d->draining = true;
    if (m_d->server) {
        api::GoodbyeFrame goodbye;
        const std::chrono::milliseconds deadline(m_d->options.settings.integer(QStringLiteral("server.drainDeadline")));
        co_await m_d->server->drain(wire::encode(goodbye), deadline);
    }
    if (m_d->chat && m_d->options.rooms == Rooms::All)
        co_await m_d->chat->stop();
    core::logInfo(logCategory, QStringLiteral("stopped"));
}

QUrl Backend::url() const { return m_d->url; }

std::optional<QUrl> Backend::setupUrl() const { return m_d->setupUrl; }

const QList<DemoAccount> &Backend::demoAccounts() const { return m_d->demoAccounts; }

QByteArray Backend::openApi() const { return m_d->gateway->openApi(); }

auth::AuthService &Backend::authService() { return *m_d->auth; }

chat::ChatService &Backend::chatService() { return *m_d->chat; }

rag::RagService &Backend::ragService() { return *m_d->rag; }

}  // namespace backend
