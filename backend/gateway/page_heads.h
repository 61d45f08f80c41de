// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"
#include "backend/gateway/static_files.h"
#include "backend/services/products/contract.h"

namespace gateway {

/// What search engines and link previews read of a page of the storefront, which itself is drawn in the browser: title,
/// description, Open Graph, and JSON-LD of schema.org (Product with its offers, BreadcrumbList, WebSite). Thread-safe.
class PageHeads {
public:
    /// `origin`: scheme and host of the shop for addresses in the head; empty: that of the request.
    PageHeads(products::Contract &products, QByteArray origin, api::Language shopLanguage);

    /// The head for the path of the request, in the language that it prefers (Accept-Language). A product or category that
    /// is not there gives a head with status 404; when the catalogue cannot be asked, the plain one.
    core::Task<PageHead> headOf(net::Request request) const;

private:
    struct Asked;
    core::Task<PageHead> productHead(Asked asked, QString slug) const;
    core::Task<PageHead> categoryHead(Asked asked, QString slug) const;
    core::Task<QList<api::Category>> categories(api::Language language) const;
    [[nodiscard]] Asked askedBy(const net::HttpRequest &request) const;

    products::Contract &m_products;
    const QByteArray m_origin;
    const api::Language m_shopLanguage;
};

/// The language of "es-ES,es;q=0.9,en;q=0.8" that the shop speaks and the reader likes best (RFC 9110, 12.5.4).
[[nodiscard]] api::Language preferredLanguage(const QByteArray &acceptLanguage, api::Language otherwise);

}  // namespace gateway
