// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"

#include <QHash>
#include <optional>

namespace gateway {

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

private:
    struct File {
        QByteArray body;
        QByteArray mediaType;
        QByteArray etag;
        bool immutable = false;
        bool isPage = false;
    };
    QHash<QByteArray, File> m_files;
};

}  // namespace gateway
