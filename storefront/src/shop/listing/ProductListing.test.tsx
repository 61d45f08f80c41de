// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom

import '../../testing/dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CategoryPage } from '../../pages/CategoryPage';
import { HomePage } from '../../pages/HomePage';
import { SearchPage } from '../../pages/SearchPage';
import { shopParts, showPage } from '../../testing/shopPage';

const routes = { '/': <HomePage />, '/category/:slug': <CategoryPage />, '/search': <SearchPage /> };
const show = (path: string, parts = shopParts()) => showPage({ path, routes, parts });
const count = () => screen.getByTestId('product-count').textContent;
const cards = () => screen.queryAllByTestId(/^product-[a-z]+-/);
const saysCount = (text: string) => waitFor(() => expect(count()).toBe(text));

beforeEach(() => {
  // jsdom has no dialogs of its own.
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

describe('a list of products', () => {
  it('is narrowed by its address', async () => {
    show('/?facet.colour=ochre&priceMax=6000&sort=price');
    await saysCount('2 products');
    expect(cards().map((card) => card.querySelector('h3')?.textContent)).toEqual(['Faena tool bag', 'Luna table lamp']);
    expect(screen.getByTestId<HTMLInputElement>('filter-colour-ochre').checked).toBe(true);
    expect(screen.getByTestId<HTMLInputElement>('filter-priceMax').value).toBe('60');
    expect(screen.getByTestId<HTMLSelectElement>('sort').value).toBe('price');
  });

  it('writes each choice into the address', async () => {
    const { address } = show('/');
    await saysCount('18 products');
    fireEvent.click(screen.getByTestId('filter-colour-clay'));
    expect(address()).toBe('/?facet.colour=clay');
    await saysCount('6 products');
    fireEvent.click(screen.getByTestId('filter-in-stock'));
    fireEvent.change(screen.getByTestId('filter-priceMin'), { target: { value: '50,50' } });
    fireEvent.blur(screen.getByTestId('filter-priceMin'));
    fireEvent.change(screen.getByTestId('sort'), { target: { value: '-price' } });
    expect(address()).toBe('/?facet.colour=clay&priceMin=5050&stock=in_stock&sort=-price');
  });

  it('counts a facet without its own choice', async () => {
    show('/?facet.colour=clay');
    await saysCount('6 products');
    const moss = screen.getByTestId('filter-colour-moss').closest('label');
    expect(moss?.textContent).toBe('Moss 5');
  });

  it('gives back what a chip takes away', async () => {
    const { address } = show('/?facet.colour=clay&priceMax=6000&stock=in_stock');
    fireEvent.click(await screen.findByRole('button', { name: 'Remove filter: Up to €60' }));
    expect(address()).toBe('/?facet.colour=clay&stock=in_stock');
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(address()).toBe('/');
  });

  it('shows more below, and reading goes on there', async () => {
    show('/');
    fireEvent.click(await screen.findByRole('button', { name: 'Show 6 more' }));
    await waitFor(() => expect(cards()).toHaveLength(18));
    await waitFor(() => expect(document.activeElement).toBe(cards()[12]));
    expect(screen.queryByText(/^Show \d+ more$/)).toBeNull();
  });

  it('that nothing is in says why, and one press leads out', async () => {
    const { address } = show('/category/kitchen?priceMax=100');
    fireEvent.click(await screen.findByTestId('clear-filters'));
    expect(address()).toBe('/category/kitchen');
    await saysCount('4 products');
  });

  it('that does not come can be asked for again', async () => {
    const parts = shopParts();
    parts.fake.intercept = ({ path }) => (path.startsWith('/products') ? { status: 500, body: {} } : undefined);
    show('/', parts);
    const again = await screen.findByRole('button', { name: 'Try again' });
    parts.fake.intercept = () => undefined;
    fireEvent.click(again);
    await saysCount('18 products');
  });
});

describe('a search', () => {
  it('finds by words, keeps them while it is narrowed, and is sorted by how well it fits', async () => {
    const { address, fake } = show('/search?q=lamp');
    await saysCount('3 products');
    expect(fake.requestsOf('GET', '/products')[0]?.path).toContain('sort=relevance');
    fireEvent.click(screen.getByTestId('filter-colour-teal'));
    expect(address()).toBe('/search?q=lamp&facet.colour=teal');
  });

  it('that finds nothing hands the words to the chat', async () => {
    const { chat } = show('/search?q=submarine');
    fireEvent.click(await screen.findByRole('button', { name: 'Ask the shop' }));
    expect(chat.ask).toHaveBeenCalledWith('submarine');
  });
});

describe('the sheet of filters', () => {
  it('says how many there will be, and changes nothing until that is pressed', async () => {
    const { address } = show('/');
    await saysCount('18 products');
    fireEvent.click(screen.getByTestId('filters-open'));
    const sheet = within(await screen.findByRole('dialog', { name: 'Filters' }));
    await waitFor(() => expect(sheet.getByTestId('filters-apply').textContent).toBe('Show 18 products'));
    fireEvent.click(sheet.getByTestId('filter-colour-clay'));
    await waitFor(() => expect(sheet.getByTestId('filters-apply').textContent).toBe('Show 6 products'));
    fireEvent.click(sheet.getByRole('radio', { name: /^Kitchen/ }));
    await waitFor(() => expect(sheet.getByTestId('filters-apply').textContent).toBe('Show 2 products'));
    expect(address()).toBe('/');
    fireEvent.click(sheet.getByTestId('filters-apply'));
    expect(address()).toBe('/category/kitchen?facet.colour=clay');
  });

  it('that is closed has changed nothing', async () => {
    const { address } = show('/');
    await saysCount('18 products');
    fireEvent.click(screen.getByTestId('filters-open'));
    const sheet = within(await screen.findByRole('dialog', { name: 'Filters' }));
    fireEvent.click(await sheet.findByTestId('filter-colour-clay'));
    fireEvent.click(sheet.getByRole('button', { name: 'Close filters' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(address()).toBe('/');
  });
});
