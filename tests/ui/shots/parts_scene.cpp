// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shots/parts_scene.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/owner_bar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tab_row.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QMenu>
#include <QRadioButton>
#include <QVBoxLayout>

namespace shots {
namespace {

namespace metrics = theme::metrics;
using widgets::Button;
using widgets::Role;
using widgets::paint::Tone;

QHBoxLayout *line(QVBoxLayout *column, const QString &title)
{
    column->addWidget(widgets::makeLabel(title, "metaStrong"));
    auto *row = new QHBoxLayout;
    widgets::plain(row, metrics::gap);
    column->addLayout(row);
    column->addSpacing(metrics::gap);
    return row;
}

void addButtons(const theme::Theme &theme, QVBoxLayout *column)
{
    QHBoxLayout *row = line(column, QStringLiteral("Buttons: rest, focus, disabled; each role"));
    for (const Role role : {Role::Primary, Role::Plain, Role::Quiet, Role::Danger}) {
        row->addWidget(new Button(theme, role, QStringLiteral("Save")));
        auto *focused = new Button(theme, role, QStringLiteral("Save"));
        focused->setProperty("keyFocus", true);
        row->addWidget(focused);
        auto *disabled = new Button(theme, role, QStringLiteral("Save"));
        disabled->setEnabled(false);
        row->addWidget(disabled);
    }
    row->addWidget(new Button(theme, Role::Link, QStringLiteral("Open")));
    auto *icon = new Button(theme, Role::Icon);
    icon->setIconName(QStringLiteral("history"));
    row->addWidget(icon);
    row->addStretch(1);
}

void addFields(const theme::Theme &theme, QVBoxLayout *column)
{
    QHBoxLayout *row = line(column, QStringLiteral("Fields: rest, error with its sentence, disabled, search"));
    auto *rest = new widgets::Field(theme, QStringLiteral("Name"));
    rest->edit()->setText(QStringLiteral("Marta"));
    auto *wrong = new widgets::Field(theme, QStringLiteral("E-mail"));
    wrong->edit()->setText(QStringLiteral("marta"));
    wrong->setError(QStringLiteral("An e-mail looks like ana@shop.example."));
    auto *off = new widgets::Field(theme, QStringLiteral("Closed"));
    off->edit()->setText(QStringLiteral("9"));
    off->setEnabled(false);
    for (widgets::Field *field : {rest, wrong, off})
        row->addWidget(field, 0, Qt::AlignTop);
    row->addWidget(new widgets::SearchField(theme, QStringLiteral("Filter chats")), 0, Qt::AlignTop);
}

void addChips(const theme::Theme &theme, QVBoxLayout *column)
{
    QHBoxLayout *row = line(column, QStringLiteral("Chips, checks, radios, dots"));
    const auto chip = [&theme, row](const QString &word, Tone tone, const QString &icon = {}) {
        auto *made = new widgets::ChipLabel(theme, word, tone);
        made->show(word, tone, icon);
        row->addWidget(made);
    };
    chip(QStringLiteral("Draft"), Tone::Neutral);
    chip(QStringLiteral("Ready"), Tone::Ok, QStringLiteral("check"));
    chip(QStringLiteral("Low"), Tone::Warning);
    chip(QStringLiteral("Failed"), Tone::Danger, QStringLiteral("circle-x"));
    chip(QStringLiteral("Writing"), Tone::Bot);
    chip(QStringLiteral("Mine"), Tone::Accent);
    for (const bool on : {false, true}) {
        auto *check = new QCheckBox;
        check->setChecked(on);
        row->addWidget(check);
    }
    for (const bool on : {false, true}) {
        auto *radio = new QRadioButton;
        radio->setAutoExclusive(false);
        radio->setChecked(on);
        row->addWidget(radio);
    }
    row->addWidget(new widgets::Dot(theme, theme::Token::Ok));
    row->addWidget(new widgets::Dot(theme, theme::Token::Warning));
    row->addStretch(1);
}

void addBars(const theme::Theme &theme, QVBoxLayout *column, QWidget *page)
{
    QHBoxLayout *row = line(column, QStringLiteral("Tabs, progress, choices"));
    auto *tabs = new widgets::TabRow(theme);
    tabs->addTab(QStringLiteral("Reply"), QStringLiteral("reply"));
    tabs->addTab(QStringLiteral("Note"), QStringLiteral("note"));
    tabs->addTab(QStringLiteral("Orders"))->setCount(7);
    tabs->setFixedHeight(metrics::tabRowHeight);
    row->addWidget(tabs);
    auto *progress = new widgets::ProgressBar(theme, metrics::progressBarHeight, theme::Token::Press);
    progress->setPercent(64);
    row->addWidget(progress, 1);
    auto *cards = new QWidget;
    auto *cardRow = new QHBoxLayout(cards);
    widgets::plain(cardRow, metrics::gap);
    auto *first =
        new widgets::ChoiceCard(theme, QStringLiteral("laptop"), QStringLiteral("This computer"), QStringLiteral("demo data"), cards);
    cardRow->addWidget(first);
    cardRow->addWidget(new widgets::ChoiceCard(theme, QStringLiteral("server"), QStringLiteral("Another server"),
                                               QStringLiteral("by its address"), cards));
    first->setChecked(true);
    row->addWidget(cards);

    column->addWidget(widgets::makeLabel(QStringLiteral("Owner bars"), "metaStrong"));
    auto *take = widgets::makeAction(QStringLiteral("Take over"), QStringLiteral("hand"), QKeySequence(Qt::CTRL | Qt::Key_T), page);
    auto *queue = widgets::makeAction(QStringLiteral("To queue"), QStringLiteral("to-queue"), {}, page);
    using Ground = widgets::OwnerBar::Ground;
    auto *bot = new widgets::OwnerBar(theme, {queue, take}, take);
    bot->say(Ground::Bot, QStringLiteral("bot"), theme::Token::Bot, QStringLiteral("Bot is answering"),
             QStringLiteral("· 6 s · generation 3"));
    auto *you = new widgets::OwnerBar(theme, {queue}, nullptr);
    you->say(Ground::You, QStringLiteral("headset"), theme::Token::Accent, QStringLiteral("You own this chat"), QStringLiteral("· 2 min"));
    column->addWidget(bot);
    column->addWidget(you);
    column->addSpacing(metrics::gap);
    auto *strip = new widgets::Strip(theme);
    strip->setParent(page);
    column->addWidget(strip);
    strip->say(QStringLiteral("Connection lost"), QStringLiteral("· trying again in 4 s"), true);
}

}  // namespace

std::unique_ptr<QWidget> partsScene(const theme::Theme &theme)
{
    constexpr int side = 24;
    auto page = std::make_unique<QWidget>();
    page->setProperty("ground", QStringLiteral("canvas"));
    page->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(page.get());
    column->setContentsMargins(side, side, side, side);
    column->setSpacing(metrics::gap);
    addButtons(theme, column);
    addFields(theme, column);
    addChips(theme, column);
    addBars(theme, column, page.get());
    column->addWidget(new widgets::EmptyState(theme, QStringLiteral("nobody-waiting"), QStringLiteral("Nobody is waiting"),
                                              QStringLiteral("Chats arrive here the moment a shopper writes."), nullptr),
                      1);
    auto *toast = new widgets::Toast(theme, page.get());
    page->resize(metrics::windowWidth, metrics::windowHeight);
    toast->say(QStringLiteral("Returns deleted"), Tone::Ok, QStringLiteral("Undo"), [] {});
    auto *menu = new QMenu(page.get());
    menu->addAction(theme.icon(QStringLiteral("clock")), QStringLiteral("Snooze"))->setShortcut(QKeySequence(Qt::ALT | Qt::Key_M));
    QAction *chosen = menu->addAction(theme.icon(QStringLiteral("transfer")), QStringLiteral("Transfer…"));
    menu->addSeparator();
    menu->addAction(theme.icon(QStringLiteral("log-out")), QStringLiteral("Sign out"));
    menu->setActiveAction(chosen);
    menu->setWindowFlags(Qt::Widget);
    menu->ensurePolished();
    menu->resize(menu->sizeHint());
    menu->move(side, metrics::windowHeight - menu->sizeHint().height() - side);
    menu->show();
    return page;
}

}  // namespace shots
