// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/details_tab.h"

#include "ui/models/product_query.h"
#include "ui/rooms/products/product_words.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_area.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <functional>
#include <numeric>

namespace product_room {
namespace {

namespace metrics = theme::metrics;
constexpr int sideWidth = 264;
constexpr api::ProductStatus allStatuses[] = {api::ProductStatus::Draft, api::ProductStatus::Active, api::ProductStatus::Archived};

void makeSmall(widgets::Field *field) { field->edit()->setProperty("scale", QString()); }

}  // namespace

QList<std::pair<api::CategoryRecord, int>> categoryTree(const QList<api::CategoryRecord> &categories)
{
    // Parents come before children on the wire, children of one parent need not stand together.
    QHash<QString, QList<api::CategoryRecord>> children;
    for (const api::CategoryRecord &category : categories)
        children[category.parent ? category.parent->text() : QString()].append(category);
    QList<std::pair<api::CategoryRecord, int>> tree;
    const std::function<void(const QString &, int)> add = [&](const QString &parent, int depth) {
        const QList<api::CategoryRecord> here = children.take(parent);
        QList<int> order(here.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&here](int left, int right) { return here[left].position < here[right].position; });
        for (const int place : std::as_const(order)) {
            const api::CategoryRecord &category = here[place];
            tree.append({category, depth});
            add(category.id.text(), depth + 1);
        }
    };
    add(QString(), 0);
    return tree;
}

DetailsTab::DetailsTab(const theme::Theme &theme, ProductEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_titleEn(new widgets::Field(theme, tr("Title, English")))
    , m_titleEs(new widgets::Field(theme, tr("Title, Spanish")))
    , m_descriptionEn(new widgets::TextArea(theme, tr("Description, English")))
    , m_descriptionEs(new widgets::TextArea(theme, tr("Description, Spanish")))
    , m_category(new widgets::ChoiceField(theme, tr("Category")))
    , m_status(new widgets::ChoiceField(theme, tr("Status")))
    , m_slug(new widgets::Field(theme, tr("Address")))
{
    setProperty("ground", QStringLiteral("surface"));
    QList<widgets::ChoiceField::Choice> statuses;
    for (const api::ProductStatus status : allStatuses)
        statuses.append({models::productStatusWord(status), Words::status(status), 0});
    m_status->setChoices(statuses);
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    auto *scroll = new QScrollArea;
    scroll->setWidget(buildForm());
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
    column->addWidget(buildFoot());
    for (const widgets::Field *field : {m_titleEn, m_titleEs, m_slug})
        connect(field->edit(), &QLineEdit::textChanged, this, &DetailsTab::followTyped);
    for (const widgets::TextArea *area : {m_descriptionEn, m_descriptionEs})
        connect(area->edit(), &QPlainTextEdit::textChanged, this, &DetailsTab::followTyped);
    for (const widgets::ChoiceField *choice : {m_category, m_status})
        connect(choice, &widgets::ChoiceField::chosen, this, &DetailsTab::followTyped);
    connect(&editor, &ProductEditor::recordChanged, this, &DetailsTab::followRecord);
    connect(&editor, &ProductEditor::savingChanged, this, &DetailsTab::followTyped);
    followTyped();
}

QWidget *DetailsTab::buildForm()
{
    auto *form = new QWidget;
    form->setProperty("ground", QStringLiteral("surface"));
    auto *row = new QHBoxLayout(form);
    row->setContentsMargins(metrics::edge, metrics::cardGap, metrics::edge, metrics::cardGap);
    row->setSpacing(metrics::edge);
    const auto language = [&](widgets::Field *title, widgets::TextArea *description) {
        makeSmall(title);
        auto *column = new QVBoxLayout;
        widgets::plain(column, metrics::cardGap);
        column->addWidget(title);
        column->addWidget(description, 1);
        row->addLayout(column, 1);
    };
    language(m_titleEn, m_descriptionEn);
    language(m_titleEs, m_descriptionEs);
    makeSmall(m_slug);
    m_slug->setHint(tr("The end of the page’s address in the shop"));
    auto *side = new QWidget;
    side->setFixedWidth(m_theme.scaled(sideWidth));
    auto *column = new QVBoxLayout(side);
    widgets::plain(column, metrics::cardGap);
    column->addWidget(m_status);
    column->addWidget(m_category);
    column->addWidget(m_slug);
    column->addStretch(1);
    row->addWidget(side);
    return form;
}

QWidget *DetailsTab::buildFoot()
{
    const auto add = [this](const QString &text, const char *icon, const QKeySequence &key) {
        QAction *action = widgets::makeAction(text, QLatin1String(icon), key, this);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_save = add(tr("Save"), "save", QKeySequence(Qt::CTRL | Qt::Key_S));
    m_discard = add(tr("Discard"), "", QKeySequence(Qt::CTRL | Qt::Key_Backspace));
    m_discard->setToolTip(tr("Back to what is saved"));
    m_delete = add(tr("Delete…"), "trash", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    m_delete->setToolTip(tr("Delete the product; one that was sold is archived instead"));
    connect(m_save, &QAction::triggered, this, [this] { m_editor.saveDetails(typed()); });
    connect(m_discard, &QAction::triggered, this, [this] { showDetails(m_saved); });
    connect(m_delete, &QAction::triggered, this, &DetailsTab::askToDelete);
    auto *foot = widgets::makePane("surface", "top");
    widgets::keepHeight(foot, m_theme, metrics::innerHeadHeight);
    auto *remove = new widgets::Button(m_theme, widgets::Role::Muted);
    remove->bind(m_delete);
    auto *discard = new widgets::Button(m_theme, widgets::Role::Plain);
    discard->bind(m_discard);
    auto *save = new widgets::Button(m_theme, widgets::Role::Primary);
    save->setShowsKey(true);
    save->bind(m_save);
    m_facts = widgets::makeLabel({}, "muted");
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::gap, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(remove);
    row->addStretch(1);
    row->addWidget(m_facts);
    row->addWidget(discard);
    row->addWidget(save);
    return foot;
}

void DetailsTab::setCategories(const QList<api::CategoryRecord> &categories)
{
    QList<widgets::ChoiceField::Choice> choices;
    for (const auto &[category, depth] : categoryTree(categories))
        choices.append({category.slug, Words::categoryName(category), depth});
    m_category->setChoices(choices);
}

Details DetailsTab::typed() const
{
    Details details = m_saved;
    details.titleEn = m_titleEn->text().trimmed();
    details.titleEs = m_titleEs->text().trimmed();
    details.descriptionEn = m_descriptionEn->text();
    details.descriptionEs = m_descriptionEs->text();
    details.category = m_category->current();
    details.slug = m_slug->text().trimmed();
    for (const api::ProductStatus status : allStatuses)
        if (m_status->current() == models::productStatusWord(status))
            details.status = status;
    return details;
}

void DetailsTab::showDetails(const Details &details)
{
    m_titleEn->edit()->setText(details.titleEn);
    m_titleEs->edit()->setText(details.titleEs);
    m_descriptionEn->setText(details.descriptionEn);
    m_descriptionEs->setText(details.descriptionEs);
    m_category->setCurrent(details.category);
    m_slug->edit()->setText(details.slug);
    m_status->setCurrent(models::productStatusWord(details.status));
    followTyped();
}

void DetailsTab::followRecord()
{
    const Details fresh = Details::of(m_editor.record());
    const bool another = m_shown != m_editor.id();
    Details kept = typed();
    if (!another) {
        // What was typed stays; what was not follows the record.
        const auto follow = [&](QString Details::*field) {
            if (kept.*field == m_saved.*field)
                kept.*field = fresh.*field;
        };
        for (const auto field :
             {&Details::titleEn, &Details::titleEs, &Details::descriptionEn, &Details::descriptionEs, &Details::category, &Details::slug})
            follow(field);
        if (kept.status == m_saved.status)
            kept.status = fresh.status;
    }
    m_shown = m_editor.id();
    m_saved = fresh;
    showDetails(another ? fresh : kept);
}

void DetailsTab::followTyped()
{
    const Details now = typed();
    int changes = 0;
    for (const auto field :
         {&Details::titleEn, &Details::titleEs, &Details::descriptionEn, &Details::descriptionEs, &Details::category, &Details::slug})
        changes += now.*field == m_saved.*field ? 0 : 1;
    changes += now.status == m_saved.status ? 0 : 1;
    const bool named = !now.titleEn.isEmpty() || !now.titleEs.isEmpty();
    const bool readOnly = m_editor.isReadOnly();
    m_titleEn->setError(named || m_shown.isNull() ? QString() : tr("A product needs a title in one language at least."));
    m_slug->setError(now.slug.isEmpty() && !m_shown.isNull() ? tr("The page needs an address.") : QString());
    m_editor.setDetailsTouched(changes > 0);
    m_facts->setText(readOnly      ? tr("Your role may look at products and not change them")
                     : changes > 0 ? tr("%n field(s) changed", nullptr, changes)
                                   : QString());
    m_save->setEnabled(changes > 0 && named && !now.slug.isEmpty() && !m_editor.isSaving() && !readOnly);
    m_save->setToolTip(changes == 0 ? tr("Nothing is changed") : named ? tr("Save what is changed") : tr("Give it a title first"));
    m_discard->setEnabled(changes > 0 && !m_editor.isSaving());
    m_delete->setVisible(!readOnly);
    for (widgets::Field *field : {m_titleEn, m_titleEs, m_slug})
        field->edit()->setReadOnly(readOnly);
    for (widgets::TextArea *area : {m_descriptionEn, m_descriptionEs})
        area->edit()->setReadOnly(readOnly);
    for (widgets::ChoiceField *choice : {m_category, m_status})
        choice->button()->setEnabled(!readOnly);
}

void DetailsTab::askToDelete()
{
    const widgets::AskDialog::Words words{tr("Delete %1?").arg(m_editor.title()),
                                          tr("Its texts, variants and pictures go and do not come back. Archiving keeps them and takes the "
                                             "product off the shop."),
                                          tr("Delete"), tr("Keep it")};
    widgets::AskDialog::ask(m_theme, words, this, [this] { m_editor.remove(); });
}

}  // namespace product_room
