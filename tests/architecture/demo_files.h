// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <nlohmann/json_fwd.hpp>

/// The files of the demo shop, read from the source tree.
namespace arch {

[[nodiscard]] QString textOf(const nlohmann::json &object, const char *key);

/// A file below resources/demo; empty when it is not there.
[[nodiscard]] QString readDemo(const QString &path);
[[nodiscard]] nlohmann::json readDemoJson(const QString &path);

/// Every number of a text, written the English way, so that 1.240 and 4,90 compare with 1,240 and 4.90.
[[nodiscard]] QStringList figuresOf(const QString &text, bool spanish);

}  // namespace arch
