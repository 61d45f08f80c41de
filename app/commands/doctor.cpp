// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/launch.h"
#include "backend/server/checks.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace app {
namespace {

QByteArray asText(const QList<core::Settings::Shown> &settings, const QList<backend::Check> &checks)
{
    QByteArray text = "Settings in force\n";
    for (const core::Settings::Shown &setting : settings)
        text += "  " + setting.key.leftJustified(32).toUtf8() + setting.value.leftJustified(24).toUtf8() + "  (" + setting.source.toUtf8() +
                ")\n";
    text += "\nChecks\n";
    for (const backend::Check &check : checks)
        text += (check.good ? "  ok    " : "  WRONG ") + check.name.leftJustified(20).toUtf8() + check.sentence.toUtf8() + '\n';
    text.chop(1);
    return text;
}

QByteArray asJson(const QList<core::Settings::Shown> &settings, const QList<backend::Check> &checks)
{
    nlohmann::ordered_json document = {{"settings", nlohmann::ordered_json::array()}, {"checks", nlohmann::ordered_json::array()}};
    for (const core::Settings::Shown &setting : settings)
        document["settings"].push_back({{"key", setting.key.toStdString()},
                                        {"value", setting.value.toStdString()},
                                        {"source", setting.source.toStdString()},
                                        {"help", setting.help.toStdString()}});
    for (const backend::Check &check : checks)
        document["checks"].push_back(
            {{"name", check.name.toStdString()}, {"good", check.good}, {"sentence", check.sentence.toStdString()}});
    return QByteArray::fromStdString(document.dump(2));
}

}  // namespace

core::Task<core::Result<int>> doctor(CommandContext context)
{
    const QList<backend::Check> checks = backend::checkInstallation(context.settings, context.options.dataFolder);
    const QList<core::Settings::Shown> settings = context.settings.shown();
    print(context.options.json ? asJson(settings, checks) : asText(settings, checks));
    const bool allGood = std::all_of(checks.cbegin(), checks.cend(), [](const backend::Check &check) { return check.good; });
    co_return allGood ? 0 : 1;
}

}  // namespace app
