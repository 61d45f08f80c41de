// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/commands/welcome_guest.h"

namespace auth {

WelcomeGuestHandler::WelcomeGuestHandler(const TokenIssuer &issuer)
    : m_issuer(issuer)
{
}

WelcomeGuestHandler::Welcome WelcomeGuestHandler::handle(const net::Caller &caller) const
{
    const bool known = caller.kind == net::Caller::Kind::Guest;
    const core::GuestId guest = known ? core::GuestId::fromTrusted(caller.subject) : core::GuestId::generate();
    return {guest, m_issuer.forGuest(guest)};
}

}  // namespace auth
