// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "core/base/task.h"
#include "core/config/settings.h"

namespace app {

/// What a command needs.
struct CommandContext {
    Options options;
    core::Settings settings;
};

// Each runs to its end and returns the exit code; what went wrong is an error that the caller prints.
core::Task<core::Result<int>> addUser(CommandContext context);
core::Task<core::Result<int>> setPassword(CommandContext context);
core::Task<core::Result<int>> ingest(CommandContext context);
core::Task<core::Result<int>> importNorthwind(CommandContext context);
core::Task<core::Result<int>> migrate(CommandContext context);
core::Task<core::Result<int>> replay(CommandContext context);
core::Task<core::Result<int>> doctor(CommandContext context);
core::Task<core::Result<int>> printOpenApi(CommandContext context);

/// Prints one JSON document, or one line of text, to standard output.
void print(const QByteArray &text);

}  // namespace app
