// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include "ui/shell/language.h"

#include <QActionGroup>

namespace shell {
namespace {

QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &name, bool chosen)
{
    QAction *action = menu->addAction(name);
    action->setCheckable(true);
    action->setChecked(chosen);
    group->addAction(action);
    return action;
}

}  // namespace

Menus::Menus(theme::Theme &theme, QString languageCode, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_code(std::move(languageCode))
{
}

QString Menus::languageName() const
{
    for (const auto &[code, name] : Language::all())
        if (code == m_code)
            return name;
    return m_code;
}

QMenu *Menus::language()
{
    auto *menu = new QMenu(tr("Language"));
    auto *group = new QActionGroup(menu);
    for (const auto &[code, name] : Language::all()) {
        QAction *action = addChoice(menu, group, name, code == m_code);
        connect(action, &QAction::triggered, this, [this, code = code] { Q_EMIT languageChosen(code); });
    }
    return menu;
}

void Menus::addLook(QMenu *menu)
{
    QMenu *look = menu->addMenu(tr("Look"));
    auto *group = new QActionGroup(look);
    const auto offer = [this, look, group](const QString &name, theme::Choice choice) {
        QAction *action = addChoice(look, group, name, m_theme.choice() == choice);
        connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT lookChosen(choice); });
    };
    offer(tr("As the desktop"), theme::Choice::System);
    offer(tr("Light"), theme::Choice::Light);
    offer(tr("Dark"), theme::Choice::Dark);
}

void Menus::addTextSize(QMenu *menu)
{
    constexpr int sizes[] = {100, 110, 125, 150};
    QMenu *text = menu->addMenu(tr("Text size"));
    auto *group = new QActionGroup(text);
    for (const int percent : sizes) {
        QAction *action = addChoice(text, group, tr("%1 %").arg(percent), m_theme.textPercent() == percent);
        connect(action, &QAction::triggered, this, [this, percent] { Q_EMIT textPercentChosen(percent); });
    }
}

QMenu *Menus::person(const QString &name, const QString &email)
{
    auto *menu = new QMenu(name);
    menu->addAction(QStringLiteral("%1 · %2").arg(name, email))->setEnabled(false);
    menu->addSeparator();
    QMenu *languages = language();
    languages->setParent(menu, Qt::Popup);
    menu->addMenu(languages);
    addLook(menu);
    addTextSize(menu);
    QAction *motion = menu->addAction(tr("Less movement"));
    motion->setCheckable(true);
    motion->setChecked(m_theme.reducedMotion());
    connect(motion, &QAction::toggled, this, &Menus::motionChosen);
    menu->addSeparator();
    QAction *out = menu->addAction(m_theme.icon(QStringLiteral("log-out")), tr("Sign out"));
    out->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    connect(out, &QAction::triggered, this, &Menus::signOutChosen);
    return menu;
}

}  // namespace shell
