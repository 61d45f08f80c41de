// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/contract.h"
#include "core/base/deferred.h"

#include <QQueue>
#include <mutex>

namespace test {

/// An answer that a test writes piece by piece. Pieces wait until they are asked for.
class ScriptedStream final : public rag::AnswerStream {
public:
    ScriptedStream(rag::Question question, core::AbortSignal abort, bool stubborn)
        : question(std::move(question))
        , abort(std::move(abort))
        , m_stubborn(stubborn)
    {
    }

    const rag::Question question;
    const core::AbortSignal abort;
    QList<api::CardRef> cards;  ///< of the answer; set before it is finished
    int failedLookups = 0;

    void say(const QString &text)
    {
        m_said += text;
        push(std::optional(text));
    }
    void finish(bool grounded = true)
    {
        m_grounded = grounded;
        push(std::optional<QString>());
    }
    void fail(const QString &reason)
    {
        push(core::fail(core::ErrorCode::Unavailable, reason, QStringLiteral("The model does not answer.")));
    }

    /// What the signal of the one who asked leads to; a stubborn provider takes no notice of it.
    void aborted()
    {
        if (!m_stubborn)
            fail(QStringLiteral("aborted"));
    }

    core::Task<core::Result<std::optional<QString>>> next() override
    {
        const core::Deferred<bool> arrived;
        if (!takeOrWait(arrived))
            co_await arrived;
        const std::lock_guard lock(m_mutex);
        co_return m_pieces.dequeue();
    }

    [[nodiscard]] rag::AnswerOutcome outcome() const override
    {
        rag::AnswerOutcome outcome;
        outcome.text = m_said;
        outcome.grounded = m_grounded;
        if (m_grounded)
            outcome.citations.append(
                {core::DocumentId::generate(), core::ChunkId::generate(), QStringLiteral("Returns"), QStringLiteral("30 days")});
        outcome.model = QStringLiteral("scripted");
        outcome.cards = cards;
        outcome.failedLookups = failedLookups;
        return outcome;
    }

private:
    using Piece = core::Result<std::optional<QString>>;

    bool takeOrWait(const core::Deferred<bool> &arrived)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_pieces.isEmpty())
            return true;
        m_waiter.emplace(arrived);
        return false;
    }
    void push(Piece piece)
    {
        const std::lock_guard lock(m_mutex);
        m_pieces.enqueue(std::move(piece));
        if (m_waiter)
            m_waiter->resolve(true);
        m_waiter.reset();
    }

    const bool m_stubborn;
    mutable std::mutex m_mutex;
    QQueue<Piece> m_pieces;
    std::optional<core::Deferred<bool>> m_waiter;
    QString m_said;
    bool m_grounded = true;
};

/// Gives out scripted streams.
class ScriptedRag final : public rag::Contract {
public:
    bool stubborn = false;  ///< goes on speaking after an abort
    bool down = false;

    core::Task<core::Result<std::shared_ptr<rag::AnswerStream>>> answer(rag::Question question, core::AbortSignal abort) override
    {
        if (down)
            co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("model_failed"),
                                 QStringLiteral("The model does not answer."));
        auto stream = std::make_shared<ScriptedStream>(std::move(question), abort, stubborn);
        abort.onAbort([weak = std::weak_ptr(stream)] {
            if (const auto alive = weak.lock())
                alive->aborted();
        });
        const std::lock_guard lock(m_mutex);
        m_streams.append(stream);
        co_return std::shared_ptr<rag::AnswerStream>(stream);
    }

    [[nodiscard]] int asked() const
    {
        const std::lock_guard lock(m_mutex);
        return int(m_streams.size());
    }
    /// The stream of the n-th question, from 0; waits for it.
    [[nodiscard]] std::shared_ptr<ScriptedStream> stream(int index);

private:
    mutable std::mutex m_mutex;
    QList<std::shared_ptr<ScriptedStream>> m_streams;
};

}  // namespace test
