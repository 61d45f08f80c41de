// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLatin1StringView>
#include <QStringList>
#include <span>

/// The state machines of a sale, as data. Pure: no I/O, no shared state, so every function is thread-safe.
/// Why these states and moves: docs/decisions/0015.
namespace orders {

enum class OrderState { PendingPayment, Placed, OnHold, Completed, Expired, Cancelled };
enum class PaymentState { Created, Authorized, Captured, Failed, Voided };
enum class FulfilmentState { Pending, Shipped, Delivered, Cancelled };
enum class RefundState { Pending, Settled, Failed };
enum class ReturnState { Requested, Approved, Received, Refunded, Rejected, Cancelled };

/// The stable word of a state, for the database and the wire. Never renamed.
template <class State>
struct StateWord {
    State state;
    QLatin1StringView word;
};

/// One legal step and the stable word of the action that takes it ("place", "hold", "capture").
template <class State>
struct Move {
    State from;
    State to;
    QLatin1StringView action;
    bool operator==(const Move &) const = default;
};

/// What is not among `moves` is illegal. The first of `words` is the state in which a thing begins.
template <class State>
struct Machine {
    QLatin1StringView thing;  ///< "order", "payment": the subject of the sentences
    std::span<const StateWord<State>> words;
    std::span<const Move<State>> moves;
};

[[nodiscard]] const Machine<OrderState> &orderMachine();
[[nodiscard]] const Machine<PaymentState> &paymentMachine();
[[nodiscard]] const Machine<FulfilmentState> &fulfilmentMachine();
[[nodiscard]] const Machine<RefundState> &refundMachine();
[[nodiscard]] const Machine<ReturnState> &returnMachine();

/// Conflict "illegal_transition" with the details from, to, allowed (target states, separated by spaces, may be empty).
[[nodiscard]] core::Error illegalMove(QLatin1StringView thing, const QString &from, const QString &to, const QStringList &allowed);
/// Invalid "unknown_state".
[[nodiscard]] core::Error unknownState(QLatin1StringView thing, const QString &word);

template <class State>
[[nodiscard]] QString wordOf(const Machine<State> &machine, State state)
{
    for (const StateWord<State> &entry : machine.words)
        if (entry.state == state)
            return entry.word;
    Q_UNREACHABLE();
}

/// The state of a stored word, or Invalid "unknown_state".
template <class State>
[[nodiscard]] core::Result<State> stateOf(const Machine<State> &machine, const QString &word)
{
    for (const StateWord<State> &entry : machine.words)
        if (entry.word == word)
            return entry.state;
    return core::fail(unknownState(machine.thing, word));
}

/// The legal steps out of a state, in the order of the table; empty means terminal.
template <class State>
[[nodiscard]] QList<Move<State>> movesFrom(const Machine<State> &machine, State from)
{
    QList<Move<State>> moves;
    for (const Move<State> &move : machine.moves)
        if (move.from == from)
            moves.append(move);
    return moves;
}

/// The stable words of the actions that are legal in a state.
template <class State>
[[nodiscard]] QStringList actionsFrom(const Machine<State> &machine, State from)
{
    QStringList actions;
    for (const Move<State> &move : movesFrom(machine, from))
        actions.append(move.action);
    return actions;
}

/// May a thing go from one state to the other? Conflict "illegal_transition" (illegalMove) when not.
template <class State>
[[nodiscard]] core::Result<> check(const Machine<State> &machine, State from, State to)
{
    QStringList allowed;
    for (const Move<State> &move : movesFrom(machine, from)) {
        if (move.to == to)
            return {};
        allowed.append(wordOf(machine, move.to));
    }
    return core::fail(illegalMove(machine.thing, wordOf(machine, from), wordOf(machine, to), allowed));
}

}  // namespace orders
