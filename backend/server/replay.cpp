// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/replay.h"

#include "backend/foundation/events/projection.h"
#include "backend/foundation/sql/migrator.h"
#include "backend/services/chat/store/conversation_store.h"

#include <QCryptographicHash>

namespace backend {
namespace {

QByteArray hashOf(const QByteArray &dump) { return QCryptographicHash::hash(dump, QCryptographicHash::Sha256).toHex(); }

}  // namespace

core::Task<core::Result<QList<Replayed>>> replayProjections(sql::Database *chatDatabase)
{
    for (const QString &module : {QStringLiteral("events"), QStringLiteral("chat")}) {
        const core::Result<int> migrated = co_await sql::migrate(*chatDatabase, module);
        if (!migrated)
            co_return core::fail(migrated.error());
    }
    const core::SystemClock clock;
    chat::ConversationStore store(*chatDatabase, clock);
    const QList<eventing::Projection *> projections = store.projections();
    eventing::ProjectionRunner runner(*chatDatabase, projections);
    MOSTRADOR_CO_TRY(co_await runner.catchUp());
    QList<Replayed> list;
    for (const eventing::Projection *projection : projections) {
        const core::Result<QByteArray> before = co_await runner.dump(projection->name());
        if (!before)
            co_return core::fail(before.error());
        MOSTRADOR_CO_TRY(co_await runner.rebuild(projection->name()));
        const core::Result<QByteArray> after = co_await runner.dump(projection->name());
        if (!after)
            co_return core::fail(after.error());
        list.append({projection->name(), hashOf(*before), hashOf(*after)});
    }
    co_return list;
}

}  // namespace backend
