// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/queries/orders_list.h"

#include "backend/services/orders/domain/machines.h"
#include "backend/services/orders/queries/list_rows.h"
#include "backend/services/orders/queries/order_views.h"

#include <algorithm>
#include <array>
#include <limits>

namespace orders {
namespace {

using sql::Bindings;
using sql::Statement;

constexpr int wordsMost = 4;
constexpr qint64 farPast = std::numeric_limits<qint64>::min();
constexpr qint64 farFuture = std::numeric_limits<qint64>::max();
constexpr QChar behindAll = QChar(u'\uffff');  // no folded word holds it

constexpr std::array paymentWords{"none",     "authorized",  "partially_paid", "paid", "partially_refunded",
                                  "refunded", "overcharged", "voided"};
constexpr std::array fulfilmentWords{"unfulfilled", "partial", "shipped", "delivered"};
constexpr std::array sortWords{"newest", "oldest", "total", "-total"};

template <class Words>
bool knows(const Words &words, const QString &word)
{
    return std::any_of(words.begin(), words.end(), [&word](const char *entry) { return word == QLatin1StringView(entry); });
}

template <class Knows>
core::Result<QStringList> listed(const QString &text, const Knows &isKnown)
{
    const QStringList words = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words)
        if (!isKnown(word))
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_filter"),
                              QStringLiteral("There is no state \"%1\" to filter by.").arg(word));
    return words;
}

/// ",placed,on_hold,", or nothing for all.
QString joined(const QStringList &words) { return words.isEmpty() ? QString() : u',' + words.join(u',') + u','; }

Bindings filterBindings(const OrderFilter &filter)
{
    return {{"states", joined(filter.states)},
            {"payments", joined(filter.payments)},
            {"fulfilments", joined(filter.fulfilments)},
            {"since", filter.since ? filter.since->milliseconds() : farPast},
            {"until", filter.until ? filter.until->milliseconds() : farFuture}};
}

Bindings wordBindings(const QStringList &words)
{
    static constexpr std::array names{"word1", "word2", "word3", "word4"};
    static constexpr std::array ends{"word1_end", "word2_end", "word3_end", "word4_end"};
    Bindings bindings;
    for (size_t index = 0; index < names.size(); ++index) {
        const QString word = words.value(qsizetype(index));
        bindings.append({names[index], word});
        bindings.append({ends[index], QString(word + behindAll)});
    }
    return bindings;
}

bool ascends(const QString &sort) { return sort == QLatin1StringView("oldest") || sort == QLatin1StringView("total"); }

/// Both keys of the last row seen, or the end from which the list begins.
core::Result<std::pair<qint64, qint64>> keysOf(const core::PageRequest &page, bool ascending)
{
    if (page.after.isEmpty())
        return ascending ? std::pair(farPast, farPast) : std::pair(farFuture, farFuture);
    bool first = false;
    bool second = false;
    const std::pair keys(page.after[0].toLongLong(&first), page.after[1].toLongLong(&second));
    if (first && second)
        return keys;
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_cursor"),
                      QStringLiteral("The cursor is not one that this list gave out."));
}

/// Over all orders each order of the list has an index to follow; what one customer or some words select is few, and sorted.
core::Result<sql::Rows> pageRows(sql::Connection &connection, const OrderFilter &filter, const core::PageRequest &page)
{
    static const Statement newest("orders/list_newest");
    static const Statement oldest("orders/list_oldest");
    static const Statement cheapest("orders/list_cheapest");
    static const Statement dearest("orders/list_dearest");
    static const Statement ofCustomer("orders/list_of_customer");
    static const Statement byWords("orders/list_by_words");
    const bool few = !filter.words.isEmpty() || !filter.customerKey.isEmpty();
    const auto keys = keysOf(page, few || ascends(filter.sort));
    if (!keys)
        return core::fail(keys.error());
    Bindings bindings = filterBindings(filter);
    bindings += Bindings{{"after_key", keys->first}, {"after_number", keys->second}, {"limit", page.limit + 1}};
    if (!few) {
        const bool byTime = filter.sort == QLatin1StringView("newest") || filter.sort == QLatin1StringView("oldest");
        const Statement &up = byTime ? oldest : cheapest;
        const Statement &down = byTime ? newest : dearest;
        return connection.query(ascends(filter.sort) ? up : down, bindings);
    }
    bindings += Bindings{{"sort", filter.sort}, {"customer_key", filter.customerKey}};
    return filter.words.isEmpty() ? connection.query(ofCustomer, bindings)
                                  : connection.query(byWords, bindings + wordBindings(filter.words));
}

core::Result<qint64> countOf(sql::Connection &connection, const OrderFilter &filter)
{
    static const Statement all("orders/count_orders");
    static const Statement ofCustomer("orders/count_of_customer");
    static const Statement byWords("orders/count_by_words");
    Bindings bindings = filterBindings(filter);
    bindings.append({"limit", countedMost + 1});
    const bool any = filter.words.isEmpty() && filter.customerKey.isEmpty();
    if (!any)
        bindings.append({"customer_key", filter.customerKey});
    const core::Result<sql::Rows> rows = any                      ? connection.query(all, bindings)
                                         : filter.words.isEmpty() ? connection.query(ofCustomer, bindings)
                                                                  : connection.query(byWords, bindings + wordBindings(filter.words));
    if (!rows)
        return core::fail(rows.error());
    return rows->integer(0, 0);
}

core::Result<api::OrderList> readList(sql::Connection &connection, const OrderFilter &filter, const core::PageRequest &page)
{
    const core::Result<sql::Rows> rows = pageRows(connection, filter, page);
    if (!rows)
        return core::fail(rows.error());
    const core::Result<qint64> count = countOf(connection, filter);
    if (!count)
        return core::fail(count.error());
    api::OrderList list;
    list.countIsEstimate = *count > countedMost;
    list.count = std::min(*count, countedMost);
    const int shown = std::min(rows->count(), page.limit);
    for (int row = 0; row < shown; ++row) {
        const core::Result<api::OrderSummary> summary = summaryOf(*rows, row);
        if (!summary)
            return core::fail(summary.error());
        list.items.append(*summary);
    }
    if (rows->count() > page.limit)
        list.nextCursor = core::encodeCursor(
            {QString::number(rows->integer(shown - 1, summaryColumns)), QString::number(rows->integer(shown - 1, summaryColumns + 1))});
    return list;
}

}  // namespace

core::Result<OrderFilter> OrderFilter::parse(const QString &q, const QString &status, const QString &payment, const QString &fulfilment,
                                             const QString &sort)
{
    OrderFilter filter;
    filter.words = store::folded(q).split(u' ', Qt::SkipEmptyParts).mid(0, wordsMost);
    core::Result<QStringList> states = listed(status, [](const QString &word) { return stateOf(orderMachine(), word).has_value(); });
    core::Result<QStringList> payments = listed(payment, [](const QString &word) { return knows(paymentWords, word); });
    core::Result<QStringList> fulfilments = listed(fulfilment, [](const QString &word) { return knows(fulfilmentWords, word); });
    for (const core::Result<QStringList> *words : {&states, &payments, &fulfilments})
        if (!*words)
            return core::fail(words->error());
    if (!sort.isEmpty() && !knows(sortWords, sort))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_sort"),
                          QStringLiteral("Orders are sorted by newest, oldest, total or -total."));
    filter.states = *states;
    filter.payments = *payments;
    filter.fulfilments = *fulfilments;
    if (!sort.isEmpty())
        filter.sort = sort;
    return filter;
}

OrdersList::OrdersList(sql::Database &database)
    : m_database(database)
{
}

core::Task<core::Result<api::OrderList>> OrdersList::list(OrderFilter filter, core::PageRequest page)
{
    auto work = [filter, page](sql::Connection &connection) { return readList(connection, filter, page); };
    return m_database.read(std::move(work));
}

}  // namespace orders
