// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/import_panel.h"

#include "ui/rooms/products/import_tables.h"
#include "ui/rooms/products/product_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/text_area.h"

#include <QStackedWidget>
#include <QVBoxLayout>

/// How the panel is built; what it does is in import_panel_steps.cpp.
namespace product_room {
namespace {

namespace metrics = theme::metrics;
using models::ImportMappingModel;
constexpr int progressWidth = 400;
constexpr int figureWidth = 120;
const QString rejectRows = QStringLiteral("reject_rows");
const QString rejectAll = QStringLiteral("reject_all");

}  // namespace

ImportPanel::ImportPanel(const theme::Theme &theme, ImportPresenter &presenter, bool mayWrite, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_presenter(presenter)
    , m_mayWrite(mayWrite)
    , m_stack(new QStackedWidget)
{
    setProperty("ground", QStringLiteral("surface"));
    setAcceptDrops(mayWrite);
    setFocusPolicy(Qt::NoFocus);
    m_choose = widgets::makeAction(tr("Choose a file…"), QStringLiteral("file-up"), QKeySequence(QKeySequence::Open), this);
    m_choose->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_choose->setToolTip(tr("A spreadsheet saved as CSV or tab-separated text; or drop it here"));
    m_choose->setEnabled(mayWrite);
    addAction(m_choose);
    connect(m_choose, &QAction::triggered, this, &ImportPanel::chooseFile);
    m_stack->addWidget(buildFile());
    m_stack->addWidget(buildProgress());
    m_stack->addWidget(buildColumns());
    m_stack->addWidget(buildReport());
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    column->addWidget(buildFoot());
    connect(&presenter, &ImportPresenter::changed, this, &ImportPanel::follow);
    follow();
}

QWidget *ImportPanel::buildHead()
{
    auto *head = widgets::makePane("surface", "bottom");
    widgets::keepHeight(head, m_theme, metrics::topBarHeight);
    auto *close = new widgets::Button(m_theme, widgets::Role::Icon, tr("Back to the products"));
    close->setIconName(QStringLiteral("x"));
    close->setToolTip(close->accessibleName());
    connect(close, &QPushButton::clicked, this, &ImportPanel::closeAsked);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(widgets::makeLabel(tr("Import products"), "title"));
    row->addSpacing(metrics::edge);
    for (const QString &word : {tr("File"), tr("Columns"), tr("Check"), tr("Import")}) {
        if (!m_steps.isEmpty())
            row->addWidget(new widgets::IconLabel(m_theme, QStringLiteral("chevron-right"), theme::Token::Muted));
        auto *label = widgets::makeLabel(word, "step");
        m_steps.append(label);
        row->addWidget(label);
    }
    row->addStretch(1);
    row->addWidget(close);
    return head;
}

QWidget *ImportPanel::buildFile()
{
    auto *page = new QWidget;
    page->setProperty("ground", QStringLiteral("surface"));
    m_error = new widgets::WrappedLabel({}, "danger");
    m_error->setAlignment(Qt::AlignHCenter);
    m_error->setFixedWidth(m_theme.scaled(metrics::emptyStateWidth));
    auto *empty = new widgets::EmptyState(m_theme, {}, tr("Which file?"),
                                          tr("One row a variant, the first row names the columns. Nothing is changed before you have seen "
                                             "what the file would do. An export of this list shows the form."),
                                          m_choose);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::edge, metrics::edge, metrics::edge, metrics::edge);
    column->addStretch(1);
    column->addWidget(empty);
    column->addWidget(m_error, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return page;
}

QWidget *ImportPanel::buildProgress()
{
    auto *page = new QWidget;
    page->setProperty("ground", QStringLiteral("surface"));
    m_stage = widgets::makeLabel({}, "subject");
    m_bar = new widgets::ProgressBar(m_theme, metrics::jobBarHeight, theme::Token::Press);
    m_bar->setFixedWidth(m_theme.scaled(progressWidth));
    m_progressFacts = widgets::makeLabel({}, "muted");
    auto *column = new QVBoxLayout(page);
    column->setSpacing(metrics::cardGap);
    column->addStretch(1);
    column->addWidget(m_stage, 0, Qt::AlignHCenter);
    column->addWidget(m_bar, 0, Qt::AlignHCenter);
    column->addWidget(m_progressFacts, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return page;
}

QWidget *ImportPanel::buildColumns()
{
    auto *page = new QWidget;
    page->setProperty("ground", QStringLiteral("surface"));
    auto *bar = widgets::makePane("canvas", "bottom");
    widgets::keepHeight(bar, m_theme, metrics::toolRowHeight);
    m_facts = new widgets::ElidedLabel({}, "muted");
    m_policy = new widgets::ChoiceField(m_theme, {});
    m_policy->setChoices(
        {{rejectRows, tr("Leave products with mistakes out"), 0}, {rejectAll, tr("One mistake stops the whole import"), 0}});
    m_policy->setCurrent(rejectRows);
    connect(m_policy, &widgets::ChoiceField::chosen, this, [this](const QString &key) {
        m_presenter.setPolicy(key == rejectAll ? api::ImportPolicy::RejectAll : api::ImportPolicy::RejectRows);
    });
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::edge, metrics::gap, metrics::cardGap, metrics::gap);
    row->setSpacing(metrics::gap);
    row->addWidget(m_facts, 1);
    row->addWidget(m_policy);
    m_columns = new widgets::DataTable(m_theme, tr("Columns of the file"));
    m_columns->setModel(new MappingHead(m_presenter.mapping(), this));
    m_columns->setItemDelegate(new MappingDelegate(m_theme, m_columns));
    m_columns->setColumns(ImportMappingModel::FirstSampleColumn + 2, {224, 224, 224, 224, 0});
    connect(m_columns, &widgets::DataTable::opened, this, [this](const QModelIndex &index) { openFields(index.row()); });
    connect(m_columns, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ImportMappingModel::FieldColumn)
            openFields(index.row());
    });
    auto *column = new QVBoxLayout(page);
    widgets::plain(column);
    column->addWidget(bar);
    column->addWidget(m_columns, 1);
    return page;
}

QWidget *ImportPanel::buildReport()
{
    auto *page = new QWidget;
    page->setProperty("ground", QStringLiteral("surface"));
    auto *figures = new QWidget;
    auto *row = new QHBoxLayout(figures);
    row->setContentsMargins(metrics::edge, 0, metrics::edge, metrics::edge);
    row->setSpacing(metrics::edge);
    for (const QString &word : {tr("New"), tr("Changed"), tr("Unchanged"), tr("Refused")}) {
        auto *cell = new QWidget;
        cell->setFixedWidth(m_theme.scaled(figureWidth));
        auto *column = new QVBoxLayout(cell);
        widgets::plain(column);
        auto *number = widgets::makeLabel({}, "display");
        m_figures.append(number);
        column->addWidget(number);
        column->addWidget(widgets::makeLabel(word, "muted"));
        row->addWidget(cell);
    }
    row->addStretch(1);
    m_outcome = widgets::makeLabel({}, "subject");
    m_outcome->setContentsMargins(metrics::edge, metrics::edge, metrics::edge, metrics::gap);
    m_refusedHead = widgets::makePane("canvas", "bottom");
    widgets::keepHeight(m_refusedHead, m_theme, metrics::sectionHeight);
    auto *headRow = new QHBoxLayout(m_refusedHead);
    headRow->setContentsMargins(metrics::edge, 0, metrics::edge, 0);
    headRow->addWidget(widgets::makeLabel(tr("Refused rows"), "metaStrong"));
    m_refused = new widgets::DataTable(m_theme, tr("Refused rows"));
    m_refused->setModel(new RefusedHead(m_presenter.refusedRows(), this));
    m_refused->setItemDelegate(new RefusedDelegate(m_theme, m_refused));
    m_refused->setColumns(models::ImportRowsModel::ProblemColumn, {72, 200, 0});
    auto *column = new QVBoxLayout(page);
    widgets::plain(column);
    column->addWidget(m_outcome);
    column->addWidget(figures);
    column->addWidget(m_refusedHead);
    column->addWidget(m_refused, 1);
    column->addStretch(0);
    return page;
}

QWidget *ImportPanel::buildFoot()
{
    auto *foot = widgets::makePane("surface", "top");
    widgets::keepHeight(foot, m_theme, metrics::topBarHeight);
    m_foot = foot;
    m_note = widgets::makeLabel({}, "muted");
    m_cancel = new widgets::Button(m_theme, widgets::Role::Plain, tr("Cancel the import"));
    m_back = new widgets::Button(m_theme, widgets::Role::Plain, tr("Back"));
    m_saveRefused = new widgets::Button(m_theme, widgets::Role::Plain, tr("Save refused rows…"));
    m_saveRefused->setIconName(QStringLiteral("download"));
    m_forward = new widgets::Button(m_theme, widgets::Role::Primary);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_note, 1);
    for (widgets::Button *button : {m_cancel, m_back, m_saveRefused, m_forward})
        row->addWidget(button);
    connect(m_cancel, &QPushButton::clicked, &m_presenter, &ImportPresenter::cancel);
    connect(m_back, &QPushButton::clicked, &m_presenter, &ImportPresenter::back);
    connect(m_saveRefused, &QPushButton::clicked, this, &ImportPanel::chooseRefused);
    connect(m_forward, &QPushButton::clicked, this, &ImportPanel::goForward);
    return foot;
}

}  // namespace product_room
