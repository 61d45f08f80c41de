// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paint.h"

#include <QFontMetricsF>

namespace widgets::paint {
namespace {

namespace metrics = theme::metrics;
constexpr int counterPadding = 5;
constexpr int highestCount = 999;

qreal baseline(const QRectF &area, const QFontMetricsF &font) { return area.center().y() + (font.ascent() - font.descent()) / 2; }

qreal widestDigit(const QFontMetricsF &font)
{
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, font.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

QString countText(int count) { return count > highestCount ? QStringLiteral("999+") : QString::number(count); }

}  // namespace

qreal textWidth(const Theme &theme, Type type, const QString &text) { return QFontMetricsF(theme.font(type)).horizontalAdvance(text); }

qreal text(QPainter &painter, const Theme &theme, const QRectF &area, const Words &words, Qt::Alignment alignment)
{
    const QFont font = theme.font(words.type);
    const QFontMetricsF measure(font);
    qreal width = measure.horizontalAdvance(words.text);
    // A hair more than the area is rounding, not want of room.
    const QString shown = width > area.width() + 0.5 ? measure.elidedText(words.text, Qt::ElideRight, area.width()) : words.text;
    width = std::min(width, area.width());
    qreal x = area.left();
    if (alignment & Qt::AlignRight)
        x = area.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = area.center().x() - width / 2;
    painter.setFont(font);
    painter.setPen(theme.color(words.token));
    painter.drawText(QPointF(x, baseline(area, measure)), shown);
    return width;
}

qreal numberWidth(const Theme &theme, Type type, const QString &text)
{
    const QFontMetricsF measure(theme.font(type));
    const qreal box = widestDigit(measure);
    qreal width = 0;
    for (const QChar letter : text)
        width += letter.isDigit() ? box : measure.horizontalAdvance(letter);
    return width;
}

qreal number(QPainter &painter, const Theme &theme, const QRectF &area, const Words &words, Qt::Alignment alignment)
{
    const QFont font = theme.font(words.type);
    const QFontMetricsF measure(font);
    const qreal box = widestDigit(measure);
    const qreal width = numberWidth(theme, words.type, words.text);
    qreal x = alignment & Qt::AlignRight ? area.right() - width : area.left();
    painter.setFont(font);
    painter.setPen(theme.color(words.token));
    for (const QChar letter : words.text) {
        const qreal own = measure.horizontalAdvance(letter);
        const qreal cell = letter.isDigit() ? box : own;
        painter.drawText(QPointF(x + (cell - own) / 2, baseline(area, measure)), QString(letter));
        x += cell;
    }
    return width;
}

void icon(QPainter &painter, const Theme &theme, QPointF at, const QString &name, Token token, int size)
{
    const QPixmap pixmap = theme::iconPixmap(name, theme.color(token), size, painter.device()->devicePixelRatioF());
    painter.drawPixmap(QPointF(qRound(at.x()), qRound(at.y())), pixmap);
}

void rounded(QPainter &painter, const QRectF &area, qreal radius, const QColor &fill, const QColor &border, Qt::PenStyle style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        painter.setPen(QPen(border, 1, style));
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(area, radius, radius);
    }
    painter.restore();
}

void bottomLine(QPainter &painter, const Theme &theme, const QRectF &area)
{
    painter.fillRect(QRectF(area.left(), area.bottom() - metrics::line, area.width(), metrics::line), theme.color(Token::Line));
}

void avatar(QPainter &painter, const Theme &theme, const QRectF &area, const QString &initials, const std::optional<Badge> &badge,
            Token ground)
{
    rounded(painter, area, area.width() / 2, theme.color(Token::Press));
    const Type type = area.width() >= theme.scaled(metrics::largeAvatarSize) ? Type::Title : Type::MetaStrong;
    text(painter, theme, area.adjusted(-metrics::grid, 0, metrics::grid, 0), {initials, type, Token::Text}, Qt::AlignHCenter);
    if (!badge)
        return;
    const qreal size = metrics::avatarBadgeSize;
    const QRectF spot(area.right() + metrics::grid - size, area.bottom() + metrics::grid - size, size, size);
    rounded(painter, spot, size / 2, theme.color(ground));
    const qreal inset = (size - metrics::chipIconSize) / 2;
    icon(painter, theme, spot.topLeft() + QPointF(inset, inset), badge->icon, badge->token, metrics::chipIconSize);
}

Token strongToken(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Token::Text;
    case Tone::Ok: return Token::Ok;
    case Tone::Warning: return Token::Warning;
    case Tone::Danger: return Token::Danger;
    case Tone::Bot: return Token::Bot;
    case Tone::Accent: return Token::Accent;
    }
    Q_UNREACHABLE();
}

Token softToken(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Token::Visitor;
    case Tone::Ok: return Token::OkSoft;
    case Tone::Warning: return Token::WarningSoft;
    case Tone::Danger: return Token::DangerSoft;
    case Tone::Bot: return Token::BotSoft;
    case Tone::Accent: return Token::AccentSoft;
    }
    Q_UNREACHABLE();
}

qreal chipWidth(const Theme &theme, const QString &word, bool withIcon)
{
    const qreal iconPart = withIcon ? metrics::chipIconSize + metrics::grid : 0;
    return std::ceil(textWidth(theme, Type::MetaMedium, word)) + iconPart + 2 * metrics::chipPadding;
}

qreal chip(QPainter &painter, const Theme &theme, const QRectF &area, const QString &word, Tone tone, const QString &iconName)
{
    const qreal height = theme.scaled(metrics::chipHeight);
    const QRectF box(area.left(), std::round(area.center().y() - height / 2), chipWidth(theme, word, !iconName.isEmpty()), height);
    rounded(painter, box, metrics::radius, theme.color(softToken(tone)));
    QRectF inside = box.adjusted(metrics::chipPadding, 0, -metrics::chipPadding, 0);
    if (!iconName.isEmpty()) {
        icon(painter, theme, QPointF(inside.left(), inside.center().y() - metrics::chipIconSize / 2.0), iconName, strongToken(tone),
             metrics::chipIconSize);
        inside.setLeft(inside.left() + metrics::chipIconSize + metrics::grid);
    }
    text(painter, theme, inside, {word, Type::MetaMedium, strongToken(tone)});
    return box.width();
}

qreal counterWidth(const Theme &theme, int count)
{
    const qreal width = std::ceil(numberWidth(theme, Type::MetaStrong, countText(count))) + 2 * counterPadding;
    return std::max<qreal>(theme.scaled(metrics::counterMinimumWidth), width);
}

void counter(QPainter &painter, const Theme &theme, QPointF topLeft, int count, CounterTone tone)
{
    Token ground = Token::Press;
    Token word = Token::Text;
    switch (tone) {
    case CounterTone::Quiet: break;
    case CounterTone::Accent:
        ground = Token::Accent;
        word = Token::OnAccent;
        break;
    case CounterTone::Danger:
        ground = Token::Danger;
        word = Token::Surface;
        break;
    }
    const QRectF box(topLeft, QSizeF(counterWidth(theme, count), theme.scaled(metrics::counterHeight)));
    rounded(painter, box, metrics::radius, theme.color(ground));
    const qreal width = numberWidth(theme, Type::MetaStrong, countText(count));
    number(painter, theme, QRectF(box.center().x() - width / 2, box.top(), width, box.height()),
           {countText(count), Type::MetaStrong, word});
}

}  // namespace widgets::paint
