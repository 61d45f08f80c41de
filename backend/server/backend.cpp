// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/backend.h"

#include "backend/server/databases.h"
#include "backend/server/house.h"
#include "backend/server/settings.h"
#include "core/log/log.h"

namespace backend {
namespace {

constexpr char logCategory[] = "backend";

}  // namespace

class Backend::Private {
public:
    explicit Private(Options given)
        : options(std::move(given))
        , house(options.settings, options.dataFolder)
    {
    }

    /// Routes and channel handlers of all rooms, compiled.
    void openGateway()
    {
        gateway = std::make_unique<gateway::Gateway>(gatewayOptions(options.settings), house.clock(), house.auth(), house.chat(),
                                                     house.products());
        house.registerWith(*gateway);
        gateway->addSystemRoutes([this] { return ready(); });
        gateway->compile();
        const core::Result<> storefront = gateway->storefront().load(storefrontFolder(options.settings));
        if (!storefront)
            core::logWarning(logCategory, storefront.error().message);
    }

    core::Task<core::Result<>> ready()
    {
        if (draining)
            co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("draining"), QStringLiteral("This server is stopping."));
        co_return co_await house.ready();
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
        const core::Result<std::optional<QString>> token = co_await house.auth().setupToken();
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
    House house;
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
    House &house = m_d->house;
    MOSTRADOR_CO_TRY(house.build());
    MOSTRADOR_CO_TRY(co_await house.auth().start());
    if (m_d->options.rooms == Rooms::Auth)
        co_return core::Result<>();
    MOSTRADOR_CO_TRY(co_await house.rag().start());
    if (m_d->options.demo) {
        const DemoShopNeeds shop{&house.database(QStringLiteral("products")), &house.database(QStringLiteral("orders")), &house.auth(),
                                 &house.blobs()};
        const DemoRooms rooms{&house.auth(), &house.rag(), &house.database(QStringLiteral("rag")), &house.database(QStringLiteral("chat")),
                              shop};
        core::Result<QList<DemoAccount>> accounts =
            co_await fillDemo(rooms, house.dataFolder(), house.settings().text(QStringLiteral("demo.password")));
        if (!accounts)
            co_return core::fail(accounts.error());
        m_d->demoAccounts = std::move(*accounts);
    }
    MOSTRADOR_CO_TRY(co_await house.startShop());
    MOSTRADOR_CO_TRY(co_await house.chat().start());
    m_d->openGateway();
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
    if (m_d->gateway)
        co_await m_d->house.stop();
    core::logInfo(logCategory, QStringLiteral("stopped"));
}

QUrl Backend::url() const { return m_d->url; }

std::optional<QUrl> Backend::setupUrl() const { return m_d->setupUrl; }

const QList<DemoAccount> &Backend::demoAccounts() const { return m_d->demoAccounts; }

QByteArray Backend::openApi() const { return m_d->gateway->openApi(); }

auth::AuthService &Backend::authService() { return m_d->house.auth(); }

chat::ChatService &Backend::chatService() { return m_d->house.chat(); }

rag::RagService &Backend::ragService() { return m_d->house.rag(); }

products::ProductsService &Backend::productsService() { return m_d->house.products(); }

orders::OrdersService &Backend::ordersService() { return m_d->house.orders(); }

}  // namespace backend
