// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace blobs {

/// Writes a new file of mode 0600, whole or not at all, with its folder on disk when this returns; an equal name is
/// replaced. Makes the folder above it (0700). Unavailable "disk_full", "blob_unwritable".
[[nodiscard]] core::Result<> writeDurably(const QString &path, const QByteArray &contents);

/// Unavailable "blob_unreadable"; the caller has asked whether it is there.
[[nodiscard]] core::Result<QByteArray> readWhole(const QString &path);

/// Success when there is none. Unavailable "blob_unwritable".
[[nodiscard]] core::Result<> removeDurably(const QString &path);

}  // namespace blobs
