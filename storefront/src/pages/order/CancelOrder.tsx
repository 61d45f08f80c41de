// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/client';
import type { Order } from '../../api/shop';
import { useOrderTexts, type OrderTexts } from '../../i18n/orderTexts';
import { Icon } from '../../icons/Icon';
import { newId } from '../../newId';
import { useAccount, useShop } from '../../shop/ShopContext';

const longestReason = 500;

/** Null: it may be cancelled; else the sentence that says why not. */
function obstacleOf(order: Order, o: OrderTexts): string | null {
  const action = order.actions.find((one) => one.action === 'cancel');
  if (action?.allowed) return null;
  const reasons: Readonly<Record<string, string | undefined>> = o.cannotCancel;
  if (action?.reason) return reasons[action.reason] ?? o.cannotCancel.other;
  if (order.fulfilmentStatus !== 'unfulfilled') return o.cannotCancel.already_shipped;
  return ['pending_payment', 'placed', 'on_hold'].includes(order.status) ? null : o.cannotCancel.order_closed;
}

/** Offered to whom the order belongs, by account or by the cart it came from; others ask in the chat. */
export function CancelOrder({ order }: { order: Order }) {
  const o = useOrderTexts();
  const { cart } = useShop();
  const account = useAccount();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (order.status === 'cancelled' || order.status === 'expired') return null;
  const obstacle = obstacleOf(order, o);
  if (obstacle !== null) return <p className="small muted order-obstacle">{obstacle}</p>;
  const isOwner = account.status === 'signedIn' || cart.orderToken(order.id) !== null;
  if (!isOwner) return null;
  if (isOpen) return <CancelForm order={order} onClose={() => setOpen(false)} />;
  return (
    <button
      ref={opener}
      type="button"
      className="button button-wide button-danger"
      data-testid="cancel-order"
      onClick={() => setOpen(true)}
    >
      {o.cancel}
    </button>
  );
}

function CancelForm({ order, onClose }: { order: Order; onClose: () => void }) {
  const o = useOrderTexts();
  const { api, cart } = useShop();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [key] = useState(newId);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const cancel = useMutation({
    mutationFn: () => {
      const said = reason.trim();
      return api.cancelOrder(order.id, cart.orderToken(order.id), said === '' ? {} : { reason: said }, key);
    },
    onSuccess: (cancelled) => {
      queries.setQueryData(['order', order.id], cancelled);
      void queries.invalidateQueries({ queryKey: ['orders'] });
    },
    onError: (error) => {
      // It has moved on meanwhile; the page shows where it is.
      if (error instanceof ApiError && !error.isPassing)
        void queries.invalidateQueries({ queryKey: ['order', order.id] });
    },
  });
  return (
    <div className="cancel-form" role="group" aria-labelledby="cancel-title">
      <h3 id="cancel-title" ref={title} tabIndex={-1}>
        {o.cancelTitle}
      </h3>
      <p className="small muted">{o.cancelText}</p>
      <label className="label" htmlFor="cancel-reason">
        {o.cancelReason} <span className="optional muted">{o.optional}</span>
      </label>
      <textarea
        id="cancel-reason"
        className="field"
        rows={2}
        maxLength={longestReason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {cancel.isError && (
        <p className="field-complaint small danger" role="alert">
          <Icon name="alert" size={16} />
          {o.cancelFailed}
        </p>
      )}
      <button
        type="button"
        className="button button-wide button-danger"
        aria-disabled={cancel.isPending}
        data-testid="cancel-order-yes"
        onClick={() => {
          if (!cancel.isPending) cancel.mutate();
        }}
      >
        {cancel.isPending ? o.cancelling : o.cancelYes}
      </button>
      <button type="button" className="button button-wide" onClick={onClose}>
        {o.cancelNo}
      </button>
    </div>
  );
}
