// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace theme {

/// Sets the dynamic property "keyFocus" on buttons and lists that got the focus by key, so that a click
/// shows no ring.
class FocusWatch : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

}  // namespace theme
