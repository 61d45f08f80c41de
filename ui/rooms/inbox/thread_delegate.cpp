// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/inbox/thread_delegate.h"

#include "ui/models/thread_model.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/text.h"

#include <QHelpEvent>
#include <QListView>
#include <QMouseEvent>
#include <QToolTip>

namespace inbox {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using models::Delivery;
using models::RowKind;
using models::ThreadRow;
using theme::Token;
using theme::Type;

constexpr int layoutsKept = 600;
constexpr int caretWidth = 2;
constexpr int caretHeight = 15;

struct Ground {
    Token fill;
    std::optional<Token> border;
    Qt::PenStyle style = Qt::SolidLine;
};

Ground groundOf(const ThreadRow &row)
{
    switch (row.kind) {
    case RowKind::Visitor:
    case RowKind::System: return {Token::Visitor, {}};
    case RowKind::Bot:
    case RowKind::Streaming: return {Token::BotSoft, {}};
    case RowKind::Agent: return {Token::AccentSoft, {}};
    case RowKind::Note: return {Token::Note, Token::NoteLine};
    case RowKind::Outbox:
        if (row.delivery == Delivery::Failed)
            return {Token::Surface, Token::Danger};
        return {row.note ? Token::Note : Token::Surface, Token::Edge, Qt::DashLine};
    }
    Q_UNREACHABLE();
}

}  // namespace

ThreadDelegate::ThreadDelegate(const theme::Theme &theme, const core::Clock &clock, QListView *view)
    : QStyledItemDelegate(view)
    , m_theme(theme)
    , m_clock(clock)
    , m_view(view)
    , m_layouts(layoutsKept)
{
}

const BubbleLayout &ThreadDelegate::layoutOf(const ThreadRow &row) const
{
    const int width = m_view->viewport()->width();
    const QString key = QStringLiteral("%1/%2/%3/%4/%5")
                            .arg(row.key)
                            .arg(row.revision)
                            .arg(width)
                            .arg(m_theme.textPercent())
                            .arg(int(m_theme.scheme()) * 16 + int(row.kind));
    if (BubbleLayout *kept = m_layouts.object(key))
        return *kept;
    auto *made = new BubbleLayout(layOut(row, width, m_theme));
    m_layouts.insert(key, made);
    return *made;
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const BubbleLayout &layout = layoutOf(index.data(models::ThreadModel::RowRole).value<ThreadRow>());
    return {1, int(std::ceil(layout.height))};
}

void ThreadDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(models::ThreadModel::RowRole).value<ThreadRow>();
    const BubbleLayout &layout = layoutOf(row);
    const core::Timestamp now = m_clock.now();
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) && m_view->property("keyFocus").toBool();
    painter->save();
    painter->translate(option.rect.topLeft());
    if (!layout.newLine.isNull()) {
        const QString word = tr("New");
        const qreal half = paint::textWidth(m_theme, Type::MetaStrong, word) / 2 + metrics::gap;
        const QRectF line = layout.newLine;
        const qreal y = std::round(line.center().y());
        painter->fillRect(QRectF(line.left(), y, line.width() / 2 - half, 1), m_theme.color(Token::Danger));
        painter->fillRect(QRectF(line.center().x() + half, y, line.width() / 2 - half, 1), m_theme.color(Token::Danger));
        paint::text(*painter, m_theme, line, {word, Type::MetaStrong, Token::Danger}, Qt::AlignHCenter);
    }
    if (row.kind == RowKind::System) {
        paintRuns(*painter, layout.meta, ThreadText::system(row, now), Qt::AlignHCenter);
        if (focused) {
            painter->setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing));
            painter->drawRect(layout.meta.adjusted(-2, -1, 2, 1));
        }
    } else {
        paintBubble(*painter, row, layout, focused);
        paintRuns(*painter, layout.meta, ThreadText::meta(row, now), layout.right ? Qt::AlignRight : Qt::AlignLeft);
    }
    painter->restore();
}

void ThreadDelegate::paintBubble(QPainter &painter, const ThreadRow &row, const BubbleLayout &layout, bool focused) const
{
    const Ground ground = groundOf(row);
    paint::rounded(painter, layout.bubble, metrics::bubbleRadius, m_theme.color(ground.fill),
                   ground.border ? m_theme.color(*ground.border) : QColor(), ground.style);
    if (focused) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(layout.bubble.adjusted(1, 1, -1, -1), metrics::bubbleRadius, metrics::bubbleRadius);
    }
    painter.setPen(m_theme.color(Token::Text));
    layout.text->draw(&painter, layout.textAt);
    const bool writing = row.kind == RowKind::Streaming && !row.stopped;
    if (writing && layout.text->lineCount() > 0 && (m_caretShown || m_theme.reducedMotion())) {
        const QTextLine last = layout.text->lineAt(layout.text->lineCount() - 1);
        const QPointF at = layout.textAt + QPointF(last.naturalTextWidth() + 1, last.y() + (last.height() - caretHeight) / 2);
        painter.fillRect(QRectF(at, QSizeF(caretWidth, caretHeight)), m_theme.color(Token::Bot));
    }
    for (const BubbleLayout::Chip &chip : layout.chips)
        paintChip(painter, chip);
    for (const BubbleLayout::Card &card : layout.cards)
        paintCard(painter, card);
}

void ThreadDelegate::paintCard(QPainter &painter, const BubbleLayout::Card &card) const
{
    constexpr int gap = 6;
    paint::rounded(painter, card.box, metrics::radius, m_theme.color(Token::Surface), m_theme.color(Token::ButtonLine));
    const QPointF icon(card.box.left() + metrics::grid, card.box.center().y() - metrics::iconSize / 2.0);
    paint::icon(painter, m_theme, icon, card.icon, Token::Muted);
    const qreal left = icon.x() + metrics::iconSize + gap;
    const QRectF words(left, card.box.top(), card.box.right() - left - metrics::grid, card.box.height());
    paint::text(painter, m_theme, words, {card.words, Type::MetaMedium, Token::Text});
}

void ThreadDelegate::paintChip(QPainter &painter, const BubbleLayout::Chip &chip) const
{
    constexpr int numberBox = 16;
    constexpr int gap = 6;
    paint::rounded(painter, chip.box, metrics::radius, m_theme.color(Token::Surface), m_theme.color(Token::ButtonLine));
    const QRectF box(chip.box.left() + metrics::grid, chip.box.center().y() - numberBox / 2.0, numberBox, numberBox);
    paint::rounded(painter, box, metrics::smallRadius, m_theme.color(Token::Bot));
    paint::text(painter, m_theme, box, {QString::number(chip.number), Type::MetaStrong, Token::Surface}, Qt::AlignHCenter);
    const QRectF words(box.right() + gap, chip.box.top(), chip.box.right() - box.right() - gap - metrics::gap, chip.box.height());
    paint::text(painter, m_theme, words, {chip.title, Type::MetaMedium, Token::Text});
}

void ThreadDelegate::paintRuns(QPainter &painter, const QRectF &line, const QList<Run> &runs, Qt::Alignment alignment) const
{
    const qreal width = std::min(runsWidth(runs, m_theme), line.width());
    qreal x = line.left();
    if (alignment & Qt::AlignRight)
        x = line.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = line.center().x() - width / 2;
    for (const Run &run : runs) {
        if (!run.icon.isEmpty()) {
            const qreal before = run.text.isEmpty() ? metrics::grid : 0;
            paint::icon(painter, m_theme, {x + before, line.center().y() - metrics::iconSize / 2.0}, run.icon, run.iconToken);
            x += metrics::iconSize + (run.text.isEmpty() ? metrics::grid : metrics::grid + 2);
        }
        const QRectF rest(x, line.top(), line.right() - x, line.height());
        x += paint::text(painter, m_theme, rest, {run.text, run.strong ? Type::MetaMedium : Type::Meta, run.token});
    }
}

QRectF ThreadDelegate::actionBox(const ThreadRow &row, const BubbleLayout &layout) const
{
    const QList<Run> runs = ThreadText::meta(row, m_clock.now());
    if (runs.isEmpty() || !runs.last().action)
        return {};
    const qreal width = paint::textWidth(m_theme, Type::MetaMedium, runs.last().text);
    return {layout.meta.right() - width, layout.meta.top(), width, layout.meta.height()};
}

bool ThreadDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto row = index.data(models::ThreadModel::RowRole).value<ThreadRow>();
    const BubbleLayout &layout = layoutOf(row);
    const QPointF at = static_cast<QMouseEvent *>(event)->position() - option.rect.topLeft();
    for (const BubbleLayout::Chip &chip : layout.chips) {
        if (chip.box.contains(at)) {
            Q_EMIT citationAsked(row.citations[chip.number - 1]);
            return true;
        }
    }
    for (qsizetype card = 0; card < layout.cards.size(); ++card) {
        if (layout.cards[card].box.contains(at)) {
            Q_EMIT cardAsked(row.cardRefs[card]);
            return true;
        }
    }
    if (actionBox(row, layout).contains(at)) {
        Q_EMIT retryAsked(row.key);
        return true;
    }
    return false;
}

bool ThreadDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto row = index.data(models::ThreadModel::RowRole).value<ThreadRow>();
    const BubbleLayout &layout = layoutOf(row);
    const QPointF at = event->pos() - option.rect.topLeft();
    for (const BubbleLayout::Chip &chip : layout.chips) {
        if (chip.box.contains(at)) {
            QToolTip::showText(event->globalPos(), row.citations[chip.number - 1].quote, m_view);
            return true;
        }
    }
    if (layout.meta.contains(at) && row.at.milliseconds() > 0)
        QToolTip::showText(event->globalPos(), widgets::Text::whenInFull(row.at), m_view);
    else
        QToolTip::hideText();
    return true;
}

QString ThreadDelegate::spoken(const QModelIndex &index) const
{
    return ThreadText::spoken(index.data(models::ThreadModel::RowRole).value<ThreadRow>(), m_clock.now());
}

}  // namespace inbox
