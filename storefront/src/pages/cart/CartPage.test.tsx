// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom

import '../../testing/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../testing/fakeWire';
import { gate, shopParts, showPage } from '../../testing/shopPage';
import { CartPage } from './CartPage';

async function show(...variants: string[]) {
  const parts = shopParts();
  for (const variant of variants) await parts.cart.add(variant, 2);
  const page = () => showPage({ path: '/cart', routes: { '/cart': <CartPage /> }, parts });
  return { ...parts, page };
}
const line = (sku: string) => screen.findByTestId(`line-${sku}`);

describe('the cart', () => {
  it('that is empty says so and leads on', async () => {
    const { page } = await show();
    page();
    expect(await screen.findByText('The cart is empty')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Look around' })).toBeDefined();
  });

  it('changes a quantity at once and shows no sum until the server has counted', async () => {
    const { page, fake } = await show('v-GRES-cream');
    page();
    const mug = await line('GRES-cream');
    const { passed, open } = gate();
    fake.intercept = async ({ method }) => (method === 'PUT' ? passed.then(() => undefined) : undefined);
    fireEvent.click(within(mug).getByRole('button', { name: 'One more: Gres mug' }));
    expect(within(mug).getByRole('status').textContent).toBe('3');
    expect(within(mug).getByTestId('settling')).toBeDefined();
    open();
    await waitFor(() => expect(within(mug).queryByTestId('settling')).toBeNull());
    expect(within(mug).getByText('€41.70')).toBeDefined();
    expect(screen.getByText('€46.60')).toBeDefined();
  });

  it('gives the focus to the next line when one is removed, and to its own words when none is left', async () => {
    const { page } = await show('v-GRES-cream', 'v-LUNA-clay-28');
    page();
    await line('GRES-cream');
    fireEvent.click(screen.getByRole('button', { name: 'Remove Gres mug' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Luna table lamp'));
    expect(screen.getByTestId('cart-pieces').textContent).toContain('Gres mug is out of the cart.');
    fireEvent.click(screen.getByRole('button', { name: 'Remove Luna table lamp' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('The cart is empty'));
  });

  it('says what has changed, on top and in the line, and tells the server that it was read', async () => {
    const { page, fake } = await show('v-GRES-cream', 'v-VALL-night');
    const [cart] = fake.carts.values();
    if (cart === undefined) throw new Error('there is no cart');
    cart.warnings = [{ kind: 'price_changed', variantId: 'v-VALL-night', before: { amount: 3400, currency: 'EUR' } }];
    cart.quantities.set('v-GRES-cream', 30);
    const queries = page();
    await queries.cart.reload();
    expect((await screen.findByTestId('cart-changes')).textContent).toContain('Two things changed');
    expect(within(await line('VALL-night')).getByText('The price was €34.00. It is €36.00 now.')).toBeDefined();
    expect(within(await line('GRES-cream')).getByText('Only 20 left, so we lowered it')).toBeDefined();
    fireEvent.click(screen.getByTestId('to-checkout'));
    await waitFor(() => expect(queries.address()).toBe('/checkout'));
    expect(fake.requestsOf('PATCH', '/carts')[0]?.body).toEqual({ acceptChanges: true });
  });

  it('of nothing but what is sold out does not go on, and says why', async () => {
    const { page, fake } = await show('v-GRES-cream');
    const mug = fake.variant('v-GRES-cream');
    if (mug !== undefined) mug.variant.available = 0;
    const { address, cart } = page();
    await cart.reload();
    expect(await screen.findByText('Sold out. It will not be ordered.')).toBeDefined();
    fireEvent.click(screen.getByTestId('to-checkout'));
    expect(address()).toBe('/cart');
    expect(screen.getByText('Everything in the cart is sold out.')).toBeDefined();
  });

  it('goes back to the old quantity when the shop refuses a new one', async () => {
    const { page, fake } = await show('v-GRES-cream');
    page();
    const mug = await line('GRES-cream');
    fake.intercept = ({ method }) => (method === 'PUT' ? refusal(409, 'out_of_stock') : undefined);
    fireEvent.click(within(mug).getByRole('button', { name: 'One more: Gres mug' }));
    expect((await within(mug).findByRole('alert')).textContent).toContain('The number is as before');
    expect(within(mug).getByRole('status').textContent).toBe('2');
  });
});
