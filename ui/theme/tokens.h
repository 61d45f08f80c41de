// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLatin1String>
#include <optional>

namespace theme {

enum class Scheme { Light, Dark };

/// The colours of the console by what they are for. Every colour on screen is one of these; hexadecimal values live in
/// tokens.cpp alone.
enum class Token {
    Canvas,
    Surface,
    Line,
    Text,
    Muted,
    Accent,
    Bot,
    Visitor,
    Warning,
    Danger,
    Ok,
    OnAccent,
    AccentHover,
    AccentPress,
    Edge,
    ButtonLine,
    Hover,
    Press,
    Selected,
    AccentSoft,
    BotSoft,
    WarningSoft,
    DangerSoft,
    OkSoft,
    Note,
    NoteLine,
    Add,
    Del,
    Disabled,
    Brand,       ///< ground of the sign-in drawing; the same in both schemes
    BrandText,   ///< words on it
    BrandMuted,  ///< second words on it
};
inline constexpr int tokenCount = int(Token::BrandMuted) + 1;

[[nodiscard]] QColor color(Scheme scheme, Token token);

/// "accentSoft": the name in QSS (@accentSoft) and in drawings.
[[nodiscard]] QLatin1String tokenName(Token token);
[[nodiscard]] std::optional<Token> tokenOfName(QStringView name);

}  // namespace theme
