// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/products/products.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace widgets {
class Button;
class Field;
}  // namespace widgets

namespace product_room {

class OptionsForm;

/// Makes variants from options: says how many are missing before anything is made.
class VariantMaker : public QWidget {
    Q_OBJECT
public:
    explicit VariantMaker(const theme::Theme &theme, QWidget *parent = nullptr);
    void show(const api::ProductRecord &record, const QString &currency);

Q_SIGNALS:
    void made(const QList<api::NewProductOption> &options, const QString &skuPrefix, const QString &price);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();

    api::ProductRecord m_record;
    QString m_currency;
    OptionsForm *m_options;
    widgets::Field *m_prefix;
    widgets::Field *m_price;
    QLabel *m_count;
    widgets::Button *m_make;
};

}  // namespace product_room
