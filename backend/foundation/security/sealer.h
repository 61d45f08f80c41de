// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace security {

/// Keeps a short text secret and whole: AES-256-GCM (NIST SP 800-38D), nonce of 96 random bits before the ciphertext, tag of
/// 128 bits behind it. `context` is authenticated and not stored: what was sealed for one row or subject opens for no
/// other. Immutable, thread-safe. One key seals at most 2^32 texts.
class Sealer {
public:
    /// `key`: 32 bytes, of deriveKey().
    explicit Sealer(QByteArray key);

    [[nodiscard]] QByteArray seal(const QByteArray &text, const QByteArray &context) const;
    /// Null for what was changed, cut, or sealed with another key or context.
    [[nodiscard]] std::optional<QByteArray> open(const QByteArray &sealed, const QByteArray &context) const;

private:
    QByteArray m_key;
};

}  // namespace security
