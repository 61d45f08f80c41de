// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"

#include <QString>

namespace rag {

/// What the bot says in its own words. In the language of the visitor, whatever the server's locale is, so these do not
/// pass through tr().
enum class Phrase {
    Refusal,
    OnlyInOtherLanguage,
    Greeting,
    Thanks,
    Goodbye,
    WhoAreYou,
    Fine,
    Person,
    CanHelpWith,
    // Of the tools.
    AskNumberAndEmail,
    AskNumber,
    AskEmail,
    OrderNotFound,  ///< the same, whether the number or the e-mail is wrong
    NoOrderInAccount,
    OrderNotInAccount,
    TooManyLookups,
    LookupUnavailable,
    ProductsFound,
    ClosestProducts,
    NoSuchProduct
};

[[nodiscard]] QString phrase(Phrase phrase, api::Language language);

}  // namespace rag
