// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/domain/origin.h"

#include <QHostAddress>

namespace auth {
namespace {

constexpr int ipv4Bits = 32;
constexpr int ipv6Bits = 128;

QString prefixOf(const QString &text, int ipv4Prefix, int ipv6Prefix)
{
    constexpr int bitsPerByte = 8;
    const QHostAddress address(text);
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);  // also of ::ffff:a.b.c.d
    if (isIpv4) {
        const quint32 mask = ~quint32(0) << (ipv4Bits - ipv4Prefix);
        return QStringLiteral("%1/%2").arg(QHostAddress(ipv4 & mask).toString()).arg(ipv4Prefix);
    }
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    Q_IPV6ADDR bytes = address.toIPv6Address();
    for (int byte = ipv6Prefix / bitsPerByte; byte < ipv6Bits / bitsPerByte; ++byte)
        bytes[byte] = 0;
    return QStringLiteral("%1/%2").arg(QHostAddress(bytes).toString()).arg(ipv6Prefix);
}

}  // namespace

QString limitedNetwork(const QString &address)
{
    constexpr int ipv6Customer = 64;
    return prefixOf(address, ipv4Bits, ipv6Customer);
}

QString auditedNetwork(const QString &address)
{
    constexpr int ipv4Neighbourhood = 24;
    constexpr int ipv6Site = 48;
    return prefixOf(address, ipv4Neighbourhood, ipv6Site);
}

}  // namespace auth
