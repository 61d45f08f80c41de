// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shots/scenes.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QDir>
#include <cstdio>

namespace {

/// Layouts that were put off are made; nothing else is waited for.
void settle()
{
    for (int round = 0; round < 3; ++round) {
        QApplication::sendPostedEvents();
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    }
}

bool take(theme::Theme &theme, const QString &scene, const QString &language, const QString &path)
{
    shots::Stage stage(theme, language);
    const std::unique_ptr<QWidget> page = stage.build(scene);
    page->resize(theme::metrics::windowWidth, theme::metrics::windowHeight);
    page->show();
    settle();
    return page->grab().save(path, "PNG");
}

}  // namespace

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: mostrador_shots <folder> [<scene>...]\n");
        return 2;
    }
    const QDir folder(arguments[1]);
    if (!folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "mostrador_shots: the folder cannot be made\n");
        return 1;
    }
    const QStringList wanted = arguments.size() > 2 ? arguments.mid(2) : shots::Stage::scenes();
    theme::Theme theme(application);
    theme.setReducedMotion(true);
    shell::Language language;
    int taken = 0;
    for (const auto &[code, name] : shell::Language::all()) {
        language.use(code);
        for (const auto &[choice, word] : {std::pair(theme::Choice::Light, "light"), std::pair(theme::Choice::Dark, "dark")}) {
            theme.setChoice(choice);
            for (const QString &scene : wanted) {
                const QString file = QStringLiteral("%1-%2-%3.png").arg(scene, code, QLatin1String(word));
                if (!take(theme, scene, code, folder.filePath(file))) {
                    std::fprintf(stderr, "mostrador_shots: %s cannot be written\n", qPrintable(file));
                    return 1;
                }
                ++taken;
            }
        }
    }
    std::printf("%d pictures\n", taken);
    return 0;
}
