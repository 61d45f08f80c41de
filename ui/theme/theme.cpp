// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/console_style.h"
#include "ui/theme/focus_watch.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QPixmapCache>
#include <QRegularExpression>

namespace theme {
namespace {

constexpr int pixmapCacheKilobytes = 16 * 1024;

struct TypeSpec {
    int size;
    int lineHeight;
    QFont::Weight weight;
};

TypeSpec spec(Type type)
{
    switch (type) {
    case Type::Meta: return {12, 16, QFont::Normal};
    case Type::MetaMedium: return {12, 16, QFont::Medium};
    case Type::MetaStrong: return {12, 16, QFont::DemiBold};
    case Type::Body: return {13, 20, QFont::Normal};
    case Type::BodyMedium: return {13, 20, QFont::Medium};
    case Type::BodyStrong: return {13, 20, QFont::DemiBold};
    case Type::Title: return {15, 20, QFont::DemiBold};
    case Type::Subject: return {18, 24, QFont::DemiBold};
    case Type::Display: return {24, 32, QFont::DemiBold};
    case Type::Fixed: return {12, 18, QFont::Normal};
    }
    Q_UNREACHABLE();
}

QPalette paletteOf(Scheme scheme)
{
    const auto of = [scheme](Token token) { return color(scheme, token); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Token::Canvas));
    palette.setColor(QPalette::WindowText, of(Token::Text));
    palette.setColor(QPalette::Base, of(Token::Surface));
    palette.setColor(QPalette::AlternateBase, of(Token::Canvas));
    palette.setColor(QPalette::Text, of(Token::Text));
    palette.setColor(QPalette::PlaceholderText, of(Token::Muted));
    palette.setColor(QPalette::Button, of(Token::Surface));
    palette.setColor(QPalette::ButtonText, of(Token::Text));
    palette.setColor(QPalette::BrightText, of(Token::OnAccent));
    palette.setColor(QPalette::Highlight, of(Token::Accent));
    palette.setColor(QPalette::HighlightedText, of(Token::OnAccent));
    palette.setColor(QPalette::Link, of(Token::Accent));
    palette.setColor(QPalette::LinkVisited, of(Token::Accent));
    palette.setColor(QPalette::ToolTipBase, of(Token::Text));
    palette.setColor(QPalette::ToolTipText, of(Token::Surface));
    palette.setColor(QPalette::Light, of(Token::Surface));
    palette.setColor(QPalette::Midlight, of(Token::Hover));
    palette.setColor(QPalette::Mid, of(Token::Line));
    palette.setColor(QPalette::Dark, of(Token::ButtonLine));
    palette.setColor(QPalette::Shadow, of(Token::Edge));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(Token::Disabled));
    return palette;
}

}  // namespace

Theme::Theme(QApplication &application)
    : m_application(application)
{
    // Qt 6.4 does not say what the desktop prefers; the palette it starts with does.
    constexpr int middleLightness = 128;
    m_systemScheme = QApplication::palette().color(QPalette::Window).lightness() < middleLightness ? Scheme::Dark : Scheme::Light;
    const QString inter = QStringLiteral("Inter");
    m_family = QFontDatabase::hasFamily(inter) ? inter : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    m_fixedFamily = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    QPixmapCache::setCacheLimit(pixmapCacheKilobytes);
    QApplication::setStyle(new ConsoleStyle(*this));
    application.installEventFilter(new FocusWatch(&application));
    apply();
}

Theme::~Theme() = default;

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setTextPercent(int percent)
{
    m_textPercent = std::clamp(percent, minimumTextPercent, maximumTextPercent);
    apply();
}

void Theme::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    Q_EMIT changed();
}

QFont Theme::font(Type type) const
{
    const TypeSpec wanted = spec(type);
    QFont font(type == Type::Fixed ? m_fixedFamily : m_family);
    font.setPixelSize(scaled(wanted.size));
    font.setWeight(wanted.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int Theme::lineHeight(Type type) const { return scaled(spec(type).lineHeight); }

QString Theme::filled(const QString &text) const
{
    static const QRegularExpression word(QStringLiteral("@(?:(\\d+)px|([A-Za-z]+))"));
    QString result;
    qsizetype from = 0;
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (match.hasCaptured(1)) {
            result += QString::number(scaled(match.captured(1).toInt())) + QStringLiteral("px");
        } else if (const std::optional<Token> token = tokenOfName(match.capturedView(2))) {
            result += color(*token).name();
        } else if (match.capturedView(2) == QLatin1String("family")) {
            result += m_family;
        } else if (match.capturedView(2) == QLatin1String("fixedFamily")) {
            result += m_fixedFamily;
        } else {
            qFatal("no token is called %s", qPrintable(match.captured(0)));
        }
    }
    return result + QStringView(text).mid(from);
}

void Theme::apply()
{
    switch (m_choice) {
    case Choice::System: m_scheme = m_systemScheme; break;
    case Choice::Light: m_scheme = Scheme::Light; break;
    case Choice::Dark: m_scheme = Scheme::Dark; break;
    }
    QFile sheet(QStringLiteral(":/qss/console.qss"));
    if (!sheet.open(QIODevice::ReadOnly))
        qFatal("the style sheet is missing");
    QApplication::setPalette(paletteOf(m_scheme));
    QApplication::setFont(font(Type::Body));
    m_application.setStyleSheet(filled(QString::fromUtf8(sheet.readAll())));
    Q_EMIT changed();
}

}  // namespace theme
