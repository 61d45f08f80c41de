// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "backend/server/backend.h"
#include "backend/server/data_folder.h"

namespace app {

/// Settings in force for these options: defaults, file, environment, --set. The file is --config, else
/// mostrador.toml in the data folder when there is one.
[[nodiscard]] core::Result<core::Settings> loadSettings(const Options &options);

/// Sets up logging as the flags and settings say.
[[nodiscard]] core::Result<> startLog(const Options &options, const core::Settings &settings);

/// Starts a backend, says on stderr who the demo staff are and where the set-up link is, and announces the address in
/// the data folder.
core::Task<core::Result<>> startBackend(backend::Backend *backend, const backend::DataFolder *folder);

}  // namespace app
