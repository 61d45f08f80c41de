// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/products/product_editor.h"
#include "ui/rooms/products/thumbnails.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace product_room {

/// Pictures of the open product, in their order. Files are dropped anywhere on it; a new picture is sent when it has words
/// in both languages, for those who do not see it.
class ImagesTab : public QWidget {
    Q_OBJECT
public:
    ImagesTab(const theme::Theme &theme, ProductEditor &editor, Thumbnails &thumbnails, QWidget *parent = nullptr);
    void addFiles(const QStringList &paths);
    [[nodiscard]] QAction *addAction() const { return m_add; }
    [[nodiscard]] int waitingCount() const { return int(m_waiting.size()); }

Q_SIGNALS:
    void failed(const QString &name, const core::Error &error);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFiles();
    void rebuild();
    [[nodiscard]] QWidget *savedRow(const api::ImageRecord &image, int place, int count);
    [[nodiscard]] QWidget *waitingRow(const ProductImages::Waiting &file, int place);

    const theme::Theme &m_theme;
    ProductEditor &m_editor;
    Thumbnails &m_thumbnails;
    QAction *m_add;
    QLabel *m_note;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QList<ProductImages::Waiting> m_waiting;
    core::ProductId m_shown;
};

}  // namespace product_room
