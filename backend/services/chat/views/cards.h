// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/chat/store/conversation_store.h"
#include "backend/services/orders/contract.h"
#include "backend/services/products/contract.h"
#include "core/api/chat/cards.h"

namespace chat {

/// Reads what the cards of a message show, at this moment. Only cards that stand in the conversation's events are read, so
/// that whoever may read the conversation sees the order that was proved in it, and no other. Thread-safe.
class Cards {
public:
    /// Without a contract the cards of that kind stay empty.
    Cards(ConversationStore &store, products::Contract *products, orders::Contract *orders)
        : m_store(store)
        , m_products(products)
        , m_orders(orders)
    {
    }

    /// NotFound "unknown_conversation", "unknown_message". An order or product that is gone leaves its card empty.
    core::Task<core::Result<api::CardList>> of(core::ConversationId id, QString messageId, std::optional<api::Language> language) const;

private:
    core::Task<core::Result<api::Card>> read(api::CardRef ref, api::Language language) const;
    core::Task<core::Result<api::Card>> readOrder(api::Card card) const;
    core::Task<core::Result<api::Card>> readProduct(api::Card card, std::optional<core::VariantId> variant, api::Language language) const;

    ConversationStore &m_store;
    products::Contract *const m_products;
    orders::Contract *const m_orders;
};

}  // namespace chat
