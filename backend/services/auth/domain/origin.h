// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace auth {

/// Where a request came from: for limits and the audit log.
struct Origin {
    QString address;  ///< of the peer, IPv4 or IPv6; empty for commands of the server itself
    QString requestId;
};

/// What shares one limit: an IPv4 address, or an IPv6 /64, which one customer has for itself.
[[nodiscard]] QString limitedNetwork(const QString &address);

/// What the audit log keeps: enough to see a pattern, too little to name a household. IPv4 /24, IPv6 /48.
[[nodiscard]] QString auditedNetwork(const QString &address);

}  // namespace auth
