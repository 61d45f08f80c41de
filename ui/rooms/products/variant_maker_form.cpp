// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/variant_maker_form.h"

#include "ui/models/variant_sheet.h"
#include "ui/rooms/products/options_form.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace product_room {
namespace {

namespace metrics = theme::metrics;
constexpr int formWidth = 720;
constexpr int fieldWidth = 200;

/// What the SKUs of all variants begin with, without a dash at the end.
QString sharedPrefix(const QList<api::VariantRecord> &variants)
{
    if (variants.isEmpty())
        return {};
    QString prefix = variants.first().sku;
    for (const api::VariantRecord &variant : variants)
        while (!variant.sku.startsWith(prefix))
            prefix.chop(1);
    if (variants.size() == 1)
        prefix = prefix.section(QLatin1Char('-'), 0, 1);
    else if (const qsizetype dash = prefix.lastIndexOf(QLatin1Char('-')); dash > 0)
        prefix.truncate(dash);
    return prefix;
}

}  // namespace

VariantMaker::VariantMaker(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_options(new OptionsForm(theme))
    , m_prefix(new widgets::Field(theme, tr("SKUs begin with")))
    , m_price(new widgets::Field(theme, tr("Price")))
    , m_count(widgets::makeLabel({}, "name"))
    , m_make(new widgets::Button(theme, widgets::Role::Primary, tr("Make variants")))
{
    setProperty("ground", QStringLiteral("surface"));
    auto *inside = new QWidget;
    inside->setProperty("ground", QStringLiteral("surface"));
    inside->setMaximumWidth(theme.scaled(formWidth));
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(metrics::edge, metrics::cardGap, metrics::edge, metrics::cardGap);
    column->setSpacing(metrics::cardGap);
    column->addWidget(new widgets::WrappedLabel(
        tr("Values are parted by commas; a slash parts English from Spanish. Variants that are there already stay as they are."), "muted"));
    column->addWidget(m_options);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    for (widgets::Field *field : {m_prefix, m_price}) {
        field->edit()->setProperty("scale", QString());
        field->setFixedWidth(theme.scaled(fieldWidth));
        row->addWidget(field);
        connect(field->edit(), &QLineEdit::textChanged, this, &VariantMaker::follow);
    }
    row->addStretch(1);
    column->addLayout(row);
    auto *cancel = new widgets::Button(theme, widgets::Role::Plain, tr("Back to the sheet"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_make);
    buttons->addWidget(cancel);
    buttons->addWidget(m_count, 1);
    column->addLayout(buttons);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    auto *ground = new QWidget;
    ground->setProperty("ground", QStringLiteral("surface"));
    auto *beside = new QHBoxLayout(ground);
    widgets::plain(beside);
    beside->addWidget(inside, 1);
    beside->addStretch(0);
    scroll->setWidget(ground);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *all = new QVBoxLayout(this);
    widgets::plain(all);
    all->addWidget(scroll);
    connect(m_options, &OptionsForm::changed, this, &VariantMaker::follow);
    connect(cancel, &QPushButton::clicked, this, &VariantMaker::closed);
    connect(m_make, &QPushButton::clicked, this,
            [this] { Q_EMIT made(m_options->options(), m_prefix->text().trimmed(), m_price->text().trimmed()); });
}

void VariantMaker::show(const api::ProductRecord &record, const QString &currency)
{
    m_record = record;
    m_currency = currency;
    m_options->show(record.options);
    m_prefix->edit()->setText(sharedPrefix(record.variants));
    QString price;
    if (!record.variants.isEmpty())
        for (const api::Money &one : record.variants.first().prices)
            if (one.currency == currency)
                price = models::VariantSheet::amountText(one.amount, currency, QLocale());
    m_price->edit()->setText(price);
    follow();
}

void VariantMaker::follow()
{
    const QList<api::NewProductOption> options = m_options->options();
    const bool tooMany = models::combinationCount(options) > models::mostMadeVariants;
    QList<QStringList> taken;
    for (const api::VariantRecord &variant : std::as_const(m_record.variants))
        taken.append(variant.options);
    const int missing = int(models::combinations(options, taken).size());
    if (tooMany)
        m_count->setText(tr("That would be more than %n variants.", nullptr, models::mostMadeVariants));
    else
        m_count->setText(missing == 0 ? tr("Every combination is there.") : tr("%n new variant(s)", nullptr, missing));
    m_make->setEnabled(!tooMany && missing > 0 && !m_prefix->text().trimmed().isEmpty());
    m_make->setToolTip(m_prefix->text().trimmed().isEmpty() ? tr("Say what SKUs begin with") : m_count->text());
}

void VariantMaker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace product_room
