// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

QString sourceFolder() { return qEnvironmentVariable("MOSTRADOR_SOURCE_DIR"); }

QString contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Relative luminance and contrast of WCAG 2.2.
double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &left, const QColor &right)
{
    const double a = luminance(left);
    const double b = luminance(right);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace

class LookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void coloursAreWrittenInTheThemeAlone()
    {
        if (sourceFolder().isEmpty())
            QSKIP("MOSTRADOR_SOURCE_DIR says where the sources are");
        static const QRegularExpression colour(QStringLiteral(
            "#[0-9A-Fa-f]{3}\\b|#[0-9A-Fa-f]{6}\\b|0x[Ff][Ff][0-9A-Fa-f]{6}\\b|Qt::(white|black|red|green|blue|gray|darkGray|"
            "lightGray|cyan|yellow|magenta)\\b|QColor\\([0-9]|qRgba?\\("));
        QStringList strays;
        int files = 0;
        const auto look = [&](const QString &path) {
            ++files;
            const QStringList lines = contentsOf(path).split(QLatin1Char('\n'));
            for (int line = 0; line < lines.size(); ++line)
                if (colour.match(lines[line]).hasMatch())
                    strays.append(QStringLiteral("%1:%2 %3").arg(path).arg(line + 1).arg(lines[line].trimmed()));
        };
        for (QDirIterator found(sourceFolder() + QStringLiteral("/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                                QDirIterator::Subdirectories);
             found.hasNext();) {
            const QString path = found.next();
            if (!path.contains(QStringLiteral("/ui/theme/tokens.")))
                look(path);
        }
        look(sourceFolder() + QStringLiteral("/resources/qss/console.qss"));
        QVERIFY(files > 50);
        QVERIFY2(strays.isEmpty(), qPrintable(strays.join(QLatin1Char('\n'))));
    }

    void everyWordIsTranslated()
    {
        if (sourceFolder().isEmpty())
            QSKIP("MOSTRADOR_SOURCE_DIR says where the sources are");
        QFile file(sourceFolder() + QStringLiteral("/translations/mostrador_es.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        int words = 0;
        QStringList missing;
        QString source;
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement())
                continue;
            if (reader.name() == QLatin1String("source")) {
                source = reader.readElementText();
                ++words;
            } else if (reader.name() == QLatin1String("translation")) {
                const bool unfinished = reader.attributes().hasAttribute(QLatin1String("type"));
                const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                if (unfinished || text.isEmpty())
                    missing.append(source);
            }
        }
        QVERIFY(!reader.hasError());
        QVERIFY(words > 200);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }

    void translationsKeepTheirPlaces()
    {
        QFile file(sourceFolder() + QStringLiteral("/translations/mostrador_es.ts"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("MOSTRADOR_SOURCE_DIR says where the sources are");
        static const QRegularExpression message(QStringLiteral("<source>(.*?)</source>.*?<translation>(.*?)</translation>"),
                                                QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression place(QStringLiteral("%[0-9]"));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto matches = message.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            for (auto places = place.globalMatch(match.captured(1)); places.hasNext();) {
                const QString wanted = places.next().captured();
                QVERIFY2(match.captured(2).contains(wanted), qPrintable(match.captured(1)));
            }
        }
    }

    void wordsCanBeRead_data()
    {
        QTest::addColumn<theme::Token>("word");
        QTest::addColumn<theme::Token>("ground");
        using theme::Token;
        const std::pair<Token, Token> pairs[] = {
            {Token::Text, Token::Surface},      {Token::Text, Token::Canvas},     {Token::Muted, Token::Surface},
            {Token::Muted, Token::Canvas},      {Token::Text, Token::Visitor},    {Token::Text, Token::BotSoft},
            {Token::Text, Token::AccentSoft},   {Token::Text, Token::Note},       {Token::Accent, Token::Surface},
            {Token::Bot, Token::BotSoft},       {Token::OnAccent, Token::Accent}, {Token::Warning, Token::WarningSoft},
            {Token::Danger, Token::DangerSoft}, {Token::Ok, Token::OkSoft},       {Token::Muted, Token::Selected},
            {Token::Surface, Token::Danger},    {Token::Surface, Token::Bot},     {Token::Accent, Token::AccentSoft},
            {Token::Muted, Token::BotSoft},     {Token::BrandText, Token::Brand}, {Token::BrandMuted, Token::Brand},
        };
        for (const auto &[word, ground] : pairs)
            QTest::addRow("%s on %s", theme::tokenName(word).data(), theme::tokenName(ground).data()) << word << ground;
    }
    void wordsCanBeRead()
    {
        QFETCH(theme::Token, word);
        QFETCH(theme::Token, ground);
        constexpr double least = 4.5;
        for (const theme::Scheme scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
            const double measured = contrast(theme::color(scheme, word), theme::color(scheme, ground));
            QVERIFY2(measured >= least - 0.05, qPrintable(QString::number(measured)));
        }
    }

    void iconsFollowTheTheme()
    {
        theme::Theme look(*qApp);
        look.setChoice(theme::Choice::Light);
        const QIcon icon = look.icon(QStringLiteral("bot"), theme::Token::Bot);
        const QImage light = icon.pixmap(QSize(16, 16)).toImage();
        look.setChoice(theme::Choice::Dark);
        const QImage dark = icon.pixmap(QSize(16, 16)).toImage();
        QVERIFY(!light.isNull());
        QVERIFY(light != dark);
        QVERIFY(icon.pixmap(QSize(16, 16), QIcon::Disabled).toImage() != dark);
    }

    void textSizeScalesTypeAndHeights()
    {
        theme::Theme look(*qApp);
        const int before = look.font(theme::Type::Body).pixelSize();
        look.setTextPercent(150);
        QCOMPARE(look.font(theme::Type::Body).pixelSize(), before * 150 / 100);
        QCOMPARE(look.scaled(theme::metrics::rowHeight), 78);
        look.setTextPercent(400);
        QCOMPARE(look.textPercent(), theme::maximumTextPercent);
        look.setTextPercent(100);
    }
};

MOSTRADOR_TEST(LookTest)
#include "look_test.moc"
