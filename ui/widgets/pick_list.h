// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <functional>

class QListWidget;

namespace widgets {

class SearchField;

/// A list that opens under a control: a search field over long ones, one choice or several with boxes. Escape closes it,
/// a choice of one closes it too. Deletes itself when closed.
class PickList : public QFrame {
    Q_OBJECT
public:
    struct Item {
        QString key;
        QString text;
        int depth = 0;  ///< of a tree
        bool chosen = false;
    };
    enum class Mode { One, Several };

    PickList(const theme::Theme &theme, const QString &accessibleName, const QList<Item> &items, Mode mode, QWidget *parent);
    void openUnder(QWidget *anchor);

Q_SIGNALS:
    void picked(const QString &key);
    void pickedSeveral(const QStringList &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const QList<Item> &items);
    void narrow(const QString &text);
    void take();

    const theme::Theme &m_theme;
    Mode m_mode;
    SearchField *m_search;
    QListWidget *m_list;
};

}  // namespace widgets
