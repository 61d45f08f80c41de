// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/knowledge/chunk_delegate.h"

#include "ui/models/chunks_model.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QItemSelectionModel>
#include <QListView>
#include <QTextLayout>

namespace knowledge {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using theme::Token;
using theme::Type;

constexpr int shortLines = 2;
constexpr int mostLines = 40;
constexpr int textGap = 2;

}  // namespace

ChunkDelegate::ChunkDelegate(const theme::Theme &theme, QListView *view)
    : QStyledItemDelegate(view)
    , m_theme(theme)
    , m_view(view)
{
}

int ChunkDelegate::linesOf(const QModelIndex &index) const
{
    return m_view->selectionModel() != nullptr && m_view->selectionModel()->isSelected(index) ? mostLines : shortLines;
}

ChunkDelegate::Block ChunkDelegate::breakText(const QString &text, qreal width, int most) const
{
    const QFont font = m_theme.font(Type::Body);
    const QString flat = text.simplified();
    QTextLayout layout(flat, font);
    Block block;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = block.lines.size() + 1 == most;
        if (last) {
            block.lines.append(QFontMetricsF(font).elidedText(flat.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        block.lines.append(flat.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return block;
}

QSize ChunkDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto chunk = index.data(models::ChunksModel::ChunkRole).value<api::Chunk>();
    const qreal width = m_view->viewport()->width() - 2 * metrics::cardGap;
    const auto lines = breakText(chunk.text, width, linesOf(index)).lines.size();
    const int line = m_theme.lineHeight(Type::Body);
    return {1, 2 * metrics::gap + line + textGap + int(lines) * line + metrics::line};
}

void ChunkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int gap = 6;
    const auto chunk = index.data(models::ChunksModel::ChunkRole).value<api::Chunk>();
    const QRectF area = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->fillRect(area, m_theme.color(selected ? Token::Selected : hovered ? Token::Hover : Token::Surface));
    paint::bottomLine(*painter, m_theme, area);
    if (selected)
        painter->fillRect(QRectF(area.left(), area.top(), metrics::selectionBar, area.height()), m_theme.color(Token::Accent));
    const qreal line = m_theme.lineHeight(Type::Body);
    const QRectF inside = area.adjusted(metrics::cardGap, metrics::gap, -metrics::cardGap, -metrics::gap);
    QRectF head(inside.left(), inside.top(), inside.width(), line);
    const int number = chunk.ordinal + 1;
    paint::counter(*painter, m_theme, {head.left(), head.center().y() - m_theme.scaled(metrics::counterHeight) / 2.0}, number,
                   paint::CounterTone::Quiet);
    head.setLeft(head.left() + paint::counterWidth(m_theme, number) + gap);
    QString path = chunk.titlePath;
    path.replace(QStringLiteral(" > "), QStringLiteral(" › "));
    paint::text(*painter, m_theme, head, {path, Type::BodyMedium, Token::Text});
    QRectF text(inside.left(), head.bottom() + textGap, inside.width(), line);
    for (const QString &words : breakText(chunk.text, inside.width(), linesOf(index)).lines) {
        paint::text(*painter, m_theme, text, {words, Type::Body, selected ? Token::Text : Token::Muted});
        text.translate(0, line);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && m_view->property("keyFocus").toBool()) {
        painter->setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing));
        painter->drawRect(area.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QString ChunkDelegate::spoken(const QModelIndex &index)
{
    const auto chunk = index.data(models::ChunksModel::ChunkRole).value<api::Chunk>();
    return QStringLiteral("%1. %2: %3").arg(chunk.ordinal + 1).arg(chunk.titlePath, chunk.text.simplified());
}

}  // namespace knowledge
