// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QTableView>

namespace widgets {

/// A cell that is to be written; a row past the last is a new one.
struct SheetWrite {
    int row = 0;
    int column = 0;
    QString text;
};

/// A spreadsheet: rows of 28, lines both ways, cells that cannot be written on canvas. It copies and pastes as
/// spreadsheets do (Ctrl+C, Ctrl+X, Ctrl+V), fills down (Alt+Down), empties (Delete), and asks for every change by
/// written(); it changes no model itself. Its model answers the roles below.
class SheetView : public QTableView {
    Q_OBJECT
public:
    enum Role {
        ChangedRole = Qt::UserRole + 101,  ///< bool: a corner says that it is not saved
        ErrorRole,                         ///< sentence; of a row (vertical header) too
        ChipToneRole,                      ///< int of paint::Tone: the text is a chip
        StruckRole,                        ///< bool: the row goes when it is saved
        FixedRole                          ///< bool, of a column: it cannot be written
    };

    SheetView(const theme::Theme &theme, const QString &accessibleName, QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;

    /// The selected cells as text for the clipboard.
    [[nodiscard]] QString selectedText() const;
    /// As if it came from the clipboard, at the top left cell of the selection.
    void paste(const QString &text);
    void fillDown();
    void clearSelected();
    void goTo(int row, int column);

Q_SIGNALS:
    void written(const QList<widgets::SheetWrite> &writes);
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    friend class SheetDelegate;
    void copy() const;
    [[nodiscard]] QRect selectedRange() const;
    [[nodiscard]] bool writable(int row, int column) const;

    const theme::Theme &m_theme;
};

}  // namespace widgets
