// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/paint.h"

#include <QWidget>

/// Small painted parts as widgets, for bars and panels.
namespace widgets {

/// An icon that follows the theme. It says nothing by itself; a word stands beside it.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    IconLabel(const theme::Theme &theme, const QString &name, theme::Token token, int size = theme::metrics::iconSize,
              QWidget *parent = nullptr);
    void show(const QString &name, theme::Token token);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_name;
    theme::Token m_token;
    int m_size;
};

class AvatarLabel : public QWidget {
    Q_OBJECT
public:
    AvatarLabel(const theme::Theme &theme, int size, QWidget *parent = nullptr);
    void setName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_initials;
};

class ChipLabel : public QWidget {
    Q_OBJECT
public:
    ChipLabel(const theme::Theme &theme, const QString &word, paint::Tone tone, QWidget *parent = nullptr);
    void show(const QString &word, paint::Tone tone, const QString &iconName = {});
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_word;
    QString m_iconName;
    paint::Tone m_tone;
};

/// A round spot of 8 px: connected or not. A word stands beside it.
class Dot : public QWidget {
    Q_OBJECT
public:
    Dot(const theme::Theme &theme, theme::Token token, QWidget *parent = nullptr);
    void setToken(theme::Token token);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    theme::Token m_token;
};

/// A number in a round-cornered box: pages, steps of the first run.
class StepNumber : public QWidget {
    Q_OBJECT
public:
    enum class Stage { Coming, Now, Done };
    StepNumber(const theme::Theme &theme, int number, Stage stage, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    int m_number;
    Stage m_stage;
};

/// A drawing of resources/drawings, in the colours of the theme; `current` fills currentColor.
class Drawing : public QWidget {
    Q_OBJECT
public:
    Drawing(const theme::Theme &theme, const QString &name, QSize size, theme::Token current = theme::Token::Accent,
            QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_name;
    theme::Token m_current;
};

}  // namespace widgets
