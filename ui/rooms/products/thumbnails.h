// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/api_client.h"

#include <QCache>
#include <QImage>
#include <QSet>

namespace product_room {

/// Small pictures of products, fetched when they are first asked for and kept while there is room. An address holds the
/// hash of its content, so a picture never goes stale.
class Thumbnails : public QObject {
    Q_OBJECT
public:
    explicit Thumbnails(client::ApiClient &api, QObject *parent = nullptr);

    /// Null while it is on its way; arrived() follows.
    [[nodiscard]] QImage image(const QString &url);
    /// As if it had come.
    void put(const QString &url, const QImage &image);
    void clear();
    /// At most `side` pixels wide and high; null when it cannot be read or claims to be too large.
    [[nodiscard]] static QImage decoded(const QByteArray &bytes, int side);

Q_SIGNALS:
    void arrived(const QString &url);

private:
    void fetch(const QString &url);

    client::ApiClient &m_api;
    QCache<QString, QImage> m_images;
    QSet<QString> m_underWay;
    QStringList m_waiting;
};

}  // namespace product_room
