// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/knowledge/knowledge_presenter.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QWidget>

class QLabel;
class QListView;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace widgets {
class Button;
class ElidedLabel;
class EmptyState;
class Toast;
class WrappedLabel;
}  // namespace widgets

namespace knowledge {

class AddBar;
class DocumentDelegate;

/// The room Library: documents at the left, the passages of the one on show beside it. Files are dropped anywhere on
/// it or chosen with Add.
class KnowledgePage : public QWidget {
    Q_OBJECT
public:
    KnowledgePage(const theme::Theme &theme, const core::Clock &clock, KnowledgePresenter &presenter, widgets::Toast &toast,
                  QWidget *parent = nullptr);

    [[nodiscard]] QAction *addAction() const { return m_add; }
    [[nodiscard]] QAction *removeAction() const { return m_remove; }
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);
    /// As while files are held over the page.
    void showDropGround(bool shown);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    [[nodiscard]] QWidget *buildTools();
    [[nodiscard]] QWidget *buildTable();
    [[nodiscard]] QWidget *buildPassages();
    [[nodiscard]] QMenu *languageMenu();
    [[nodiscard]] QMenu *audienceMenu();
    void chooseFiles();
    void removeSelected();
    void followSelection();
    void followTotal();
    void followIntake();

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    KnowledgePresenter &m_presenter;
    widgets::Toast &m_toast;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_find = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_left = nullptr;
    AddBar *m_addBar = nullptr;
    QLabel *m_total = nullptr;
    widgets::Button *m_language = nullptr;
    widgets::Button *m_audience = nullptr;
    class QLineEdit *m_search = nullptr;
    QTableView *m_table = nullptr;
    DocumentDelegate *m_delegate = nullptr;
    QStackedWidget *m_right = nullptr;
    widgets::ElidedLabel *m_name = nullptr;
    widgets::ElidedLabel *m_facts = nullptr;
    widgets::EmptyState *m_rightEmpty = nullptr;
    widgets::WrappedLabel *m_failure = nullptr;
    QListView *m_passages = nullptr;
    QWidget *m_drop = nullptr;
};

}  // namespace knowledge
