// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"
#include "core/api/common/common.h"

#include <QHash>
#include <optional>

namespace gateway {

/// What the head of a page says to those who do not run its program. All of it is text, not HTML.
struct PageHead {
    QString title;
    QString description;
    QString canonical;  ///< address of the page; empty: not said
    QString image;      ///< for link previews; may be empty
    api::Language language = api::Language::English;
    QList<QByteArray> jsonLd;
    bool index = true;  ///< false: not for search engines (a cart, an account)
    int status = 200;   ///< 404 for a product that is not there
};

/// The built storefront, held in memory. Files under /assets/ carry a hash in their name and are cached for ever; the
/// page itself is asked for each time (ETag). A path without a file extension is a page of the single-page application.
/// Immutable after loading, then thread-safe.
class StaticFiles {
public:
    /// NotFound "storefront_missing" when `folder` has no index.html.
    [[nodiscard]] core::Result<> load(const QString &folder);
    [[nodiscard]] bool isLoaded() const { return !m_files.isEmpty(); }

    /// Answers a GET of `path`, or nullopt when no file or page stands for it.
    [[nodiscard]] std::optional<net::HttpResponse> answer(const net::HttpRequest &request) const;

    /// Is `path` a page of the application, that is not a file?
    [[nodiscard]] bool isPage(const QByteArray &path) const;
    /// The page with this head. Needs isLoaded().
    [[nodiscard]] net::HttpResponse page(const PageHead &head, const net::HttpRequest &request) const;

private:
    struct File {
        QByteArray body;
        QByteArray mediaType;
        QByteArray etag;
        bool immutable = false;
        bool isPage = false;
    };
    QHash<QByteArray, File> m_files;
    QByteArray m_beforeHead;  ///< index.html up to its title
    QByteArray m_afterHead;   ///< and behind it
};

}  // namespace gateway
