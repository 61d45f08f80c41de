// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "backend/server/backend.h"

namespace app {

/// Settings in force for these options: defaults, file, environment, --set. The file is --config, else
/// mostrador.toml in the data folder when there is one.
[[nodiscard]] core::Result<core::Settings> loadSettings(const Options &options);

/// Sets up logging as the flags and settings say.
[[nodiscard]] core::Result<> startLog(const Options &options, const core::Settings &settings);

/// Starts a backend on the folder and, with --demo, fills an empty one; prints the set-up link and the demo accounts to
/// stderr.
core::Task<core::Result<>> startBackend(backend::Backend *backend, const backend::DataFolder *folder, Options options,
                                        core::Settings settings);

}  // namespace app
