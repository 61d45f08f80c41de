// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/routes/answer_routes.h"

#include "backend/services/rag/queries/search_documents.h"

namespace rag {
namespace {

core::Task<net::HandlerResult> search(const LexicalIndex *index, net::Request request)
{
    const core::Result<api::SearchRequest> search = wire::decode<api::SearchRequest>(request->body);
    MOSTRADOR_CO_TRY(search);
    co_return net::HttpResponse::json(wire::encode(searchDocuments(*index, *search, Reader::Staff)));
}

core::Task<net::HandlerResult> answer(Answerer *answerer, net::Request request)
{
    const core::Result<api::AnswerRequest> asked = wire::decode<api::AnswerRequest>(request->body);
    MOSTRADOR_CO_TRY(asked);
    Question question{asked->question, asked->language, {}, request->requestId};
    // Who goes away takes the question with them: the model is not paid for an answer that nobody reads.
    core::Result<std::shared_ptr<AnswerStream>> stream = co_await answerer->answer(std::move(question), request->disconnected);
    MOSTRADOR_CO_TRY(stream);
    for (;;) {
        core::Result<std::optional<QString>> piece = co_await (*stream)->next();
        MOSTRADOR_CO_TRY(piece);
        if (!*piece)
            break;
    }
    const AnswerOutcome outcome = (*stream)->outcome();
    const api::Answer answer{outcome.text, outcome.grounded, outcome.citations};
    co_return net::HttpResponse::json(wire::encode(answer));
}

}  // namespace

void addAnswerRoutes(net::RouteTable &table, Answerer &answerer, const LexicalIndex &index)
{
    net::Route searched{.method = net::Method::Post, .pattern = "/api/v1/search", .permission = api::Permission::DocumentsRead};
    searched.bodyLimitBytes = net::jsonBodyLimitBytes;
    searched.request = &wire::typeOf<api::SearchRequest>();
    searched.response = &wire::typeOf<api::SearchResult>();
    searched.operationId = "search";
    searched.summary = "Finds pieces of documents, with scores and the words that matched.";
    searched.tag = "documents";
    searched.handler = [index = &index](net::Request request) { return search(index, std::move(request)); };
    table.add(std::move(searched));

    net::Route answered{.method = net::Method::Post, .pattern = "/api/v1/answers", .permission = api::Permission::Identified};
    answered.rate = net::RateClass::Answer;
    answered.bodyLimitBytes = net::jsonBodyLimitBytes;
    answered.request = &wire::typeOf<api::AnswerRequest>();
    answered.response = &wire::typeOf<api::Answer>();
    answered.operationId = "answer";
    answered.summary = "Answers from the documents that everyone may read, with citations; or says that it cannot.";
    answered.tag = "answers";
    answered.handler = [answerer = &answerer](net::Request request) { return answer(answerer, std::move(request)); };
    table.add(std::move(answered));
}

}  // namespace rag
