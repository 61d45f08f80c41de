// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/ai/openai_model.h"
#include "backend/foundation/blobs/blob_store.h"
#include "backend/foundation/events/in_process_event_bus.h"
#include "backend/foundation/http_client/http_client.h"
#include "backend/foundation/security/password_hasher.h"
#include "backend/gateway/gateway.h"
#include "backend/server/worker_extractor.h"
#include "backend/server/worker_images.h"
#include "backend/services/auth/auth_service.h"
#include "backend/services/chat/chat_service.h"
#include "backend/services/orders/orders_service.h"
#include "backend/services/products/exchange/importer.h"
#include "backend/services/products/images/image_store.h"
#include "backend/services/products/products_service.h"
#include "backend/services/rag/rag_service.h"
#include "core/config/settings.h"

#include <QTimer>
#include <map>
#include <memory>

namespace backend {

/// The five rooms of one process and what they stand on, built from settings. Built, started and destroyed on one thread
/// with an event loop; the rooms themselves are thread-safe after start.
class House {
public:
    House(core::Settings settings, QString dataFolder);
    ~House();

    /// Opens the databases and makes the rooms. Errors name what to mend.
    core::Result<> build();

    /// After auth and, in an empty demo shop, after it was filled: products with pictures and imports, orders. Errors of the rooms.
    core::Task<core::Result<>> startShop();

    /// Every room, as far as the gateway goes.
    void registerWith(gateway::Gateway &gateway);

    /// Answers when each database does.
    core::Task<core::Result<>> ready();

    /// Ends what runs by itself, the chat first, which still needs the others.
    core::Task<> stop();

    [[nodiscard]] const core::Settings &settings() const { return m_settings; }
    [[nodiscard]] const QString &dataFolder() const { return m_dataFolder; }
    [[nodiscard]] const core::Clock &clock() const { return m_clock; }
    [[nodiscard]] sql::Database &database(const QString &room) { return *m_databases.at(room); }
    [[nodiscard]] blobs::BlobStore &blobs() { return *m_blobs; }
    [[nodiscard]] auth::AuthService &auth() { return *m_auth; }
    [[nodiscard]] rag::RagService &rag() { return *m_rag; }
    [[nodiscard]] products::ProductsService &products() { return *m_products; }
    [[nodiscard]] orders::OrdersService &orders() { return *m_orders; }
    [[nodiscard]] chat::ChatService &chat() { return *m_chat; }

private:
    core::Result<> openDatabases();
    core::Result<> makeModel();
    core::Result<> makeBlobs();
    void makeShop();
    core::Task<core::Result<>> tidyPictures();

    const core::Settings m_settings;
    const QString m_dataFolder;
    core::SystemClock m_clock;
    std::map<QString, std::unique_ptr<sql::Database>> m_databases;
    std::unique_ptr<security::PasswordHasher> m_hasher;
    std::unique_ptr<eventing::InProcessEventBus> m_bus;
    std::unique_ptr<httpclient::HttpClient> m_httpClient;
    std::unique_ptr<ai::LanguageModel> m_model;
    std::unique_ptr<WorkerExtractor> m_extractor;
    std::unique_ptr<WorkerImages> m_imageWorker;
    std::unique_ptr<auth::AuthService> m_auth;
    std::unique_ptr<blobs::BlobStore> m_blobs;
    std::unique_ptr<products::ProductsService> m_products;
    std::unique_ptr<products::ImageStore> m_images;
    std::unique_ptr<products::exchange::Importer> m_importer;
    products::ProductsOptions m_productsOptions;
    QTimer m_tidy;
    std::unique_ptr<orders::OrdersService> m_orders;
    std::unique_ptr<rag::RagService> m_rag;
    std::unique_ptr<chat::ChatService> m_chat;
};

}  // namespace backend
