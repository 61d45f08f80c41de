// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"

namespace chat {

/// What the bot says when it could not answer: in the visitor's language, with the offer of a person.
[[nodiscard]] QString apology(api::Language language);

}  // namespace chat
