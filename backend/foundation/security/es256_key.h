// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <memory>

struct evp_pkey_st;

namespace security {

/// A P-256 key that signs with ES256 (RFC 7518 section 3.4). A value that shares its key; immutable, thread-safe.
class Es256Key {
public:
    [[nodiscard]] static Es256Key generate();
    /// PKCS #8 or SEC 1 PEM with the private key. Invalid "invalid_key" for anything else, other curves included.
    [[nodiscard]] static core::Result<Es256Key> fromPem(const QByteArray &pem);
    /// PKCS #8, unencrypted: for a private file only.
    [[nodiscard]] QByteArray toPem() const;

    /// RFC 7638 thumbprint in base64url: the same key has the same id everywhere.
    [[nodiscard]] const QByteArray &kid() const { return m_kid; }
    /// JSON object of the public half (RFC 7517): kty, crv, x, y, kid, alg, use.
    [[nodiscard]] QByteArray publicJwk() const;

    /// r and s, 32 bytes each, big-endian.
    [[nodiscard]] QByteArray sign(QByteArrayView message) const;
    /// False for every other length, and for r or s of zero or out of range.
    [[nodiscard]] bool verify(QByteArrayView message, QByteArrayView signature) const;

    static constexpr int signatureBytes = 64;

private:
    explicit Es256Key(std::shared_ptr<evp_pkey_st> key);
    std::shared_ptr<evp_pkey_st> m_key;
    QByteArray m_x;  ///< base64url
    QByteArray m_y;
    QByteArray m_kid;
};

}  // namespace security
