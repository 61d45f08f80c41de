// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace app {

/// A password for a command: the first line of the file, or of standard input when there is no name; a terminal is asked
/// without echo. Blocks. Invalid "usage" when the file cannot be read.
core::Result<QString> readPassword(const QString &fileName);

}  // namespace app
