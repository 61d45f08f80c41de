// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/blobs/folder_blob_store.h"
#include "backend/services/auth/contract.h"
#include "backend/services/orders/store/order_record.h"
#include "core/api/products/products.h"
#include "tests/support/each_database.h"

/// Two empty databases of a shop, and questions to what is in them.
namespace commerce {

class Nobody final : public auth::Contract {
public:
    core::Result<net::Caller> callerOfToken(const QByteArray &token) override;
    core::Task<core::Result<QString>> nameOf(core::UserId user) override;
};

class Place {
public:
    explicit Place(const QString &engine);
    [[nodiscard]] QString skipReason() const { return m_products.skipReason(); }
    void open();

    [[nodiscard]] sql::Database &products() { return *m_productsDatabase; }
    [[nodiscard]] sql::Database &orders() { return *m_ordersDatabase; }
    [[nodiscard]] blobs::BlobStore &blobs() { return *m_blobs; }

    /// By SKU; a product that is not there ends the test.
    [[nodiscard]] core::Result<api::ProductRecord> product(const QString &slug);
    /// Null when there is none.
    [[nodiscard]] std::optional<orders::OrderRecord> order(qint64 number);
    [[nodiscard]] QStringList timelineOf(qint64 number);
    /// What does not add up in orders and stock, a line each.
    [[nodiscard]] QStringList mistakes(const QList<qint64> &numbers);
    /// All that would differ if something had changed.
    [[nodiscard]] QString fingerprint(const QStringList &slugs, const QList<qint64> &numbers);

private:
    test::DatabasePlace m_products;
    test::DatabasePlace m_orders;
    QTemporaryDir m_folder;
    std::unique_ptr<sql::Database> m_productsDatabase;
    std::unique_ptr<sql::Database> m_ordersDatabase;
    std::unique_ptr<blobs::FolderBlobStore> m_blobs;
};

}  // namespace commerce
