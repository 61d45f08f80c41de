// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_products.h"

namespace test {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;
constexpr int wholePercent = 100;

core::Result<> conflict(const char *reason)
{
    return core::fail(core::ErrorCode::Conflict, QString::fromLatin1(reason), QStringLiteral("Refused."));
}

core::Result<> noAnswer()
{
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("database_busy"), QStringLiteral("No answer."));
}

}  // namespace

FakeProducts::FakeProducts(const core::Clock &clock)
    : m_clock(clock)
{
}

core::VariantId FakeProducts::add(const QString &sku, qint64 cents, qint64 onHand)
{
    const Guard guard(m_mutex);
    const core::VariantId id = core::VariantId::generate();
    Item item;
    item.sale.variant = id;
    item.sale.product = core::ProductId::generate();
    item.sale.slug = sku.toLower();
    item.sale.sku = sku;
    item.sale.title = QStringLiteral("Title of ") + sku;
    item.sale.options = {QStringLiteral("Clay")};
    item.sale.price = {cents, QStringLiteral("EUR")};
    item.sale.sold = true;
    item.level.onHand = item.level.received = onHand;
    m_items.insert(id.text(), item);
    return id;
}

void FakeProducts::setPrice(const core::VariantId &variant, qint64 cents, const QString &currency)
{
    const Guard guard(m_mutex);
    m_items[variant.text()].sale.price = {cents, currency};
}

void FakeProducts::setOnHand(const core::VariantId &variant, qint64 pieces)
{
    const Guard guard(m_mutex);
    Level &level = m_items[variant.text()].level;
    level.received += pieces - level.onHand;
    level.onHand = pieces;
}

void FakeProducts::setSold(const core::VariantId &variant, bool sold)
{
    const Guard guard(m_mutex);
    m_items[variant.text()].sale.sold = sold;
}

FakeProducts::Level FakeProducts::level(const core::VariantId &variant) const
{
    const Guard guard(m_mutex);
    Level level = m_items.value(variant.text()).level;
    level.reserved = reservedBut(variant.text(), {});
    return level;
}

qint64 FakeProducts::allocatedFor(const QString &key, const core::VariantId &variant) const
{
    const Guard guard(m_mutex);
    return m_reservations.value(key).left.value(variant.text());
}

bool FakeProducts::holds(const QString &key) const
{
    const Guard guard(m_mutex);
    const auto found = m_reservations.constFind(key);
    return found != m_reservations.constEnd() && found->state == State::Live && found->expiresAt > m_clock.now();
}

int FakeProducts::calls() const
{
    const Guard guard(m_mutex);
    return m_calls;
}

void FakeProducts::misbehave(int percent, quint32 seed)
{
    const Guard guard(m_mutex);
    m_faultPercent = percent;
    m_random.seed(seed);
}

void FakeProducts::failNext(int commands)
{
    const Guard guard(m_mutex);
    m_failNext = commands;
}

core::Result<> FakeProducts::command(const Work &work)
{
    const Guard guard(m_mutex);
    ++m_calls;
    if (m_failNext > 0) {
        --m_failNext;
        return noAnswer();
    }
    if (m_faultPercent == 0 || m_random.bounded(wholePercent) >= m_faultPercent)
        return work();
    if (m_random.bounded(2) == 0)
        return noAnswer();
    const core::Result<> done = work();
    return done ? noAnswer() : done;
}

qint64 FakeProducts::reservedBut(const QString &variant, const QString &key) const
{
    qint64 sum = 0;
    for (auto entry = m_reservations.constBegin(); entry != m_reservations.constEnd(); ++entry)
        if (entry.key() != key && entry->state == State::Live && entry->expiresAt > m_clock.now())
            sum += entry->lines.value(variant);
    return sum;
}

core::Result<> FakeProducts::checkAvailable(const Lines &lines, const QString &key) const
{
    core::Error error{core::ErrorCode::Conflict, QStringLiteral("out_of_stock"), QStringLiteral("Not enough."), {}};
    for (auto line = lines.constBegin(); line != lines.constEnd(); ++line) {
        const Level level = m_items.value(line.key()).level;
        const qint64 available = level.onHand - level.allocated - reservedBut(line.key(), key);
        if (line.value() > available)
            error = std::move(error)
                        .with(line.key() + QStringLiteral(".wanted"), QString::number(line.value()))
                        .with(line.key() + QStringLiteral(".available"), QString::number(available));
    }
    return error.details.isEmpty() ? core::Result<>() : core::Result<>(core::fail(error));
}

core::Result<FakeProducts::Lines> FakeProducts::summed(const QList<products::StockLine> &lines) const
{
    Lines sums;
    for (const products::StockLine &line : lines) {
        if (line.quantity < 1)
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_quantity"), QStringLiteral("Refused."));
        if (!m_items.contains(line.variant.text()))
            return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_stock_item"), QStringLiteral("Refused."));
        sums[line.variant.text()] += line.quantity;
    }
    return sums;
}

core::Task<core::Result<QList<products::SaleItem>>> FakeProducts::saleItems(QList<core::VariantId> variants, QString currency,
                                                                            api::Language)
{
    const Guard guard(m_mutex);
    QList<products::SaleItem> items;
    for (const core::VariantId &variant : std::as_const(variants)) {
        const auto found = m_items.constFind(variant.text());
        if (found == m_items.constEnd() || found->sale.price.currency != currency)
            continue;
        products::SaleItem item = found->sale;
        item.available = level(variant).available();
        items.append(item);
    }
    co_return items;
}

core::Task<core::Result<QList<api::ProductSummary>>> FakeProducts::search(products::ProductSearch)
{
    co_return QList<api::ProductSummary>();
}

core::Task<core::Result<api::Product>> FakeProducts::product(QString, api::Language)
{
    co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_product"), QStringLiteral("None here."));
}

core::Task<core::Result<QList<api::Category>>> FakeProducts::categories(api::Language) { co_return QList<api::Category>(); }

core::Result<> FakeProducts::reserveNow(const QString &key, const QList<products::StockLine> &lines, core::Timestamp expiresAt)
{
    const core::Result<Lines> wanted = summed(lines);
    if (!wanted)
        return core::fail(wanted.error());
    if (expiresAt <= m_clock.now())
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_expiry"), QStringLiteral("Refused."));
    const auto first = m_reservations.constFind(key);
    if (first != m_reservations.constEnd()) {
        if (first->lines != *wanted)
            return conflict("reservation_differs");
        if (first->state == State::Released)
            return conflict("reservation_ended");
        if (first->state == State::Allocated || first->expiresAt > m_clock.now())
            return {};
    }
    MOSTRADOR_TRY(checkAvailable(*wanted, key));
    m_reservations.insert(key, {State::Live, *wanted, {}, expiresAt});
    return {};
}

core::Task<core::Result<>> FakeProducts::reserve(QString key, QList<products::StockLine> lines, core::Timestamp expiresAt)
{
    const Work work = [&] { return reserveNow(key, lines, expiresAt); };
    co_return command(work);
}

core::Task<core::Result<>> FakeProducts::extend(QString, core::Timestamp) { co_return conflict("reservation_ended"); }

core::Task<core::Result<>> FakeProducts::release(QString key)
{
    const Work work = [&]() -> core::Result<> {
        const auto found = m_reservations.find(key);
        if (found == m_reservations.end())
            return {};
        if (found->state == State::Allocated)
            return conflict("reservation_allocated");
        found->state = State::Released;
        return {};
    };
    co_return command(work);
}

core::Result<> FakeProducts::allocateNow(const QString &key)
{
    const auto found = m_reservations.find(key);
    if (found == m_reservations.end())
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_reservation"), QStringLiteral("Refused."));
    if (found->state == State::Allocated)
        return {};
    if (found->state == State::Released)
        return conflict("reservation_ended");
    MOSTRADOR_TRY(checkAvailable(found->lines, key));
    found->state = State::Allocated;
    found->left = found->lines;
    for (auto line = found->lines.constBegin(); line != found->lines.constEnd(); ++line)
        m_items[line.key()].level.allocated += line.value();
    return {};
}

core::Task<core::Result<>> FakeProducts::allocate(QString key, QString)
{
    const Work work = [&] { return allocateNow(key); };
    co_return command(work);
}

core::Result<> FakeProducts::takeLeft(const QString &key, const QString &id, const QList<products::StockLine> &lines, bool ships)
{
    const auto found = m_reservations.find(key);
    if (found == m_reservations.end() || found->state != State::Allocated)
        return conflict("not_allocated");
    core::Result<Lines> wanted = summed(lines);
    if (!wanted)
        return core::fail(wanted.error());
    if (const auto done = m_acts.constFind(id); done != m_acts.constEnd())
        return lines.isEmpty() || *done == *wanted ? core::Result<>() : conflict("movement_differs");
    if (lines.isEmpty())
        wanted = found->left;
    for (auto line = wanted->constBegin(); line != wanted->constEnd(); ++line)
        if (line.value() > found->left.value(line.key()))
            return conflict("exceeds_allocated");
    for (auto line = wanted->constBegin(); line != wanted->constEnd(); ++line) {
        Level &level = m_items[line.key()].level;
        found->left[line.key()] -= line.value();
        level.allocated -= line.value();
        if (ships) {
            level.onHand -= line.value();
            level.shipped += line.value();
        }
    }
    m_acts.insert(id, *wanted);
    return {};
}

core::Task<core::Result<>> FakeProducts::ship(QString key, QString id, QList<products::StockLine> lines, QString)
{
    const Work work = [&] { return takeLeft(key, id, lines, true); };
    co_return command(work);
}

core::Task<core::Result<>> FakeProducts::unallocate(QString key, QString id, QList<products::StockLine> lines, QString)
{
    const Work work = [&] { return takeLeft(key, id, lines, false); };
    co_return command(work);
}

core::Task<core::Result<>> FakeProducts::restock(QString id, QList<products::StockLine> lines, QString, QString)
{
    const Work work = [&]() -> core::Result<> {
        const core::Result<Lines> wanted = summed(lines);
        if (!wanted)
            return core::fail(wanted.error());
        if (const auto done = m_acts.constFind(id); done != m_acts.constEnd())
            return *done == *wanted ? core::Result<>() : conflict("movement_differs");
        for (auto line = wanted->constBegin(); line != wanted->constEnd(); ++line) {
            m_items[line.key()].level.onHand += line.value();
            m_items[line.key()].level.returned += line.value();
        }
        m_acts.insert(id, *wanted);
        return {};
    };
    co_return command(work);
}

}  // namespace test
