// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/server.h"

#include <vector>

namespace net {

struct ListeningSockets {
    std::vector<qintptr> descriptors;  ///< all on one port, to be taken over
    quint16 port = 0;
};

/// Opens `count` listening sockets that share one port (SO_REUSEPORT), so that the kernel spreads connections over
/// them; one where that is not possible. Unavailable "listen_failed". Refuses a port that anybody listens on already,
/// which SO_REUSEPORT alone would let two servers of one user share without a word.
[[nodiscard]] core::Result<ListeningSockets> openListeningSockets(const QHostAddress &address, quint16 port, int count);

}  // namespace net
