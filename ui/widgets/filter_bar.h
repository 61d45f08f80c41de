// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QFrame>
#include <QTimer>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;

namespace widgets {

class Button;

/// What a filter says: "Stock", "below", "250". `key` names it to the room.
struct FilterWords {
    QString key;
    QString field;
    QString relation;
    QString value;
};

/// A filter that is set. A click or Enter opens it, its x or Delete takes it away; too long a value is elided.
class FilterChip : public QAbstractButton {
    Q_OBJECT
public:
    FilterChip(const theme::Theme &theme, const FilterWords &words, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] const QString &key() const { return m_words.key; }

Q_SIGNALS:
    void removeAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRectF crossArea() const;
    [[nodiscard]] qreal widthFor(qreal valueWidth) const;

    const theme::Theme &m_theme;
    FilterWords m_words;
};

/// The row over a table that says what of it is shown: search field, filters that are set, a menu that adds one, Clear,
/// the count, and a place for buttons at the right.
class FilterBar : public QFrame {
    Q_OBJECT
public:
    FilterBar(const theme::Theme &theme, const QString &searchPlaceholder, QWidget *parent = nullptr);

    void setFilters(const QList<FilterWords> &filters);
    /// The menu behind "Filter"; the room fills it.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    void setSearch(const QString &text);
    [[nodiscard]] QString search() const;
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }
    /// "11 of about 2,400".
    void setCount(const QString &words);
    [[nodiscard]] QString count() const;
    [[nodiscard]] QHBoxLayout *trailing() const { return m_trailing; }
    [[nodiscard]] Button *addButton() const { return m_add; }

Q_SIGNALS:
    void searchChanged(const QString &text);  ///< when typing has paused
    void filterOpened(const QString &key, QWidget *at);
    void filterRemoved(const QString &key);
    void cleared();

private:
    const theme::Theme &m_theme;
    QLineEdit *m_search;
    QHBoxLayout *m_chips;
    Button *m_add;
    Button *m_clear;
    QMenu *m_menu;
    QLabel *m_count;
    QHBoxLayout *m_trailing;
    QTimer m_pause;
};

}  // namespace widgets
