// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace products {

/// Who asked for a change, and when: for the audit log, the ledger and the price history.
struct Origin {
    QString actorKind = QStringLiteral("system");  ///< "user", "system"
    QString actorId;
    QString address;  ///< of the peer; the log keeps a part of it only
    QString requestId;
    core::Timestamp at;
};

/// What the audit log keeps of an address: enough to see a pattern, too little to name a household. IPv4 /24, IPv6 /48.
[[nodiscard]] QString auditedNetwork(const QString &address);

}  // namespace products
