// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/security/password_hasher.h"
#include "backend/services/auth/store/auth_repository.h"

namespace auth {

enum class PasswordRules {
    Checked,    ///< length and common passwords (domain/password_rules.h)
    Unchecked,  ///< the operator's own word: --set demo.password
};

/// Passwords on their way to the hasher: in NFKC, so that "é" typed on any keyboard is the same, and through HMAC with a
/// pepper of the key folder, so that a stolen database alone does not let anyone try passwords. Thread-safe.
class Credentials {
public:
    Credentials(security::PasswordHasher &hasher, QByteArray pepper);

    /// Errors of PasswordHasher::hash.
    core::Task<core::Result<QString>> hash(QString password);
    core::Task<core::Result<security::PasswordHasher::Check>> verify(QString password, QString phc);
    [[nodiscard]] const QString &decoy() const { return m_hasher.decoy(); }

    /// A new account, checked and hashed, not yet stored. Invalid "invalid_email", "invalid_name" and those of
    /// checkPassword(); Unavailable "busy".
    core::Task<core::Result<NewAccount>> prepare(Account account, QString password, PasswordRules rules);

private:
    [[nodiscard]] QByteArray peppered(const QString &password) const;
    security::PasswordHasher &m_hasher;
    QByteArray m_pepper;
};

}  // namespace auth
