// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLocalServer>
#include <QPointer>
#include <functional>

namespace client {

/// A local socket on which a test program sends one JSON object a line and gets one back. Only its own user may connect
/// (QLocalServer::UserAccessOption); it exists only when the program was started with --drive.
class DriveSocket : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const QJsonObject &)>;
    using Handler = std::function<void(const QJsonObject &command, const Answer &answer)>;

    explicit DriveSocket(Handler handler, QObject *parent = nullptr);
    /// Unavailable "drive_socket" when the name is taken.
    [[nodiscard]] core::Result<> listen(const QString &name);

private:
    void accept();
    void read(class QLocalSocket *socket);

    Handler m_handler;
    QLocalServer m_server;
};

}  // namespace client
