// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <array>

namespace theme {
namespace {

using Table = std::array<QRgb, tokenCount>;

// Both tables are in the order of the enumeration.
constexpr Table light{0xFFF6F5F2, 0xFFFFFFFF, 0xFFE3E0DA, 0xFF1B1F24, 0xFF5F6670, 0xFF0B6E69, 0xFF5B5BD6, 0xFFEFEDE8,
                      0xFFB45309, 0xFFB42318, 0xFF1A7F37, 0xFFFFFFFF, 0xFF095B57, 0xFF074A47, 0xFF868A90, 0xFFCDC9C1,
                      0xFFF5F4F0, 0xFFE8E5DF, 0xFFECF5F3, 0xFFE1EFED, 0xFFEEEEFB, 0xFFFDF4E7, 0xFFFCECEA, 0xFFEAF6ED,
                      0xFFFFF5D6, 0xFFE8D48A, 0xFFDDF1E2, 0xFFFBE3E0, 0xFF9A9DA2, 0xFF0B6E69, 0xFFFFFFFF, 0xFFDCEEEC};
constexpr Table dark{0xFF14171A, 0xFF1C2024, 0xFF2C3238, 0xFFE8E6E3, 0xFF9AA3AD, 0xFF3FB8AF, 0xFF8E8EF0, 0xFF262B30,
                     0xFFE0A04B, 0xFFF0786B, 0xFF4CC26B, 0xFF0C1C1B, 0xFF5CC8C0, 0xFF35A098, 0xFF6D757E, 0xFF434B53,
                     0xFF22272C, 0xFF2C3238, 0xFF18312F, 0xFF18312F, 0xFF242445, 0xFF332817, 0xFF3A2320, 0xFF1A3021,
                     0xFF322C17, 0xFF5E5224, 0xFF1C3A26, 0xFF452622, 0xFF666E76, 0xFF0B6E69, 0xFFFFFFFF, 0xFFDCEEEC};
constexpr std::array names{"canvas",  "surface",  "line",     "text",       "muted",       "accent",      "bot",        "visitor",
                           "warning", "danger",   "ok",       "onAccent",   "accentHover", "accentPress", "edge",       "buttonLine",
                           "hover",   "press",    "selected", "accentSoft", "botSoft",     "warningSoft", "dangerSoft", "okSoft",
                           "note",    "noteLine", "add",      "del",        "disabled",    "brand",       "brandText",  "brandMuted"};
static_assert(names.size() == tokenCount);

}  // namespace

QColor color(Scheme scheme, Token token)
{
    const Table &table = scheme == Scheme::Light ? light : dark;
    return QColor::fromRgb(table[size_t(token)]);
}

QLatin1String tokenName(Token token) { return QLatin1String(names[size_t(token)]); }

std::optional<Token> tokenOfName(QStringView name)
{
    for (int index = 0; index < tokenCount; ++index)
        if (name == QLatin1String(names[size_t(index)]))
            return Token(index);
    return std::nullopt;
}

}  // namespace theme
