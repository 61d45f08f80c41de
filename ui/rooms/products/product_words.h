// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/models/variant_sheet.h"
#include "ui/widgets/paint.h"

#include <QCoreApplication>

namespace product_room {

/// Words for the values of this room, in the language of the console.
class Words {
    Q_DECLARE_TR_FUNCTIONS(product_room::Words)
public:
    [[nodiscard]] static api::Language language();

    [[nodiscard]] static QString status(api::ProductStatus status);
    [[nodiscard]] static widgets::paint::Tone statusTone(api::ProductStatus status);
    [[nodiscard]] static QString stock(api::StockState state);
    [[nodiscard]] static widgets::paint::Tone stockTone(api::StockState state);
    [[nodiscard]] static QString categoryName(const api::CategoryRecord &category);
    /// "Kitchen › Boards"
    [[nodiscard]] static QString categoryPath(const QStringList &slugs, const QList<api::CategoryRecord> &categories);
    /// "11 of about 2,400"
    [[nodiscard]] static QString count(qint64 shown, bool shownIsEstimate, qint64 total, bool totalIsEstimate);
    /// "Today 13:20", "Yesterday", "20 Nov"
    [[nodiscard]] static QString changed(core::Timestamp at, core::Timestamp now);

    [[nodiscard]] static QString column(const models::VariantSheet &sheet, int column);
    /// "SKU MAN-SER-GRI-S is already row 1."
    [[nodiscard]] static QString mistake(const models::CellMistake &mistake, const QString &cell);
    /// What a refusal of the server means here, else what it means anywhere.
    [[nodiscard]] static QString sentence(const core::Error &error);
    /// What is wrong in a row of an imported file.
    [[nodiscard]] static QString rowMistake(const api::RowMistake &mistake);
};

}  // namespace product_room
