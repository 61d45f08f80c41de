// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom

import '../../testing/dom';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../api/shop';
import { shopParts, showPage, type ShopParts } from '../../testing/shopPage';
import { FindOrderPage } from './FindOrderPage';
import { OrderPage } from './OrderPage';

const routes = { '/order/:id': <OrderPage />, '/orders/find': <FindOrderPage /> };
const show = (path: string, parts: ShopParts) => showPage({ path, routes, parts });

/** A guest's order of two mugs and a lamp, as its cart's token opens it. */
async function ordered() {
  const parts = shopParts();
  await parts.cart.add('v-GRES-cream', 2);
  const cart = await parts.cart.add('v-LUNA-clay-28', 1);
  const order = await parts.api.placeOrder(
    {
      cartId: cart.id,
      email: 'iker@correo.example',
      shippingAddress: { name: 'Iker', line1: 'Roble 8', city: 'Bilbao', postalCode: '48011', country: 'ES' },
      shippingMethod: 'standard',
      paymentMethod: 'manual',
      language: 'en',
      expectedTotal: cart.totals.total,
    },
    parts.cart.token(),
    'key',
  );
  parts.cart.keepProof(order.id);
  const [stored] = parts.fake.orders;
  if (stored === undefined) throw new Error('there is no order');
  return { parts, stored: stored as Order };
}

describe('an order', () => {
  it('shows one way for each parcel, the newest first, and what is still to be sent', async () => {
    const { parts, stored } = await ordered();
    stored.fulfilmentStatus = 'partial';
    stored.parcels = [
      {
        id: 'f1',
        state: 'delivered',
        lines: [{ lineId: 'l1', quantity: 1 }],
        deliveredAt: '2026-11-25T11:30:00Z',
      },
      { id: 'f2', state: 'shipped', lines: [{ lineId: 'l2', quantity: 1 }], trackingNumber: 'RB 204' },
    ];
    show(`/order/${stored.id}`, parts);
    await screen.findByRole('heading', { level: 1, name: 'Order 10491' });
    const titles = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(titles.slice(0, 3)).toEqual(['Being prepared', 'On its way', expect.stringContaining('Delivered Wed 25')]);
    expect(screen.getByText('RB 204')).toBeDefined();
    expect(screen.getByText('It can no longer be cancelled, because a parcel has left.')).toBeDefined();
  });

  it('is cancelled by its owner with a reason, in two steps', async () => {
    const { parts, stored } = await ordered();
    show(`/order/${stored.id}`, parts);
    fireEvent.click(await screen.findByTestId('cancel-order'));
    expect(document.activeElement?.textContent).toBe('Cancel the whole order?');
    fireEvent.change(screen.getByRole('textbox', { name: /^Why/ }), { target: { value: ' Wrong colour ' } });
    fireEvent.click(screen.getByTestId('cancel-order-yes'));
    expect(await screen.findByText('This order is cancelled. Nothing more is sent.')).toBeDefined();
    const [request] = parts.fake.requestsOf('POST', `/orders/${stored.id}/cancel`);
    expect(request?.body).toEqual({ reason: 'Wrong colour' });
    expect(request?.headers['X-Cart-Token']).toBeDefined();
  });

  it('of somebody else does not open, and says how it would', async () => {
    const { stored, parts: theirs } = await ordered();
    localStorage.clear();
    show(`/order/${stored.id}`, shopParts(theirs.fake));
    expect(await screen.findByRole('link', { name: 'Find an order' })).toBeDefined();
  });
});

describe('finding an order', () => {
  it('needs a number and an e-mail that fit together', async () => {
    const { stored, parts: theirs } = await ordered();
    localStorage.clear();
    const { address } = show('/orders/find', shopParts(theirs.fake));
    fireEvent.click(screen.getByTestId('find-order'));
    expect(document.activeElement).toBe(screen.getByTestId('order-number'));
    fireEvent.change(screen.getByTestId('order-number'), { target: { value: '10491' } });
    fireEvent.change(screen.getByTestId('order-email'), { target: { value: 'other@correo.example' } });
    fireEvent.click(screen.getByTestId('find-order'));
    expect((await screen.findByTestId('find-failed')).textContent).toContain('No order has this number');
    fireEvent.change(screen.getByTestId('order-email'), { target: { value: 'iker@correo.example' } });
    fireEvent.click(screen.getByTestId('find-order'));
    await waitFor(() => expect(address()).toBe(`/order/${stored.id}`));
    expect(await screen.findByRole('heading', { level: 1, name: 'Order 10491' })).toBeDefined();
    // Knowing both opens the order, but does not make it one's own.
    expect(screen.queryByTestId('cancel-order')).toBeNull();
  });
});
