// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <optional>

namespace core {

inline constexpr int maxPageItems = 200;
inline constexpr int defaultPageItems = 50;

/// What a list request asks for: keyset paging, never offsets.
struct PageRequest {
    QStringList after;  ///< the sort keys of the last row seen, empty for the first page
    int limit = defaultPageItems;
};

template <class T>
struct Page {
    QList<T> items;
    std::optional<QString> nextCursor;
};

/// Cursor text of these sort keys: opaque to clients, base64url, versioned.
[[nodiscard]] QString encodeCursor(const QStringList &keys);

/// The keys of a cursor that encodeCursor() made with `expectedKeys` keys; Invalid "invalid_cursor" for anything else.
[[nodiscard]] Result<QStringList> decodeCursor(const QString &cursor, int expectedKeys);

/// Reads `cursor` and `limit` of a query string; Invalid when limit is no number in 1..200.
[[nodiscard]] Result<PageRequest> parsePageRequest(const QString &cursor, const QString &limit, int expectedKeys);

}  // namespace core
