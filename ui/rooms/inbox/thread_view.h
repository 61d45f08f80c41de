// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "ui/theme/theme.h"

#include <QListView>
#include <QTimer>

namespace models {
class ThreadModel;
}

namespace inbox {

class ThreadDelegate;

/// The messages of one chat. A short one stands at the bottom; the end is followed only while it is in view, so that a
/// list never jumps under someone who reads. Up and Down move from row to row, 1 to 9 open the row's sources, Return
/// sends a failed message again, Ctrl+C copies.
class ThreadView : public QListView {
    Q_OBJECT
public:
    ThreadView(const theme::Theme &theme, const core::Clock &clock, models::ThreadModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void citationAsked(const api::Citation &citation);
    void cardAsked(const api::CardRef &card);
    void retryAsked(const QString &clientMessageId);
    /// The newest row is in view.
    void endSeen();

protected:
    int verticalOffset() const override;
    void updateGeometries() override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void showEvent(QShowEvent *event) override;

private:
    void keepEnd();
    void blink();
    void openCitation(int number);

    const theme::Theme &m_theme;
    models::ThreadModel &m_model;
    ThreadDelegate *m_delegate;
    QTimer m_blink;
    bool m_atEnd = true;
    bool m_caretOn = true;
};

}  // namespace inbox
