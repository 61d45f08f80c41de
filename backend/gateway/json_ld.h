// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/products/products.h"

#include <QByteArray>
#include <QList>

/// Descriptions of pages for machines, in the words of schema.org as JSON-LD. Each is one JSON object that may stand in a
/// script element as it is: no "<" is left in it. Pure, thread-safe.
namespace gateway::jsonld {

struct Crumb {
    QString name;
    QString url;
};

/// Product with an offer for each variant, or one AggregateOffer when there are many.
[[nodiscard]] QByteArray product(const api::Product &product, const QString &origin);
[[nodiscard]] QByteArray breadcrumbs(const QList<Crumb> &trail);
/// WebSite with the search of the shop.
[[nodiscard]] QByteArray site(const QString &name, const QString &origin);

}  // namespace gateway::jsonld
