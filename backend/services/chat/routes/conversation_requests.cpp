// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/routes/conversation_requests.h"

#include "backend/services/chat/domain/transitions.h"
#include "backend/services/chat/projections/folded_text.h"

namespace chat {

using core::ErrorCode;
using core::Result;

Result<core::ConversationId> idOf(const net::Request &request)
{
    Result<core::ConversationId> id = core::ConversationId::parse(request->parameter("id"));
    if (!id)
        return core::fail(ErrorCode::NotFound, QStringLiteral("unknown_conversation"), QStringLiteral("There is no such conversation."));
    return id;
}

Result<api::TransitionRequest> transitionOf(const net::Request &request)
{
    if (request->body.isEmpty())
        return api::TransitionRequest();
    return wire::decode<api::TransitionRequest>(request->body);
}

Result<Moment> momentOf(const QString &text)
{
    Moment moment;
    if (text.isEmpty())
        return moment;
    bool isNumber = false;
    const qint64 version = text.toLongLong(&isNumber);
    if (isNumber && version > 0) {
        moment.version = version;
        return moment;
    }
    moment.time = core::Timestamp::parse(text);
    if (!moment.time)
        return core::fail(ErrorCode::Invalid, QStringLiteral("invalid_at"),
                          QStringLiteral("at is a version from 1 or a time like 2026-01-31T09:30:00.000Z."));
    return moment;
}

Result<qint64> numberOf(const net::Request &request, const char *name, qint64 fallback, qint64 minimum, qint64 maximum)
{
    const QString text = request->queryValue(name);
    if (text.isEmpty())
        return fallback;
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < minimum || number > maximum)
        return core::fail(
            ErrorCode::Invalid, QStringLiteral("invalid_%1").arg(QLatin1String(name)),
            QStringLiteral("%1 is a number from %2 to %3.").arg(QLatin1String(name), QString::number(minimum), QString::number(maximum)));
    return number;
}

Result<std::optional<api::Language>> languageOf(const net::Request &request)
{
    const QString text = request->queryValue("language");
    if (text.isEmpty())
        return std::optional<api::Language>();
    for (const auto language : {api::Language::English, api::Language::Spanish})
        if (text == api::languageCode(language))
            return std::optional(language);
    return core::fail(ErrorCode::Invalid, QStringLiteral("invalid_language"), QStringLiteral("language is en or es."));
}

Result<InboxFilter> filterOf(const net::Request &request)
{
    constexpr int longestQuery = 200;
    InboxFilter filter;
    filter.state = request->queryValue("state");
    filter.assignee = request->queryValue("assignee");
    filter.customer = request->queryValue("customer");
    const QString words = request->queryValue("q");
    bool known = filter.state.isEmpty();
    for (const auto state : {api::ConversationState::Bot, api::ConversationState::Queued, api::ConversationState::Agent,
                             api::ConversationState::Snoozed, api::ConversationState::Resolved})
        known = known || filter.state == stateName(state);
    if (!known)
        return core::fail(ErrorCode::Invalid, QStringLiteral("invalid_state"),
                          QStringLiteral("state is bot, queued, agent, snoozed or resolved."));
    if (words.size() > longestQuery || words.contains(QChar::Null) || filter.assignee.contains(QChar::Null))
        return core::fail(ErrorCode::Invalid, QStringLiteral("invalid_query"),
                          QStringLiteral("q takes at most 200 characters, without U+0000."));
    if (!filter.customer.isEmpty() && !core::isUuid(filter.customer))
        return core::fail(ErrorCode::Invalid, QStringLiteral("invalid_customer"), QStringLiteral("customer is the id of an account."));
    if (filter.assignee == QLatin1String("me"))
        filter.assignee = request->caller.subject;
    filter.pattern = likePattern(words);
    return filter;
}

}  // namespace chat
