// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <optional>

/// Thread-safe, pure; OpenSSL underneath.
namespace security {

/// 32 bytes (FIPS 180-4).
[[nodiscard]] QByteArray sha256(QByteArrayView data);

/// 32 bytes (RFC 2104).
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView data);

/// A key of 32 bytes for one purpose, from a secret that serves several (RFC 5869, no salt). Another `purpose`, another key.
[[nodiscard]] QByteArray deriveKey(QByteArrayView secret, QByteArrayView purpose);

/// What is stored in place of an opaque token: SHA-256 in lower-case hexadecimal. No salt is needed, the token is random.
[[nodiscard]] QString hashToken(QByteArrayView token);

/// Takes as long for a wrong first byte as for a wrong last one. Different sizes are unequal at once.
[[nodiscard]] bool equalInConstantTime(QByteArrayView left, QByteArrayView right);

/// base64url without padding (RFC 7515 section 2).
[[nodiscard]] QByteArray toBase64Url(const QByteArray &bytes);

/// Null when it is not the one canonical form: padding, white space, other alphabets and stray trailing bits are refused.
[[nodiscard]] std::optional<QByteArray> fromBase64Url(QByteArrayView text);

}  // namespace security
