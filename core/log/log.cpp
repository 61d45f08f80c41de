// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log.h"

#include "core/log/masking.h"

#include <QDateTime>
#include <atomic>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace core {
namespace {

std::atomic<int> threshold{int(LogLevel::Info)};

const char *levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return "debug";
    case LogLevel::Info: return "info";
    case LogLevel::Warning: return "warning";
    case LogLevel::Error: return "error";
    }
    Q_UNREACHABLE();
}

std::string masked(const QString &text) { return maskSensitive(text).toStdString(); }

void handleQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    LogLevel level = LogLevel::Info;
    switch (type) {
    case QtDebugMsg: level = LogLevel::Debug; break;
    case QtInfoMsg: level = LogLevel::Info; break;
    case QtWarningMsg: level = LogLevel::Warning; break;
    case QtCriticalMsg:
    case QtFatalMsg: level = LogLevel::Error; break;
    }
    log(level, context.category && qstrcmp(context.category, "default") != 0 ? context.category : "qt", message);
}

}  // namespace

Result<LogLevel> logLevelFromName(const QString &name)
{
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        if (name == QLatin1String(levelName(level)))
            return level;
    return fail(ErrorCode::Invalid, QStringLiteral("invalid_log_level"), QStringLiteral("A log level is debug, info, warning or error."));
}

bool logEnabled(LogLevel level) { return int(level) >= threshold.load(std::memory_order_relaxed); }

QByteArray formatLogLine(LogLevel level, const QString &timestamp, const char *category, const QString &message,
                         std::initializer_list<LogField> fields)
{
    nlohmann::ordered_json line = {
        {"ts", timestamp.toStdString()}, {"level", levelName(level)}, {"category", category}, {"msg", masked(message)}};
    for (const auto &[name, value] : fields)
        line[name] = masked(value);
    const std::string text = line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return QByteArray(text.data(), qsizetype(text.size())) + '\n';
}

void log(LogLevel level, const char *category, const QString &message, std::initializer_list<LogField> fields)
{
    if (!logEnabled(level))
        return;
    const QByteArray line = formatLogLine(level, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), category, message, fields);
    // One write call a line: lines of several threads do not mix. A full or closed stderr must not stop the shop.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.constData(), size_t(line.size()));
}

void installLog(LogLevel level)
{
    threshold.store(int(level), std::memory_order_relaxed);
    qInstallMessageHandler(handleQtMessage);
}

}  // namespace core
