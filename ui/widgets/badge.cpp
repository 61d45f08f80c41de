// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/widgets/text.h"

namespace widgets {
namespace {

namespace metrics = theme::metrics;
constexpr int dotSize = 8;
constexpr int stepSize = 24;

}  // namespace

IconLabel::IconLabel(const theme::Theme &theme, const QString &name, theme::Token token, int size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
    , m_token(token)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::show(const QString &name, theme::Token token)
{
    m_name = name;
    m_token = token;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::icon(painter, m_theme, {0, 0}, m_name, m_token, m_size);
}

AvatarLabel::AvatarLabel(const theme::Theme &theme, int size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(theme.scaled(size), theme.scaled(size));
}

void AvatarLabel::setName(const QString &name)
{
    m_initials = Text::initials(name);
    update();
}

void AvatarLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::avatar(painter, m_theme, rect(), m_initials);
}

ChipLabel::ChipLabel(const theme::Theme &theme, const QString &word, paint::Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    show(word, tone);
}

void ChipLabel::show(const QString &word, paint::Tone tone, const QString &iconName)
{
    m_word = word;
    m_tone = tone;
    m_iconName = iconName;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const
{
    return {int(std::ceil(paint::chipWidth(m_theme, m_word, !m_iconName.isEmpty()))), m_theme.scaled(metrics::chipHeight)};
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::chip(painter, m_theme, rect(), m_word, m_tone, m_iconName);
}

Dot::Dot(const theme::Theme &theme, theme::Token token, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_token(token)
{
    setFixedSize(dotSize, dotSize);
}

void Dot::setToken(theme::Token token)
{
    m_token = token;
    update();
}

void Dot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::rounded(painter, rect(), dotSize / 2.0, m_theme.color(m_token));
}

StepNumber::StepNumber(const theme::Theme &theme, int number, Stage stage, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_number(number)
    , m_stage(stage)
{
    setFixedSize(theme.scaled(stepSize), theme.scaled(stepSize));
}

void StepNumber::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool done = m_stage == Stage::Done;
    const bool now = m_stage == Stage::Now;
    const theme::Token ground = done ? theme::Token::OkSoft : now ? theme::Token::Accent : theme::Token::Press;
    paint::rounded(painter, rect(), width() / 2.0, m_theme.color(ground));
    if (done) {
        const qreal inset = (width() - metrics::iconSize) / 2.0;
        paint::icon(painter, m_theme, {inset, inset}, QStringLiteral("check"), theme::Token::Ok);
        return;
    }
    const theme::Token word = now ? theme::Token::OnAccent : theme::Token::Muted;
    paint::text(painter, m_theme, rect(), {QString::number(m_number), theme::Type::MetaStrong, word}, Qt::AlignHCenter);
}

Drawing::Drawing(const theme::Theme &theme, const QString &name, QSize size, theme::Token current, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
    , m_current(current)
{
    setFixedSize(size);
}

void Drawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, theme::drawing(m_theme, m_name, size(), devicePixelRatioF(), m_theme.color(m_current)));
}

}  // namespace widgets
