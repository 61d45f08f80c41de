// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLoggingCategory>
#include <QString>
#include <initializer_list>
#include <utility>

namespace core {

enum class LogLevel { Debug, Info, Warning, Error };

[[nodiscard]] Result<LogLevel> logLevelFromName(const QString &name);

/// One structured line: {"ts":...,"level":"info","category":"net","msg":...,<fields>} to stderr, UTF-8, masked.
/// Thread-safe. Message bodies, tokens and addresses are not passed in the first place; masking is the net below.
using LogField = std::pair<const char *, QString>;
void log(LogLevel level, const char *category, const QString &message, std::initializer_list<LogField> fields = {});

inline void logDebug(const char *category, const QString &message, std::initializer_list<LogField> fields = {})
{
    log(LogLevel::Debug, category, message, fields);
}
inline void logInfo(const char *category, const QString &message, std::initializer_list<LogField> fields = {})
{
    log(LogLevel::Info, category, message, fields);
}
inline void logWarning(const char *category, const QString &message, std::initializer_list<LogField> fields = {})
{
    log(LogLevel::Warning, category, message, fields);
}
inline void logError(const char *category, const QString &message, std::initializer_list<LogField> fields = {})
{
    log(LogLevel::Error, category, message, fields);
}

/// From now on lines below `level` are dropped, and Qt's own messages (qWarning...) take the same form.
void installLog(LogLevel level);
[[nodiscard]] bool logEnabled(LogLevel level);

/// Text of one line, for tests and other sinks.
[[nodiscard]] QByteArray formatLogLine(LogLevel level, const QString &timestamp, const char *category, const QString &message,
                                       std::initializer_list<LogField> fields);

}  // namespace core
