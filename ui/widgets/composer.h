// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAction>
#include <QFrame>
#include <QPlainTextEdit>

class QLabel;

namespace widgets {

class Button;
class TabRow;

/// The text of a composer: as high as what is written, between one line and 160 px.
class ComposerEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ComposerEdit(const theme::Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void sendAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    const theme::Theme &m_theme;
};

/// Two tabs, Reply and Note, each with its own draft; one primary button. Reply can be locked with a word why.
class Composer : public QFrame {
    Q_OBJECT
public:
    enum class Mode { Reply, Note };

    explicit Composer(const theme::Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] Mode mode() const;
    void setMode(Mode mode);
    /// An empty reason unlocks; a locked reply moves on to Note.
    void lockReply(const QString &reason);
    [[nodiscard]] bool isReplyLocked() const { return !m_lockReason.isEmpty(); }
    void setNotice(const QString &words);
    /// Draft of a tab; changing the chat changes both.
    void setDrafts(const QString &reply, const QString &note);
    [[nodiscard]] QString draft(Mode mode) const;
    [[nodiscard]] ComposerEdit *edit() const { return m_edit; }
    [[nodiscard]] QAction *sendAction() const { return m_send; }
    [[nodiscard]] QAction *replyAction() const { return m_toReply; }
    [[nodiscard]] QAction *noteAction() const { return m_toNote; }

Q_SIGNALS:
    void sent(widgets::Composer::Mode mode, const QString &text);
    void draftChanged();
    void writing();

private:
    void build(const theme::Theme &theme);
    void follow();
    void send();

    TabRow *m_tabs;
    QLabel *m_notice;
    QFrame *m_paper;
    ComposerEdit *m_edit;
    QAction *m_send;
    QAction *m_toReply;
    QAction *m_toNote;
    QString m_lockReason;
    QString m_otherNotice;
    QString m_drafts[2];
};

}  // namespace widgets
