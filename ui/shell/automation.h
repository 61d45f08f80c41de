// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/drive_socket.h"
#include "ui/shell/console.h"

namespace shell {

/// Drives the console for end-to-end tests: `mostrador --drive <socket name>`. One JSON object a line in, one back:
/// {"ok": true, ...} or {"ok": false, "error": "<sentence>"}. It does what a person does and nothing else: it triggers
/// the same actions, and only enabled ones; it types letter by letter into the same fields. `id` of a command comes back.
///
///   {"cmd": "signIn", "email", "password"[, "server"]}   on the sign-in page; "server" chooses Another server
///   {"cmd": "accept"}                         ticks "It is the same certificate"
///   {"cmd": "setUp", "name", "email", "password"[, "link"]}   on the first-run page
///   {"cmd": "select", "name" | "conversation" | "section": "waiting"} opens a chat of the list (section: its first)
///   {"cmd": "takeOver" | "claim" | "handBack" | "toQueue" | "resolve"}
///   {"cmd": "reply" | "note", "text"}         types and presses Ctrl+Return
///   {"cmd": "type", "text"}                   types into the composer and sends nothing
///   {"cmd": "room", "index": 0 | "name": "orders"}   Ctrl+1, Ctrl+2
///   {"cmd": "openOrder", "number"}            the order of that number, as the search for it would
///   {"cmd": "press", "name"}                  the button of that name that can be pressed now
///   {"cmd": "fill", "name", "text"}           types into the field of that name, in place of what is there
///   {"cmd": "addFiles", "paths": [...]}       as if dropped on the library
///   {"cmd": "language", "code"}, {"cmd": "retry"}, {"cmd": "signOut"}, {"cmd": "quit"}
///   {"cmd": "screenshot", "path"}             PNG of the window
///   {"cmd": "state"}                          what is on screen, as below
///
/// state: {"page": "signIn"|"firstRun"|"workplace", "problem", "connection": "off"|"connecting"|"live"|"resuming"|
/// "lost", "outbox", "strip", "toast", "sections": {"waiting"|"mine"|"bot"|"others"|"closed": [{"id", "name", "text",
/// "unread", "writing"}]}, "selected": {"id", "state", "generation", "version", "name", "owner"}, "ownerBar",
/// "thread": [{"kind", "text", "delivery", "stopped", "citations", "read"}], "streaming", "actions": {"takeOver": true,
/// ...}, "composer": {"mode", "replyLocked", "text"}, "documents": [{"id", "title", "status", "progress", "chunks"}],
/// "orders": [numbers], "order": as GET /orders/{id} says}
class Automation : public QObject {
    Q_OBJECT
public:
    Automation(Console &console, const QString &socketName, QObject *parent = nullptr);

private:
    using Answer = client::DriveSocket::Answer;
    void handle(const QJsonObject &command, const Answer &answer);
    [[nodiscard]] QString perform(const QString &name, const QJsonObject &command);
    [[nodiscard]] QString signIn(const QJsonObject &command);
    [[nodiscard]] QString setUp(const QJsonObject &command);
    [[nodiscard]] QString select(const QJsonObject &command);
    [[nodiscard]] QString trigger(const QString &name);
    [[nodiscard]] QString write(const QJsonObject &command, bool note, bool send);
    [[nodiscard]] QString openRoom(const QJsonObject &command);
    [[nodiscard]] QString openOrder(const QJsonObject &command);
    [[nodiscard]] QString pressNamed(const QString &name);
    [[nodiscard]] QString fillNamed(const QJsonObject &command);
    [[nodiscard]] QString addFiles(const QJsonObject &command);
    [[nodiscard]] QString screenshot(const QString &path);
    [[nodiscard]] QJsonObject state() const;
    [[nodiscard]] QJsonObject sections() const;
    [[nodiscard]] QJsonArray thread() const;
    void addSelected(QJsonObject &state) const;
    void addComposer(QJsonObject &state) const;
    void addDocuments(QJsonObject &state) const;
    void addOrders(QJsonObject &state) const;

    Console &m_console;
    client::DriveSocket m_socket;
};

}  // namespace shell
