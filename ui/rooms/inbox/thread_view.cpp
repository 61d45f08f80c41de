// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/inbox/thread_view.h"

#include "ui/models/thread_model.h"
#include "ui/rooms/inbox/thread_delegate.h"
#include "ui/widgets/spoken_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

namespace inbox {
namespace {

constexpr std::chrono::milliseconds blinkInterval{500};
constexpr int nearEnd = 24;  // px; this close counts as the end
constexpr int bottomSpace = theme::metrics::cardGap;

}  // namespace

ThreadView::ThreadView(const theme::Theme &theme, const core::Clock &clock, models::ThreadModel &model, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_model(model)
    , m_delegate(new ThreadDelegate(theme, clock, this))
{
    setAccessibleName(tr("Messages"));
    setItemDelegate(m_delegate);
    setModel(new widgets::SpokenModel(
        model, [this](const QModelIndex &index) { return m_delegate->spoken(index); }, this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setViewportMargins(0, theme::metrics::gap, 0, bottomSpace);
    setMouseTracking(true);
    connect(m_delegate, &ThreadDelegate::citationAsked, this, &ThreadView::citationAsked);
    connect(m_delegate, &ThreadDelegate::cardAsked, this, &ThreadView::cardAsked);
    connect(m_delegate, &ThreadDelegate::retryAsked, this, &ThreadView::retryAsked);
    connect(&m_blink, &QTimer::timeout, this, &ThreadView::blink);
    connect(&model, &models::ThreadModel::streamingChanged, this, [this] {
        if (!m_model.isStreaming())
            m_blink.stop();
        else if (!m_blink.isActive())
            m_blink.start(blinkInterval);
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_atEnd = value >= verticalScrollBar()->maximum() - nearEnd;
        if (m_atEnd)
            Q_EMIT endSeen();
    });
    connect(&theme, &theme::Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

int ThreadView::verticalOffset() const
{
    // Fewer rows than fit stand at the bottom, next to the composer.
    const int slack = std::max(0, viewport()->height() - contentsSize().height());
    return QListView::verticalOffset() - slack;
}

void ThreadView::updateGeometries()
{
    QListView::updateGeometries();
    keepEnd();
}

void ThreadView::keepEnd()
{
    if (m_atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ThreadView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    m_atEnd = true;
    keepEnd();
}

void ThreadView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QListView::dataChanged(topLeft, bottomRight, roles);
    // The height of the row may have changed with its words.
    scheduleDelayedItemsLayout();
}

void ThreadView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    if (start == 0)
        m_atEnd = true;  // another chat
    QListView::rowsInserted(parent, start, end);
    if (m_atEnd)
        Q_EMIT endSeen();
}

void ThreadView::blink()
{
    m_caretOn = m_theme.reducedMotion() || !m_caretOn;
    m_delegate->setCaretShown(m_caretOn);
    for (int row = m_model.rowCount() - 1; row >= 0; --row) {
        if (m_model.row(row).kind != models::RowKind::Streaming)
            continue;
        viewport()->update(visualRect(model()->index(row, 0)));
        return;
    }
}

void ThreadView::openCitation(int number)
{
    const QModelIndex at = currentIndex();
    if (!at.isValid())
        return;
    const QList<api::Citation> &citations = m_model.row(at.row()).citations;
    if (number <= citations.size())
        Q_EMIT citationAsked(citations[number - 1]);
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    setProperty("keyFocus", true);
    const QModelIndex at = currentIndex();
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && event->modifiers() == Qt::NoModifier) {
        openCitation(event->key() - Qt::Key_0);
        return;
    }
    if (event->matches(QKeySequence::Copy) && at.isValid()) {
        QGuiApplication::clipboard()->setText(m_model.row(at.row()).body);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && at.isValid() && m_model.row(at.row()).delivery == models::Delivery::Failed) {
        Q_EMIT retryAsked(m_model.row(at.row()).key);
        return;
    }
    QListView::keyPressEvent(event);
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    setProperty("keyFocus", false);
    QListView::mousePressEvent(event);
}

}  // namespace inbox
