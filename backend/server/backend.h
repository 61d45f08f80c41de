// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/server/demo.h"
#include "core/base/task.h"
#include "core/config/settings.h"

#include <QUrl>
#include <memory>
#include <optional>

namespace chat {
class ChatService;
}
namespace orders {
class OrdersService;
}
namespace products {
class ProductsService;
}

namespace backend {

/// Which rooms a process opens. Auth alone is safe beside a backend that runs on the same databases.
enum class Rooms { All, Auth };

/// All services with the gateway before them, in one process. Lives on one thread with an event loop; the server brings
/// loop threads of its own.
class Backend : public QObject {
public:
    struct Options {
        core::Settings settings;
        QString dataFolder;
        Rooms rooms = Rooms::All;
        bool demo = false;    ///< fill an empty shop
        bool listens = true;  ///< commands use the rooms without a port
    };
    explicit Backend(Options options);
    ~Backend() override;

    /// Opens and migrates the databases, starts the rooms and listens. Errors name what to mend.
    core::Task<core::Result<>> start();

    /// Stops accepting, tells channels to resume elsewhere, finishes what is under way within server.drainDeadline.
    core::Task<> stop();

    [[nodiscard]] QUrl url() const;

    /// The link that makes the first admin; only at a start without any admin.
    [[nodiscard]] std::optional<QUrl> setupUrl() const;

    /// Staff of the demo with their passwords, after a start with `demo`.
    [[nodiscard]] const QList<DemoAccount> &demoAccounts() const;

    [[nodiscard]] QByteArray openApi() const;
    [[nodiscard]] auth::AuthService &authService();
    [[nodiscard]] chat::ChatService &chatService();
    [[nodiscard]] rag::RagService &ragService();
    [[nodiscard]] products::ProductsService &productsService();
    [[nodiscard]] orders::OrdersService &ordersService();

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace backend
