// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/drive_socket.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

namespace client {

DriveSocket::DriveSocket(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &DriveSocket::accept);
}

core::Result<> DriveSocket::listen(const QString &name)
{
    if (m_server.listen(name))
        return {};
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("drive_socket"),
                      QStringLiteral("The socket %1 cannot be opened: %2.").arg(name, m_server.errorString()));
}

void DriveSocket::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void DriveSocket::read(QLocalSocket *socket)
{
    while (socket->canReadLine()) {
        const QJsonObject command = QJsonDocument::fromJson(socket->readLine()).object();
        const QPointer<QLocalSocket> alive(socket);
        m_handler(command, [alive](const QJsonObject &answer) {
            if (alive)
                alive->write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
        });
        if (!alive)
            return;
    }
}

}  // namespace client
