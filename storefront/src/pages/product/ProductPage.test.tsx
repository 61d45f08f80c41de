// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom

import '../../testing/dom';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { gate, showPage, shopParts } from '../../testing/shopPage';
import { refusal } from '../../testing/fakeWire';
import { ProductPage } from './ProductPage';

function show(path: string, language: 'en' | 'es' = 'en', parts = shopParts()) {
  return showPage({ path, routes: { '/product/:slug': <ProductPage /> }, language, parts });
}
const radio = (name: RegExp | string) => screen.findByRole<HTMLInputElement>('radio', { name });

describe('a product', () => {
  it('is shown with the variant of its address, in the language of the page', async () => {
    show('/product/luna-table-lamp?variant=LUNA-clay-38', 'es');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty('textContent', 'Lámpara de mesa Luna');
    expect((await radio('Barro')).checked).toBe(true);
    expect((await radio(/^38 cm/)).checked).toBe(true);
    expect(screen.getByRole('group', { name: 'Color: Barro' })).toBeDefined();
    expect(document.title).toBe('Lámpara de mesa Luna · Mostrador');
  });

  it('changes its address with the choice, and its price with it', async () => {
    const { address } = show('/product/luna-table-lamp');
    fireEvent.click(await radio(/^38 cm/));
    expect(address()).toBe('/product/luna-table-lamp?variant=LUNA-ochre-38');
    expect(screen.getAllByText('€72.00').length).toBeGreaterThan(1);
  });

  it('says in words what is sold out, lets it be chosen, and does not sell it', async () => {
    const { fake, chat } = show('/product/luna-table-lamp');
    const tall = await radio('52 cm Sold out');
    fireEvent.click(tall);
    expect(tall.checked).toBe(true);
    const button = screen.getByTestId('add-to-cart');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    expect(fake.requestsOf('POST', '/carts')).toEqual([]);
    expect(screen.getByText('Sold out in ochre, 52 cm')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Ask the shop' }));
    expect(chat.ask).toHaveBeenCalledWith('When will you have this again: Luna table lamp, ochre, 52 cm?');
  });

  it('offers no more than are left when few are', async () => {
    show('/product/luna-table-lamp?variant=LUNA-ochre-28');
    expect(await screen.findByText('Only 3 left in ochre, 28 cm')).toBeDefined();
    const more = screen.getByRole('button', { name: 'One more' });
    for (let press = 0; press < 5; press += 1) fireEvent.click(more);
    expect(screen.getByRole('status', { name: '' }).textContent).toBe('3');
    expect(more.getAttribute('aria-disabled')).toBe('true');
  });

  it('goes into the cart once, however often the button is pressed meanwhile', async () => {
    const parts = shopParts();
    const { passed, open } = gate();
    parts.fake.intercept = async ({ method }) => (method === 'PUT' ? passed.then(() => undefined) : undefined);
    show('/product/gres-mug?variant=GRES-cream', 'en', parts);
    const button = await screen.findByTestId('add-to-cart');
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(button.textContent).toBe('Adding'));
    open();
    expect((await screen.findByTestId('added')).textContent).toBe('Added. 1 item in the cart. See cart');
  });

  it('says when fewer than wished are there', async () => {
    const parts = shopParts();
    show('/product/gres-mug?variant=GRES-cream', 'en', parts);
    const button = await screen.findByTestId('add-to-cart');
    const mug = parts.fake.variant('v-GRES-cream');
    if (mug !== undefined) mug.variant.available = 2;
    for (let press = 0; press < 4; press += 1) fireEvent.click(screen.getByRole('button', { name: 'One more' }));
    fireEvent.click(button);
    expect((await screen.findByTestId('added')).textContent).toContain('Only 2 left: all of them are in the cart.');
  });

  it('says when it did not get into the cart', async () => {
    const parts = shopParts();
    parts.fake.intercept = ({ method }) => (method === 'PUT' ? refusal(409, 'out_of_stock') : undefined);
    show('/product/gres-mug?variant=GRES-cream', 'en', parts);
    fireEvent.click(await screen.findByTestId('add-to-cart'));
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was added');
  });

  it('that is not there any more leads on', async () => {
    show('/product/nothing');
    expect(await screen.findByRole('heading', { level: 1, name: /not here any more/ })).toBeDefined();
    expect(screen.getByRole('link', { name: 'See everything' }).getAttribute('href')).toBe('/');
  });
});
