// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/orders/orders.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;

namespace widgets {
class Button;
class WrappedLabel;
}  // namespace widgets

namespace order_room {

/// What may be done with the order now: a button for each, and in words why another one is blocked. The menu at the end
/// has all of them.
class ActionBar : public QWidget {
    Q_OBJECT
public:
    explicit ActionBar(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `obstacle`: why nothing may be done at all (role, connection); empty: the order decides.
    void follow(const api::Order &order, const QString &obstacle, bool busy);
    /// No primary button from the next follow() on.
    void setQuiet(bool quiet) { m_quiet = quiet; }
    [[nodiscard]] QAction *action(const QString &verb) const { return m_actions.value(verb); }
    [[nodiscard]] QString reasons() const;
    [[nodiscard]] QList<QAction *> all() const;

Q_SIGNALS:
    void asked(const QString &verb);

private:
    void add(const QString &verb, const QString &words, const QString &icon, const QKeySequence &key);
    void followOne(const api::Order &order, const QString &verb, const QString &obstacle, bool busy, QStringList &reasons);
    void fillMenu(const api::Order &order);

    const theme::Theme &m_theme;
    QStringList m_verbs;
    QHash<QString, QAction *> m_actions;
    QHash<QString, widgets::Button *> m_buttons;
    QHBoxLayout *m_row;
    QMenu *m_menu;
    bool m_quiet = false;
    widgets::Button *m_more;
    QWidget *m_reasonRow;
    widgets::WrappedLabel *m_reason;
};

}  // namespace order_room
