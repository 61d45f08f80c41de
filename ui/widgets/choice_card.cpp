// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_card.h"

#include "ui/widgets/paint.h"

#include <QStyleOptionButton>

namespace widgets {
namespace {

namespace metrics = theme::metrics;
constexpr int cardHeight = 56;
constexpr int cardWidth = 196;
constexpr int radioSize = 16;

}  // namespace

ChoiceCard::ChoiceCard(const theme::Theme &theme, const QString &iconName, const QString &title, const QString &second, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_iconName(iconName)
    , m_second(second)
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    setAccessibleDescription(second);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceCard::sizeHint() const { return {m_theme.scaled(cardWidth), m_theme.scaled(cardHeight)}; }

void ChoiceCard::paintEvent(QPaintEvent *)
{
    using theme::Token;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const bool ring = on || (hasFocus() && property("keyFocus").toBool());
    const qreal pen = ring ? metrics::focusRing : metrics::line;
    painter.setPen(QPen(m_theme.color(hasFocus() && property("keyFocus").toBool() && on ? Token::Text
                                      : ring                                            ? Token::Accent
                                                                                        : Token::Line),
                        pen));
    painter.setBrush(m_theme.color(on ? Token::Selected : underMouse() ? Token::Hover : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), metrics::radius, metrics::radius);

    QRectF rest = QRectF(rect()).adjusted(metrics::cardGap, 0, -metrics::cardGap, 0);
    paint::icon(painter, m_theme, {rest.left(), rest.center().y() - metrics::railIconSize / 2.0}, m_iconName,
                on ? Token::Accent : Token::Muted, metrics::railIconSize);
    rest.adjust(metrics::railIconSize + metrics::gap + 2, 0, -radioSize - metrics::gap, 0);
    const qreal line = m_theme.scaled(18);
    const QRectF upper(rest.left(), rest.center().y() - line, rest.width(), line);
    paint::text(painter, m_theme, upper, {text(), theme::Type::BodyMedium, Token::Text});
    paint::text(painter, m_theme, upper.translated(0, line), {m_second, theme::Type::Meta, Token::Muted});

    QStyleOptionButton mark;
    mark.initFrom(this);
    mark.rect = QRect(width() - metrics::cardGap - radioSize, (height() - radioSize) / 2, radioSize, radioSize);
    mark.state.setFlag(QStyle::State_On, on);
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &mark, &painter, this);
}

}  // namespace widgets
