// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/services/auth/use_cases.h"

namespace auth {

/// POST /api/v1/auth/{register,login,refresh,logout,guest,setup}, GET /api/v1/auth/me, GET /.well-known/jwks.json. Outlives
/// the route table's use.
class AuthRoutes {
public:
    /// `useCases` is filled before the first request; it may be empty while routes are added.
    explicit AuthRoutes(const std::unique_ptr<UseCases> &useCases);

    void addTo(net::RouteTable &routes);

private:
    void addSignIn(net::RouteTable &routes);
    void addSessions(net::RouteTable &routes);
    void addReads(net::RouteTable &routes);

    core::Task<net::HandlerResult> registerShopper(net::Request request);
    core::Task<net::HandlerResult> logIn(net::Request request);
    core::Task<net::HandlerResult> refresh(net::Request request);
    core::Task<net::HandlerResult> logOut(net::Request request);
    core::Task<net::HandlerResult> welcomeGuest(net::Request request);
    core::Task<net::HandlerResult> setUp(net::Request request);
    core::Task<net::HandlerResult> me(net::Request request);
    core::Task<net::HandlerResult> jwks(net::Request request);

    const std::unique_ptr<UseCases> &m_useCases;
};

}  // namespace auth
