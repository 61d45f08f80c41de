// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/session_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace client {

SessionFile::SessionFile(const QString &settingsFolder)
    : m_path(settingsFolder + QStringLiteral("/session.json"))
{
}

std::optional<SessionFile::Remembered> SessionFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const Remembered remembered{QUrl(json.value(QLatin1String("server")).toString()), json.value(QLatin1String("refreshToken")).toString()};
    if (remembered.refreshToken.isEmpty() || !remembered.server.isValid())
        return std::nullopt;
    return remembered;
}

core::Result<> SessionFile::write(const Remembered &remembered) const
{
    QJsonObject json;
    json.insert(QStringLiteral("server"), remembered.server.toString());
    json.insert(QStringLiteral("refreshToken"), remembered.refreshToken);
    // Made with its permissions, not given them later: there is no moment in which others can read it.
    const QString fresh = m_path + QStringLiteral(".new");
    QFile::remove(fresh);
    QFile file(fresh);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(QJsonDocument(json).toJson(QJsonDocument::Compact)) > 0 && file.flush();
    file.close();
    if (!written || std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(m_path).constData()) != 0)
        return core::fail(core::ErrorCode::Unavailable, QStringLiteral("settings_unwritable"),
                          QStringLiteral("The session cannot be kept on this computer: %1.").arg(file.errorString()));
    return {};
}

void SessionFile::remove() const { QFile::remove(m_path); }

}  // namespace client
