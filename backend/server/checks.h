// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/settings.h"

#include <QList>

namespace backend {

/// One thing that must be right for a backend to run, and what to do when it is not.
struct Check {
    QString name;
    bool good = false;
    QString sentence;
};

/// Looks at the data folder, databases, listen address, certificate, storefront, reader process and model of these
/// settings. Starts nothing and changes nothing, but a database file that is missing is made.
[[nodiscard]] QList<Check> checkInstallation(const core::Settings &settings, const QString &dataFolder);

}  // namespace backend
