// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Cart, CartLine as Line } from '../../api/shop';
import { piecesIn, useCart } from '../../cart/useCart';
import { useBuyTexts } from '../../i18n/buyTexts';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { PageTitle } from '../../layout/PageTitle';
import { Failure } from '../../shop/Failure';
import { useShop } from '../../shop/ShopContext';
import { CartLine } from './CartLine';
import { Summary } from './Summary';

export function CartPage() {
  const b = useBuyTexts();
  const { cart, isPending, isError, retry } = useCart();
  if (isError) return <Failure title={b.failedTitle} text={b.failedText} onRetry={retry} />;
  return (
    <div className="plain-page">
      <PageTitle title={b.cart} />
      {isPending ? (
        <div className="bones cart-bones late" role="status" aria-label={b.loading}>
          <span />
          <span />
        </div>
      ) : (
        <Contents cart={cart} />
      )}
    </div>
  );
}

function Contents({ cart }: { cart: Cart | null }) {
  const b = useBuyTexts();
  const { cart: keeper } = useShop();
  const [removed, setRemoved] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const empty = useRef<HTMLParagraphElement>(null);
  const focusNext = useRef<number | null>(null);
  const lines = cart?.lines ?? [];

  // After a line has gone the focus is on the next one's title, on the last one's, or on what an empty cart says.
  useEffect(() => {
    if (focusNext.current === null) return;
    const titles = list.current?.querySelectorAll<HTMLElement>('[data-line-title]');
    const next = titles?.[Math.min(focusNext.current, titles.length - 1)];
    focusNext.current = null;
    (next ?? empty.current)?.focus();
  }, [lines.length]);

  const remove = (line: Line, index: number) => {
    focusNext.current = index;
    setRemoved(b.removed(line.title));
    void keeper.setQuantity(line.variantId, 0);
  };
  return (
    <>
      <p className="muted" role="status" data-testid="cart-pieces">
        {removed} {lines.length > 0 && b.cartCount(piecesIn(cart))}
      </p>
      {cart === null || lines.length === 0 ? (
        <div className="empty">
          <p ref={empty} tabIndex={-1} className="strong">
            {b.cartEmptyTitle}
          </p>
          <p className="muted">{b.cartEmptyText}</p>
          <Link className="button button-primary" to="/">
            {b.lookAround}
          </Link>
        </div>
      ) : (
        <div className="two cart">
          <div className="stack">
            <ChangeNote cart={cart} />
            <ul ref={list} className="card">
              {lines.map((line, index) => (
                <CartLine
                  key={line.variantId}
                  line={line}
                  warning={cart.warnings.find((warning) => warning.variantId === line.variantId)}
                  onQuantity={(quantity) => {
                    setRemoved('');
                    void keeper.setQuantity(line.variantId, quantity);
                  }}
                  onRemove={() => remove(line, index)}
                />
              ))}
            </ul>
            <Link className="quiet-button cart-back" to="/">
              <Icon name="arrowLeft" size={16} />
              {b.goOnShopping}
            </Link>
          </div>
          <CartSummary cart={cart} />
        </div>
      )}
    </>
  );
}

/** Said once, above all lines. */
function ChangeNote({ cart }: { cart: Cart }) {
  const b = useBuyTexts();
  if (cart.warnings.length === 0) return null;
  return (
    <div className="note note-warning" role="alert" data-testid="cart-changes">
      <Icon name="warning" />
      <div>
        <p className="strong">{b.changedTitle(cart.warnings.length)}</p>
        <p>{b.changedText}</p>
      </div>
    </div>
  );
}

function CartSummary({ cart }: { cart: Cart }) {
  const b = useBuyTexts();
  const { t } = useLanguage();
  const { cart: keeper } = useShop();
  const navigate = useNavigate();
  const [isFailed, setFailed] = useState(false);
  const isBlocked = cart.lines.every((line) => line.available === 0);

  const goOn = async () => {
    if (isBlocked) return;
    setFailed(false);
    try {
      // Whoever goes on has the changes in view.
      if (cart.warnings.length > 0) await keeper.patch({ acceptChanges: true });
      void navigate('/checkout');
    } catch {
      setFailed(true);
    }
  };
  return (
    <Summary cart={cart} hint={b.totalsFrom}>
      <button
        type="button"
        className="button button-primary button-large button-wide"
        aria-disabled={isBlocked}
        aria-describedby="checkout-hint"
        data-testid="to-checkout"
        onClick={() => void goOn()}
      >
        {b.toCheckout}
      </button>
      {isFailed && (
        <p className="field-complaint small danger" role="alert">
          <Icon name="alert" size={16} />
          {b.failedText} {t.tryAgain}.
        </p>
      )}
      <p id="checkout-hint" className="small muted summary-hint">
        {isBlocked ? b.toCheckoutBlocked : b.noAccountNeeded}
      </p>
    </Summary>
  );
}
