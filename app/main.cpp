// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/faces.h"
#include "app/options.h"

#include <QCoreApplication>
#include <cstdio>

namespace {

/// Text that a person reads on a terminal; exit code 2 and one line for what was asked wrongly.
int refuse(const core::Error &error)
{
    std::fprintf(stderr, "mostrador: %s\n", qPrintable(error.message));
    return app::exitUsage;
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int index = 0; index < argc; ++index)
        arguments.append(QString::fromLocal8Bit(argv[index]));
    return arguments;
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("mostrador"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MOSTRADOR_VERSION));
    const core::Result<app::Options> options = app::parseOptions(argumentsOf(argc, argv));
    if (!options)
        return refuse(options.error());
    switch (options->face) {
    case app::Options::Face::Help: std::fputs(qPrintable(app::helpText()), stdout); return 0;
    case app::Options::Face::Version: std::printf("mostrador %s\n", MOSTRADOR_VERSION); return 0;
    case app::Options::Face::Server: return app::runServer(*options, argc, argv);
    case app::Options::Face::Command: return app::runCommand(*options, argc, argv);
    case app::Options::Face::Console: return app::runConsole(*options, argc, argv);
    }
    Q_UNREACHABLE();
}
