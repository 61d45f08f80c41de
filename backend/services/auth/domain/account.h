// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/auth/auth.h"

#include <QStringList>

namespace auth {

/// A person with an account: shopper or staff.
struct Account {
    core::UserId id;
    QString email;  ///< folded
    QString name;
    QList<api::Role> roles;
};

/// The form in which an address is kept and compared: trimmed, NFC, lower case. Invalid "invalid_email" when it is none: one
/// "@", a local part of 1 to 64 and a domain of 1 to 253 characters in labels, no white space, quotes or control
/// characters.
[[nodiscard]] core::Result<QString> foldEmail(const QString &email);

/// Trimmed and in NFC. Invalid "invalid_name": nothing left, over 120 characters, or control characters inside.
[[nodiscard]] core::Result<QString> cleanName(const QString &name);

/// The words that tables and tokens hold: "shopper", "agent", "catalogue", "admin".
[[nodiscard]] QString roleWord(api::Role role);
/// Words that this version does not know are left out: they grant nothing.
[[nodiscard]] QList<api::Role> rolesFromWords(const QStringList &words);

[[nodiscard]] api::User wireUser(const Account &account);

}  // namespace auth
