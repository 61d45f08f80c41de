// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/products/product_editor.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace widgets {
class Button;
class ChoiceField;
class Field;
class TextArea;
class WrappedLabel;
}  // namespace widgets

namespace product_room {

class OptionsForm;

/// A new product: its words, its options, and the variants that come of them. It begins as a draft, so that nothing half
/// done stands in the shop.
class NewProductPanel : public QWidget {
    Q_OBJECT
public:
    NewProductPanel(const theme::Theme &theme, ProductEditor &editor, QWidget *parent = nullptr);
    void setCategories(const QList<api::CategoryRecord> &categories);
    /// An empty form; `currency` is the shop's.
    void start(const QString &currency);
    [[nodiscard]] widgets::Field *titleEn() const { return m_titleEn; }
    [[nodiscard]] widgets::Field *titleEs() const { return m_titleEs; }
    [[nodiscard]] widgets::Field *sku() const { return m_sku; }
    [[nodiscard]] widgets::Field *price() const { return m_price; }
    [[nodiscard]] OptionsForm *options() const { return m_options; }
    [[nodiscard]] widgets::Button *makeButton() const { return m_make; }
    /// What would be sent; nothing while something is wrong, and the fields say what.
    [[nodiscard]] std::optional<api::NewProduct> product();

Q_SIGNALS:
    void closeAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QWidget *buildFoot();
    void follow();
    void refused(const core::Error &error);

    const theme::Theme &m_theme;
    ProductEditor &m_editor;
    QString m_currency;
    widgets::Field *m_titleEn;
    widgets::Field *m_titleEs;
    widgets::TextArea *m_descriptionEn;
    widgets::TextArea *m_descriptionEs;
    widgets::ChoiceField *m_category;
    widgets::Field *m_slug;
    widgets::Field *m_sku;
    widgets::Field *m_price;
    widgets::Field *m_onHand;
    OptionsForm *m_options;
    widgets::WrappedLabel *m_error = nullptr;
    QLabel *m_count = nullptr;
    widgets::Button *m_make = nullptr;
};

}  // namespace product_room
