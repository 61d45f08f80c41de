// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_commerce fill <engine> <folder> <variants> <orders>: made-up data, the same on every machine.
// bench_commerce measure <engine> <folder> [rounds] [placed]: one JSON object.
// engine: sqlite, or postgresql://user@host:port (databases bench_products and bench_orders).

#include "fill.h"
#include "measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <cstdio>

namespace {

int explain(const core::Error &error)
{
    std::fprintf(stderr, "bench_commerce: %s (%s)\n", qPrintable(error.message), qPrintable(error.reason));
    return 1;
}

int fillAll(bench::Place &place, const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    const core::Result<> filled = bench::fill(place, arguments[4].toInt(), arguments[5].toInt());
    if (!filled)
        return explain(filled.error());
    std::fprintf(stderr, "filled in %lld ms\n", static_cast<long long>(timer.elapsed()));
    return 0;
}

int measureAll(bench::Place &place, const QStringList &arguments)
{
    bench::Effort effort;
    if (arguments.size() > 4)
        effort.rounds = arguments[4].toInt();
    if (arguments.size() > 5)
        effort.placed = arguments[5].toInt();
    const core::Result<QJsonObject> results = bench::measure(place, effort);
    if (!results)
        return explain(results.error());
    std::printf("%s\n", QJsonDocument(*results).toJson(QJsonDocument::Compact).constData());
    return 0;
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString command = arguments.value(1);
    if (arguments.size() < 4 || (command == QLatin1String("fill") ? arguments.size() != 6 : command != QLatin1String("measure"))) {
        std::fprintf(stderr, "bench_commerce fill <engine> <folder> <variants> <orders>\n"
                             "bench_commerce measure <engine> <folder> [rounds] [placed]\n");
        return 2;
    }
    core::Result<bench::Place> place = bench::openPlace(arguments[2], arguments[3]);
    if (!place)
        return explain(place.error());
    return command == QLatin1String("fill") ? fillAll(*place, arguments) : measureAll(*place, arguments);
}
