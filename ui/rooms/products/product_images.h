// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/products/products.h"
#include "ui/client/api_client.h"

namespace product_room {

/// Pictures of a product: adding files one after the other, their words, their order, taking them away.
class ProductImages : public QObject {
    Q_OBJECT
public:
    /// A file that waits for its words; without them it is not sent.
    struct Waiting {
        QString fileName;
        QByteArray content;
        QString altEn;
        QString altEs;
    };

    explicit ProductImages(client::ApiClient &api, QObject *parent = nullptr);

    /// Reads a file; Invalid "file_unreadable", TooLarge "image_too_large", UnsupportedMedia "image_type_unsupported".
    [[nodiscard]] static core::Result<Waiting> read(const QString &path);
    void add(const core::ProductId &product, const Waiting &file);
    void patch(const core::ProductId &product, const core::ImageId &image, const api::PatchImage &patch);
    void remove(const core::ProductId &product, const core::ImageId &image);
    [[nodiscard]] int underWay() const { return m_underWay; }

Q_SIGNALS:
    void changed(const core::ProductId &product);
    void added(const QString &fileName);
    void underWayChanged();
    void failed(const QString &name, const core::Error &error);

private:
    void count(int change);

    client::ApiClient &m_api;
    int m_underWay = 0;
};

}  // namespace product_room
