// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <QLabel>

class QBoxLayout;

/// Small builders, so that a page reads like a list of what it shows.
namespace widgets {

/// `kind` is a kind of label of console.qss: "title", "meta", "muted", "error"...
[[nodiscard]] QLabel *makeLabel(const QString &text, const char *kind, QWidget *parent = nullptr);

/// A frame with a ground and an edge of console.qss; either may be null.
[[nodiscard]] QFrame *makePane(const char *ground, const char *edge, QWidget *parent = nullptr);

/// Keeps the height at `pixels` times the text size.
void keepHeight(QWidget *widget, const theme::Theme &theme, int pixels);

/// Sets a dynamic property that the style sheet looks at, and has the widget styled anew.
void setLook(QWidget *widget, const char *property, const QVariant &value);

/// A layout without margins and with this spacing.
void plain(QBoxLayout *layout, int spacing = 0);

}  // namespace widgets
