// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <optional>

namespace backend {

/// The four CSV files of a Northwind export, read and checked: every number is in range, every reference leads somewhere.
struct NorthwindProduct {
    QString sku;
    QString name;
    QString category;
    QString pack;
    qint64 price = 0;  ///< minor units
    QString currency;
    qint64 stock = 0;
    qint64 reorderPoint = 0;
    bool discontinued = false;
};
struct NorthwindCustomer {
    QString code;
    QString company;
    QString contact;
    QString phone;
};
struct NorthwindLine {
    QString sku;
    qint64 unitPrice = 0;
    int quantity = 0;
    int discountPercent = 0;
};
struct NorthwindOrder {
    qint64 number = 0;
    QString customer;  ///< code
    QDate placed;
    std::optional<QDate> shipped;
    qint64 freight = 0;
    QString currency;
    QString name;
    QString address;
    QString city;
    QString region;
    QString postalCode;
    QString country;  ///< ISO 3166-1 alpha-2
    QList<NorthwindLine> lines;
};
struct NorthwindFiles {
    QList<NorthwindProduct> products;
    QHash<QString, NorthwindCustomer> customers;  ///< by code
    QList<NorthwindOrder> orders;                 ///< by number
};

inline constexpr qint64 northwindFileBytesMax = 64 * 1024 * 1024;

/// Reads products.csv, customers.csv, orders.csv and order_lines.csv of a folder. Invalid "invalid_import" with one sentence
/// that names file, line and column.
[[nodiscard]] core::Result<NorthwindFiles> readNorthwind(const QString &folder);

}  // namespace backend
