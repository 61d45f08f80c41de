// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/views/cards.h"

namespace chat {
namespace {

using core::Result;

bool isGone(const core::Error &error) { return error.code == core::ErrorCode::NotFound; }

}  // namespace

core::Task<Result<api::CardList>> Cards::of(core::ConversationId id, QString messageId, std::optional<api::Language> language) const
{
    const Result<SharedConversation> conversation = co_await m_store.current(id);
    MOSTRADOR_CO_TRY(conversation);
    const Result<RecordedEvent> event = co_await m_store.messageEvent(id, messageId);
    MOSTRADOR_CO_TRY(event);
    api::CardList list;
    const auto *message = std::get_if<api::MessagePostedData>(&event->data);
    const QList<api::CardRef> refs = message ? message->cards : QList<api::CardRef>();
    for (const api::CardRef &ref : refs) {
        Result<api::Card> card = co_await read(ref, language.value_or((*conversation)->language));
        MOSTRADOR_CO_TRY(card);
        list.items.append(std::move(*card));
    }
    co_return list;
}

core::Task<Result<api::Card>> Cards::read(api::CardRef ref, api::Language language) const
{
    const api::Card card{ref.kind, ref.id, {}, {}};
    switch (ref.kind) {
    case api::CardKind::Order: return readOrder(card);
    case api::CardKind::Product: return readProduct(card, ref.variantId, language);
    }
    Q_UNREACHABLE();
}

core::Task<Result<api::Card>> Cards::readOrder(api::Card card) const
{
    if (!m_orders)
        co_return card;
    orders::OrderQuestion question;
    question.id = core::OrderId::fromTrusted(card.id);
    const Result<api::Order> order = co_await m_orders->orderFor(question);
    if (!order && !isGone(order.error()))
        co_return core::fail(order.error());
    if (order && order->id == *question.id)
        card.order = api::orderCardOf(*order);
    co_return card;
}

core::Task<Result<api::Card>> Cards::readProduct(api::Card card, std::optional<core::VariantId> variant, api::Language language) const
{
    if (!m_products)
        co_return card;
    const Result<api::Product> product = co_await m_products->product(card.id, language);
    if (!product && !isGone(product.error()))
        co_return core::fail(product.error());
    if (product)
        card.product = api::productCardOf(*product, variant);
    co_return card;
}

}  // namespace chat
