// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/replay.h"

#include "app/commands/commands.h"
#include "backend/server/data_folder.h"
#include "backend/server/databases.h"

#include <nlohmann/json.hpp>

namespace app {

core::Task<core::Result<int>> replay(CommandContext context)
{
    core::Result<backend::DataFolder> folder = backend::DataFolder::open(context.options.dataFolder);
    if (!folder)
        co_return core::fail(folder.error());
    MOSTRADOR_CO_TRY(folder->lock());
    const core::Result<std::unique_ptr<sql::Database>> database =
        backend::openDatabase(context.settings, QStringLiteral("chat"), folder->path());
    if (!database)
        co_return core::fail(database.error());
    const core::Result<QList<backend::Replayed>> replayed = co_await backend::replayProjections(database->get());
    if (!replayed)
        co_return core::fail(replayed.error());

    bool allEqual = true;
    QByteArray text;
    nlohmann::ordered_json document = {{"projections", nlohmann::ordered_json::array()}};
    for (const backend::Replayed &one : *replayed) {
        const bool equal = one.before == one.after;
        allEqual = allEqual && equal;
        text += one.name.toUtf8() + (equal ? " is what its events say: " : " DIFFERED from its events and has been rebuilt: ") + one.after +
                '\n';
        document["projections"].push_back(
            {{"name", one.name.toStdString()}, {"before", one.before.toStdString()}, {"after", one.after.toStdString()}});
    }
    text.chop(1);
    print(context.options.json ? QByteArray::fromStdString(document.dump()) : text);
    co_return allEqual ? 0 : 1;
}

}  // namespace app
