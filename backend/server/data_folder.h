// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <QUrl>
#include <memory>
#include <optional>

namespace backend {

/// The folder that holds databases, keys and the lock of one backend. Only one backend runs on it at a time.
class DataFolder {
public:
    /// Creates the folder (0700) when it is missing. Unavailable "data_folder_unusable".
    [[nodiscard]] static core::Result<DataFolder> open(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString file(const QString &name) const { return m_path + u'/' + name; }

    /// Takes the lock for the life of this object. Conflict "backend_runs" when another process holds it; the detail
    /// "url" says where that one listens, once it does.
    [[nodiscard]] core::Result<> lock();

    /// Says to others where the backend listens.
    [[nodiscard]] core::Result<> announce(const QUrl &url) const;

    /// Where the backend that holds the lock listens, when it has said so.
    [[nodiscard]] std::optional<QUrl> announced() const;

private:
    explicit DataFolder(QString path)
        : m_path(std::move(path))
    {
    }
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

}  // namespace backend
