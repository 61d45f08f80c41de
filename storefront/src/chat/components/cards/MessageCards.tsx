// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLanguage } from '../../../i18n/language';
import { useCards } from '../../cards/useCards';
import { OrderCard } from './OrderCard';
import { ProductCard } from './ProductCard';

/** The orders and products that belong to a message. `count`: how many there will be. */
export function MessageCards({ messageId, count }: { messageId: string; count: number }) {
  const { t } = useLanguage();
  const { read, tryAgain } = useCards(messageId);
  switch (read.status) {
    case 'reading':
      return (
        <div className="chat-cards" data-testid="chat-cards" aria-busy="true">
          {Array.from({ length: count }, (_, index) => (
            <div key={index} className="chat-card chat-card-reading">
              <span className="visually-hidden">{t.chat.cards.reading}</span>
            </div>
          ))}
        </div>
      );
    case 'failed':
      return (
        <div className="chat-cards" data-testid="chat-cards">
          <div className="chat-card chat-card-note">
            <p>{t.chat.cards.failed}</p>
            <button type="button" className="button button-small" onClick={tryAgain}>
              {t.chat.cards.tryAgain}
            </button>
          </div>
        </div>
      );
    case 'read':
      return (
        <div className="chat-cards" data-testid="chat-cards">
          {read.cards.map((card, index) => {
            switch (card.kind) {
              case 'order':
                return <OrderCard key={card.id} order={card} />;
              case 'product':
                return <ProductCard key={card.id + (card.variantId ?? '')} product={card} />;
              case 'gone':
                return (
                  <p key={`${card.id}${index}`} className="chat-card chat-card-note" data-testid="chat-card-gone">
                    {card.was === 'order' ? t.chat.cards.orderGone : t.chat.cards.productGone}
                  </p>
                );
            }
          })}
        </div>
      );
  }
}
