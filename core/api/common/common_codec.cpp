// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/common/common_codec.h"

#include "core/base/error_table.h"

MOSTRADOR_WIRE_STRUCT(api::ProblemDetail, field("name", &api::ProblemDetail::name, unlimited()),
                      field("value", &api::ProblemDetail::value, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::Problem, field("type", &api::Problem::type).withDefault(), field("title", &api::Problem::title).withDefault(),
                      field("status", &api::Problem::status), field("code", &api::Problem::code),
                      field("detail", &api::Problem::detail, unlimited()).withDefault(),
                      field("requestId", &api::Problem::requestId).withDefault(),
                      field("errors", &api::Problem::errors, unlimited()).withDefault())
MOSTRADOR_WIRE_STRUCT(api::WsTicket, field("ticket", &api::WsTicket::ticket), field("expiresIn", &api::WsTicket::expiresIn))

MOSTRADOR_WIRE_TYPE(api::Problem)
MOSTRADOR_WIRE_TYPE(api::WsTicket)

namespace api {

Problem problemOf(const core::Error &error, const QString &requestId)
{
    Problem problem;
    problem.title = QString::fromLatin1(core::problemTitle(error.code));
    problem.status = core::httpStatus(error.code);
    problem.code = error.reason;
    problem.detail = error.message;
    problem.requestId = requestId;
    for (const core::ErrorDetail &detail : error.details)
        problem.errors.append({detail.name, detail.value});
    return problem;
}

core::Error errorOf(const Problem &problem)
{
    core::Error error{core::errorCodeOfStatus(problem.status), problem.code, problem.detail, {}};
    for (const ProblemDetail &detail : problem.errors)
        error.details.append({detail.name, detail.value});
    return error;
}

QString languageCode(Language language)
{
    switch (language) {
    case Language::English: return QStringLiteral("en");
    case Language::Spanish: return QStringLiteral("es");
    }
    Q_UNREACHABLE();
}

}  // namespace api
