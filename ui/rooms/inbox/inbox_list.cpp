// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/inbox/inbox_list.h"

#include "ui/models/inbox_model.h"
#include "ui/rooms/inbox/conversation_delegate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/spoken_model.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace inbox {
namespace {

namespace metrics = theme::metrics;
using models::InboxModel;
constexpr std::chrono::seconds tickInterval{1};

bool isSection(const QModelIndex &index) { return index.data(InboxModel::IsSectionRole).toBool(); }

}  // namespace

QItemSelectionModel::SelectionFlags InboxTree::selectionCommand(const QModelIndex &, const QEvent *) const
{
    // What is selected is the chat on show; moving through the list alone opens and marks nothing.
    return QItemSelectionModel::NoUpdate;
}

void InboxTree::toggle(const QModelIndex &section) { setExpanded(section, !isExpanded(section)); }

void InboxTree::keyPressEvent(QKeyEvent *event)
{
    setProperty("keyFocus", true);
    const QModelIndex at = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && at.isValid()) {
        if (isSection(at))
            toggle(at);
        else
            Q_EMIT opened(at);
        return;
    }
    QTreeView::keyPressEvent(event);
    viewport()->update();
}

void InboxTree::mousePressEvent(QMouseEvent *event)
{
    setProperty("keyFocus", false);
    QTreeView::mousePressEvent(event);
}

void InboxTree::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex at = indexAt(event->pos());
    if (!at.isValid() || event->button() != Qt::LeftButton)
        return;
    if (isSection(at))
        toggle(at);
    else
        Q_EMIT opened(at);
}

InboxList::InboxList(const theme::Theme &theme, const core::Clock &clock, InboxModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_filter(new widgets::SearchField(theme, tr("Filter chats")))
    , m_tree(new InboxTree)
    , m_delegate(new ConversationDelegate(theme, clock, m_tree))
    , m_spoken(new widgets::SpokenModel(
          model, [this](const QModelIndex &index) { return m_delegate->spoken(index); }, this))
{
    setProperty("ground", QStringLiteral("surface"));
    setMinimumWidth(metrics::listMinimumWidth);
    setMaximumWidth(metrics::listMaximumWidth);
    auto *tools = widgets::makePane(nullptr, "bottom");
    widgets::keepHeight(tools, theme, metrics::toolRowHeight);
    auto *toolLayout = new QHBoxLayout(tools);
    toolLayout->setContentsMargins(metrics::cardGap, 0, metrics::cardGap, 0);
    toolLayout->addWidget(m_filter);

    m_tree->setAccessibleName(tr("Chats"));
    m_tree->setModel(m_spoken);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setVerticalScrollMode(QTreeView::ScrollPerPixel);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setMouseTracking(true);
    for (int section = 0; section < models::sectionCount; ++section)
        m_tree->setExpanded(m_spoken->index(section, 0), section != int(models::Section::Closed));

    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(tools);
    column->addWidget(m_tree, 1);

    connect(m_filter, &QLineEdit::textChanged, &m_model, &InboxModel::setFilter);
    connect(m_tree, &InboxTree::opened, this, [this](const QModelIndex &index) {
        Q_EMIT conversationAsked(core::ConversationId::fromTrusted(index.data(InboxModel::IdRole).toString()));
    });
    connect(m_spoken, &QAbstractItemModel::rowsInserted, this, &InboxList::showSelection);
    connect(&theme, &theme::Theme::changed, m_tree, [this] { m_tree->doItemsLayout(); });
    // One clock for all wait timers; only what is in view is painted.
    connect(&m_tick, &QTimer::timeout, m_tree->viewport(), qOverload<>(&QWidget::update));
    m_tick.start(tickInterval);
}

void InboxList::select(const core::ConversationId &id)
{
    m_selected = id;
    showSelection();
}

void InboxList::showSelection()
{
    const QModelIndex at = m_spoken->mapFromSource(m_model.indexOf(m_selected));
    if (!at.isValid())
        return m_tree->selectionModel()->clearSelection();
    m_tree->selectionModel()->select(at, QItemSelectionModel::ClearAndSelect);
}

void InboxList::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

}  // namespace inbox
