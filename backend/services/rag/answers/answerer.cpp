// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/answerer.h"

#include "backend/services/rag/answers/extractive_answer.h"
#include "backend/services/rag/answers/model_prompt.h"
#include "backend/services/rag/answers/model_stream.h"
#include "backend/services/rag/answers/passage.h"
#include "backend/services/rag/answers/prepared_stream.h"
#include "backend/services/rag/answers/sentence_ranking.h"
#include "backend/services/rag/answers/small_talk.h"
#include "core/log/log.h"

namespace rag {
namespace {

constexpr int chunksRetrieved = 8;

const QString &extractiveName()
{
    static const QString name = QStringLiteral("extractive");
    return name;
}

AnswerOutcome said(Phrase words, api::Language language, AnswerKind kind)
{
    AnswerOutcome outcome;
    outcome.text = phrase(words, language);
    outcome.model = extractiveName();
    outcome.kind = kind;
    return outcome;
}

AnswerOutcome quoted(const ComposedAnswer &answer)
{
    AnswerOutcome outcome;
    outcome.text = answer.text;
    outcome.grounded = !answer.citations.isEmpty();
    outcome.citations = answer.citations;
    outcome.model = extractiveName();
    return outcome;
}

std::shared_ptr<AnswerStream> prepared(AnswerOutcome outcome, const core::AbortSignal &abort)
{
    return std::make_shared<PreparedStream>(std::move(outcome), abort);
}

/// What a citation of each chunk would quote: its line that says most about the question.
QList<api::Citation> sourcesOf(const Retrieval &found, const QList<ScoredLine> &ranked, int documents)
{
    QList<api::Citation> sources;
    for (int chunk = 0; chunk < documents; ++chunk) {
        const ScoredChunk &source = found.chunks[chunk];
        const QList<PassageLine> lines = passageLines(source.chunk.text);
        const auto best = std::find_if(ranked.cbegin(), ranked.cend(), [chunk](const ScoredLine &line) { return line.chunk == chunk; });
        const int line = best == ranked.cend() ? 0 : best->line;
        sources.append({source.documentId, source.chunk.id, source.title,
                        lines.isEmpty() ? source.chunk.text : lines[line].span.in(source.chunk.text).toString()});
    }
    return sources;
}

}  // namespace

core::Task<core::Result<std::shared_ptr<AnswerStream>>> Answerer::answer(Question question, core::AbortSignal abort)
{
    if (abort.isAborted())
        co_return core::fail(answerAborted());
    if (const std::optional<SmallTalk> talk = smallTalkOf(question.text)) {
        const AnswerKind kind = talk->phrase == Phrase::Person ? AnswerKind::PersonWanted : AnswerKind::SmallTalk;
        co_return prepared(said(talk->phrase, talk->language, kind), abort);
    }
    const Retrieval found = m_retriever.retrieve(question, Reader::Everyone, chunksRetrieved);
    const AnswerOutcome refusal = said(Phrase::Refusal, found.asked, AnswerKind::Refusal);
    core::logDebug("rag", QStringLiteral("Retrieved"),
                   {{"confidence", QString::number(found.confidence, 'f', 3)}, {"correlation", question.correlationId}});
    if (!found.supported)
        co_return prepared(refusal, abort);
    const ComposedAnswer composed = composeAnswer(found, m_index, question.text);
    if (composed.citations.isEmpty())
        co_return prepared(refusal, abort);
    if (!m_model)
        co_return prepared(quoted(composed), abort);
    co_return co_await byModel(question, found, quoted(composed), abort);
}

core::Task<core::Result<std::shared_ptr<AnswerStream>>> Answerer::byModel(Question question, Retrieval found, AnswerOutcome quotes,
                                                                          core::AbortSignal abort)
{
    const ModelPrompt prompt = buildPrompt(found, question);
    const QString name = m_model->name();
    const QList<api::Citation> sources = sourcesOf(found, rankLines(found, m_index, question.text), prompt.documents);
    core::Result<std::shared_ptr<ai::CompletionStream>> completion = co_await m_model->complete(prompt.request, abort);
    if (abort.isAborted())
        co_return core::fail(answerAborted());
    if (!completion) {
        core::logWarning("rag", QStringLiteral("The model is not there, documents are quoted instead"),
                         {{"reason", completion.error().reason}, {"correlation", question.correlationId}});
        co_return prepared(quotes, abort);
    }
    ModelStream::Parts parts{*completion, name, sources, quotes, said(Phrase::Refusal, found.asked, AnswerKind::Refusal)};
    std::shared_ptr<AnswerStream> stream = std::make_shared<ModelStream>(std::move(parts), abort);
    co_return stream;
}

}  // namespace rag
