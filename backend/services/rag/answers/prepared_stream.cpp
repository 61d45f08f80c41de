// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/prepared_stream.h"

#include "core/base/deferred.h"

namespace rag {
namespace {

constexpr int wordsInPiece = 3;

}  // namespace

QStringList piecesOfText(const QString &text)
{
    QStringList pieces;
    qsizetype begin = 0;
    int words = 0;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (!text[at - 1].isSpace() || text[at].isSpace() || ++words < wordsInPiece)
            continue;
        pieces.append(text.mid(begin, at - begin));
        begin = at;
        words = 0;
    }
    if (begin < text.size())
        pieces.append(text.mid(begin));
    return pieces;
}

core::Task<> yieldToLoop()
{
    const core::Deferred<bool> turn;
    core::post(QThread::currentThread(), [turn] { turn.resolve(true); });
    co_await turn;
}

core::Error answerAborted()
{
    return core::Error{core::ErrorCode::Unavailable, QStringLiteral("aborted"), QStringLiteral("The answer was stopped."), {}};
}

PreparedStream::PreparedStream(AnswerOutcome outcome, core::AbortSignal abort)
    : m_state(std::make_shared<State>(State{std::move(outcome), std::move(abort), {}}))
{
    m_state->pieces = piecesOfText(m_state->outcome.text);
}

core::Task<core::Result<std::optional<QString>>> PreparedStream::next() { return read(m_state); }

core::Task<core::Result<std::optional<QString>>> PreparedStream::read(std::shared_ptr<State> state)
{
    co_await yieldToLoop();
    if (state->abort.isAborted())
        co_return core::fail(answerAborted());
    if (state->pieces.isEmpty())
        co_return std::optional<QString>();
    co_return std::optional<QString>(state->pieces.takeFirst());
}

}  // namespace rag
