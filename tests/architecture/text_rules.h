// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/source_tree.h"

namespace arch {

// Each rule takes one file and says what is wrong with it, "path:line: sentence" each; empty when nothing is.

/// Both SPDX lines on top of every C++, CMake, shell, Python, TypeScript, style and SQL file.
[[nodiscard]] QStringList licenceViolations(const SourceFile &file);
/// No source of more than 800 lines, written ones at least (the head of a generated one says so: "@generated", "not edited by hand").
[[nodiscard]] QStringList lengthViolations(const SourceFile &file);
/// Nobody waits for time to pass where a condition or a signal is meant: no sleep, in any language.
[[nodiscard]] QStringList sleepViolations(const SourceFile &file);
/// A slot of a test class that returns something is never run by Qt Test.
[[nodiscard]] QStringList testSlotViolations(const SourceFile &file);
/// Colours live in ui/theme and the styles of the storefront; .qss names tokens.
[[nodiscard]] QStringList colourViolations(const SourceFile &file);
/// No path of somebody's machine.
[[nodiscard]] QStringList machinePathViolations(const SourceFile &file);
/// Keywords of SQL are lower case.
[[nodiscard]] QStringList sqlViolations(const SourceFile &file);
/// No promise instead of work.
[[nodiscard]] QStringList promiseViolations(const SourceFile &file);

}  // namespace arch
