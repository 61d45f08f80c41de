// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/parts.h"

#include <QCloseEvent>
#include <QVBoxLayout>

namespace shell {

MainWindow::MainWindow(QWidget *parent)
    : QWidget(parent)
{
    setWindowTitle(QStringLiteral("Mostrador"));
    setMinimumSize(theme::metrics::windowMinimumWidth, theme::metrics::windowMinimumHeight);
    resize(theme::metrics::windowWidth, theme::metrics::windowHeight);
    widgets::plain(new QVBoxLayout(this));
}

void MainWindow::carry(QWidget *page)
{
    if (m_page != nullptr) {
        layout()->removeWidget(m_page);
        m_page->hide();
        m_page->deleteLater();
    }
    m_page = page;
    layout()->addWidget(page);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QWidget::closeEvent(event);
}

}  // namespace shell
