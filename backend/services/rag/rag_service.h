// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/ai/language_model.h"
#include "backend/foundation/net/frame_handler.h"
#include "backend/foundation/net/route.h"
#include "backend/foundation/sql/database.h"
#include "backend/services/orders/contract.h"
#include "backend/services/products/contract.h"
#include "backend/services/rag/commands/add_document.h"
#include "backend/services/rag/contract.h"
#include "backend/services/rag/rag_options.h"

#include <memory>

namespace rag {

/// The room of documents and answers. Made, started and destroyed on one thread with an event loop, which also works on
/// queued documents; everything else may be called from every thread. What it takes by reference outlives it.
class RagService final : public Contract, public net::FrameHandler {
public:
    /// `model` may be null: answers are then quotes from the documents. `extractor` may be null: text and Markdown are then
    /// read in this process; a server passes one that reads in a child process. Without `products` or `orders` the bot
    /// speaks of documents alone.
    RagService(sql::Database &database, const core::Clock &clock, ai::LanguageModel *model, RagOptions options = {},
               const Extractor *extractor = nullptr, products::Contract *products = nullptr, orders::Contract *orders = nullptr);
    ~RagService() override;
    RagService(const RagService &) = delete;
    RagService &operator=(const RagService &) = delete;

    /// Brings the schema up to date, loads the index, goes on with the documents that a crash left half-done.
    core::Task<core::Result<>> start();
    void registerRoutes(net::RouteTable &table);

    /// Takes a file, as POST /documents does. For `mostrador ingest` and the demo; returns when it is safely queued.
    core::Task<core::Result<AddedDocument>> ingest(AddDocument command);
    /// Done when nothing is queued any more: for `mostrador ingest`, which ends after it.
    core::Task<core::Result<>> untilIngested();

    // Contract
    core::Task<core::Result<std::shared_ptr<AnswerStream>>> answer(Question question, core::AbortSignal abort) override;

    // net::FrameHandler
    QList<QByteArray> prefixes() const override;
    void frameReceived(net::Channel channel, api::ClientFrame frame) override;
    void channelClosed(net::Channel channel) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace rag
