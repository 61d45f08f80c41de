// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/new_product_panel.h"

#include "ui/models/variant_maker.h"
#include "ui/rooms/products/details_tab.h"
#include "ui/rooms/products/options_form.h"
#include "ui/rooms/products/product_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_area.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace product_room {
namespace {

namespace metrics = theme::metrics;
constexpr int formWidth = 880;
constexpr int narrowField = 160;
constexpr int descriptionHeight = 120;

void makeSmall(widgets::Field *field) { field->edit()->setProperty("scale", QString()); }

}  // namespace

NewProductPanel::NewProductPanel(const theme::Theme &theme, ProductEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_titleEn(new widgets::Field(theme, tr("Title, English")))
    , m_titleEs(new widgets::Field(theme, tr("Title, Spanish")))
    , m_descriptionEn(new widgets::TextArea(theme, tr("Description, English")))
    , m_descriptionEs(new widgets::TextArea(theme, tr("Description, Spanish")))
    , m_category(new widgets::ChoiceField(theme, tr("Category")))
    , m_slug(new widgets::Field(theme, tr("Address")))
    , m_sku(new widgets::Field(theme, tr("SKU")))
    , m_price(new widgets::Field(theme, tr("Price")))
    , m_onHand(new widgets::Field(theme, tr("On hand")))
    , m_options(new OptionsForm(theme))
{
    setProperty("ground", QStringLiteral("surface"));
    for (widgets::Field *field : {m_titleEn, m_titleEs, m_slug, m_sku, m_price, m_onHand}) {
        makeSmall(field);
        connect(field->edit(), &QLineEdit::textChanged, this, &NewProductPanel::follow);
    }
    auto *head = widgets::makePane("surface", "bottom");
    widgets::keepHeight(head, theme, metrics::topBarHeight);
    auto *close = new widgets::Button(theme, widgets::Role::Icon, tr("Back to the products"));
    close->setIconName(QStringLiteral("x"));
    close->setToolTip(close->accessibleName());
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->addWidget(widgets::makeLabel(tr("New product"), "title"));
    row->addStretch(1);
    row->addWidget(close);
    auto *scroll = new QScrollArea;
    scroll->setWidget(buildForm());
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(head);
    column->addWidget(scroll, 1);
    column->addWidget(buildFoot());
    connect(close, &QPushButton::clicked, this, &NewProductPanel::closeAsked);
    connect(m_options, &OptionsForm::changed, this, &NewProductPanel::follow);
    connect(m_titleEn->edit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        if (!m_slug->edit()->isModified())
            m_slug->edit()->setText(text.trimmed().isEmpty() ? QString() : models::codeOf(text));
    });
    connect(&editor, &ProductEditor::refused, this, &NewProductPanel::refused);
    connect(&editor, &ProductEditor::savingChanged, this, &NewProductPanel::follow);
    start(QStringLiteral("EUR"));
}

QWidget *NewProductPanel::buildForm()
{
    auto *form = new QWidget;
    form->setProperty("ground", QStringLiteral("surface"));
    auto *inside = new QWidget;
    inside->setMaximumWidth(m_theme.scaled(formWidth));
    auto *outer = new QHBoxLayout(form);
    outer->setContentsMargins(metrics::edge, metrics::edge, metrics::edge, metrics::edge);
    outer->addWidget(inside, 1);
    outer->addStretch(0);
    auto *column = new QVBoxLayout(inside);
    widgets::plain(column, metrics::edge);
    const auto pair = [column](QWidget *left, QWidget *right) {
        auto *row = new QHBoxLayout;
        row->setSpacing(metrics::edge);
        row->addWidget(left, 1);
        row->addWidget(right, 1);
        column->addLayout(row);
    };
    pair(m_titleEn, m_titleEs);
    for (const widgets::TextArea *area : {m_descriptionEn, m_descriptionEs})
        area->edit()->setMinimumHeight(m_theme.scaled(descriptionHeight));
    pair(m_descriptionEn, m_descriptionEs);
    pair(m_slug, m_category);
    m_slug->setHint(tr("The end of the page’s address in the shop"));
    column->addWidget(widgets::makeLabel(tr("Variants"), "title"));
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::edge);
    for (widgets::Field *field : {m_sku, m_price, m_onHand}) {
        field->setFixedWidth(m_theme.scaled(narrowField));
        row->addWidget(field, 0, Qt::AlignTop);
    }
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(new widgets::WrappedLabel(tr("Without options there is one variant. With options there is one for every combination; "
                                                   "values are parted by commas, a slash parts English from Spanish."),
                                                "muted"));
    column->addWidget(m_options);
    m_error = new widgets::WrappedLabel({}, "danger");
    m_error->hide();
    column->addWidget(m_error);
    column->addStretch(1);
    return form;
}

QWidget *NewProductPanel::buildFoot()
{
    auto *foot = widgets::makePane("surface", "top");
    widgets::keepHeight(foot, m_theme, metrics::topBarHeight);
    m_count = widgets::makeLabel({}, "muted");
    auto *cancel = new widgets::Button(m_theme, widgets::Role::Plain, tr("Back"));
    m_make = new widgets::Button(m_theme, widgets::Role::Primary, tr("Make as draft"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_count, 1);
    row->addWidget(cancel);
    row->addWidget(m_make);
    connect(cancel, &QPushButton::clicked, this, &NewProductPanel::closeAsked);
    connect(m_make, &QPushButton::clicked, this, [this] {
        if (const auto made = product())
            m_editor.create(*made);
    });
    return foot;
}

void NewProductPanel::setCategories(const QList<api::CategoryRecord> &categories)
{
    QList<widgets::ChoiceField::Choice> choices;
    for (const auto &[category, depth] : categoryTree(categories))
        choices.append({category.slug, Words::categoryName(category), depth});
    m_category->setChoices(choices);
}

void NewProductPanel::start(const QString &currency)
{
    m_currency = currency;
    for (widgets::Field *field : {m_titleEn, m_titleEs, m_slug, m_sku, m_price, m_onHand}) {
        field->edit()->clear();
        field->edit()->setModified(false);
        field->setError({});
    }
    m_onHand->edit()->setText(QStringLiteral("0"));
    m_price->edit()->setPlaceholderText(models::VariantSheet::amountText(7990, currency, QLocale()) + QLatin1Char(' ') + currency);
    m_descriptionEn->setText({});
    m_descriptionEs->setText({});
    m_category->setCurrent({});
    m_options->show({});
    m_error->hide();
    follow();
    m_titleEn->edit()->setFocus(Qt::OtherFocusReason);
}

void NewProductPanel::follow()
{
    const int variants = models::combinationCount(m_options->options());
    const bool tooMany = variants > models::mostMadeVariants;
    const bool titled = !m_titleEn->text().trimmed().isEmpty() || !m_titleEs->text().trimmed().isEmpty();
    m_count->setText(tooMany ? tr("That would be more than %n variants.", nullptr, models::mostMadeVariants)
                             : tr("%n variant(s)", nullptr, variants));
    m_make->setEnabled(titled && !tooMany && !m_editor.isSaving() && !m_editor.isReadOnly());
    m_make->setToolTip(titled ? tr("It can be seen in the shop when you activate it") : tr("Give it a title first"));
}

std::optional<api::NewProduct> NewProductPanel::product()
{
    const auto amount = models::VariantSheet::amountOf(m_price->text(), m_currency, QLocale());
    const auto onHand = models::VariantSheet::countOf(m_onHand->text(), QLocale());
    const QString sku = m_sku->text().trimmed();
    m_sku->setError(sku.isEmpty() ? tr("A variant needs a SKU.") : QString());
    m_price->setError(amount ? QString()
                             : tr("An amount looks like %1.").arg(models::VariantSheet::amountText(7990, m_currency, QLocale())));
    m_onHand->setError(onHand ? QString() : tr("A whole number from 0."));
    m_slug->setError(m_slug->text().trimmed().isEmpty() ? tr("The page needs an address.") : QString());
    if (sku.isEmpty() || !amount || !onHand || m_slug->hasError())
        return std::nullopt;
    api::NewProduct made;
    made.slug = m_slug->text().trimmed();
    made.category = m_category->current();
    if (!m_titleEn->text().trimmed().isEmpty())
        made.texts.append({api::Language::English, m_titleEn->text().trimmed(), m_descriptionEn->text()});
    if (!m_titleEs->text().trimmed().isEmpty())
        made.texts.append({api::Language::Spanish, m_titleEs->text().trimmed(), m_descriptionEs->text()});
    made.options = m_options->options();
    QStringList skus;
    for (const QStringList &codes : models::combinations(made.options, {})) {
        api::NewVariant variant;
        variant.sku = models::skuOf(sku, codes, skus);
        variant.options = codes;
        variant.prices = {{*amount, m_currency}};
        variant.onHand = *onHand;
        skus.append(variant.sku);
        made.variants.append(variant);
    }
    return made;
}

void NewProductPanel::refused(const core::Error &error)
{
    const QString sentence = Words::sentence(error);
    m_slug->setError(error.reason == QLatin1String("slug_taken") ? sentence : QString());
    m_sku->setError(error.reason == QLatin1String("sku_taken") ? sentence : QString());
    const bool said = m_slug->hasError() || m_sku->hasError();
    m_error->setWords(said ? QString() : sentence);
    m_error->setVisible(!said);
}

void NewProductPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeAsked();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace product_room
