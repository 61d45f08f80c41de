// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"

namespace app {

inline constexpr int exitFailure = 1;  ///< what was asked did not work
inline constexpr int exitUsage = 2;    ///< what was asked makes no sense, or a setting is wrong

int runServer(const Options &options, int &argc, char **argv);
int runConsole(const Options &options, int &argc, char **argv);
int runCommand(const Options &options, int &argc, char **argv);

}  // namespace app
