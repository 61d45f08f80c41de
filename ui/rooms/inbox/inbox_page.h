// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/inbox/inbox_presenter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/composer.h"

#include <QAction>
#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace widgets {
class AvatarLabel;
class ChipLabel;
class ElidedLabel;
class EmptyState;
class OwnerBar;
}  // namespace widgets

namespace inbox {

class ContextPanel;
class InboxList;
class ThreadView;

/// The room Chats: list, thread, context. It shows what the presenter decides; its actions are the only way things are
/// done, by button, by key, or by a program that triggers them.
class InboxPage : public QWidget {
    Q_OBJECT
public:
    InboxPage(const theme::Theme &theme, const core::Clock &clock, InboxPresenter &presenter, QWidget *parent = nullptr);
    ~InboxPage() override;

    [[nodiscard]] QAction *takeOverAction() const { return m_takeOver; }
    [[nodiscard]] QAction *handBackAction() const { return m_handBack; }
    [[nodiscard]] QAction *toQueueAction() const { return m_toQueue; }
    [[nodiscard]] QAction *resolveAction() const { return m_resolve; }
    [[nodiscard]] widgets::Composer *composer() const { return m_composer; }
    [[nodiscard]] widgets::OwnerBar *ownerBar() const { return m_ownerBar; }
    [[nodiscard]] ThreadView *threadView() const { return m_thread; }

    /// Another room's part of the pane beside the chat; becomes ours.
    void addToContext(QWidget *section);

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    void citationAsked(const api::Citation &citation);
    /// The order or product of a card in the thread is wanted.
    void cardAsked(const api::CardRef &card);
    void conversationAsked(const core::ConversationId &id);
    void failed(const core::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void connectActions();
    [[nodiscard]] QWidget *buildThread();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildEmpty();
    void selectionChanged();
    void follow();
    void followActions(const Offer &offer);
    void followOwner(const api::ConversationSummary &summary);
    void followComposer(const api::ConversationSummary &summary, const Offer &offer);
    void followEmpty();
    void foldContext();

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    InboxPresenter &m_presenter;
    QAction *m_takeOver = nullptr;
    QAction *m_handBack = nullptr;
    QAction *m_toQueue = nullptr;
    QAction *m_resolve = nullptr;
    QAction *m_filter = nullptr;
    QAction *m_next = nullptr;
    QAction *m_context = nullptr;
    QSplitter *m_splitter = nullptr;
    InboxList *m_list = nullptr;
    QStackedWidget *m_middle = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    widgets::AvatarLabel *m_face = nullptr;
    widgets::ElidedLabel *m_name = nullptr;
    widgets::ChipLabel *m_language = nullptr;
    ThreadView *m_thread = nullptr;
    widgets::OwnerBar *m_ownerBar = nullptr;
    widgets::Composer *m_composer = nullptr;
    ContextPanel *m_panel = nullptr;
    QTimer m_tick;
    bool m_settingDrafts = false;
};

}  // namespace inbox
