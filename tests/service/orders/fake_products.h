// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/contract.h"

#include <QHash>
#include <QMap>
#include <QRandomGenerator>
#include <mutex>

namespace test {

/// The products room as its contract promises it, in memory: a ledger of stock, reservations with an end, acts that are done
/// once. Can be told to fail before or after it did what was asked. Thread-safe.
class FakeProducts final : public products::Contract {
public:
    explicit FakeProducts(const core::Clock &clock);

    /// A variant of a product of its own, in euro; text ids make tests readable, so the name is the SKU.
    core::VariantId add(const QString &sku, qint64 cents, qint64 onHand);
    void setPrice(const core::VariantId &variant, qint64 cents, const QString &currency = QStringLiteral("EUR"));
    void setOnHand(const core::VariantId &variant, qint64 pieces);
    void setSold(const core::VariantId &variant, bool sold);

    struct Level {
        qint64 onHand = 0;
        qint64 allocated = 0;
        qint64 reserved = 0;
        qint64 received = 0;  ///< that ever came in, but for returns
        qint64 shipped = 0;
        qint64 returned = 0;
        [[nodiscard]] qint64 available() const { return onHand - allocated - reserved; }
    };
    [[nodiscard]] Level level(const core::VariantId &variant) const;
    /// Pieces allocated for an order, of one variant.
    [[nodiscard]] qint64 allocatedFor(const QString &key, const core::VariantId &variant) const;
    [[nodiscard]] bool holds(const QString &key) const;  ///< a live reservation
    [[nodiscard]] int calls() const;

    /// This many of a hundred commands are not answered, half of them after they were carried out.
    void misbehave(int percent, quint32 seed);
    /// The next commands are not answered and not carried out.
    void failNext(int commands);

    core::Task<core::Result<QList<products::SaleItem>>> saleItems(QList<core::VariantId> variants, QString currency,
                                                                  api::Language language) override;
    core::Task<core::Result<QList<api::ProductSummary>>> search(products::ProductSearch search) override;
    core::Task<core::Result<api::Product>> product(QString idOrSlug, api::Language language) override;
    core::Task<core::Result<QList<api::Category>>> categories(api::Language language) override;
    core::Task<core::Result<>> reserve(QString key, QList<products::StockLine> lines, core::Timestamp expiresAt) override;
    core::Task<core::Result<>> extend(QString key, core::Timestamp expiresAt) override;
    core::Task<core::Result<>> release(QString key) override;
    core::Task<core::Result<>> allocate(QString key, QString actor) override;
    core::Task<core::Result<>> ship(QString key, QString id, QList<products::StockLine> lines, QString actor) override;
    core::Task<core::Result<>> unallocate(QString key, QString id, QList<products::StockLine> lines, QString actor) override;
    core::Task<core::Result<>> restock(QString id, QList<products::StockLine> lines, QString reference, QString actor) override;

private:
    enum class State { Live, Allocated, Released };
    using Lines = QMap<QString, qint64>;
    struct Reservation {
        State state = State::Live;
        Lines lines;
        Lines left;  ///< allocated and neither shipped nor given back
        core::Timestamp expiresAt;
    };
    struct Item {
        products::SaleItem sale;
        Level level;
    };
    using Work = std::function<core::Result<>()>;
    core::Result<> command(const Work &work);
    [[nodiscard]] qint64 reservedBut(const QString &variant, const QString &key) const;
    [[nodiscard]] core::Result<> checkAvailable(const Lines &lines, const QString &key) const;
    [[nodiscard]] core::Result<Lines> summed(const QList<products::StockLine> &lines) const;
    core::Result<> reserveNow(const QString &key, const QList<products::StockLine> &lines, core::Timestamp expiresAt);
    core::Result<> allocateNow(const QString &key);
    core::Result<> takeLeft(const QString &key, const QString &id, const QList<products::StockLine> &lines, bool ships);

    const core::Clock &m_clock;
    mutable std::recursive_mutex m_mutex;
    QHash<QString, Item> m_items;
    QHash<QString, Reservation> m_reservations;
    QHash<QString, Lines> m_acts;
    int m_faultPercent = 0;
    int m_failNext = 0;
    QRandomGenerator m_random;
    int m_calls = 0;
};

}  // namespace test
