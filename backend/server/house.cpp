// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/house.h"

#include "backend/foundation/blobs/database_blob_store.h"
#include "backend/foundation/blobs/folder_blob_store.h"
#include "backend/foundation/security/digest.h"
#include "backend/foundation/security/key_store.h"
#include "backend/foundation/sql/migrator.h"
#include "backend/server/databases.h"
#include "backend/server/settings.h"
#include "backend/services/products/exchange/exchange_routes.h"
#include "backend/services/products/images/image_routes.h"
#include "core/log/log.h"

#include <limits>

namespace backend {
namespace {

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

constexpr std::chrono::minutes tidyInterval{30};

products::exchange::ImportOptions importOptions(const products::ProductsOptions &options)
{
    products::exchange::ImportOptions result;
    result.currency = options.currency;
    result.lowStock = options.lowStock;
    return result;
}

}  // namespace

House::House(core::Settings settings, QString dataFolder)
    : m_settings(std::move(settings))
    , m_dataFolder(std::move(dataFolder))
{
}

House::~House() = default;

core::Result<> House::openDatabases()
{
    for (const QString &room : roomNames()) {
        core::Result<std::unique_ptr<sql::Database>> opened = openDatabase(m_settings, room, m_dataFolder);
        if (!opened)
            return core::fail(opened.error());
        m_databases[room] = std::move(*opened);
    }
    return {};
}

core::Result<> House::makeModel()
{
    m_httpClient = std::make_unique<httpclient::HttpClient>();
    const core::Result<std::optional<ai::OpenAiOptions>> options = ai::openAiOptionsFrom(m_settings);
    if (!options)
        return core::fail(options.error());
    if (*options)
        m_model = std::make_unique<ai::OpenAiModel>(*m_httpClient, **options);
    return {};
}

/// A folder serves one machine; whoever keeps products in PostgreSQL may have more than one.
core::Result<> House::makeBlobs()
{
    const core::Result<security::KeyMaterial> keys = security::openKeyStore(m_dataFolder + QStringLiteral("/keys"));
    if (!keys)
        return core::fail(keys.error());
    const QByteArray key = security::deriveKey(keys->secret, "blobs");
    const qint64 largest = m_settings.integer(QStringLiteral("blobs.maxBytes"));
    sql::Database &products = database(QStringLiteral("products"));
    if (products.dialect() == sql::Dialect::Postgres)
        m_blobs = std::make_unique<blobs::DatabaseBlobStore>(products, m_clock, key, largest);
    else
        m_blobs = std::make_unique<blobs::FolderBlobStore>(m_dataFolder + QStringLiteral("/blobs"), key, largest);
    return {};
}

void House::makeShop()
{
    sql::Database &catalogue = database(QStringLiteral("products"));
    m_productsOptions = productsOptions(m_settings);
    m_products = std::make_unique<products::ProductsService>(catalogue, m_clock, *m_bus, m_productsOptions);
    m_images = std::make_unique<products::ImageStore>(catalogue, m_clock, *m_blobs, *m_imageWorker);
    m_importer = std::make_unique<products::exchange::Importer>(catalogue, m_clock, importOptions(m_productsOptions));
    m_orders = std::make_unique<orders::OrdersService>(database(QStringLiteral("orders")), m_clock, *m_products, *m_auth, *m_bus,
                                                       ordersOptions(m_settings));
}

core::Result<> House::build()
{
    MOSTRADOR_TRY(openDatabases());
    MOSTRADOR_TRY(makeModel());
    MOSTRADOR_TRY(makeBlobs());
    m_bus = std::make_unique<eventing::InProcessEventBus>();
    m_hasher = std::make_unique<security::PasswordHasher>();
    m_extractor = std::make_unique<WorkerExtractor>(workerProgram());
    m_imageWorker = std::make_unique<WorkerImages>(workerProgram());
    m_auth = std::make_unique<auth::AuthService>(database(QStringLiteral("auth")), m_clock, *m_hasher,
                                                 m_dataFolder + QStringLiteral("/keys"), authSettings(m_settings));
    makeShop();
    m_rag = std::make_unique<rag::RagService>(database(QStringLiteral("rag")), m_clock, m_model.get(), rag::ragOptionsFrom(m_settings),
                                              m_extractor.get(), m_products.get(), m_orders.get());
    m_chat = std::make_unique<chat::ChatService>(database(QStringLiteral("chat")), m_clock, *m_rag, *m_auth, *m_bus, chat::ChatOptions(),
                                                 m_products.get(), m_orders.get());
    return {};
}

core::Task<core::Result<>> House::startShop()
{
    if (database(QStringLiteral("products")).dialect() == sql::Dialect::Postgres) {
        const core::Result<int> migrated = co_await sql::migrate(database(QStringLiteral("products")), QStringLiteral("blobs"));
        MOSTRADOR_CO_TRY(migrated);
    }
    MOSTRADOR_CO_TRY(co_await m_products->start());
    MOSTRADOR_CO_TRY(co_await m_orders->start());
    m_importer->start();
    m_tidy.callOnTimeout([this] {
        core::detach(tidyPictures(), &m_tidy, [](const core::Error &error) {
            core::logWarning("products", QStringLiteral("unused pictures could not be removed"), {{"reason", error.reason}});
        });
    });
    m_tidy.start(tidyInterval);
    co_return core::Result<>();
}

core::Task<core::Result<>> House::tidyPictures()
{
    const core::Result<int> gone = co_await m_images->tidy();
    MOSTRADOR_CO_TRY(gone);
    co_return core::Result<>();
}

void House::registerWith(gateway::Gateway &gateway)
{
    m_auth->registerRoutes(gateway.routes());
    m_products->registerRoutes(gateway.routes());
    products::addImageRoutes(gateway.routes(), {database(QStringLiteral("products")), m_clock, *m_images});
    products::exchange::addExchangeRoutes(gateway.routes(),
                                          {database(QStringLiteral("products")), m_clock, *m_importer, m_productsOptions});
    m_orders->registerRoutes(gateway.routes());
    m_rag->registerRoutes(gateway.routes());
    m_chat->registerRoutes(gateway.routes());
    gateway.channels().addHandler(*m_chat);
    gateway.channels().addHandler(*m_rag);
}

core::Task<core::Result<>> House::ready()
{
    for (const auto &[room, database] : m_databases)
        MOSTRADOR_CO_TRY(co_await database->read(readable));
    co_return core::Result<>();
}

core::Task<> House::stop()
{
    m_tidy.stop();
    co_await m_chat->stop();
    co_await m_orders->stop();
    m_products->stop();
}

}  // namespace backend
