// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/product_panel.h"

#include "ui/rooms/products/details_tab.h"
#include "ui/rooms/products/images_tab.h"
#include "ui/rooms/products/prices_tab.h"
#include "ui/rooms/products/product_delegate.h"
#include "ui/rooms/products/product_words.h"
#include "ui/rooms/products/variants_tab.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tab_row.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace product_room {
namespace {

namespace metrics = theme::metrics;
constexpr int pictureSide = 24;
constexpr int mostNameWidth = 320;

class HeadPicture : public QWidget {
public:
    HeadPicture(const theme::Theme &theme, ProductEditor &editor, Thumbnails &thumbnails)
        : m_theme(theme)
        , m_editor(editor)
        , m_thumbnails(thumbnails)
    {
        setFixedSize(pictureSide, pictureSide);
        connect(&thumbnails, &Thumbnails::arrived, this, QOverload<>::of(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QList<api::ImageRecord> &images = m_editor.record().images;
        paintThumbnail(painter, m_theme, rect(), images.isEmpty() ? QImage() : m_thumbnails.image(images.first().thumbnail));
    }

private:
    const theme::Theme &m_theme;
    ProductEditor &m_editor;
    Thumbnails &m_thumbnails;
};

}  // namespace

ProductPanel::ProductPanel(const theme::Theme &theme, const core::Clock &clock, ProductEditor &editor, Thumbnails &thumbnails,
                           QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_thumbnails(thumbnails)
    , m_stack(new QStackedWidget)
    , m_pages(new QStackedWidget)
    , m_details(new DetailsTab(theme, editor))
    , m_variants(new VariantsTab(theme, editor))
    , m_images(new ImagesTab(theme, editor, thumbnails))
    , m_prices(new PricesTab(theme, clock, editor))
    , m_state(new widgets::EmptyState(theme, {}, {}, {}, nullptr))
{
    setProperty("ground", QStringLiteral("surface"));
    for (QWidget *tab : {static_cast<QWidget *>(m_details), static_cast<QWidget *>(m_variants), static_cast<QWidget *>(m_images),
                         static_cast<QWidget *>(m_prices)})
        m_pages->addWidget(tab);
    m_stack->addWidget(m_pages);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    connect(m_images, &ImagesTab::failed, this, &ProductPanel::failed);
    connect(&editor, &ProductEditor::stateChanged, this, &ProductPanel::followRecord);
    connect(&editor, &ProductEditor::recordChanged, this, &ProductPanel::followRecord);
    connect(m_tabs, &widgets::TabRow::currentChanged, this, &ProductPanel::followTab);
    openTab(VariantsAt);
    followTab(VariantsAt);
    followRecord();
}

QWidget *ProductPanel::buildHead()
{
    auto *head = widgets::makePane("surface", "bottom");
    widgets::keepHeight(head, m_theme, metrics::innerHeadHeight);
    m_picture = new HeadPicture(m_theme, m_editor, m_thumbnails);
    m_name = new widgets::ElidedLabel({}, "title");
    m_name->setMaximumWidth(m_theme.scaled(mostNameWidth));
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_tabs = new widgets::TabRow(m_theme);
    for (const QString &word : {tr("Details"), tr("Variants"), tr("Images"), tr("Price history")})
        m_tabs->addTab(word);
    const auto icon = [this](QAction *action) {
        auto *button = new widgets::Button(m_theme, widgets::Role::Icon);
        button->bind(action);
        m_sheetButtons.append(button);
        m_tabs->trailing()->addWidget(button);
        return button;
    };
    icon(m_variants->undoAction());
    icon(m_variants->redoAction());
    icon(m_variants->removeAction());
    const auto word = [this](QAction *action) {
        auto *button = new widgets::Button(m_theme, widgets::Role::Plain);
        button->bind(action);
        m_sheetButtons.append(button);
        m_tabs->trailing()->addWidget(button);
    };
    word(m_variants->salesAction());
    word(m_variants->makeAction());
    auto *close = new widgets::Button(m_theme, widgets::Role::Icon, tr("Close the product"));
    close->setIconName(QStringLiteral("x"));
    close->setToolTip(close->accessibleName());
    connect(close, &QPushButton::clicked, this, &ProductPanel::closeAsked);
    m_tabs->trailing()->addWidget(close);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_picture);
    row->addWidget(m_name);
    row->addWidget(m_tabs, 1);
    return head;
}

void ProductPanel::setCategories(const QList<api::CategoryRecord> &categories) { m_details->setCategories(categories); }

void ProductPanel::openTab(Tab tab) { m_tabs->setCurrent(tab); }

void ProductPanel::followTab(int tab)
{
    m_pages->setCurrentIndex(tab);
    for (widgets::Button *button : std::as_const(m_sheetButtons))
        button->setVisible(tab == VariantsAt);
    if (tab == PricesAt && m_editor.state() == ProductEditor::State::Open && m_editor.prices().isEmpty())
        m_editor.loadPrices();
}

void ProductPanel::followRecord()
{
    m_name->setWords(m_editor.title());
    m_picture->update();
    const bool open = m_editor.state() == ProductEditor::State::Open;
    m_tabs->tab(VariantsAt)->setCount(open ? int(m_editor.record().variants.size()) : -1);
    m_tabs->tab(ImagesAt)->setCount(open ? int(m_editor.record().images.size()) : -1);
    switch (m_editor.state()) {
    case ProductEditor::State::Loading: m_state->say(tr("Opening"), tr("The product is on its way.")); break;
    case ProductEditor::State::Failed: m_state->say(tr("The product cannot be opened"), Words::sentence(m_editor.error())); break;
    case ProductEditor::State::Closed:
    case ProductEditor::State::Open: break;
    }
    m_stack->setCurrentIndex(open ? 0 : 1);
    if (open && m_tabs->current() == PricesAt && m_editor.prices().isEmpty())
        m_editor.loadPrices();
}

}  // namespace product_room
