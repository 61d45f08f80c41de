// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/products/product_editor.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;

namespace widgets {
class Button;
class ElidedLabel;
class IconLabel;
class SheetView;
}  // namespace widgets

namespace product_room {

class SheetWords;
class VariantMaker;

/// The variants of the open product as a spreadsheet, with a foot that says what is wrong, what is changed and what is
/// selected, and saves it.
class VariantsTab : public QWidget {
    Q_OBJECT
public:
    VariantsTab(const theme::Theme &theme, ProductEditor &editor, QWidget *parent = nullptr);

    [[nodiscard]] widgets::SheetView *sheet() const { return m_sheet; }
    [[nodiscard]] QAction *saveAction() const { return m_save; }
    [[nodiscard]] QAction *undoAction() const { return m_undo; }
    [[nodiscard]] QAction *redoAction() const { return m_redo; }
    [[nodiscard]] QAction *makeAction() const { return m_make; }
    [[nodiscard]] QAction *removeAction() const { return m_remove; }
    [[nodiscard]] QAction *salesAction() const { return m_sales; }
    [[nodiscard]] QString footWords() const;
    void goToMistake();

private:
    void makeActions();
    [[nodiscard]] QWidget *buildFoot();
    void fitColumns();
    void followSheet();
    void followSelection();
    void removeSelected();

    const theme::Theme &m_theme;
    ProductEditor &m_editor;
    SheetWords *m_words;
    widgets::SheetView *m_sheet;
    QStackedWidget *m_stack;
    VariantMaker *m_maker;
    QAction *m_save = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_make = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_sales = nullptr;
    QAction *m_discard = nullptr;
    widgets::IconLabel *m_icon = nullptr;
    widgets::ElidedLabel *m_mistake = nullptr;
    widgets::Button *m_goTo = nullptr;
    QLabel *m_facts = nullptr;
    QList<models::SheetColumn> m_fitted;
};

}  // namespace product_room
