// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/products/import_presenter.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QStackedWidget;

namespace widgets {
class Button;
class ChoiceField;
class DataTable;
class ElidedLabel;
class ProgressBar;
class WrappedLabel;
}  // namespace widgets

namespace product_room {

/// Importing products, step by step, in the place of the list: the file, its columns, a check that changes nothing, the
/// import, and what was refused. Closing it stops nothing that runs.
class ImportPanel : public QWidget {
    Q_OBJECT
public:
    ImportPanel(const theme::Theme &theme, ImportPresenter &presenter, bool mayWrite, QWidget *parent = nullptr);
    /// What a field of a product is called.
    [[nodiscard]] static QString fieldWord(const QString &field);
    [[nodiscard]] widgets::Button *forward() const { return m_forward; }
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void closeAsked();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildFile();
    [[nodiscard]] QWidget *buildProgress();
    [[nodiscard]] QWidget *buildColumns();
    [[nodiscard]] QWidget *buildReport();
    [[nodiscard]] QWidget *buildFoot();
    void follow();
    void followSteps();
    void followFoot();
    void followReport();
    void goForward();
    void chooseFile();
    void chooseRefused();
    void openFields(int row);

    const theme::Theme &m_theme;
    ImportPresenter &m_presenter;
    bool m_mayWrite;
    QList<QLabel *> m_steps;
    QStackedWidget *m_stack = nullptr;
    QAction *m_choose = nullptr;
    widgets::WrappedLabel *m_error = nullptr;
    QLabel *m_stage = nullptr;
    widgets::ProgressBar *m_bar = nullptr;
    QLabel *m_progressFacts = nullptr;
    widgets::ElidedLabel *m_facts = nullptr;
    widgets::DataTable *m_columns = nullptr;
    widgets::ChoiceField *m_policy = nullptr;
    QLabel *m_outcome = nullptr;
    QList<QLabel *> m_figures;
    QWidget *m_refusedHead = nullptr;
    widgets::DataTable *m_refused = nullptr;
    QWidget *m_foot = nullptr;
    QLabel *m_note = nullptr;
    widgets::Button *m_cancel = nullptr;
    widgets::Button *m_back = nullptr;
    widgets::Button *m_saveRefused = nullptr;
    widgets::Button *m_forward = nullptr;
};

}  // namespace product_room
