// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/thumbnails.h"

#include "ui/client/done.h"

#include <QBuffer>
#include <QImageReader>

namespace product_room {
namespace {

constexpr int mostKept = 2000;    // pictures
constexpr int mostAtOnce = 6;     // requests
constexpr int mostWaiting = 200;  // what scrolled by long ago is not worth a request
constexpr int side = 160;         // px: what the server makes
constexpr int mostSourceSide = 20'000;
const QString apiPrefix = QStringLiteral("/api/v1");

}  // namespace

Thumbnails::Thumbnails(client::ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_images(mostKept)
{
}

QImage Thumbnails::decoded(const QByteArray &bytes, int side)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > mostSourceSide || size.height() > mostSourceSide)
        return {};
    reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
    return reader.read();
}

QImage Thumbnails::image(const QString &url)
{
    if (url.isEmpty())
        return {};
    if (const QImage *kept = m_images.object(url))
        return *kept;
    if (m_underWay.contains(url) || m_waiting.contains(url))
        return {};
    if (m_underWay.size() < mostAtOnce) {
        fetch(url);
    } else {
        m_waiting.append(url);
        if (m_waiting.size() > mostWaiting)
            m_waiting.removeFirst();
    }
    return {};
}

void Thumbnails::put(const QString &url, const QImage &image) { m_images.insert(url, new QImage(image)); }

void Thumbnails::clear()
{
    m_images.clear();
    m_waiting.clear();
}

void Thumbnails::fetch(const QString &url)
{
    m_underWay.insert(url);
    client::Request request;
    request.path = url.startsWith(apiPrefix) ? url.mid(apiPrefix.size()) : url;
    client::whenDone(m_api.send(request), this, [this, url](const core::Result<client::Reply> &reply) {
        m_underWay.remove(url);
        // What did not come is kept as nothing, so that it is not asked for at every paint.
        put(url, reply ? decoded(reply->body, side) : QImage());
        if (!m_waiting.isEmpty())
            fetch(m_waiting.takeLast());
        Q_EMIT arrived(url);
    });
}

}  // namespace product_room
