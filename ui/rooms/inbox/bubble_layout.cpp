// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/inbox/bubble_layout.h"

#include "ui/widgets/paint.h"

#include <QRegularExpression>
#include <QTextOption>

namespace inbox {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using models::RowKind;
using models::ThreadRow;
using theme::Type;

constexpr int chipGap = 6;
constexpr int chipTextLeft = 26;  // number box and gaps before the title
constexpr int chipRight = 8;
constexpr int longestChip = 240;
constexpr qreal threadShare = 0.8;

QString shownBody(const ThreadRow &row)
{
    QString body = row.body;
    if (row.joinedMidway) {
        // What was not heard stands as NULs; one ellipsis says so.
        qsizetype heard = 0;
        while (heard < body.size() && body[heard].isNull())
            ++heard;
        body = QStringLiteral("… ") + body.mid(heard);
    }
    if (row.stopped)
        body += QStringLiteral(" …");
    body.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return body.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

QList<QTextLayout::FormatRange> references(const QString &body, const theme::Theme &theme)
{
    static const QRegularExpression reference(QStringLiteral("\\[\\d{1,2}\\]"));
    QList<QTextLayout::FormatRange> ranges;
    for (auto matches = reference.globalMatch(body); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        QTextCharFormat format;
        format.setForeground(theme.color(theme::Token::Bot));
        format.setFontWeight(QFont::DemiBold);
        ranges.append({int(match.capturedStart()), int(match.capturedLength()), format});
    }
    return ranges;
}

struct Block {
    qreal width = 0;
    qreal height = 0;
};

Block breakLines(QTextLayout &text, qreal width, const theme::Theme &theme)
{
    const qreal lineHeight = theme.lineHeight(Type::Body);
    Block block;
    text.beginLayout();
    for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, block.height + (lineHeight - line.height()) / 2});
        block.height += lineHeight;
        block.width = std::max(block.width, line.naturalTextWidth());
    }
    text.endLayout();
    return block;
}

/// Rows of chips under the text; returns the block they take, positions relative to its corner.
Block placeChips(QList<BubbleLayout::Chip> &chips, const QList<api::Citation> &citations, qreal width, const theme::Theme &theme)
{
    const qreal height = theme.scaled(metrics::citationHeight);
    QPointF at;
    Block block;
    int number = 0;
    for (const api::Citation &citation : citations) {
        const qreal words = std::ceil(paint::textWidth(theme, Type::MetaMedium, citation.title));
        const qreal chip = std::min({words + chipTextLeft + chipRight, qreal(longestChip), width});
        if (at.x() > 0 && at.x() + chip > width)
            at = QPointF(0, at.y() + height + chipGap);
        chips.append({QRectF(at, QSizeF(chip, height)), ++number, citation.title});
        block.width = std::max(block.width, at.x() + chip);
        block.height = at.y() + height;
        at.rx() += chip + chipGap;
    }
    return block;
}

/// One line a card, under everything else; positions relative to the corner of the block.
Block placeCards(QList<BubbleLayout::Card> &cards, const ThreadRow &row, qreal width, const theme::Theme &theme)
{
    const qreal height = theme.scaled(metrics::citationHeight);
    Block block;
    for (qsizetype index = 0; index < row.cardRefs.size(); ++index) {
        const api::CardRef &ref = row.cardRefs[index];
        const QString words = index < row.cards.size() ? ThreadText::card(row.cards[index]) : ThreadText::card(ref);
        const QString icon = ref.kind == api::CardKind::Order ? QStringLiteral("package") : QStringLiteral("shopping-bag");
        const qreal card = std::min(std::ceil(paint::textWidth(theme, Type::MetaMedium, words)) + chipTextLeft + chipRight, width);
        const qreal top = block.height > 0 ? block.height + chipGap : 0;
        cards.append({QRectF(0, top, card, height), icon, words});
        block.width = std::max(block.width, card);
        block.height = top + height;
    }
    return block;
}

bool standsRight(RowKind kind) { return kind != RowKind::Visitor; }

}  // namespace

qreal runsWidth(const QList<Run> &runs, const theme::Theme &theme)
{
    qreal width = 0;
    for (const Run &run : runs) {
        if (!run.icon.isEmpty())
            width += metrics::iconSize + (run.text.isEmpty() ? metrics::grid : metrics::grid + 2);
        width += paint::textWidth(theme, run.strong ? Type::MetaMedium : Type::Meta, run.text);
    }
    return width;
}

BubbleLayout layOut(const ThreadRow &row, qreal width, const theme::Theme &theme)
{
    BubbleLayout layout;
    const qreal metaHeight = theme.lineHeight(Type::Meta);
    qreal top = metrics::grid;
    const qreal inner = width - 2 * metrics::edge;
    if (row.newAbove) {
        layout.newLine = QRectF(metrics::edge, top, inner, metaHeight);
        top += metaHeight + metrics::gap;
    }
    if (row.kind == RowKind::System) {
        layout.meta = QRectF(metrics::edge, top, inner, metaHeight);
        layout.height = top + metaHeight + metrics::grid;
        return layout;
    }
    layout.right = standsRight(row.kind);
    const qreal widest = std::min<qreal>(metrics::bubbleMaximumWidth, width * threadShare) - 2 * metrics::bubblePaddingX;
    const QString body = shownBody(row);
    layout.text = std::make_shared<QTextLayout>(body, theme.font(Type::Body));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.text->setTextOption(option);
    layout.text->setCacheEnabled(true);
    if (row.kind == RowKind::Bot || row.kind == RowKind::Streaming)
        layout.text->setFormats(references(body, theme));
    const Block text = breakLines(*layout.text, widest, theme);
    Block chips;
    if (!row.citations.isEmpty())
        chips = placeChips(layout.chips, row.citations, widest, theme);
    const Block cards = placeCards(layout.cards, row, widest, theme);
    const qreal chipsTop = chips.height > 0 ? text.height + metrics::gap : 0;
    const qreal chipsBottom = chips.height > 0 ? chipsTop + chips.height : text.height;
    const qreal cardsTop = chipsBottom + metrics::gap;
    const qreal contentWidth = std::ceil(std::max({text.width, chips.width, cards.width})) + metrics::focusRing;
    const qreal contentHeight = cards.height > 0 ? cardsTop + cards.height : chipsBottom;
    const QSizeF size(contentWidth + 2 * metrics::bubblePaddingX, contentHeight + 2 * metrics::bubblePaddingY);
    const qreal left = layout.right ? width - metrics::edge - size.width() : metrics::edge;
    layout.bubble = QRectF(QPointF(std::round(left), top), size);
    layout.textAt = layout.bubble.topLeft() + QPointF(metrics::bubblePaddingX, metrics::bubblePaddingY);
    for (BubbleLayout::Chip &chip : layout.chips)
        chip.box.translate(layout.textAt + QPointF(0, chipsTop));
    for (BubbleLayout::Card &card : layout.cards)
        card.box.translate(layout.textAt + QPointF(0, cardsTop));
    layout.meta = QRectF(metrics::edge, layout.bubble.bottom() + metrics::grid, inner, metaHeight);
    layout.height = layout.meta.bottom() + metrics::grid;
    return layout;
}

}  // namespace inbox
