// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace net {

/// Says whether a text that comes in pieces is UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above
/// U+10FFFF), as early as it can be known. Pieces may end inside a character.
class Utf8Validator {
public:
    /// False as soon as the bytes so far cannot begin a valid text; final.
    bool feed(QByteArrayView piece);
    /// The text may end here.
    [[nodiscard]] bool isComplete() const { return m_left == 0; }
    void reset() { *this = {}; }

private:
    bool begin(unsigned char lead);

    int m_left = 0;                // bytes still to come of the character
    unsigned char m_least = 0x80;  // range of the next one
    unsigned char m_most = 0xbf;
};

}  // namespace net
