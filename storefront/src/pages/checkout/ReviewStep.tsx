// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ApiError } from '../../api/client';
import type { Cart, PlaceOrder } from '../../api/shop';
import { useCart } from '../../cart/useCart';
import { useBuyTexts, type BuyTexts } from '../../i18n/buyTexts';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { moneyText } from '../../shop/money';
import { useShop } from '../../shop/ShopContext';
import { addressOf, refusedFields, type AddressForm, type Complaints } from './address';
import { OrderAttempt, tabStorage } from './attempt';

/** Why an order was not taken, as far as another step has to mend it. */
export type Refusal =
  { kind: 'fields'; complaints: Complaints } | { kind: 'payment'; text: string } | { kind: 'other' };

interface ReviewStepProps {
  cart: Cart;
  address: AddressForm;
  note: string;
  paymentMethod: string;
  onRefused: (refusal: Refusal) => void;
  onPlaced: () => void;
}

interface Failed {
  text: string;
  leadsToCart: boolean;
}

function failureOf(error: ApiError, b: BuyTexts): Failed {
  const texts = b.orderFailed;
  if (error.isPassing) return { text: texts.noAnswer, leadsToCart: false };
  switch (error.code) {
    case 'out_of_stock':
      return { text: texts.outOfStock, leadsToCart: true };
    case 'total_changed':
      return { text: texts.totalChanged, leadsToCart: false };
    case 'cart_changed':
      return { text: texts.cartChanged, leadsToCart: true };
    case 'cart_empty':
      return { text: texts.cartEmpty, leadsToCart: true };
    case 'cart_in_checkout':
    case 'order_busy':
      return { text: texts.busy, leadsToCart: false };
    case 'payment_declined':
      return { text: texts.declined, leadsToCart: false };
    default:
      return { text: texts.other, leadsToCart: true };
  }
}

export function ReviewStep({ cart, address, note, paymentMethod, onRefused, onPlaced }: ReviewStepProps) {
  const b = useBuyTexts();
  const { language } = useLanguage();
  const { isSettling } = useCart();
  const { place, isPlacing, failed } = usePlaceOrder(onRefused, onPlaced);
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failed !== null) problem.current?.focus();
  }, [failed]);

  const order: PlaceOrder = {
    cartId: cart.id,
    email: address.email.trim(),
    shippingAddress: addressOf(address),
    shippingMethod: cart.shippingMethod,
    paymentMethod,
    language,
    ...(note.trim() !== '' && { note: note.trim() }),
    expectedTotal: cart.totals.total,
  };
  const isOff = isPlacing || isSettling;
  return (
    <section className="card pad">
      <h2 data-step-title tabIndex={-1}>
        {b.stepReviewLong}
      </h2>
      {failed !== null && (
        <div ref={problem} className="note note-danger" role="alert" tabIndex={-1} data-testid="order-failed">
          <Icon name="alert" />
          <p>
            {failed.text} {failed.leadsToCart && <Link to="/cart">{b.backToCart}</Link>}
          </p>
        </div>
      )}
      <div className="step-rest">
        <p className="small muted">{b.placeHint}</p>
        <button
          type="button"
          className="button button-primary button-large button-next"
          aria-disabled={isOff}
          data-testid="place-order"
          onClick={() => {
            if (!isOff) void place(order);
          }}
        >
          {isPlacing ? b.placing : b.placeOrder(moneyText(cart.totals.total, language))}
        </button>
      </div>
    </section>
  );
}

function usePlaceOrder(onRefused: (refusal: Refusal) => void, onPlaced: () => void) {
  const b = useBuyTexts();
  const { api, cart: keeper } = useShop();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [attempt] = useState(() => new OrderAttempt(tabStorage));
  // Two presses may come before the page is drawn again.
  const isUnderWay = useRef(false);
  const placed = useRef(false);
  const [isPlacing, setPlacing] = useState(false);
  const [failed, setFailed] = useState<Failed | null>(null);

  // The cart is empty from now on, but not before the next page is there: this one would say so for a moment.
  useEffect(
    () => () => {
      if (placed.current) keeper.ordered();
    },
    [keeper],
  );

  const refuse = async (error: ApiError) => {
    setFailed(failureOf(error, b));
    if (error.isPassing) return;
    attempt.answered();
    // What was refused may have changed; the totals on the page are the server's again.
    await keeper.reload();
    const complaints = refusedFields(error.fields, b);
    if (Object.keys(complaints).length > 0) onRefused({ kind: 'fields', complaints });
    else if (error.code === 'payment_declined') onRefused({ kind: 'payment', text: failureOf(error, b).text });
    else onRefused({ kind: 'other' });
  };
  const place = async (wish: PlaceOrder) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setPlacing(true);
    setFailed(null);
    try {
      const order = await api.placeOrder(wish, keeper.token(), attempt.keyFor(wish));
      attempt.answered();
      queries.setQueryData(['order', order.id], order);
      void queries.invalidateQueries({ queryKey: ['orders'] });
      keeper.keepProof(order.id);
      placed.current = true;
      onPlaced();
      void navigate(`/order/${order.id}`, { state: { placed: true }, replace: true });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      isUnderWay.current = false;
      setPlacing(false);
      await refuse(error);
    }
  };
  return { place, isPlacing, failed };
}
