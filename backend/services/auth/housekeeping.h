// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/auth/use_cases.h"

#include <QObject>

namespace auth {

/// What nobody asks for and must happen: old rows go, and revocations of other replicas arrive. Lives on the thread that
/// makes it, which needs an event loop.
class Housekeeping final : public QObject {
public:
    /// `replicated`: other processes write to the same database.
    Housekeeping(UseCases &useCases, const core::Clock &clock, bool replicated);

    static constexpr std::chrono::hours purgeInterval{1};
    static constexpr std::chrono::seconds revocationInterval{3};  ///< a session ended elsewhere is refused here within 5 s

    /// All revocations that still count; before the first token is looked at.
    core::Task<core::Result<>> loadRevocations();

private:
    void purge();
    core::Task<core::Result<>> followRevocations();

    UseCases &m_useCases;
    const core::Clock &m_clock;
    core::Timestamp m_seenUntil;
};

}  // namespace auth
