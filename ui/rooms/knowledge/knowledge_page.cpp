// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/knowledge/knowledge_page.h"

#include "ui/rooms/knowledge/add_bar.h"
#include "ui/rooms/knowledge/chunk_delegate.h"
#include "ui/rooms/knowledge/document_delegate.h"
#include "ui/rooms/knowledge/drop_ground.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/spoken_model.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toast.h"

#include <QActionGroup>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace knowledge {
namespace {

namespace metrics = theme::metrics;
using models::DocumentsModel;

constexpr int searchWidth = 176;
constexpr int passagesWidth = 400;
constexpr int columnWidths[] = {0, 56, 64, 96, 264, 88};

QStringList filesOf(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

/// Words of the head row.
class DocumentHead : public widgets::SpokenModel {
public:
    using SpokenModel::SpokenModel;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role == Qt::TextAlignmentRole)
            return int((section == DocumentsModel::ChunksColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
            return {};
        switch (DocumentsModel::Column(section)) {
        case DocumentsModel::TitleColumn: return QString(QStringLiteral("  ") + KnowledgePage::tr("Document"));
        case DocumentsModel::LanguageColumn: return KnowledgePage::tr("Lang.");
        case DocumentsModel::ChunksColumn: return KnowledgePage::tr("Chunks");
        case DocumentsModel::AudienceColumn: return KnowledgePage::tr("For");
        case DocumentsModel::StateColumn: return KnowledgePage::tr("State");
        case DocumentsModel::ChangedColumn: return KnowledgePage::tr("Changed");
        case DocumentsModel::ColumnCount: break;
        }
        return {};
    }
};

}  // namespace

KnowledgePage::KnowledgePage(const theme::Theme &theme, const core::Clock &clock, KnowledgePresenter &presenter, widgets::Toast &toast,
                             QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_presenter(presenter)
    , m_toast(toast)
{
    setProperty("ground", QStringLiteral("surface"));
    setAcceptDrops(presenter.mayWrite());
    makeActions();
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    widgets::plain(leftColumn);
    m_addBar = new AddBar(theme);
    leftColumn->addWidget(buildTools());
    leftColumn->addWidget(m_addBar);
    leftColumn->addWidget(buildTable(), 1);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::line);
    m_splitter->addWidget(left);
    m_splitter->addWidget(buildPassages());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({metrics::windowWidth - metrics::railWidth - passagesWidth, passagesWidth});
    auto *row = new QHBoxLayout(this);
    widgets::plain(row);
    row->addWidget(m_splitter);
    m_drop = new DropGround(theme, this);
    m_drop->hide();

    connect(&presenter, &KnowledgePresenter::selectionChanged, this, &KnowledgePage::followSelection);
    connect(&presenter, &KnowledgePresenter::jobChanged, this, [this] { m_addBar->show(m_presenter.job()); });
    connect(m_addBar, &AddBar::stopAsked, &presenter, &KnowledgePresenter::stopAdding);
    connect(&presenter.documents(), &DocumentsModel::totalChanged, this, &KnowledgePage::followTotal);
    connect(&presenter, &KnowledgePresenter::failed, this, [this](const QString &name, const core::Error &error) {
        const QString sentence = widgets::Text::sentence(error);
        m_toast.say(name.isEmpty() ? sentence : tr("%1: %2").arg(name, sentence), widgets::paint::Tone::Danger);
    });
    followTotal();
    followSelection();
    m_addBar->show(presenter.job());
}

void KnowledgePage::makeActions()
{
    m_add = widgets::makeAction(tr("Add files…"), QStringLiteral("plus"), QKeySequence(QKeySequence::Open), this);
    m_add->setToolTip(tr("Add text or Markdown files, or drop them here"));
    m_add->setVisible(m_presenter.mayWrite());
    m_remove = widgets::makeAction(tr("Delete"), QStringLiteral("trash"), QKeySequence(QKeySequence::Delete), this);
    m_remove->setToolTip(tr("Delete the document and all its passages"));
    m_find = widgets::makeAction(tr("Find a document"), QStringLiteral("search"), QKeySequence(QKeySequence::Find), this);
    for (QAction *action : {m_add, m_remove, m_find})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({m_add, m_remove, m_find});
    connect(m_add, &QAction::triggered, this, &KnowledgePage::chooseFiles);
    connect(m_remove, &QAction::triggered, this, &KnowledgePage::removeSelected);
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

QMenu *KnowledgePage::languageMenu()
{
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(menu);
    const auto offer = [this, menu, group](const QString &name, std::optional<api::Language> language) {
        QAction *action = menu->addAction(name, this, [this, language] {
            KnowledgePresenter::Intake intake = m_presenter.intake();
            intake.language = language;
            m_presenter.setIntake(intake);
            followIntake();
        });
        action->setCheckable(true);
        action->setChecked(m_presenter.intake().language == language);
        group->addAction(action);
    };
    offer(tr("Language found by itself"), std::nullopt);
    offer(tr("English"), api::Language::English);
    offer(tr("Spanish"), api::Language::Spanish);
    return menu;
}

QMenu *KnowledgePage::audienceMenu()
{
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(menu);
    for (const api::Audience audience : {api::Audience::Everyone, api::Audience::Staff}) {
        QAction *action = menu->addAction(DocumentDelegate::audienceName(audience), this, [this, audience] {
            KnowledgePresenter::Intake intake = m_presenter.intake();
            intake.audience = audience;
            m_presenter.setIntake(intake);
            followIntake();
        });
        action->setCheckable(true);
        action->setChecked(m_presenter.intake().audience == audience);
        group->addAction(action);
    }
    return menu;
}

QWidget *KnowledgePage::buildTools()
{
    auto *bar = widgets::makePane("surface", "bottom");
    widgets::keepHeight(bar, m_theme, metrics::topBarHeight);
    m_total = widgets::makeLabel({}, "name");
    m_search = new widgets::SearchField(m_theme, tr("Find a document"));
    m_search->setFixedWidth(m_theme.scaled(searchWidth));
    connect(m_search, &QLineEdit::textChanged, &m_presenter.documents(), &DocumentsModel::setFilter);
    m_language = new widgets::Button(m_theme, widgets::Role::Plain);
    m_language->setOpens(true);
    m_language->setMenu(languageMenu());
    m_audience = new widgets::Button(m_theme, widgets::Role::Plain);
    m_audience->setOpens(true);
    m_audience->setMenu(audienceMenu());
    auto *add = new widgets::Button(m_theme, widgets::Role::Primary);
    add->setShowsKey(true);
    add->bind(m_add);
    for (QWidget *writing : {static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_audience)})
        writing->setVisible(m_presenter.mayWrite());
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_total);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addWidget(m_language);
    row->addWidget(m_audience);
    row->addWidget(add);
    followIntake();
    return bar;
}

QWidget *KnowledgePage::buildTable()
{
    m_table = new QTableView;
    m_delegate = new DocumentDelegate(m_theme, m_clock, m_table);
    auto *head = new DocumentHead(
        m_presenter.documents(), [this](const QModelIndex &index) { return m_delegate->spoken(index); }, this);
    m_table->setAccessibleName(tr("Documents"));
    m_table->setModel(head);
    m_table->setItemDelegate(m_delegate);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QTableView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.scaled(metrics::tableRowHeight));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setFixedHeight(m_theme.scaled(metrics::tableHeadHeight));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(DocumentsModel::TitleColumn, QHeaderView::Stretch);
    for (int column = DocumentsModel::LanguageColumn; column < DocumentsModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, m_theme.scaled(columnWidths[column]));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_presenter.select(core::DocumentId::fromTrusted(current.data(DocumentsModel::IdRole).toString()));
    });
    auto *empty = new widgets::EmptyState(
        m_theme, {}, tr("No documents yet"),
        m_presenter.mayWrite() ? tr("The bot answers from what stands here. Drop text or Markdown files on this page, or choose them.")
                               : tr("The bot answers from what stands here. Someone who looks after the catalogue can add documents."),
        m_presenter.mayWrite() ? m_add : nullptr);
    m_left = new QStackedWidget;
    m_left->addWidget(m_table);
    m_left->addWidget(empty);
    return m_left;
}

QWidget *KnowledgePage::buildPassages()
{
    m_passages = new QListView;
    auto *delegate = new ChunkDelegate(m_theme, m_passages);
    m_passages->setAccessibleName(tr("Passages"));
    m_passages->setModel(new widgets::SpokenModel(m_presenter.chunks(), &ChunkDelegate::spoken, this));
    m_passages->setItemDelegate(delegate);
    m_passages->setFrameShape(QFrame::NoFrame);
    m_passages->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_passages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_passages->setResizeMode(QListView::Adjust);
    m_passages->setMouseTracking(true);
    // The selected passage is shown whole, so rows change height.
    connect(m_passages->selectionModel(), &QItemSelectionModel::selectionChanged, m_passages, [this] { m_passages->doItemsLayout(); });

    auto *head = widgets::makePane("surface", "bottom");
    widgets::keepHeight(head, m_theme, metrics::topBarHeight);
    m_name = new widgets::ElidedLabel({}, "title");
    m_facts = new widgets::ElidedLabel({}, "muted");
    auto *remove = new widgets::Button(m_theme, widgets::Role::Icon);
    remove->bind(m_remove);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_name);
    row->addWidget(m_facts, 1);
    row->addWidget(remove);

    auto *shown = new QWidget;
    auto *column = new QVBoxLayout(shown);
    widgets::plain(column);
    m_failure = new widgets::WrappedLabel({}, "danger");
    m_failure->setContentsMargins(metrics::edge, metrics::cardGap, metrics::edge, metrics::cardGap);
    column->addWidget(head);
    column->addWidget(m_failure);
    column->addWidget(m_passages, 1);
    m_rightEmpty = new widgets::EmptyState(m_theme, {}, tr("Nothing chosen"),
                                           tr("Choose a document to read the passages the bot finds in it."), nullptr);
    m_right = new QStackedWidget;
    m_right->setProperty("ground", QStringLiteral("surface"));
    m_right->setMinimumWidth(metrics::contextMinimumWidth);
    m_right->addWidget(m_rightEmpty);
    m_right->addWidget(shown);
    return m_right;
}

void KnowledgePage::followIntake()
{
    const KnowledgePresenter::Intake &intake = m_presenter.intake();
    QString language = tr("Any language");
    if (intake.language)
        language = *intake.language == api::Language::English ? tr("English") : tr("Spanish");
    m_language->setText(language);
    m_language->setAccessibleName(tr("Language of new files: %1").arg(language));
    m_language->setToolTip(m_language->accessibleName());
    const QString audience = DocumentDelegate::audienceName(intake.audience);
    m_audience->setText(tr("For: %1").arg(audience));
    m_audience->setAccessibleName(tr("New files are for: %1").arg(audience));
    m_audience->setToolTip(m_audience->accessibleName());
    m_language->updateGeometry();
    m_audience->updateGeometry();
}

void KnowledgePage::followTotal()
{
    const int total = m_presenter.documents().total();
    m_total->setText(tr("%n document(s)", nullptr, total));
    m_left->setCurrentIndex(total == 0 ? 1 : 0);
}

void KnowledgePage::followSelection()
{
    const auto document = m_presenter.selected();
    m_right->setCurrentIndex(document ? 1 : 0);
    m_remove->setEnabled(document.has_value() && m_presenter.mayWrite());
    m_remove->setVisible(m_presenter.mayWrite());
    if (!document)
        return m_table->clearSelection();
    m_name->setWords(document->title.isEmpty() ? document->fileName : document->title);
    QStringList facts{widgets::Text::bytes(document->bytes)};
    if (document->status == api::DocumentStatus::Ready)
        facts.append(tr("%n chunk(s)", nullptr, document->chunks));
    else
        facts.append(DocumentDelegate::stageName(*document));
    const bool failed = document->status == api::DocumentStatus::Failed;
    m_failure->setVisible(failed);
    m_failure->setWords(failed ? DocumentDelegate::failure(*document) : QString());
    m_facts->setWords(QStringLiteral("· ") + facts.join(QStringLiteral(" · ")));
    const QModelIndex at = m_presenter.documents().indexOf(document->id);
    if (at.isValid() && m_table->currentIndex().row() != at.row())
        m_table->selectRow(at.row());
    const QModelIndex marked = m_presenter.chunks().indexOf(m_presenter.markedChunk());
    if (marked.isValid() && m_passages->currentIndex().row() != marked.row()) {
        m_passages->setCurrentIndex(m_passages->model()->index(marked.row(), 0));
        m_passages->scrollTo(m_passages->currentIndex(), QListView::PositionAtCenter);
    }
}

void KnowledgePage::chooseFiles()
{
    const QString kinds = tr("Text and Markdown (*.md *.markdown *.txt)");
    auto *dialog = new QFileDialog(this, tr("Add files"), {}, kinds + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, &m_presenter, &KnowledgePresenter::add);
    dialog->open();
}

void KnowledgePage::removeSelected()
{
    const auto document = m_presenter.selected();
    if (!document)
        return;
    m_presenter.remove(document->id);
    connect(&m_toast, &widgets::Toast::passed, &m_presenter, &KnowledgePresenter::confirmRemoval,
            Qt::ConnectionType(Qt::SingleShotConnection));
    m_toast.say(tr("%1 deleted").arg(document->title), widgets::paint::Tone::Neutral, tr("Undo"), [this] { m_presenter.undoRemoval(); });
}

QByteArray KnowledgePage::saveLayout() const { return m_splitter->saveState(); }

void KnowledgePage::restoreLayout(const QByteArray &state)
{
    if (!state.isEmpty())
        m_splitter->restoreState(state);
    m_splitter->setHandleWidth(metrics::line);
}

void KnowledgePage::showDropGround(bool shown)
{
    m_drop->setGeometry(rect());
    m_drop->setVisible(shown);
    m_drop->raise();
}

void KnowledgePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (filesOf(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    showDropGround(true);
}

void KnowledgePage::dragLeaveEvent(QDragLeaveEvent *) { showDropGround(false); }

void KnowledgePage::dropEvent(QDropEvent *event)
{
    showDropGround(false);
    const QStringList paths = filesOf(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    m_presenter.add(paths);
}

void KnowledgePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_drop->setGeometry(rect());
}

}  // namespace knowledge
