// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom

import '../testing/dom';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shopParts, showPage } from '../testing/shopPage';
import { Header } from './Header';

const show = (path = '/', parts = shopParts()) => showPage({ path, routes: { '*': <Header /> }, parts });
const field = () => screen.getByRole<HTMLInputElement>('combobox');
function write(value: string) {
  fireEvent.focus(field());
  fireEvent.change(field(), { target: { value } });
}
function search() {
  const { form } = field();
  if (form !== null) fireEvent.submit(form);
}
const activeOption = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;

describe('the search', () => {
  it('suggests what fits once the typing rests, and the arrows move in it', async () => {
    const { fake, address } = show();
    write('l');
    write('la');
    write('lam');
    await waitFor(() => expect(field().getAttribute('aria-expanded')).toBe('true'));
    expect(fake.requestsOf('GET', '/products?q=')).toHaveLength(1);
    expect(screen.getAllByRole('option')).toHaveLength(4);
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    expect(activeOption()).toContain('Luna table lamp');
    fireEvent.keyDown(field(), { key: 'ArrowUp' });
    expect(activeOption()).toBeUndefined();
    fireEvent.keyDown(field(), { key: 'ArrowUp' });
    expect(activeOption()).toBe('See everything for “lam”');
    fireEvent.keyDown(field(), { key: 'ArrowUp' });
    expect(activeOption()).toContain('Aro pendant lamp');
    search();
    expect(address()).toBe('/product/aro-pendant');
    expect(field().value).toBe('');
  });

  it('without a choice leads to all that fits, and Escape only closes the list', async () => {
    const { address } = show();
    write('lam');
    await waitFor(() => expect(field().getAttribute('aria-expanded')).toBe('true'));
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(field().value).toBe('lam');
    search();
    expect(address()).toBe('/search?q=lam');
    expect(field().value).toBe('lam');
  });
});

describe('the cart in the header', () => {
  it('says how much is in it', async () => {
    const parts = shopParts();
    await parts.cart.add('v-GRES-cream', 3);
    show('/', parts);
    const link = await screen.findByRole('link', { name: 'Cart, 3 items' });
    expect(link.querySelector<HTMLElement>('.bar-count')?.dataset.count).toBe('3');
    expect(screen.getByTestId('cart-count').textContent).toBe('Cart, 3 items');
  });
});

describe('the account in the header', () => {
  it('is called by the name of who is signed in', async () => {
    const parts = shopParts();
    show('/', parts);
    expect(screen.getByTestId('account').textContent).toBe('Sign in');
    await parts.account.register({ email: 'ana@correo.example', password: 'agua clara y pan', name: 'Ana Basterra' });
    expect((await screen.findByRole('link', { name: 'Account, Ana' })).textContent).toBe('Ana');
  });
});
