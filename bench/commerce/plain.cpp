// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain.h"

#include <chrono>
#include <sqlite3.h>

namespace bench {
namespace {

constexpr char listText[] = "select p.id, s.card, c.price_from, c.price_to, t.available from product p "
                            "join product_summary s on s.product_id = p.id and s.language = 'en' "
                            "join product_price c on c.product_id = p.id and c.currency = 'EUR' "
                            "join product_stock t on t.product_id = p.id "
                            "where p.status = 'active' order by p.created_at desc, p.id desc limit 48";
constexpr char detailText[] = "select v.sku, v.option_key, r.amount, i.on_hand - i.allocated from product p "
                              "join variant v on v.product_id = p.id join stock_item i on i.id = v.id "
                              "join variant_price r on r.variant_id = v.id and r.currency = 'EUR' and r.valid_to is null "
                              "where p.id = ?1 order by v.position";

/// Steps through all rows; the first column of the first row.
QByteArray readAll(sqlite3_stmt *statement, qint64 &bytes)
{
    QByteArray first;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        if (first.isEmpty())
            first = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            bytes += sqlite3_column_bytes(statement, column);
    }
    sqlite3_reset(statement);
    return first;
}

template <class Work>
double microseconds(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

PlainTimes measurePlain(const QString &file, int rounds)
{
    PlainTimes times;
    sqlite3 *database = nullptr;
    sqlite3_stmt *list = nullptr;
    sqlite3_stmt *detail = nullptr;
    if (!file.isEmpty() && sqlite3_open_v2(file.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database, listText, -1, &list, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database, detailText, -1, &detail, nullptr) == SQLITE_OK) {
        qint64 bytes = 0;
        for (int round = 0; round < rounds; ++round) {
            QByteArray id;
            times.list.push_back(microseconds([&] { id = readAll(list, bytes); }));
            sqlite3_bind_text(detail, 1, id.constData(), int(id.size()), SQLITE_TRANSIENT);
            times.detail.push_back(microseconds([&] { readAll(detail, bytes); }));
        }
    }
    sqlite3_finalize(list);
    sqlite3_finalize(detail);
    sqlite3_close(database);
    return times;
}

}  // namespace bench
