// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>

/// The test classes of one executable. Each test source ends with MOSTRADOR_TEST(TheClass) and its own .moc include.
namespace test {

using Factory = std::function<std::unique_ptr<QObject>()>;

/// Called at start-up by MOSTRADOR_TEST.
bool registerTest(const char *name, Factory factory);

/// Runs all registered classes; prints "<n> passed, <n> failed, <n> skipped"; returns the number of failures.
int runAll(const QStringList &arguments);

}  // namespace test

#define MOSTRADOR_TEST(Class)                                                                                                              \
    [[maybe_unused]] static const bool registered##Class = test::registerTest(#Class, [] { return std::make_unique<Class>(); });
