// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace core {

/// A value or the reason why there is none. Marked nodiscard: a failure is never swallowed by accident.
template <class T = void>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result() = default;
    Result(const Base &other)
        : Base(other)
    {
    }
    Result(Base &&other)
        : Base(std::move(other))
    {
    }
};

/// return fail(ErrorCode::Conflict, "illegal_transition", "The conversation is resolved.");
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString reason, QString message)
{
    return tl::unexpected<Error>(Error{code, std::move(reason), std::move(message), {}});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace core

/// Leaves the function (or coroutine: MOSTRADOR_CO_TRY) with the error of `expression`, if it has one.
#define MOSTRADOR_TRY(expression)                                                                                                          \
    do {                                                                                                                                   \
        if (auto mostradorTried = (expression); !mostradorTried)                                                                           \
            return tl::unexpected<core::Error>(std::move(mostradorTried).error());                                                         \
    } while (false)
#define MOSTRADOR_CO_TRY(expression)                                                                                                       \
    do {                                                                                                                                   \
        auto mostradorTried = (expression);                                                                                                \
        if (!mostradorTried)                                                                                                               \
            co_return tl::unexpected<core::Error>(std::move(mostradorTried).error());                                                      \
    } while (false)
