// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QString>

/// Parts of the look that delegates and small widgets draw alike.
namespace widgets::paint {

using theme::Theme;
using theme::Token;
using theme::Type;

struct Words {
    QString text;
    Type type = Type::Body;
    Token token = Token::Text;
};

[[nodiscard]] qreal textWidth(const Theme &theme, Type type, const QString &text);

/// One line, vertically centred in `area`, elided at the right. Returns the width it took.
qreal text(QPainter &painter, const Theme &theme, const QRectF &area, const Words &words, Qt::Alignment alignment = Qt::AlignLeft);

/// Digits in boxes of the widest digit, so that a running timer does not tremble. Right-aligned ends at the right edge.
qreal number(QPainter &painter, const Theme &theme, const QRectF &area, const Words &words, Qt::Alignment alignment = Qt::AlignLeft);
[[nodiscard]] qreal numberWidth(const Theme &theme, Type type, const QString &text);

/// Icon with its top left corner there; the painter's device gives the pixel ratio.
void icon(QPainter &painter, const Theme &theme, QPointF at, const QString &name, Token token, int size = theme::metrics::iconSize);

void rounded(QPainter &painter, const QRectF &area, qreal radius, const QColor &fill, const QColor &border = {},
             Qt::PenStyle style = Qt::SolidLine);

/// Horizontal hairline on device pixels along the bottom (or top) of `area`.
void bottomLine(QPainter &painter, const Theme &theme, const QRectF &area);

/// Round picture of a person: initials on `press`. `badge` says who owns a conversation; it sits on `ground`.
struct Badge {
    QString icon;
    Token token = Token::Muted;
};
void avatar(QPainter &painter, const Theme &theme, const QRectF &area, const QString &initials, const std::optional<Badge> &badge = {},
            Token ground = Token::Surface);

enum class Tone { Neutral, Ok, Warning, Danger, Bot, Accent };
[[nodiscard]] Token strongToken(Tone tone);
[[nodiscard]] Token softToken(Tone tone);

[[nodiscard]] qreal chipWidth(const Theme &theme, const QString &word, bool withIcon);
/// Soft ground, strong word; left edge and vertical centre of `area`. Returns its width.
qreal chip(QPainter &painter, const Theme &theme, const QRectF &area, const QString &word, Tone tone, const QString &iconName = {});

enum class CounterTone { Quiet, Accent, Danger };
[[nodiscard]] qreal counterWidth(const Theme &theme, int count);
void counter(QPainter &painter, const Theme &theme, QPointF topLeft, int count, CounterTone tone);

}  // namespace widgets::paint
