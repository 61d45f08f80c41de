// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/export.h"

#include "backend/foundation/csv/writer.h"
#include "backend/services/products/exchange/fields.h"
#include "backend/services/products/queries/product_list.h"
#include "core/base/currency.h"

#include <algorithm>

namespace products::exchange {
namespace {

constexpr int productsAPiece = 50;

QString amountIn(const QList<api::Money> &prices, const QString &currency)
{
    const std::optional<api::Money> price = priceIn(prices, currency);
    if (!price)
        return {};
    const core::Result<core::Money> money = core::Money::of(price->amount, price->currency);
    return money ? core::decimalOf(*money) : QString();
}

QStringList optionCells(const api::ProductRecord &product, const api::VariantRecord &variant, qsizetype index)
{
    if (index >= product.options.size() || index >= variant.options.size())
        return QStringList(6);
    const api::NewProductOption &option = product.options[index];
    const QString &code = variant.options[index];
    const auto value = std::find_if(option.values.begin(), option.values.end(), [&code](const auto &one) { return one.code == code; });
    QStringList cells{option.code, option.nameEn, option.nameEs, code};
    if (value == option.values.end())
        return cells + QStringList(2);
    return cells + QStringList{value->nameEn, value->nameEs};
}

/// What the pieces of an export share: how far it is.
struct Progress {
    sql::Database &database;
    const core::Clock &clock;
    ProductQuery query;
    QStringList currencies;
    csv::Writer writer;
    bool isOver = false;
};

core::Task<core::Result<QByteArray>> nextPiece(std::shared_ptr<Progress> progress)
{
    // An empty piece would end the body: a page without variants is passed over.
    while (!progress->isOver && progress->writer.text().isEmpty()) {
        auto read = [query = progress->query, now = progress->clock.now()](sql::Connection &connection) {
            return lists::exportPage(connection, query, now);
        };
        const core::Result<ExportPage> page = co_await progress->database.read(std::move(read));
        if (!page)
            co_return core::fail(page.error());
        for (const api::ProductRecord &product : page->products)
            for (const QStringList &cells : exportedRows(product, progress->currencies))
                progress->writer.addRow(cells);
        progress->query.page.after = page->after;
        progress->isOver = page->after.isEmpty();
    }
    co_return progress->writer.take().toUtf8();
}

core::Task<core::Result<QByteArray>> pieceAfter(std::shared_ptr<Progress> progress, std::shared_ptr<QByteArray> pending)
{
    if (!pending->isEmpty())
        co_return std::exchange(*pending, QByteArray());
    co_return co_await nextPiece(progress);
}

core::Result<QStringList> currenciesInUse(sql::Connection &connection)
{
    static const sql::Statement statement("products/currencies_in_use");
    const core::Result<sql::Rows> rows = connection.query(statement);
    MOSTRADOR_TRY(rows);
    QStringList currencies;
    for (int row = 0; row < rows->count(); ++row)
        if (!currencies.contains(rows->text(row, 0)))
            currencies.append(rows->text(row, 0));
    return currencies;
}

}  // namespace

QList<QStringList> exportedRows(const api::ProductRecord &product, const QStringList &currencies)
{
    QStringList head{product.slug, wordOf(product.status), product.category.value_or(QString())};
    for (const auto member : {&api::ProductText::title, &api::ProductText::description})
        for (const api::Language language : {api::Language::English, api::Language::Spanish}) {
            const auto text = std::find_if(product.texts.begin(), product.texts.end(),
                                           [language](const api::ProductText &one) { return one.language == language; });
            head.append(text == product.texts.end() ? QString() : (*text).*member);
        }
    QList<QStringList> rows;
    for (const api::VariantRecord &variant : product.variants) {
        QStringList cells = head;
        for (qsizetype option = 0; option < optionsMax; ++option)
            cells += optionCells(product, variant, option);
        cells.append(variant.sku);
        for (const QString &currency : currencies)
            cells += {amountIn(variant.prices, currency), amountIn(variant.salePrices, currency)};
        cells += {QString::number(variant.onHand), QString::number(variant.lowStock)};
        rows.append(cells);
    }
    return rows;
}

core::Task<core::Result<net::HttpResponse>> exportOf(sql::Database &database, const core::Clock &clock, ProductQuery query)
{
    sql::Database *const read = &database;
    const core::Result<QStringList> currencies = co_await read->read(currenciesInUse);
    if (!currencies)
        co_return core::fail(currencies.error());
    query.page = {{}, productsAPiece};
    const auto progress = std::shared_ptr<Progress>(new Progress{*read, clock, query, *currencies, csv::Writer(), false});
    progress->writer.addRow(fieldNames(*currencies));
    QString head = progress->writer.take();
    const core::Result<QByteArray> first = co_await nextPiece(progress);
    if (!first)
        co_return core::fail(first.error());
    auto pending = std::make_shared<QByteArray>("\xef\xbb\xbf" + head.toUtf8() + *first);
    net::HttpResponse response;
    response.headers.add("Content-Type", "text/csv; charset=utf-8");
    response.headers.add("Content-Disposition", "attachment; filename=\"products.csv\"");
    response.bodyStream = [progress, pending] { return pieceAfter(progress, pending); };
    co_return response;
}

}  // namespace products::exchange
