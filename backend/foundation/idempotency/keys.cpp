// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/idempotency/keys.h"

#include "backend/foundation/security/digest.h"

#include <QtEndian>

#include <algorithm>

namespace idempotency {
namespace {

constexpr char keyHeader[] = "Idempotency-Key";
constexpr qint64 purgeLockKey = 0x6964656d70757267;  // "idempurg"

core::Result<QByteArray> keyText(const net::Headers &headers)
{
    const auto visible = [](char character) { return character > ' ' && character <= '~'; };
    const QByteArray text = headers.value(keyHeader);
    if (headers.count(keyHeader) == 1 && !text.isEmpty() && text.size() <= maxKeyLength && std::ranges::all_of(text, visible))
        return text;
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_idempotency_key"),
                      QStringLiteral("Idempotency-Key must be sent once and have 1 to %1 visible ASCII characters.").arg(maxKeyLength));
}

/// Who asks, in a form that no two callers share; empty when that is not known.
QString callerScope(const net::Caller &caller, QByteArrayView credential)
{
    using Kind = net::Caller::Kind;
    const auto named = [](const char *kind, const QString &id) { return id.isEmpty() ? QString() : QLatin1String(kind) + u':' + id; };
    switch (caller.kind) {
    case Kind::Nobody: return named("nobody", credential.isEmpty() ? QString() : security::hashToken(credential));
    case Kind::Guest: return named("guest", caller.subject);
    case Kind::Visitor: return named("visitor", caller.conversation);
    case Kind::User: return named("user", caller.subject);
    }
    Q_UNREACHABLE();
}

/// Each part with its length in front, so that no two requests make the same text.
void addPart(QByteArray &text, QByteArrayView part)
{
    text += QByteArray::number(part.size()) + ':';
    text.append(part);
}

QString hashOf(const net::HttpRequest &request)
{
    QByteArray text;
    addPart(text, net::methodName(request.method));
    addPart(text, request.path);
    for (const auto &[name, value] : request.query) {
        addPart(text, name);
        addPart(text, value);
    }
    text += '\n';  // the parts before it are many or few; no length begins with it
    addPart(text, request.body);
    return security::hashToken(text);
}

qint64 lockKeyOf(const IdempotencyKey &key)
{
    QByteArray text;
    addPart(text, key.scope.toUtf8());
    addPart(text, key.key.toUtf8());
    return qFromBigEndian<qint64>(security::sha256(text).constData());
}

}  // namespace

core::Result<std::optional<IdempotencyKey>> IdempotencyKey::of(const net::HttpRequest &request, QByteArrayView operationId,
                                                               QByteArrayView credential)
{
    if (!request.headers.contains(keyHeader))
        return std::optional<IdempotencyKey>();
    const core::Result<QByteArray> text = keyText(request.headers);
    if (!text)
        return core::fail(text.error());
    const QString caller = callerScope(request.caller, credential);
    if (caller.isEmpty())
        return std::optional<IdempotencyKey>();
    return std::optional(IdempotencyKey{caller + u':' + QLatin1String(operationId), QString::fromLatin1(*text), hashOf(request)});
}

core::Result<std::optional<StoredAnswer>> find(sql::Connection &connection, const IdempotencyKey &key, core::Timestamp now)
{
    static const sql::Statement statement("idempotency/find_answer");
    MOSTRADOR_TRY(connection.serializeWithReplicas(lockKeyOf(key)));
    const core::Result<sql::Rows> rows = connection.query(statement, {{"scope", key.scope}, {"key", key.key}, {"now", now.milliseconds()}});
    if (!rows)
        return core::fail(rows.error());
    if (rows->isEmpty())
        return std::optional<StoredAnswer>();
    if (rows->text(0, 0) != key.requestHash)
        return core::fail(core::ErrorCode::Unprocessable, QStringLiteral("idempotency_key_reused"),
                          QStringLiteral("This Idempotency-Key was used for another request."));
    return std::optional(StoredAnswer{int(rows->integer(0, 1)), rows->text(0, 2), rows->bytes(0, 3)});
}

core::Result<> remember(sql::Connection &connection, const IdempotencyKey &key, const StoredAnswer &answer, core::Timestamp now,
                        std::chrono::milliseconds lifetime)
{
    static const sql::Statement statement("idempotency/remember_answer");
    const core::Result<int> kept = connection.execute(statement, {{"scope", key.scope},
                                                                  {"key", key.key},
                                                                  {"request_hash", key.requestHash},
                                                                  {"status", answer.status},
                                                                  {"headers", answer.headers},
                                                                  {"body", answer.body},
                                                                  {"now", now.milliseconds()},
                                                                  {"expires_at", (now + lifetime).milliseconds()}});
    if (!kept)
        return core::fail(kept.error());
    if (*kept == 0)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("idempotency_key_in_use"),
                          QStringLiteral("A request with this Idempotency-Key was answered meanwhile."));
    return {};
}

core::Result<int> purgeExpired(sql::Connection &connection, core::Timestamp now, int limit)
{
    static const sql::Statement statement("idempotency/purge_expired");
    MOSTRADOR_TRY(connection.serializeWithReplicas(purgeLockKey));  // two that delete the same rows would block each other
    return connection.execute(statement, {{"now", now.milliseconds()}, {"limit", limit}});
}

}  // namespace idempotency
