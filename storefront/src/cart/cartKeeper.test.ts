// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Cart } from '../api/shop';
import { refusal } from '../testing/fakeWire';
import { gate, shopParts, type ShopParts } from '../testing/shopPage';
import { cartKeyOf } from './cartKeeper';

const mug = 'v-GRES-cream';
const lamp = 'v-LUNA-ochre-28';
const ana = { email: 'ana@correo.example', password: 'agua clara y pan', name: 'Ana' };

function shownCart({ queries, cart }: ShopParts): Cart | null | undefined {
  return queries.getQueryData(cartKeyOf(cart.getState().owner, 'en'));
}
function pieces(parts: ShopParts, variantId: string): number | undefined {
  return shownCart(parts)?.lines.find((line) => line.variantId === variantId)?.quantity;
}
const total = (parts: ShopParts) => shownCart(parts)?.totals.total.amount;

async function cartWith(...variants: string[]) {
  const parts = shopParts();
  parts.cart.start();
  for (const variant of variants) await parts.cart.add(variant, 1);
  return parts;
}

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe('a quantity', () => {
  it('is shown at once, while the totals wait for the server', async () => {
    const parts = await cartWith(mug);
    const { passed, open } = gate();
    parts.fake.intercept = async () => passed.then(() => undefined);
    const before = total(parts);
    const done = parts.cart.setQuantity(mug, 3);
    expect(pieces(parts, mug)).toBe(3);
    expect(total(parts)).toBe(before);
    expect(parts.cart.getState().isSettling).toBe(true);
    open();
    await done;
    expect(total(parts)).toBe(3 * 1390 + 490);
    expect(parts.cart.getState().isSettling).toBe(false);
  });

  it('that changes while the server counts is sent once more, with the last wish only', async () => {
    const parts = await cartWith(mug);
    const { passed, open } = gate();
    parts.fake.intercept = async () => passed.then(() => undefined);
    const sent = parts.fake.requestsOf('PUT', '/carts').length;
    const done = [2, 3, 4, 5].map((quantity) => parts.cart.setQuantity(mug, quantity));
    expect(pieces(parts, mug)).toBe(5);
    open();
    await Promise.all(done);
    expect(pieces(parts, mug)).toBe(5);
    expect(parts.fake.requestsOf('PUT', '/carts').slice(sent)).toHaveLength(1);
  });

  it('of one line is not undone by the answer for another', async () => {
    const parts = await cartWith(mug, lamp);
    const { passed, open } = gate();
    parts.fake.intercept = async ({ path }) => (path.includes(lamp) ? passed.then(() => undefined) : undefined);
    const first = parts.cart.setQuantity(mug, 2);
    const second = parts.cart.setQuantity(lamp, 3);
    await first;
    expect(pieces(parts, lamp)).toBe(3);
    expect(parts.cart.getState().isSettling).toBe(true);
    open();
    await second;
    expect([pieces(parts, mug), pieces(parts, lamp)]).toEqual([2, 3]);
  });

  it('that the server refuses goes back, and the refusal is said until the next change', async () => {
    const parts = await cartWith(lamp);
    parts.fake.intercept = ({ method }) => (method === 'PUT' ? refusal(409, 'cart_in_checkout') : undefined);
    await parts.cart.setQuantity(lamp, 2);
    parts.fake.intercept = () => undefined;
    await parts.queries.query({
      queryKey: cartKeyOf(parts.cart.getState().owner, 'en'),
      queryFn: () => parts.cart.load('en'),
    });
    expect(pieces(parts, lamp)).toBe(1);
    expect(parts.cart.getState().refused).toMatchObject({ variantId: lamp, error: { code: 'cart_in_checkout' } });
    await parts.cart.setQuantity(lamp, 2);
    expect(parts.cart.getState().refused).toBeNull();
  });

  it('of nothing takes the line away at once', async () => {
    const parts = await cartWith(mug, lamp);
    const done = parts.cart.setQuantity(mug, 0);
    expect(pieces(parts, mug)).toBeUndefined();
    await done;
    expect(shownCart(parts)?.lines).toHaveLength(1);
  });
});

describe('the first thing', () => {
  it('makes one cart, whose token stays on the device and goes with each call', async () => {
    const parts = shopParts();
    parts.cart.start();
    await Promise.all([parts.cart.add(mug, 2), parts.cart.add(lamp, 1)]);
    expect(parts.fake.carts.size).toBe(1);
    expect(pieces(parts, mug)).toBe(2);
    expect(parts.fake.requestsOf('PUT', '/carts')[0]?.headers['X-Cart-Token']).toBeDefined();
    expect(localStorage.getItem('mostrador.cart')).toContain('cart-');
  });

  it('adds to what a cart of an earlier visit holds', async () => {
    const { fake } = await cartWith(mug);
    const parts = shopParts(fake);
    parts.cart.start();
    const cart = await parts.cart.add(mug, 2);
    expect(cart.lines[0]?.quantity).toBe(3);
  });

  it('goes into a new cart when the old one is gone', async () => {
    const parts = await cartWith(mug);
    parts.fake.carts.clear();
    const cart = await parts.cart.add(lamp, 1);
    expect(cart.lines.map((line) => line.variantId)).toEqual([lamp]);
  });
});

describe('signing in', () => {
  it("puts a guest's cart into the customer's, once", async () => {
    const parts = await cartWith(mug);
    await parts.account.register(ana);
    await parts.cart.load('en');
    expect(parts.cart.getState().owner).toBe('mine');
    expect(pieces(parts, mug)).toBe(1);
    expect(localStorage.getItem('mostrador.cart')).toBeNull();
    expect(parts.fake.requestsOf('POST', '/carts/cart-1/merge')).toHaveLength(1);
  });

  it('keeps the cart on the device while the shop cannot be reached', async () => {
    const parts = await cartWith(mug);
    parts.fake.intercept = ({ path }) => (path.includes('/merge') ? refusal(503, 'unavailable') : undefined);
    await parts.account.register(ana);
    await parts.cart.load('en');
    expect(localStorage.getItem('mostrador.cart')).toContain('cart-1');
  });

  it('and out again leaves nothing of the account behind', async () => {
    const parts = await cartWith(mug);
    await parts.account.register(ana);
    await parts.cart.load('en');
    await parts.account.signOut();
    expect(parts.cart.getState().owner).toBeNull();
    expect(parts.queries.getQueryData(cartKeyOf('mine', 'en'))).toBeUndefined();
  });
});
