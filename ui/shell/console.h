// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>
#include <memory>
#include <optional>

class QApplication;
class QWidget;

namespace shell {

struct ConsoleOptions {
    std::optional<QUrl> embeddedServer;  ///< of the backend in this program: "http://127.0.0.1:8790"
    QString settingsFolder;              ///< of this person; made when missing
    QString language;                    ///< "en", "es"; empty: as set before, else as the desktop
    QString setupToken;                  ///< when the embedded backend has no administrator yet
    QString driveSocket;                 ///< see ui/shell/automation.h; empty: nobody drives
    QString version;
};

/// The operators' console: window, session, rooms. Needs a QApplication; lives on its thread.
class Console : public QObject {
    Q_OBJECT
public:
    Console(QApplication &application, ConsoleOptions options, QObject *parent = nullptr);
    ~Console() override;

    void show();
    [[nodiscard]] QWidget *window() const;
    /// The backend in this program answers now, or at another address.
    void setEmbeddedServer(const QUrl &server);

Q_SIGNALS:
    void closed();

private:
    friend class Automation;
    struct Parts;

    void build();
    void buildSoon();
    void showSignIn(bool expired);
    void showFirstRun();
    void showWorkplace();
    void signedIn();
    void signedOut(bool expired);
    void saveLayout();
    [[nodiscard]] QString serverName() const;

    std::unique_ptr<Parts> m_parts;
};

}  // namespace shell
