// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_table.h"

#include <array>

namespace core {
namespace {

struct Row {
    ErrorCode code;
    int status;
    const char *title;
};

constexpr std::array table{
    Row{ErrorCode::Invalid, 400, "Invalid request"},
    Row{ErrorCode::Unauthenticated, 401, "Sign in first"},
    Row{ErrorCode::Forbidden, 403, "Not allowed"},
    Row{ErrorCode::NotFound, 404, "Not found"},
    Row{ErrorCode::MethodNotAllowed, 405, "Method not allowed"},
    Row{ErrorCode::Conflict, 409, "Conflict"},
    Row{ErrorCode::PreconditionFailed, 412, "Changed in the meantime"},
    Row{ErrorCode::TooLarge, 413, "Too large"},
    Row{ErrorCode::UnsupportedMedia, 415, "Kind of content not supported"},
    Row{ErrorCode::Unprocessable, 422, "Cannot be processed"},
    Row{ErrorCode::PreconditionRequired, 428, "Precondition required"},
    Row{ErrorCode::RateLimited, 429, "Too many requests"},
    Row{ErrorCode::Internal, 500, "Internal error"},
    Row{ErrorCode::Unavailable, 503, "Not available now"},
};

const Row &row(ErrorCode code)
{
    for (const Row &candidate : table)
        if (candidate.code == code)
            return candidate;
    Q_UNREACHABLE();
}

}  // namespace

int httpStatus(ErrorCode code) { return row(code).status; }

const char *problemTitle(ErrorCode code) { return row(code).title; }

ErrorCode errorCodeOfStatus(int status)
{
    for (const Row &candidate : table)
        if (candidate.status == status)
            return candidate.code;
    if (status >= 500)
        return ErrorCode::Unavailable;
    return ErrorCode::Invalid;
}

}  // namespace core
