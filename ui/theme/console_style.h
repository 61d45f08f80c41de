// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace theme {

class Theme;

/// Fusion underneath; ours are the measures, the marks of checks and radio buttons, and what is left out: dotted focus
/// frames and animations.
class ConsoleStyle : public QProxyStyle {
    Q_OBJECT
public:
    explicit ConsoleStyle(const Theme &theme);
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;

private:
    void drawCheck(const QStyleOption &option, QPainter &painter) const;
    void drawRadio(const QStyleOption &option, QPainter &painter) const;

    const Theme &m_theme;
};

}  // namespace theme
