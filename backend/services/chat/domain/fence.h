// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/chat/domain/command.h"

namespace chat {

/// A piece of the bot's answer that may go out now.
struct Piece {
    Mandate mandate;
    qint64 offset = 0;  ///< UTF-16 units of the turn that went out before
    QString text;
};

/// How the fence is kept; the second form exists for the model checker, which takes one guard away at a time.
struct FencePolicy {
    MandateCheck check = &mandateStands;
    bool holdsDuringChange = true;
};

/// Stands between the bot's answer as it is written and everybody who listens to one conversation, in memory and ahead of
/// the store:
///
///  - what a turn says is let through only while its mandate stands (offer, take);
///  - while an order that may pass control is being committed, nothing goes out (hold); when it fails, what was kept back
///    goes out late, and when it succeeds it never does;
///  - a committed event moves the mandate (observe), in the order of versions.
///
/// So between the moment an order is given to the store and the moment its event has been seen, no word of the bot leaves,
/// and afterwards none of an older generation. Plain value; used by one thread.
class Fence {
public:
    explicit Fence(FencePolicy policy = {})
        : m_policy(policy)
    {
    }

    /// A committed event of the conversation, in order.
    void observe(const EventData &event);

    /// A piece from whoever writes the answer. False: the mandate has fallen, stop writing.
    bool offer(const Mandate &mandate, const QString &text);

    /// All that may go out now, as one piece.
    [[nodiscard]] std::optional<Piece> take();

    /// An order that may pass control goes to the store. Returns what has been said so far. Holds nest.
    std::optional<Said> hold();

    /// That order is done: its events have been observed, or it failed.
    void release();

    [[nodiscard]] const std::optional<Mandate> &standing() const { return m_standing; }
    [[nodiscard]] bool isHeld() const { return m_holds > 0; }
    /// What went out of the standing turn; for those who join in the middle.
    [[nodiscard]] const QString &said() const { return m_said; }

    /// All that tells two fences apart; for the model checker's set of seen states.
    [[nodiscard]] QByteArray fingerprint() const;

private:
    FencePolicy m_policy;
    std::optional<Mandate> m_standing;
    QString m_said;
    std::optional<Mandate> m_pendingMandate;
    QString m_pending;
    int m_holds = 0;
};

}  // namespace chat
