// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/utf8_validator.h"

#include <cstring>

namespace net {
namespace {

constexpr quint64 highBits = 0x8080808080808080ULL;

}  // namespace

bool Utf8Validator::begin(unsigned char lead)
{
    m_least = 0x80;
    m_most = 0xbf;
    if (lead >= 0xc2 && lead <= 0xdf) {
        m_left = 1;
    } else if (lead >= 0xe0 && lead <= 0xef) {
        m_left = 2;
        if (lead == 0xe0)
            m_least = 0xa0;  // overlong
        else if (lead == 0xed)
            m_most = 0x9f;  // surrogates
    } else if (lead >= 0xf0 && lead <= 0xf4) {
        m_left = 3;
        if (lead == 0xf0)
            m_least = 0x90;  // overlong
        else if (lead == 0xf4)
            m_most = 0x8f;  // above U+10FFFF
    } else {
        return false;
    }
    return true;
}

bool Utf8Validator::feed(QByteArrayView piece)
{
    const char *at = piece.data();
    const char *const end = at + piece.size();
    while (at < end) {
        if (m_left == 0) {
            quint64 eight = 0;
            while (end - at >= qptrdiff(sizeof eight)) {
                std::memcpy(&eight, at, sizeof eight);
                if (eight & highBits)
                    break;
                at += sizeof eight;
            }
            if (at == end)
                break;
        }
        const auto byte = static_cast<unsigned char>(*at++);
        if (m_left == 0) {
            if (byte >= 0x80 && !begin(byte))
                return false;
        } else {
            if (byte < m_least || byte > m_most)
                return false;
            m_least = 0x80;
            m_most = 0xbf;
            --m_left;
        }
    }
    return true;
}

}  // namespace net
