// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/variants_tab.h"

#include "ui/rooms/products/product_words.h"
#include "ui/rooms/products/sheet_words.h"
#include "ui/rooms/products/variant_maker_form.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/sheet_view.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace product_room {
namespace {

namespace metrics = theme::metrics;
using Kind = models::SheetColumn::Kind;

int widthOf(Kind kind)
{
    switch (kind) {
    case Kind::Sku: return 176;
    case Kind::Option: return 112;
    case Kind::Price:
    case Kind::Sale: return 104;
    case Kind::OnHand:
    case Kind::Allocated:
    case Kind::Available:
    case Kind::ReorderAt: return 88;
    case Kind::Stock: return 112;
    case Kind::Note: return 160;
    }
    Q_UNREACHABLE();
}

}  // namespace

VariantsTab::VariantsTab(const theme::Theme &theme, ProductEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_words(new SheetWords(editor.variants(), this))
    , m_sheet(new widgets::SheetView(theme, tr("Variants")))
    , m_stack(new QStackedWidget)
    , m_maker(new VariantMaker(theme))
{
    setProperty("ground", QStringLiteral("surface"));
    makeActions();
    m_sheet->setModel(m_words);
    m_stack->addWidget(m_sheet);
    m_stack->addWidget(m_maker);
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(m_stack, 1);
    column->addWidget(buildFoot());

    connect(m_sheet, &widgets::SheetView::written, this, [this](const QList<widgets::SheetWrite> &writes) {
        QList<models::CellWrite> cells;
        for (const widgets::SheetWrite &write : writes)
            cells.append({write.row, write.column, write.text});
        m_editor.write(cells, tr("Change %n cell(s)", nullptr, int(cells.size())));
    });
    connect(m_sheet, &widgets::SheetView::selectionMoved, this, &VariantsTab::followSelection);
    connect(&m_editor.variants(), &models::VariantsModel::changed, this, &VariantsTab::followSheet);
    connect(&m_editor.variants(), &QAbstractItemModel::modelReset, this, [this] { m_stack->setCurrentIndex(0); });
    connect(&m_editor, &ProductEditor::savingChanged, this, &VariantsTab::followSheet);
    connect(&m_editor, &ProductEditor::stateChanged, this, &VariantsTab::followSheet);
    connect(m_maker, &VariantMaker::closed, this, [this] { m_stack->setCurrentIndex(0); });
    connect(m_maker, &VariantMaker::made, this,
            [this](const QList<api::NewProductOption> &options, const QString &prefix, const QString &price) {
                m_stack->setCurrentIndex(0);
                m_editor.makeVariants(options, prefix, price);
                m_sheet->setFocus();
            });
    followSheet();
}

void VariantsTab::makeActions()
{
    const auto add = [this](const QString &text, const char *icon, const QKeySequence &key) {
        QAction *action = widgets::makeAction(text, QLatin1String(icon), key, this);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_save = add(tr("Save"), "save", QKeySequence(Qt::CTRL | Qt::Key_S));
    m_discard = add(tr("Discard"), "", QKeySequence(Qt::CTRL | Qt::Key_Backspace));
    m_undo = add(tr("Undo"), "undo", QKeySequence(QKeySequence::Undo));
    m_redo = add(tr("Redo"), "redo", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    m_make = add(tr("Make variants…"), "table-plus", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    m_make->setToolTip(tr("A variant for every combination of options"));
    m_remove = add(tr("Remove variants"), "trash", QKeySequence(Qt::CTRL | Qt::Key_Minus));
    m_remove->setToolTip(tr("Remove the selected variants when saving, or keep them after all"));
    m_sales = add(tr("Sale prices"), "", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_sales->setCheckable(true);
    m_sales->setToolTip(tr("Show columns for sale prices"));
    connect(m_save, &QAction::triggered, &m_editor, &ProductEditor::saveVariants);
    connect(m_discard, &QAction::triggered, &m_editor, &ProductEditor::discardVariants);
    connect(m_undo, &QAction::triggered, &m_editor.history(), &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, &m_editor.history(), &QUndoStack::redo);
    connect(m_sales, &QAction::toggled, &m_editor, &ProductEditor::setSalesShown);
    connect(m_remove, &QAction::triggered, this, &VariantsTab::removeSelected);
    connect(m_make, &QAction::triggered, this, [this] {
        m_maker->show(m_editor.variants().sheet().record(), m_editor.currency());
        m_stack->setCurrentIndex(1);
    });
    const auto followHistory = [this] {
        m_undo->setEnabled(m_editor.history().canUndo());
        m_redo->setEnabled(m_editor.history().canRedo());
        m_undo->setToolTip(m_editor.history().canUndo() ? tr("Undo: %1").arg(m_editor.history().undoText()) : tr("Nothing to undo"));
        m_redo->setToolTip(m_editor.history().canRedo() ? tr("Redo: %1").arg(m_editor.history().redoText()) : tr("Nothing to redo"));
    };
    connect(&m_editor.history(), &QUndoStack::indexChanged, this, followHistory);
    connect(&m_editor.history(), &QUndoStack::cleanChanged, this, followHistory);
    followHistory();
}

QWidget *VariantsTab::buildFoot()
{
    auto *foot = widgets::makePane("surface", "top");
    widgets::keepHeight(foot, m_theme, metrics::innerHeadHeight);
    m_icon = new widgets::IconLabel(m_theme, QStringLiteral("circle-x"), theme::Token::Danger);
    m_mistake = new widgets::ElidedLabel({}, "danger");
    m_goTo = new widgets::Button(m_theme, widgets::Role::Link, tr("Go to cell"));
    m_facts = widgets::makeLabel({}, "muted");
    auto *discard = new widgets::Button(m_theme, widgets::Role::Plain);
    discard->bind(m_discard);
    auto *save = new widgets::Button(m_theme, widgets::Role::Primary);
    save->setShowsKey(true);
    save->bind(m_save);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_icon);
    row->addWidget(m_mistake);
    row->addWidget(m_goTo);
    row->addStretch(1);
    row->addWidget(m_facts);
    row->addWidget(discard);
    row->addWidget(save);
    connect(m_goTo, &QPushButton::clicked, this, &VariantsTab::goToMistake);
    return foot;
}

void VariantsTab::fitColumns()
{
    const QList<models::SheetColumn> &columns = m_editor.variants().sheet().columns();
    if (m_fitted == columns)
        return;
    m_fitted = columns;
    for (int column = 0; column < columns.size(); ++column)
        m_sheet->setColumnWidth(column, m_theme.scaled(widthOf(columns[column].kind)));
    m_sheet->horizontalHeader()->setStretchLastSection(true);
}

void VariantsTab::followSheet()
{
    models::VariantsModel &variants = m_editor.variants();
    fitColumns();
    const auto &mistakes = variants.mistakes();
    const bool wrong = !mistakes.isEmpty();
    m_icon->setVisible(wrong);
    m_mistake->setVisible(wrong);
    m_goTo->setVisible(wrong);
    if (wrong) {
        const auto [row, column] = mistakes.firstKey();
        m_mistake->setWords(tr("Row %1: %2").arg(row + 1).arg(m_words->mistakeAt(row, column)));
    } else {
        m_mistake->setWords({});
    }
    const int changes = variants.changeCount();
    m_save->setText(changes > 0 ? tr("Save %n change(s)", nullptr, changes) : tr("Save"));
    m_save->setEnabled(changes > 0 && !wrong && !m_editor.isSaving() && !m_editor.isReadOnly());
    if (m_editor.isReadOnly())
        m_save->setToolTip(tr("Your role may look at products and not change them"));
    else if (m_editor.isSaving())
        m_save->setToolTip(tr("Saving"));
    else
        m_save->setToolTip(wrong         ? tr("Mend the marked cells first")
                           : changes > 0 ? tr("Save all changes at once")
                                         : tr("Nothing is changed"));
    m_discard->setEnabled(changes > 0 && !m_editor.isSaving());
    m_discard->setToolTip(tr("Back to what is saved"));
    m_make->setEnabled(!m_editor.isReadOnly() && m_editor.state() == ProductEditor::State::Open);
    m_remove->setEnabled(!m_editor.isReadOnly());
    const QSignalBlocker quiet(m_sales);
    m_sales->setChecked(m_editor.salesShown());
    followSelection();
}

void VariantsTab::followSelection()
{
    QStringList facts;
    const int changes = m_editor.variants().changeCount();
    if (m_editor.isReadOnly())
        facts.append(tr("Your role may look at products and not change them"));
    if (changes > 0)
        facts.append(tr("%n cell(s) changed", nullptr, changes));
    const QModelIndexList selected = m_sheet->selectionModel()->selectedIndexes();
    if (selected.size() > 1) {
        facts.append(tr("%n selected", nullptr, int(selected.size())));
        qint64 sum = 0;
        QStringList units;
        bool numbers = true;
        for (const QModelIndex &index : selected) {
            const models::SheetColumn &what = m_editor.variants().column(index.column());
            const QString text = m_editor.variants().index(index.row(), index.column()).data().toString();
            const QString unit = what.currency;
            if (!units.contains(unit))
                units.append(unit);
            const auto value = !what.isNumber() ? std::nullopt
                               : unit.isEmpty() ? models::VariantSheet::countOf(text, QLocale())
                                                : models::VariantSheet::amountOf(text, unit, QLocale());
            numbers = numbers && (value || text.isEmpty());
            sum += value.value_or(0);
        }
        // Euros and pieces have no sum.
        if (numbers && units.size() == 1)
            facts.append(tr("sum %1").arg(units.first().isEmpty() ? QLocale().toString(sum)
                                                                  : models::VariantSheet::amountText(sum, units.first(), QLocale())));
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

QString VariantsTab::footWords() const { return m_mistake->words() + QLatin1Char('|') + m_facts->text(); }

void VariantsTab::goToMistake()
{
    const auto &mistakes = m_editor.variants().mistakes();
    if (mistakes.isEmpty())
        return;
    m_stack->setCurrentIndex(0);
    m_sheet->goTo(mistakes.firstKey().first, mistakes.firstKey().second);
}

void VariantsTab::removeSelected()
{
    QList<int> rows;
    const QModelIndexList selected = m_sheet->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected)
        if (!rows.contains(index.row()))
            rows.append(index.row());
    if (!rows.isEmpty())
        m_editor.toggleRemoved(rows);
}

}  // namespace product_room
