// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/static_files.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

namespace gateway {
namespace {

constexpr qint64 fileBytesMax = 16 * 1024 * 1024;

// The shop loads nothing from elsewhere and runs no inline script or style; the channel goes to its own origin.
constexpr char contentSecurityPolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

QByteArray mediaTypeOf(const QString &name)
{
    static const QHash<QString, QByteArray> types{
        {QStringLiteral("html"), "text/html; charset=utf-8"},
        {QStringLiteral("js"), "text/javascript; charset=utf-8"},
        {QStringLiteral("css"), "text/css; charset=utf-8"},
        {QStringLiteral("svg"), "image/svg+xml"},
        {QStringLiteral("png"), "image/png"},
        {QStringLiteral("ico"), "image/x-icon"},
        {QStringLiteral("webp"), "image/webp"},
        {QStringLiteral("woff2"), "font/woff2"},
        {QStringLiteral("woff"), "font/woff"},
        {QStringLiteral("json"), "application/json"},
        {QStringLiteral("webmanifest"), "application/manifest+json"},
        {QStringLiteral("txt"), "text/plain; charset=utf-8"},
    };
    return types.value(name.section(u'.', -1).toLower(), "application/octet-stream");
}

}  // namespace

core::Result<> StaticFiles::load(const QString &folder)
{
    QHash<QByteArray, File> files;
    for (QDirIterator iterator(folder, QDir::Files, QDirIterator::Subdirectories); iterator.hasNext();) {
        QFile file(iterator.next());
        if (!file.open(QIODevice::ReadOnly) || file.size() > fileBytesMax)
            continue;
        File entry;
        entry.body = file.readAll();
        const QString relative = QDir(folder).relativeFilePath(file.fileName());
        entry.mediaType = mediaTypeOf(relative);
        entry.etag = '"' + QCryptographicHash::hash(entry.body, QCryptographicHash::Sha256).toHex().left(32) + '"';
        entry.immutable = relative.startsWith(QLatin1String("assets/"));
        entry.isPage = relative.endsWith(QLatin1String(".html"));
        files.insert('/' + relative.toUtf8(), std::move(entry));
    }
    if (!files.contains("/index.html"))
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("storefront_missing"),
                          QStringLiteral("There is no storefront in %1; build it, or set server.storefront.").arg(folder));
    m_files = std::move(files);
    return {};
}

std::optional<net::HttpResponse> StaticFiles::answer(const net::HttpRequest &request) const
{
    auto found = m_files.find(request.path);
    if (found == m_files.end()) {
        const bool looksLikeFile = request.path.mid(request.path.lastIndexOf('/') + 1).contains('.');
        if (looksLikeFile)
            return std::nullopt;
        found = m_files.find("/index.html");
        if (found == m_files.end())
            return std::nullopt;
    }
    net::HttpResponse response;
    response.headers.add("ETag", found->etag);
    response.headers.add("Cache-Control", found->immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (found->isPage)
        response.headers.add("Content-Security-Policy", contentSecurityPolicy);
    if (request.headers.value("If-None-Match") == found->etag) {
        response.status = 304;
        return response;
    }
    response.headers.add("Content-Type", found->mediaType);
    response.body = found->body;
    return response;
}

}  // namespace gateway
