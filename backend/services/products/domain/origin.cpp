// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/domain/origin.h"

#include <QHostAddress>

namespace products {

QString auditedNetwork(const QString &address)
{
    constexpr int ipv4Prefix = 24;
    constexpr int ipv6Prefix = 48;
    const QHostAddress host(address);
    bool isIpv4 = false;  // also one that is mapped into IPv6
    const quint32 ipv4 = host.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QStringLiteral("%1/%2").arg(QHostAddress(ipv4 & ~quint32(0xff)).toString()).arg(ipv4Prefix);
    if (host.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    Q_IPV6ADDR bytes = host.toIPv6Address();
    std::fill(bytes.c + ipv6Prefix / 8, std::end(bytes.c), quint8(0));
    return QStringLiteral("%1/%2").arg(QHostAddress(bytes).toString()).arg(ipv6Prefix);
}

}  // namespace products
