// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock_model.h"

namespace test::stock {
namespace {

const QString unknown = QStringLiteral("unknown_reservation");
const QString ended = QStringLiteral("reservation_ended");
const QString outOfStock = QStringLiteral("out_of_stock");

}  // namespace

QString StockModel::count(const products::StockItemId &item, qint64 quantity, core::Timestamp now)
{
    if (quantity < 0 && available(item, now) + quantity < 0)
        return QStringLiteral("stock_in_use");
    m_onHand[item] += quantity;
    return {};
}

QString StockModel::reserve(const QString &key, const Demands &demands, core::Timestamp until, core::Timestamp now)
{
    const auto first = m_held.find(key);
    if (first == m_held.end()) {
        if (!fits(key, demands, now))
            return outOfStock;
        m_held[key] = {demands, State::Live, until, demands};
        return {};
    }
    Held &held = first->second;
    if (held.demands != demands)
        return QStringLiteral("reservation_differs");
    if (held.state == State::Released)
        return ended;
    return held.state == State::Live && held.until <= now ? extend(key, until, now) : QString();
}

QString StockModel::extend(const QString &key, core::Timestamp until, core::Timestamp now)
{
    const auto found = m_held.find(key);
    if (found == m_held.end())
        return unknown;
    if (found->second.state != State::Live)
        return ended;
    if (!fits(key, found->second.demands, now))
        return outOfStock;
    found->second.until = std::max(found->second.until, until);
    return {};
}

QString StockModel::release(const QString &key)
{
    const auto found = m_held.find(key);
    if (found == m_held.end())
        return unknown;
    if (found->second.state == State::Allocated || found->second.state == State::Shipped)
        return QStringLiteral("reservation_allocated");
    found->second.state = State::Released;
    return {};
}

QString StockModel::allocate(const QString &key, core::Timestamp now)
{
    const auto found = m_held.find(key);
    if (found == m_held.end())
        return unknown;
    if (found->second.state == State::Released)
        return ended;
    if (found->second.state != State::Live)
        return {};
    if (!fits(key, found->second.demands, now))
        return outOfStock;
    found->second.state = State::Allocated;
    return {};
}

QString StockModel::settle(const QString &key, State state)
{
    const auto found = m_held.find(key);
    if (found == m_held.end())
        return unknown;
    if (found->second.state == state)
        return {};
    if (found->second.state != State::Allocated)
        return QStringLiteral("not_allocated");
    move(found->second, found->second.open, state);
    return {};
}

void StockModel::move(Held &held, Demands demands, State state)
{
    for (const auto &[item, quantity] : demands) {
        if (state == State::Shipped)
            m_onHand[item] -= quantity;
        if ((held.open[item] -= quantity) == 0)
            held.open.erase(item);
    }
    held.anyShipped = held.anyShipped || state == State::Shipped;
    if (held.open.empty())
        held.state = held.anyShipped ? State::Shipped : State::Released;
}

QString StockModel::settlePart(const QString &key, const QString &id, const Demands &demands, State state)
{
    const auto found = m_held.find(key);
    if (found == m_held.end())
        return unknown;
    const Act act{key, demands, state};
    if (const auto past = m_acts.find(id); past != m_acts.end())
        return past->second == act ? QString() : QStringLiteral("movement_differs");
    Held &held = found->second;
    if (held.state != State::Allocated)
        return QStringLiteral("not_allocated");
    for (const auto &[item, quantity] : demands)
        if (const auto open = held.open.find(item); open == held.open.end() || open->second < quantity)
            return QStringLiteral("exceeds_allocated");
    m_acts[id] = act;
    move(held, demands.empty() ? held.open : demands, state);
    return {};
}

qint64 StockModel::onHand(const products::StockItemId &item) const
{
    const auto found = m_onHand.find(item);
    return found == m_onHand.end() ? 0 : found->second;
}

qint64 StockModel::allocated(const products::StockItemId &item) const
{
    qint64 sum = 0;
    for (const auto &[key, held] : m_held)
        if (const auto line = held.open.find(item); held.state == State::Allocated && line != held.open.end())
            sum += line->second;
    return sum;
}

qint64 StockModel::available(const products::StockItemId &item, core::Timestamp now, const QString &except) const
{
    qint64 left = onHand(item) - allocated(item);
    for (const auto &[key, held] : m_held)
        if (const auto line = held.demands.find(item);
            key != except && held.state == State::Live && held.until > now && line != held.demands.end())
            left -= line->second;
    return left;
}

bool StockModel::fits(const QString &key, const Demands &demands, core::Timestamp now) const
{
    return std::ranges::all_of(demands, [&](const auto &line) { return line.second <= available(line.first, now, key); });
}

}  // namespace test::stock
