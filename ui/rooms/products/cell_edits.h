// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/api_client.h"
#include "ui/models/products_model.h"
#include "ui/rooms/products/conflict.h"

namespace product_room {

/// Cells of the table that are written in place. A row of a list says less than the record and may be older, so the
/// record is read first: when the cell is no longer what the person saw, that is a conflict, as is a save of somebody
/// else between reading and writing.
class CellEdits : public QObject {
    Q_OBJECT
public:
    CellEdits(client::ApiClient &api, models::ProductsModel &products, QObject *parent = nullptr);

    /// Errors of the input come by refused() at once.
    void write(const core::ProductId &id, int column, const QString &text);

Q_SIGNALS:
    void saved(const core::ProductId &id);
    void refused(const QString &title, const core::Error &error);
    void conflicted(const product_room::Conflict &conflict);

private:
    struct Edit {
        core::ProductId id;
        int column = 0;
        QString text;
        api::ProductSummary seen;
    };
    void read(const Edit &edit);
    void compare(const Edit &edit, const api::ProductRecord &record);
    void send(const Edit &edit, const api::ProductRecord &record);
    void ask(const Edit &edit, const api::ProductRecord &record);
    [[nodiscard]] core::Result<api::PatchProduct> patchOf(const Edit &edit, const api::ProductRecord &record) const;
    [[nodiscard]] QString seenText(const Edit &edit) const;
    [[nodiscard]] QString currentText(const Edit &edit, const api::ProductRecord &record) const;

    client::ApiClient &m_api;
    models::ProductsModel &m_products;
};

}  // namespace product_room
