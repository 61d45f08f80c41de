// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include <QEvent>

namespace widgets {

ElidedLabel::ElidedLabel(const QString &text, const char *kind, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    if (kind != nullptr)
        setProperty("kind", QLatin1String(kind));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWords(text);
}

void ElidedLabel::setWords(const QString &text)
{
    m_words = text;
    setAccessibleName(text);
    fit();
    updateGeometry();
}

QSize ElidedLabel::minimumSizeHint() const
{
    constexpr int shortest = 24;
    return {std::min(shortest, sizeHint().width()), sizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    ensurePolished();
    return {fontMetrics().horizontalAdvance(m_words) + 1, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void ElidedLabel::fit()
{
    const QString shown = fontMetrics().elidedText(m_words, Qt::ElideRight, width());
    if (shown == text())
        return;
    setText(shown);
    setToolTip(shown == m_words ? QString() : m_words);
}

WrappedLabel::WrappedLabel(const QString &text, const char *kind, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    if (kind != nullptr)
        setProperty("kind", QLatin1String(kind));
    setWords(text);
}

void WrappedLabel::setWords(const QString &text)
{
    setText(text);
    fit();
}

void WrappedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void WrappedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void WrappedLabel::fit()
{
    // A layout asks for the height before it knows the width.
    const int needed = std::max(0, heightForWidth(width()));
    if (needed != minimumHeight())
        setMinimumHeight(needed);
}

}  // namespace widgets
