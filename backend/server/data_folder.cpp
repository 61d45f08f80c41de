// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/data_folder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace backend {
namespace {

QString lockName() { return QStringLiteral("backend.lock"); }
QString addressName() { return QStringLiteral("backend.url"); }

}  // namespace

core::Result<DataFolder> DataFolder::open(const QString &path)
{
    const bool isNew = !QDir(path).exists();
    if (!QDir().mkpath(path) || !QFileInfo(path).isWritable())
        return core::fail(core::ErrorCode::Unavailable, QStringLiteral("data_folder_unusable"),
                          QStringLiteral("The data folder %1 cannot be created or written.").arg(path));
    if (isNew)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return DataFolder(QDir(path).absolutePath());
}

core::Result<> DataFolder::lock()
{
    m_lock = std::make_unique<QLockFile>(file(lockName()));
    m_lock->setStaleLockTime(0);  // held as long as the process lives; a dead one's lock is found by its pid
    if (m_lock->tryLock(0)) {
        QFile::remove(file(addressName()));
        return {};
    }
    m_lock.reset();
    core::Error error{core::ErrorCode::Conflict,
                      QStringLiteral("backend_runs"),
                      QStringLiteral("Another Mostrador backend already runs on the data folder %1.").arg(m_path),
                      {}};
    if (const std::optional<QUrl> url = announced())
        error = std::move(error).with(QStringLiteral("url"), url->toString());
    return core::fail(std::move(error));
}

core::Result<> DataFolder::announce(const QUrl &url) const
{
    QSaveFile out(file(addressName()));
    if (!out.open(QIODevice::WriteOnly) || out.write(url.toEncoded()) < 0 || !out.commit())
        return core::fail(core::ErrorCode::Unavailable, QStringLiteral("data_folder_unusable"),
                          QStringLiteral("%1 cannot be written: %2.").arg(out.fileName(), out.errorString()));
    return {};
}

std::optional<QUrl> DataFolder::announced() const
{
    QFile in(file(addressName()));
    if (!in.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QUrl url = QUrl::fromEncoded(in.readAll().trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.isEmpty() ? std::optional<QUrl>(url) : std::nullopt;
}

}  // namespace backend
