// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace shell {

/// The window: it carries one page and remembers nothing.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    /// Takes the page; the one before is deleted when the event loop is reached again.
    void carry(QWidget *page);
    [[nodiscard]] QWidget *page() const { return m_page; }

Q_SIGNALS:
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *m_page = nullptr;
};

}  // namespace shell
