// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace widgets {
class AvatarLabel;
class ChipLabel;
class ElidedLabel;
}  // namespace widgets

namespace inbox {

/// Right pane: who writes, how the chat stands, when things happened, and what the last answer was made of. It shows
/// what the server knows and nothing else.
class ContextPanel : public QFrame {
    Q_OBJECT
public:
    ContextPanel(const theme::Theme &theme, const core::Clock &clock, QWidget *parent = nullptr);
    void show(const api::ConversationSummary &summary);
    void showSources(const QList<api::Citation> &citations);
    void clear();
    /// Another room's part, below who writes; becomes ours.
    void insertSection(QWidget *section);

Q_SIGNALS:
    void citationAsked(const api::Citation &citation);

private:
    [[nodiscard]] QLabel *addFact(QGridLayout *grid, const QString &name);
    [[nodiscard]] QFrame *addSection(const QString &title);
    void buildVisitor();
    void buildState();
    void buildTimes();

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    QVBoxLayout *m_column;
    widgets::AvatarLabel *m_face;
    QLabel *m_name;
    widgets::ChipLabel *m_language;
    widgets::ChipLabel *m_state;
    QLabel *m_owner;
    QLabel *m_generation;
    QLabel *m_asked;
    QLabel *m_opened;
    QLabel *m_last;
    QLabel *m_waiting;
    QVBoxLayout *m_sources;
    QWidget *m_body;
};

}  // namespace inbox
