// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/variants_model.h"

#include <QIdentityProxyModel>

namespace product_room {

/// Puts words to the variant sheet: heads, chips, sentences for what is wrong, the price note, and what a screen reader
/// says.
class SheetWords : public QIdentityProxyModel {
    Q_OBJECT
public:
    SheetWords(models::VariantsModel &variants, QObject *parent);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Empty when nothing is wrong there.
    [[nodiscard]] QString mistakeAt(int row, int column) const;

private:
    [[nodiscard]] QString display(const QModelIndex &index) const;
    [[nodiscard]] QString note(int row) const;
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

    models::VariantsModel &m_variants;
};

}  // namespace product_room
