// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/rooms/products/product_editor.h"
#include "ui/rooms/products/thumbnails.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QStackedWidget;

namespace widgets {
class Button;
class ElidedLabel;
class EmptyState;
class TabRow;
}  // namespace widgets

namespace product_room {

class DetailsTab;
class ImagesTab;
class PricesTab;
class VariantsTab;

/// The open product under the table: its name, four tabs, and what can be done in the one on show.
class ProductPanel : public QWidget {
    Q_OBJECT
public:
    enum Tab { DetailsAt, VariantsAt, ImagesAt, PricesAt };

    ProductPanel(const theme::Theme &theme, const core::Clock &clock, ProductEditor &editor, Thumbnails &thumbnails,
                 QWidget *parent = nullptr);
    void setCategories(const QList<api::CategoryRecord> &categories);
    void openTab(Tab tab);
    [[nodiscard]] VariantsTab *variantsTab() const { return m_variants; }
    [[nodiscard]] DetailsTab *detailsTab() const { return m_details; }
    [[nodiscard]] ImagesTab *imagesTab() const { return m_images; }

Q_SIGNALS:
    void closeAsked();
    void failed(const QString &name, const core::Error &error);

private:
    [[nodiscard]] QWidget *buildHead();
    void followRecord();
    void followTab(int tab);

    const theme::Theme &m_theme;
    ProductEditor &m_editor;
    Thumbnails &m_thumbnails;
    QWidget *m_picture = nullptr;
    widgets::ElidedLabel *m_name = nullptr;
    widgets::TabRow *m_tabs = nullptr;
    QList<widgets::Button *> m_sheetButtons;
    QStackedWidget *m_stack;
    QStackedWidget *m_pages;
    DetailsTab *m_details;
    VariantsTab *m_variants;
    ImagesTab *m_images;
    PricesTab *m_prices;
    widgets::EmptyState *m_state;
};

}  // namespace product_room
