// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { ReactNode } from 'react';
import type { Cart } from '../../api/shop';
import { useCart } from '../../cart/useCart';
import { useBuyTexts } from '../../i18n/buyTexts';
import { useLanguage } from '../../i18n/language';
import { moneyText } from '../../shop/money';
import { Picture } from '../../shop/Picture';
import { Amount } from '../../shop/Price';
import { Settling } from './Settling';

const thumbnailSize = 48;

interface SummaryProps {
  cart: Cart;
  hint?: string;
  hasLines?: boolean;
  children?: ReactNode;
}

/** What the cart costs, as the server says. */
export function Summary({ cart, hint, hasLines = false, children }: SummaryProps) {
  const b = useBuyTexts();
  const { language } = useLanguage();
  const { isSettling } = useCart();
  const { totals } = cart;
  const row = (name: string, figure: ReactNode, look = '') => (
    <>
      <dt className={look}>{name}</dt>
      <dd className={look}>
        <Settling isSettling={isSettling}>{figure}</Settling>
      </dd>
    </>
  );
  const tax = moneyText(totals.tax, language);
  return (
    <aside className="card pad summary" aria-label={b.summary}>
      <h2>{b.summary}</h2>
      {hasLines && <Lines cart={cart} />}
      <dl className="sums">
        {row(b.items, <Amount money={totals.items} />)}
        {row(b.deliveryRow, totals.shipping.amount === 0 ? b.free : <Amount money={totals.shipping} />)}
        {!cart.taxIncluded && row(b.taxRow, <Amount money={totals.tax} />)}
        {row(b.total, <Amount money={totals.total} />, 'sum-total')}
      </dl>
      <p className="small muted sum-hint">
        {cart.taxIncluded && b.includesTax(tax)} {hint}
      </p>
      {children}
    </aside>
  );
}

function Lines({ cart }: { cart: Cart }) {
  return (
    <ul className="mini-lines">
      {cart.lines.map((line) => (
        <li key={line.variantId}>
          <Picture url={line.imageUrl} size={thumbnailSize} />
          <div>
            <p className="small mini-title">{line.title}</p>
            <p className="small muted">{[...line.options, String(line.quantity)].join(', ')}</p>
          </div>
          <p className="small">
            <Amount money={line.total} />
          </p>
        </li>
      ))}
    </ul>
  );
}
