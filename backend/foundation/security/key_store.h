// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/security/es256_key.h"

#include <QList>
#include <QString>

namespace security {

/// The keys that tokens may be signed with: one signs, all verify. A value; immutable, thread-safe.
class KeySet {
public:
    explicit KeySet(Es256Key signing, QList<Es256Key> others = {});

    [[nodiscard]] const Es256Key &signing() const { return m_keys.first(); }
    /// Looks in this set and nowhere else; null when the id names none of it.
    [[nodiscard]] const Es256Key *find(QByteArrayView kid) const;
    /// The document of /.well-known/jwks.json (RFC 7517 section 5), public halves only.
    [[nodiscard]] QByteArray jwks() const;

private:
    QList<Es256Key> m_keys;
};

/// What a folder of keys holds.
struct KeyMaterial {
    KeySet keys;
    QByteArray secret;     ///< 32 bytes, to derive keys from (deriveKey)
    bool created = false;  ///< made now, by this call
};

/// Opens the folder, and makes what is missing: "signing.pem" (ES256) and "secret.key" (32 bytes, base64url), mode 0600 in a
/// folder of mode 0700. "signing.next.pem" and "signing.previous.pem" verify and are published when they are there, so
/// that a rotation is: publish the next, wait, make it the current, keep the previous. Replicas share the folder; two
/// that start together end with the same keys. Errors of readPrivateFile, createPrivateFile and Es256Key::fromPem.
[[nodiscard]] core::Result<KeyMaterial> openKeyStore(const QString &folder);

}  // namespace security
