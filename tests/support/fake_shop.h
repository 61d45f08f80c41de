// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/text/analyzer.h"
#include "backend/services/orders/contract.h"
#include "backend/services/products/contract.h"

#include <QSet>
#include <atomic>

// Catalogue and orders in memory, for tests of rooms that only see the contracts.
namespace test {

[[nodiscard]] inline core::Error notThere(const char *code)
{
    return core::Error{core::ErrorCode::NotFound, QString::fromLatin1(code), QStringLiteral("There is none."), {}};
}

class FakeProducts final : public products::Contract {
public:
    QList<api::Product> english;
    QList<api::Product> spanish;  ///< the same products, in the same order
    bool down = false;
    std::atomic<int> searches = 0;

    /// A product with one option; each value is "name" or "code=name", priced at `amount` with `available` pieces.
    api::Product &add(const QString &slug, const QString &titleEn, const QString &titleEs, qint64 amount, const QStringList &values = {},
                      qint64 available = 10)
    {
        api::Product product;
        product.id = core::ProductId::generate();
        product.slug = slug;
        product.title = titleEn;
        product.status = api::ProductStatus::Active;
        product.images.append({core::ImageId::generate(),
                               u"/api/v1/images/" % slug % u".svg",
                               u"Picture of " % titleEn,
                               800,
                               800,
                               {},
                               u"/api/v1/images/" % slug % u"-160.svg"});
        if (!values.isEmpty()) {
            api::ProductOption colour{QStringLiteral("colour"), QStringLiteral("Colour"), {}};
            for (const QString &value : values)
                colour.values.append({value.toLower(), value});
            product.options.append(colour);
        }
        for (const QString &value : values.isEmpty() ? QStringList{QString()} : values) {
            api::ProductVariant variant;
            variant.id = core::VariantId::generate();
            variant.sku = slug.toUpper() % u"-" % value.left(3).toUpper();
            if (!value.isEmpty())
                variant.options.append(value.toLower());
            variant.price = {amount, QStringLiteral("EUR")};
            variant.available = available;
            variant.stock = available == 0 ? api::StockState::SoldOut : available < 5 ? api::StockState::Low : api::StockState::InStock;
            product.variants.append(variant);
        }
        english.append(product);
        product.title = titleEs;
        spanish.append(product);
        return english.last();
    }

    core::Task<core::Result<QList<products::SaleItem>>> saleItems(QList<core::VariantId>, QString, api::Language) override
    {
        co_return QList<products::SaleItem>();
    }
    /// Products that have every word, as the shop's own search does.
    core::Task<core::Result<QList<api::ProductSummary>>> search(products::ProductSearch search) override
    {
        ++searches;
        if (down)
            co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("database_busy"), QStringLiteral("Busy."));
        QList<api::ProductSummary> found;
        const QStringList wanted = text::termsOf(search.text, search.language);
        for (const api::Product &product : search.language == api::Language::English ? english : spanish) {
            QString words = product.title % u" " % product.categoryPath.join(u' ').replace(u'-', u' ');
            for (const api::ProductOption &option : product.options)
                for (const api::OptionValue &value : option.values)
                    words += u' ' % value.name;
            const QStringList terms = text::termsOf(words, search.language);
            const bool all = std::all_of(wanted.cbegin(), wanted.cend(), [&terms](const QString &term) { return terms.contains(term); });
            if (all && !wanted.isEmpty() && found.size() < search.limit)
                found.append(summaryOf(product));
        }
        co_return found;
    }
    core::Task<core::Result<api::Product>> product(QString idOrSlug, api::Language language) override
    {
        if (down)
            co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("database_busy"), QStringLiteral("Busy."));
        for (const api::Product &product : language == api::Language::English ? english : spanish)
            if (product.id.text() == idOrSlug || product.slug == idOrSlug)
                co_return product;
        co_return core::fail(notThere("unknown_product"));
    }
    core::Task<core::Result<QList<api::Category>>> categories(api::Language) override { co_return QList<api::Category>(); }
    core::Task<core::Result<>> reserve(QString, QList<products::StockLine>, core::Timestamp) override { return never(); }
    core::Task<core::Result<>> extend(QString, core::Timestamp) override { return never(); }
    core::Task<core::Result<>> release(QString) override { return never(); }
    core::Task<core::Result<>> allocate(QString, QString) override { return never(); }
    core::Task<core::Result<>> ship(QString, QString, QList<products::StockLine>, QString) override { return never(); }
    core::Task<core::Result<>> unallocate(QString, QString, QList<products::StockLine>, QString) override { return never(); }
    core::Task<core::Result<>> restock(QString, QList<products::StockLine>, QString, QString) override { return never(); }

private:
    static core::Task<core::Result<>> never()
    {
        co_return core::fail(core::ErrorCode::Internal, QStringLiteral("not_in_this_test"), QStringLiteral("Stock is not moved here."));
    }
    static api::ProductSummary summaryOf(const api::Product &product)
    {
        api::ProductSummary summary;
        summary.id = product.id;
        summary.slug = product.slug;
        summary.title = product.title;
        summary.categoryPath = product.categoryPath;
        summary.options = product.options;
        summary.variants = int(product.variants.size());
        summary.priceFrom = product.variants.first().price;
        summary.priceTo = product.variants.first().price;
        return summary;
    }
};

class FakeOrders final : public orders::Contract {
public:
    QList<api::Order> orders;
    bool down = false;
    std::atomic<int> asked = 0;
    QList<orders::OrderQuestion> questions;
    std::function<void()> onAsked;

    api::Order &add(qint64 number, const QString &email, api::FulfilmentStatus fulfilment = api::FulfilmentStatus::Unfulfilled,
                    const std::optional<core::UserId> &customer = {})
    {
        api::Order order;
        order.id = core::OrderId::generate();
        order.number = number;
        order.status = api::OrderStatus::Placed;
        order.fulfilmentStatus = fulfilment;
        order.email = email;
        order.customerId = customer;
        order.total = {5900, QStringLiteral("EUR")};
        order.placedAt = core::Timestamp::fromMilliseconds(1'795'000'000'000);
        api::OrderLine line;
        line.id = QStringLiteral("l1");
        line.title = QStringLiteral("Luna table lamp");
        line.quantity = 1;
        order.lines.append(line);
        orders.append(order);
        return orders.last();
    }
    /// One parcel with all lines, on its way.
    static void ship(api::Order &order)
    {
        api::Parcel parcel;
        parcel.id = QStringLiteral("p1");
        parcel.state = QStringLiteral("shipped");
        parcel.lines = {{QStringLiteral("l1"), 1}};
        parcel.carrier = QStringLiteral("Correos");
        parcel.trackingNumber = QStringLiteral("PK42");
        parcel.shippedAt = core::Timestamp::parse(QStringLiteral("2026-11-24T10:00:00.000Z"));
        order.parcels.append(parcel);
        order.fulfilmentStatus = api::FulfilmentStatus::Shipped;
    }

    core::Task<core::Result<api::Order>> orderFor(orders::OrderQuestion question) override
    {
        ++asked;
        questions.append(question);
        if (onAsked)
            onAsked();
        if (down)
            co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("database_busy"), QStringLiteral("Busy."));
        for (auto order = orders.crbegin(); order != orders.crend(); ++order)
            if (fits(*order, question))
                co_return *order;
        co_return core::fail(notThere("unknown_order"));
    }

private:
    static bool fits(const api::Order &order, const orders::OrderQuestion &question)
    {
        if (question.id)
            return order.id == *question.id;
        if (question.customer)
            return order.customerId == question.customer && (!question.number || order.number == *question.number);
        return question.number && question.email && order.number == *question.number &&
               order.email.compare(*question.email, Qt::CaseInsensitive) == 0;
    }
};

}  // namespace test
