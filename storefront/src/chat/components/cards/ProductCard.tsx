// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language';
import { moneyText } from '../../../shop/money';
import type { ProductCardValues } from '../../cards/cards';
import { useCartActions } from '../../cards/CartActions';
import { useLeaveChat } from '../../hooks';

type Adding = 'idle' | 'adding' | 'added' | 'failed';

function Stock({ product }: { product: ProductCardValues }) {
  const { t } = useLanguage();
  switch (product.stock) {
    case 'in_stock':
      return <span className="chat-card-stock">{t.chat.cards.inStock}</span>;
    case 'low':
      return <span className="chip chip-warning">{t.chat.cards.onlyLeft(product.available)}</span>;
    case 'sold_out':
      return <span className="chip">{t.chat.cards.soldOut}</span>;
  }
}

export function ProductCard({ product }: { product: ProductCardValues }) {
  const { t, language } = useLanguage();
  const leave = useLeaveChat();
  const { actions, hasCart } = useCartActions();
  const [adding, setAdding] = useState<Adding>('idle');
  const words = t.chat.cards;
  const { id, variantId, slug, title, price, listPrice } = product;
  const amount = moneyText(price, language);
  const mayAdd = hasCart && variantId !== null && product.stock !== 'sold_out';

  const add = () => {
    if (variantId === null || adding === 'adding') return;
    setAdding('adding');
    actions.add({ variantId, productId: id, slug, title }).then(
      () => setAdding('added'),
      () => setAdding('failed'),
    );
  };

  return (
    <article className="chat-card" data-testid="chat-product-card">
      <div className="chat-product">
        {product.imageUrl === null ? (
          <span className="chat-picture" />
        ) : (
          <img className="chat-picture" src={product.imageUrl} width={72} height={72} alt={product.imageAlt} />
        )}
        <div>
          <h3>{title}</h3>
          {product.options.length > 0 && <p className="chat-card-line">{product.options.join(', ')}</p>}
          <p className="chat-card-price">
            <strong>{product.priceIsFrom ? words.from(amount) : amount}</strong>
            {listPrice !== null && listPrice.amount > price.amount && (
              <s>
                <span className="visually-hidden">{words.before} </span>
                {moneyText(listPrice, language)}
              </s>
            )}
            <Stock product={product} />
          </p>
        </div>
      </div>
      <div className="chat-card-acts">
        {mayAdd && (
          <button
            type="button"
            className="button button-small button-primary"
            aria-disabled={adding === 'adding'}
            aria-label={words.addTitle(title)}
            data-testid="chat-add"
            onClick={add}
          >
            {adding === 'adding' ? words.adding : adding === 'added' ? words.addMore : words.add}
          </button>
        )}
        <Link
          className="button button-small"
          to={`/product/${encodeURIComponent(slug)}`}
          aria-label={words.seeTitle(title)}
          onClick={leave}
        >
          {words.see}
        </Link>
      </div>
      <p className="chat-card-status" role="status">
        {adding === 'added' ? words.added : adding === 'failed' ? words.addFailed : ''}
      </p>
    </article>
  );
}
