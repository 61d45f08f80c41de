// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAction>
#include <QPointer>
#include <QPushButton>

namespace widgets {

enum class Role { Plain, Primary, Danger, Quiet, Muted, Link, Icon };

/// A button of the look: icon, word and, when wanted, the key that does the same. Bound to a QAction it takes word,
/// icon, tooltip, enabled and visible from it and triggers it, so that button, menu and shortcut never disagree.
class Button : public QPushButton {
    Q_OBJECT
public:
    Button(const theme::Theme &theme, Role role, const QString &text = {}, QWidget *parent = nullptr);

    /// A string property of the action, "iconName", names the icon.
    void bind(QAction *action);
    void setIconName(const QString &name);
    void setShowsKey(bool shows);
    void setLarge(bool large);
    /// A chevron at the right: opens a menu.
    void setOpens(bool opens);
    void setRole(Role role);
    /// Another colour for the word and its icon: a warning.
    void setToken(std::optional<theme::Token> token);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    [[nodiscard]] theme::Token wordToken() const;
    [[nodiscard]] QString keyText() const;
    [[nodiscard]] qreal contentWidth() const;
    void paintKey(QPainter &painter, const QRectF &area, const QString &key) const;

    const theme::Theme &m_theme;
    Role m_role = Role::Plain;
    QString m_iconName;
    bool m_showsKey = false;
    bool m_large = false;
    bool m_opens = false;
    std::optional<theme::Token> m_token;
    QPointer<QAction> m_action;
};

/// A QAction with an icon name for Button::bind().
[[nodiscard]] QAction *makeAction(const QString &text, const QString &iconName, const QKeySequence &shortcut, QObject *parent);

}  // namespace widgets
