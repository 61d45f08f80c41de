// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace app {

/// Locks this process in: limits on memory (512 MiB), processor time (10 s), files (none may be written), and a seccomp
/// filter that leaves reading, writing and memory, and nothing else: no sockets, no new files, no new processes. For
/// good. Unavailable "sandbox_unavailable" when the kernel refuses.
[[nodiscard]] core::Result<> enterSandbox();

}  // namespace app
