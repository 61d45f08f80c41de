// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/random.h"

#include "backend/foundation/security/digest.h"

#include <openssl/rand.h>

namespace security {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1)
        qFatal("There is no source of randomness.");
    return bytes;
}

QByteArray randomToken()
{
    constexpr int tokenBytes = 32;
    return toBase64Url(randomBytes(tokenBytes));
}

}  // namespace security
