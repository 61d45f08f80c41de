// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/web_socket.h"

#include <QtEndian>

namespace net {
namespace {

constexpr char finalTextFrame = char(0x81);  // FIN, opcode 1
constexpr int shortLength = 125;             // RFC 6455 section 5.2: longer ones follow in 2 or 8 bytes
constexpr char length16 = 126;
constexpr char length64 = 127;

}  // namespace

SharedFrame EncodedFrame::text(const QByteArray &payload)
{
    QByteArray bytes;
    bytes.reserve(payload.size() + 10);
    bytes.append(finalTextFrame);
    if (payload.size() <= shortLength) {
        bytes.append(char(payload.size()));
    } else if (payload.size() <= 0xffff) {
        bytes.append(length16);
        const quint16 length = qToBigEndian(quint16(payload.size()));
        bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    } else {
        bytes.append(length64);
        const quint64 length = qToBigEndian(quint64(payload.size()));
        bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    }
    bytes.append(payload);
    return SharedFrame(new EncodedFrame(std::move(bytes)));
}

}  // namespace net
