// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"

#include <QObject>
#include <mutex>

namespace eventing {

/// Calls a reaction on its owner's thread soon after commits; many commits may share a call. Poked from any thread.
class CommitWake : public std::enable_shared_from_this<CommitWake> {
public:
    [[nodiscard]] static std::shared_ptr<CommitWake> attach(sql::Database &database, QObject *owner, std::function<void()> reaction);
    void poke();
    /// After it no reaction begins. Called by the owner, on its thread, before it dies.
    void detach();

private:
    CommitWake(QObject *owner, std::function<void()> reaction);
    std::mutex m_mutex;
    QObject *m_owner;
    std::function<void()> m_reaction;
    bool m_pending = false;
};

}  // namespace eventing
