// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <utility>

namespace core {

/// The kinds of failure the whole house knows. Each has one HTTP status (core/base/error_table.h) and one sentence in
/// the console. Which member of a kind it was is said by Error::reason, a stable snake_case word of the wire protocol.
enum class ErrorCode {
    Invalid,               ///< the input breaks a rule; nothing was done
    Unauthenticated,       ///< who asks is not known, or no longer
    Forbidden,             ///< who asks may not do this
    NotFound,              ///< no such thing, or none that the caller may see
    MethodNotAllowed,      ///< the address is there, the method is not; Allow says which are
    Conflict,              ///< the thing is in a state that does not allow it
    PreconditionFailed,    ///< If-Match named an older version
    PreconditionRequired,  ///< a staff update without If-Match
    TooLarge,              ///< a named limit was passed
    Unprocessable,         ///< well-formed, yet cannot be worked on (an idempotency key with another body)
    UnsupportedMedia,      ///< a kind of content that is not taken here
    RateLimited,           ///< too many; details carry "retryAfter"
    Unavailable,           ///< something we need does not answer now; a retry may help
    Internal,              ///< our mistake; the request id leads to the log
};

/// One fact beside an error: a field and what is wrong with it, or a value the caller can act on.
struct ErrorDetail {
    QString name;   ///< a JSON path ("body", "lines[2].quantity") or a word ("allowed", "retryAfter")
    QString value;  ///< one sentence, or the value
    bool operator==(const ErrorDetail &) const = default;
};

/// An expected failure. `message` is one English sentence that names the thing and the reason, without secrets.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString reason;  ///< stable code on the wire ("stale_generation"); never translated
    QString message;
    QList<ErrorDetail> details = {};
    bool operator==(const Error &) const = default;

    Error &&with(QString name, QString value) &&
    {
        details.append({std::move(name), std::move(value)});
        return std::move(*this);
    }
};

}  // namespace core
