// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/action_bar.h"

#include "ui/models/order_groups.h"
#include "ui/rooms/orders/order_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QMenu>
#include <QVBoxLayout>

namespace order_room {
namespace {

namespace metrics = theme::metrics;

struct Expected {
    const char *verb;
    const char *reason;
};

// What a person looks for in vain: these stay in sight, off, with their reason. Others are in the menu alone.
constexpr Expected expected[] = {
    {"cancel", "already_shipped"},
    {"ship", "on_hold"},
    {"ship", "not_placed"},
};

bool isExpected(const api::OrderAction &action)
{
    return std::any_of(std::begin(expected), std::end(expected), [&](const Expected &one) {
        return action.action == QLatin1String(one.verb) && action.reason == QLatin1String(one.reason);
    });
}

bool isOver(const api::Order &order)
{
    return order.status == api::OrderStatus::Cancelled || order.status == api::OrderStatus::Expired ||
           order.status == api::OrderStatus::Completed;
}

// The one thing that comes next, of those that are allowed.
QString nextOf(const api::Order &order)
{
    for (const char *verb : {"ship", "release", "pay", "capture", "complete"}) {
        const auto action = models::actionOf(order, QLatin1String(verb));
        if (action && action->allowed)
            return action->action;
    }
    return {};
}

}  // namespace

ActionBar::ActionBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout)
    , m_menu(new QMenu(this))
    , m_more(new widgets::Button(theme, widgets::Role::Icon))
    , m_reasonRow(new QWidget)
    , m_reason(new widgets::WrappedLabel({}, "meta"))
{
    widgets::plain(m_row, metrics::gap);
    add(QStringLiteral("ship"), tr("Ship…"), QStringLiteral("truck"), QKeySequence(Qt::CTRL | Qt::Key_E));
    add(QStringLiteral("release"), tr("Release"), QStringLiteral("play"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    add(QStringLiteral("pay"), tr("Mark as paid…"), QStringLiteral("credit-card"), QKeySequence(Qt::CTRL | Qt::Key_M));
    add(QStringLiteral("capture"), tr("Capture payment"), QStringLiteral("credit-card"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    add(QStringLiteral("refund"), tr("Refund…"), QStringLiteral("receipt"), QKeySequence(Qt::CTRL | Qt::Key_R));
    add(QStringLiteral("return"), tr("Return…"), QStringLiteral("undo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    add(QStringLiteral("hold"), tr("Hold…"), QStringLiteral("pause"), QKeySequence(Qt::CTRL | Qt::Key_H));
    add(QStringLiteral("complete"), tr("Complete"), QStringLiteral("check"), QKeySequence(Qt::CTRL | Qt::Key_K));
    add(QStringLiteral("cancel"), tr("Cancel…"), QStringLiteral("ban"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    m_more->setIconName(QStringLiteral("ellipsis"));
    m_more->setAccessibleName(tr("All actions"));
    m_more->setToolTip(tr("All actions, and why some are not possible now"));
    m_more->setMenu(m_menu);
    m_row->addStretch(1);
    m_row->addWidget(m_more);

    auto *reasonLayout = new QHBoxLayout(m_reasonRow);
    widgets::plain(reasonLayout, metrics::gap);
    reasonLayout->addWidget(new widgets::IconLabel(theme, QStringLiteral("info"), theme::Token::Muted), 0, Qt::AlignTop);
    reasonLayout->addWidget(m_reason, 1);
    auto *column = new QVBoxLayout(this);
    widgets::plain(column, metrics::gap);
    column->addLayout(m_row);
    column->addWidget(m_reasonRow);
}

void ActionBar::add(const QString &verb, const QString &words, const QString &icon, const QKeySequence &key)
{
    QAction *action = widgets::makeAction(words, icon, key, this);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setVisible(false);
    connect(action, &QAction::triggered, this, [this, verb] { Q_EMIT asked(verb); });
    auto *button = new widgets::Button(m_theme, widgets::Role::Plain);
    button->bind(action);
    m_row->addWidget(button);
    m_verbs.append(verb);
    m_actions.insert(verb, action);
    m_buttons.insert(verb, button);
}

QList<QAction *> ActionBar::all() const
{
    QList<QAction *> list;
    for (const QString &verb : m_verbs)
        list.append(m_actions.value(verb));
    return list;
}

QString ActionBar::reasons() const { return m_reasonRow->isHidden() ? QString() : m_reason->text(); }

void ActionBar::followOne(const api::Order &order, const QString &verb, const QString &obstacle, bool busy, QStringList &reasons)
{
    QAction *action = m_actions.value(verb);
    const auto known = models::actionOf(order, verb);
    const bool allowed = known && known->allowed;
    const bool shown = allowed || (known && !isOver(order) && isExpected(*known));
    const QString why = known && !allowed ? OrderWords::blocked(order, *known) : QString();
    action->setVisible(shown);
    action->setEnabled(allowed && obstacle.isEmpty() && !busy);
    action->setToolTip(!why.isEmpty() ? why : !obstacle.isEmpty() ? obstacle : action->text());
    if (shown && !why.isEmpty() && !reasons.contains(why))
        reasons.append(why);
}

void ActionBar::follow(const api::Order &order, const QString &obstacle, bool busy)
{
    const bool some = order.fulfilmentStatus == api::FulfilmentStatus::Partial;
    m_actions.value(QStringLiteral("ship"))->setText(some ? tr("Ship the rest…") : tr("Ship…"));
    QStringList reasons;
    // While a panel has the one primary button, there is none here.
    const QString next = m_quiet ? QString() : nextOf(order);
    for (const QString &verb : std::as_const(m_verbs)) {
        followOne(order, verb, obstacle, busy, reasons);
        widgets::Button *button = m_buttons.value(verb);
        const widgets::Role role = verb == next ? widgets::Role::Primary : widgets::Role::Plain;
        widgets::setLook(button, "role", role == widgets::Role::Primary ? QStringLiteral("primary") : QStringLiteral("plain"));
        button->setRole(role);
    }
    if (!obstacle.isEmpty())
        reasons = {obstacle};
    m_reason->setWords(reasons.join(QLatin1Char('\n')));
    m_reasonRow->setVisible(!reasons.isEmpty());
    fillMenu(order);
}

void ActionBar::fillMenu(const api::Order &order)
{
    m_menu->clear();
    for (const QString &verb : std::as_const(m_verbs)) {
        if (verb == QLatin1String("cancel"))
            m_menu->addSeparator();
        const QAction *action = m_actions.value(verb);
        const auto known = models::actionOf(order, verb);
        if (!known)
            continue;
        const QString why = known->allowed ? QString() : OrderWords::blocked(order, *known);
        // The key stands behind a tab: as a shortcut of its own it would be ambiguous with that of the button.
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        QAction *entry =
            m_menu->addAction(m_theme.icon(action->property("iconName").toString()),
                              why.isEmpty() ? action->text() + QLatin1Char('\t') + key : tr("%1 · %2").arg(action->text(), why));
        entry->setEnabled(action->isEnabled());
        connect(entry, &QAction::triggered, this, [this, verb] { Q_EMIT asked(verb); });
    }
    const auto letGo = models::actionOf(order, QStringLiteral("void"));
    if (letGo && letGo->allowed) {
        QAction *entry = m_menu->addAction(m_theme.icon(QStringLiteral("credit-card")), tr("Let the held payment go"));
        entry->setEnabled(m_actions.value(QStringLiteral("capture"))->isEnabled());
        connect(entry, &QAction::triggered, this, [this] { Q_EMIT asked(QStringLiteral("void")); });
    }
}

}  // namespace order_room
