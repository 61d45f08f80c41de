// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace security {

/// Contents of a file that only its owner may read. NotFound "no_such_file"; Forbidden "key_file_exposed" when group or
/// others have any right on it; Unavailable "key_file_unreadable".
[[nodiscard]] core::Result<QByteArray> readPrivateFile(const QString &path);

/// Creates the file with mode 0600, whole or not at all, on disk when this returns. Never replaces: Conflict
/// "key_file_exists" when another process was first. Unavailable "key_file_unwritable".
[[nodiscard]] core::Result<> createPrivateFile(const QString &path, const QByteArray &contents);

/// Creates the folder with mode 0700 when it is missing. Unavailable "key_folder_unwritable".
[[nodiscard]] core::Result<> ensurePrivateFolder(const QString &path);

}  // namespace security
