// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace theme {

enum class Choice { System, Light, Dark };

/// Sizes and weights of words; there are no others.
enum class Type { Meta, MetaMedium, MetaStrong, Body, BodyMedium, BodyStrong, Title, Subject, Display, Fixed };

inline constexpr int minimumTextPercent = 100;
inline constexpr int maximumTextPercent = 150;

/// The look, set on the application once and again when scheme or text size changes. One object, made by the program and
/// lent to whoever draws; everything runs on the GUI thread.
class Theme : public QObject {
    Q_OBJECT
public:
    /// Takes the application's look over: style, palette, style sheet, font.
    explicit Theme(QApplication &application);
    ~Theme() override;

    void setChoice(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }

    /// Scales type and the heights that hold it; kept within 100 to 150 %.
    void setTextPercent(int percent);
    [[nodiscard]] int textPercent() const { return m_textPercent; }

    /// With reduced motion nothing moves: no fold, no blinking caret.
    void setReducedMotion(bool reduced);
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

    [[nodiscard]] QColor color(Token token) const { return theme::color(m_scheme, token); }
    [[nodiscard]] QFont font(Type type) const;
    /// Height of a line of that type; text is set on this grid and not on the font's own.
    [[nodiscard]] int lineHeight(Type type) const;
    [[nodiscard]] int scaled(int pixels) const { return pixels * m_textPercent / 100; }
    [[nodiscard]] QIcon icon(const QString &name, Token token = Token::Muted) const { return makeIcon(*this, name, token); }

    /// Text with @token and @<n>px words filled in.
    [[nodiscard]] QString filled(const QString &text) const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    QString m_family;
    QString m_fixedFamily;
    Scheme m_systemScheme = Scheme::Light;
    Choice m_choice = Choice::System;
    Scheme m_scheme = Scheme::Light;
    int m_textPercent = minimumTextPercent;
    bool m_reducedMotion = false;
};

}  // namespace theme
