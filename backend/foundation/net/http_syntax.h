// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"

#include <QByteArrayView>
#include <optional>

/// The small grammars of RFC 9110 and RFC 3986, as pure functions.
namespace net::syntax {

[[nodiscard]] bool isToken(QByteArrayView text);
/// Visible characters, obs-text, space and tab: what a field value may hold.
[[nodiscard]] bool isFieldValue(QByteArrayView text);
[[nodiscard]] QByteArrayView trimmed(QByteArrayView text);               ///< space and tab only
[[nodiscard]] bool sameText(QByteArrayView left, QByteArrayView right);  ///< ASCII letters without case

/// "host", "host:port", "127.0.0.1:80", "[::1]:80".
[[nodiscard]] bool isHost(QByteArrayView text);
[[nodiscard]] QByteArrayView withoutPort(QByteArrayView host);

/// 1*DIGIT that fits 63 bits.
[[nodiscard]] std::optional<qint64> decimal(QByteArrayView text);
/// 1*HEXDIG, at most 15 of them.
[[nodiscard]] std::optional<qint64> hexadecimal(QByteArrayView text);

[[nodiscard]] std::optional<QByteArray> percentDecoded(QByteArrayView text, bool plusIsSpace);
/// The decoded path; null for escapes that are malformed or hide a slash, a backslash, a control character or "..".
[[nodiscard]] std::optional<QByteArray> decodedPath(QByteArrayView path);
[[nodiscard]] std::optional<QList<std::pair<QByteArray, QByteArray>>> decodedQuery(QByteArrayView query);

/// Is `token` one of the comma-separated elements of the fields named `name`?
[[nodiscard]] bool listContains(const Headers &headers, QByteArrayView name, QByteArrayView token);

[[nodiscard]] std::optional<Method> methodOf(QByteArrayView name);

}  // namespace net::syntax
