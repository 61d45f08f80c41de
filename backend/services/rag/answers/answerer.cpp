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

AnswerOutcome saidByTool(const ToolResult &result)
{
    AnswerOutcome outcome;
    outcome.text = result.text;
    outcome.grounded = result.grounded;
    outcome.kind = result.grounded ? AnswerKind::Answer : AnswerKind::Refusal;
    outcome.cards = result.cards;
    outcome.failedLookups = result.failedLookups;
    outcome.model = extractiveName();
    return outcome;
}

}  // namespace

bool Answerer::usesTools(const Question &question) const { return m_tools && !m_tools->isEmpty() && !question.conversation.isEmpty(); }

core::Task<core::Result<std::shared_ptr<AnswerStream>>> Answerer::answer(Question question, core::AbortSignal abort)
{
    if (abort.isAborted())
        co_return core::fail(answerAborted());
    if (const std::optional<SmallTalk> talk = smallTalkOf(question.text)) {
        const AnswerKind kind = talk->phrase == Phrase::Person ? AnswerKind::PersonWanted : AnswerKind::SmallTalk;
        co_return prepared(said(talk->phrase, talk->language, kind), abort);
    }
    Asked asked{question, m_retriever.retrieve(question, Reader::Everyone, chunksRetrieved), {}, {}};
    asked.refusal = said(Phrase::Refusal, asked.found.asked, AnswerKind::Refusal);
    core::logDebug("rag", QStringLiteral("Retrieved"),
                   {{"confidence", QString::number(asked.found.confidence, 'f', 3)}, {"correlation", question.correlationId}});
    if (asked.found.supported)
        asked.quotes = quoted(composeAnswer(asked.found, m_index, question.text));
    if (m_model && (asked.isSupported() || usesTools(question)))
        co_return co_await byModel(asked, abort);
    const AnswerOutcome outcome = co_await byRules(asked);
    if (abort.isAborted())
        co_return core::fail(answerAborted());
    co_return prepared(outcome, abort);
}

core::Task<core::Result<std::shared_ptr<AnswerStream>>> Answerer::byModel(Asked asked, core::AbortSignal abort)
{
    const QList<ai::ModelTool> tools = usesTools(asked.question) ? m_tools->offered() : QList<ai::ModelTool>();
    if (!asked.isSupported())
        asked.found.chunks.clear();  // what does not answer is nothing to cite
    const ModelPrompt prompt = buildPrompt(asked.found, asked.question, tools);
    core::Result<std::shared_ptr<ai::CompletionStream>> completion = co_await m_model->complete(prompt.request, abort);
    if (abort.isAborted())
        co_return core::fail(answerAborted());
    if (!completion) {
        core::logWarning("rag", QStringLiteral("The model is not there, we answer without it"),
                         {{"reason", completion.error().reason}, {"correlation", asked.question.correlationId}});
        const AnswerOutcome outcome = co_await byRules(asked);
        co_return prepared(outcome, abort);
    }
    ModelStream::Parts parts;
    parts.completion = *completion;
    parts.modelName = m_model->name();
    parts.sources = sourcesOf(asked.found, rankLines(asked.found, m_index, asked.question.text), prompt.documents);
    parts.instead = [this, asked] { return byRules(asked); };
    parts.refusal = asked.refusal;
    if (!tools.isEmpty()) {
        parts.tools = m_tools;
        parts.model = m_model;
        parts.request = prompt.request;
        parts.context = toolContextOf(asked.question, asked.found.asked);
    }
    std::shared_ptr<AnswerStream> stream = std::make_shared<ModelStream>(std::move(parts), abort);
    co_return stream;
}

/// Documents keep what is theirs: a tool answers before them only when it is asked for in so many words.
core::Task<AnswerOutcome> Answerer::byRules(Asked asked)
{
    const bool tools = usesTools(asked.question);
    const OrderRequest order = tools && m_tools->orders() ? orderRequestOf(asked.question.text) : OrderRequest();
    if (tools && m_tools->orders()) {
        const std::optional<AnswerOutcome> answered = co_await aboutOrder(asked, order);
        if (answered)
            co_return *answered;
    }
    if (tools && m_tools->products()) {
        const std::optional<AnswerOutcome> answered = co_await aboutProduct(asked);
        if (answered)
            co_return *answered;
    }
    co_return asked.isSupported() ? asked.quotes : asked.refusal;
}

core::Task<std::optional<AnswerOutcome>> Answerer::aboutOrder(Asked asked, OrderRequest request)
{
    const ToolContext context = toolContextOf(asked.question, asked.found.asked);
    if (const std::optional<OrderDetails> details = continuedRequest(asked.question)) {
        const ToolResult result = co_await m_tools->orders()->lookUp(*details, request.wantsToCancel, context);
        co_return saidByTool(result);
    }
    const bool documentsFirst = request.intent == OrderIntent::Weak && asked.isSupported();
    if (request.intent == OrderIntent::None || documentsFirst)
        co_return std::nullopt;
    OrderDetails details = request.details;
    if (!context.customer)
        details = withRemembered(details, context.visitorLines);
    const ToolResult result = co_await m_tools->orders()->lookUp(details, request.wantsToCancel, context);
    co_return saidByTool(result);
}

core::Task<std::optional<AnswerOutcome>> Answerer::aboutProduct(Asked asked)
{
    const api::Language language = asked.found.asked;
    const ProductWish wish = productWishOf(asked.question.text, language);
    if (wish.words.isEmpty() || (!wish.asked && asked.isSupported()))
        co_return std::nullopt;
    const QList<ProductMatch> matches = co_await m_tools->products()->find(wish, language);
    const double share = matches.isEmpty() ? 0 : matches.front().share;
    const bool closeIsEnough = wish.asked && !asked.isSupported();
    if (share < (closeIsEnough ? ProductSearchTool::close : ProductSearchTool::whole))
        co_return std::nullopt;
    const ToolResult result = co_await m_tools->products()->describe(matches, wish, language);
    if (result.cards.isEmpty())
        co_return std::nullopt;
    co_return saidByTool(result);
}

}  // namespace rag
