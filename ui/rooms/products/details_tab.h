// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/products/product_editor.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QLabel;

namespace widgets {
class ChoiceField;
class Field;
class TextArea;
}  // namespace widgets

namespace product_room {

/// What a product is called in both languages, where it stands, and whether it is sold.
class DetailsTab : public QWidget {
    Q_OBJECT
public:
    DetailsTab(const theme::Theme &theme, ProductEditor &editor, QWidget *parent = nullptr);
    void setCategories(const QList<api::CategoryRecord> &categories);
    [[nodiscard]] Details typed() const;
    [[nodiscard]] QAction *saveAction() const { return m_save; }
    [[nodiscard]] widgets::Field *titleEn() const { return m_titleEn; }
    [[nodiscard]] widgets::Field *titleEs() const { return m_titleEs; }

private:
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QWidget *buildFoot();
    void showDetails(const Details &details);
    void followRecord();
    void followTyped();
    void askToDelete();

    const theme::Theme &m_theme;
    ProductEditor &m_editor;
    Details m_saved;
    core::ProductId m_shown;
    widgets::Field *m_titleEn;
    widgets::Field *m_titleEs;
    widgets::TextArea *m_descriptionEn;
    widgets::TextArea *m_descriptionEs;
    widgets::ChoiceField *m_category;
    widgets::ChoiceField *m_status;
    widgets::Field *m_slug;
    QLabel *m_facts = nullptr;
    QAction *m_save = nullptr;
    QAction *m_discard = nullptr;
    QAction *m_delete = nullptr;
};

/// Choices of a category field: the tree, and none.
[[nodiscard]] QList<std::pair<api::CategoryRecord, int>> categoryTree(const QList<api::CategoryRecord> &categories);

}  // namespace product_room
