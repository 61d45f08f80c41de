// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/log/log.h"

#include <QMap>
#include <QStringList>
#include <optional>

namespace app {

/// What the command line asks for.
struct Options {
    enum class Face { Console, Server, Command, Help, Version };
    Face face = Face::Console;
    QStringList command;                    ///< "user", "add", ... with their positional arguments
    QMap<QString, QString> commandOptions;  ///< "--email" -> "email"
    QString dataFolder;                     ///< absolute; created 0700 when missing
    QString settingsFile;
    QStringList settings;  ///< of --set and the flags that stand for one
    bool demo = false;
    bool json = false;
    bool servicesGiven = false;
    std::optional<core::LogLevel> logLevel;
    QString driveSocket;  ///< console only: local socket that tests drive it by
    QString language;     ///< console only: "en", "es"
};

/// Invalid "usage" with one line that says what is wrong.
[[nodiscard]] core::Result<Options> parseOptions(const QStringList &arguments);

[[nodiscard]] QString helpText();

}  // namespace app
