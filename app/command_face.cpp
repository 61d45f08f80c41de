// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/faces.h"
#include "app/launch.h"

#include <QCoreApplication>
#include <cstdio>

namespace app {
namespace {

int explain(const core::Error &error)
{
    QString line = error.message;
    for (const core::ErrorDetail &detail : error.details)
        if (detail.value != error.message)
            line += QStringLiteral(" [%1: %2]").arg(detail.name, detail.value);
    std::fprintf(stderr, "mostrador: %s\n", qPrintable(line));
    return error.code == core::ErrorCode::Internal || error.code == core::ErrorCode::Unavailable ? exitFailure : exitUsage;
}

core::Task<core::Result<int>> start(CommandContext context)
{
    using Command = core::Task<core::Result<int>> (*)(CommandContext);
    static const std::pair<QStringList, Command> commands[] = {
        {{QStringLiteral("user"), QStringLiteral("add")}, addUser},
        {{QStringLiteral("user"), QStringLiteral("password")}, setPassword},
        {{QStringLiteral("ingest")}, ingest},
        {{QStringLiteral("import"), QStringLiteral("northwind")}, importNorthwind},
        {{QStringLiteral("migrate")}, migrate},
        {{QStringLiteral("replay")}, replay},
        {{QStringLiteral("doctor")}, doctor},
        {{QStringLiteral("openapi")}, printOpenApi},
    };
    for (const auto &[words, command] : commands)
        if (context.options.command.mid(0, words.size()) == words)
            return command(std::move(context));
    Q_UNREACHABLE();  // parseOptions() knows no others
}

core::Task<> runAndQuit(CommandContext context)
{
    const core::Result<int> code = co_await start(std::move(context));
    QCoreApplication::exit(code ? *code : explain(code.error()));
}

}  // namespace

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

int runCommand(const Options &options, int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    core::Result<core::Settings> settings = loadSettings(options);
    if (!settings)
        return explain(settings.error());
    Options quiet = options;
    if (!quiet.logLevel)
        quiet.logLevel = core::LogLevel::Warning;  // what a command has to say is its output
    const core::Result<> logging = startLog(quiet, *settings);
    if (!logging)
        return explain(logging.error());
    core::post(&application, [context = CommandContext{options, *settings}] { runAndQuit(context); });
    return QCoreApplication::exec();
}

}  // namespace app
