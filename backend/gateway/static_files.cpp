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

QByteArray etagOf(const QByteArray &body)
{
    return '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex().left(32) + '"';
}

QByteArray escaped(const QString &text) { return text.toHtmlEscaped().toUtf8(); }

QByteArray meta(const char *attribute, const char *name, const QString &content)
{
    return QByteArray("<meta ") + attribute + "=\"" + name + "\" content=\"" + escaped(content) + "\" />";
}

QByteArray htmlOf(const PageHead &head)
{
    QByteArray html = "<title>" + escaped(head.title) + "</title>";
    if (!head.description.isEmpty())
        html += meta("name", "description", head.description) + meta("property", "og:description", head.description);
    html += meta("property", "og:title", head.title) + meta("property", "og:site_name", QStringLiteral("Mostrador"));
    if (!head.canonical.isEmpty())
        html += "<link rel=\"canonical\" href=\"" + escaped(head.canonical) + "\" />" + meta("property", "og:url", head.canonical);
    if (!head.image.isEmpty())
        html += meta("property", "og:image", head.image);
    if (!head.index)
        html += meta("name", "robots", QStringLiteral("noindex"));
    for (const QByteArray &data : head.jsonLd)
        html += "<script type=\"application/ld+json\">" + data + "</script>";
    return html;
}

/// Takes out what the head of a page says anew.
QByteArray without(QByteArray html, QByteArrayView opening, QByteArrayView closing)
{
    const qsizetype from = html.indexOf(opening);
    const qsizetype to = from < 0 ? -1 : html.indexOf(closing, from);
    return to < 0 ? html : html.remove(from, to + closing.size() - from);
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
        entry.etag = etagOf(entry.body);
        entry.immutable = relative.startsWith(QLatin1String("assets/"));
        entry.isPage = relative.endsWith(QLatin1String(".html"));
        files.insert('/' + relative.toUtf8(), std::move(entry));
    }
    if (!files.contains("/index.html"))
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("storefront_missing"),
                          QStringLiteral("There is no storefront in %1; build it, or set server.storefront.").arg(folder));
    m_files = std::move(files);
    QByteArray index = without(m_files["/index.html"].body, "<meta name=\"description\"", "/>");
    const qsizetype title = index.indexOf("<title>");
    index = without(std::move(index), "<title>", "</title>");
    m_beforeHead = title < 0 ? QByteArray() : index.left(title);
    m_afterHead = title < 0 ? index : index.mid(title);
    return {};
}

std::optional<net::HttpResponse> StaticFiles::answer(const net::HttpRequest &request) const
{
    const auto found = m_files.find(isPage(request.path) ? QByteArray("/index.html") : request.path);
    if (found == m_files.end())
        return std::nullopt;
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

bool StaticFiles::isPage(const QByteArray &path) const
{
    return isLoaded() && !m_files.contains(path) && !path.mid(path.lastIndexOf('/') + 1).contains('.');
}

net::HttpResponse StaticFiles::page(const PageHead &head, const net::HttpRequest &request) const
{
    QByteArray before = m_beforeHead;
    before.replace("<html lang=\"en\"", QByteArray("<html lang=\"" + api::languageCode(head.language).toLatin1() + '"'));
    net::HttpResponse response;
    response.status = head.status;
    QByteArray body = before + htmlOf(head) + m_afterHead;
    const QByteArray etag = etagOf(body);
    constexpr int ok = 200;
    constexpr int notModified = 304;
    response.headers.add("Cache-Control", "no-cache");
    response.headers.add("Vary", "Accept-Language");
    response.headers.add("Content-Security-Policy", contentSecurityPolicy);
    if (head.status == ok) {
        response.headers.add("ETag", etag);
        if (request.headers.value("If-None-Match") == etag) {
            response.status = notModified;
            return response;
        }
    }
    response.headers.add("Content-Type", mediaTypeOf(QStringLiteral("index.html")));
    response.body = std::move(body);
    return response;
}

}  // namespace gateway
