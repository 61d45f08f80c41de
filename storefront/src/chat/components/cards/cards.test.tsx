// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom

import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../../../i18n/LanguageProvider';
import '../../../testing/dom';
import { botSaid, conversationId, subscribed } from '../../../testing/frames';
import { FakeSocket } from '../../../testing/sockets';
import { CartActionsContext, type CartActions } from '../../cards/CartActions';
import { cardsOf } from '../../cards/cards';
import { ChatProvider } from '../../ChatProvider';
import { ChatSession } from '../../session';
import { BrowserStorage } from '../../storage';
import { ChatWidget } from '../ChatWidget';

const order = {
  id: 'o-1',
  number: 10487,
  stage: 'on_its_way',
  steps: [
    { name: 'placed', state: 'done', at: '2026-11-23T16:42:00.000Z' },
    { name: 'packed', state: 'done' },
    { name: 'with_carrier', state: 'current' },
    { name: 'delivered', state: 'ahead' },
  ],
  parcels: [
    { state: 'delivered', titles: ['Luna table lamp'], deliveredAt: '2026-11-24T10:00:00.000Z' },
    { state: 'shipped', titles: ['Sendero backpack'], carrier: 'Correos', shippedAt: '2026-11-24T10:50:00.000Z' },
  ],
  pieces: 2,
  total: { amount: 14800, currency: 'EUR' },
  placedAt: '2026-11-23T16:42:00.000Z',
};
const product = {
  id: 'p-1',
  variantId: 'v-1',
  slug: 'luna-table-lamp',
  title: 'Luna table lamp',
  options: ['Ochre', '28 cm'],
  price: { amount: 5900, currency: 'EUR' },
  available: 3,
  stock: 'low',
  imageUrl: '/api/v1/images/luna-160.svg',
  imageAlt: 'A mushroom lamp',
};

const api = {
  openConversation: vi.fn(() => Promise.resolve({ id: conversationId, visitorToken: 'secret' })),
  wsTicket: vi.fn(() => Promise.resolve({ ticket: 't', expiresIn: 30 })),
  cards: vi.fn(() => Promise.resolve<unknown>({ items: [] })),
  requestPerson: vi.fn(() => Promise.resolve({ owner: { kind: 'queue' as const }, generation: 1, version: 2 })),
};

/** The bot has answered with these cards; the panel is open. */
async function shows(items: unknown[], within: (page: ReactNode) => ReactNode = (page) => page): Promise<void> {
  const sockets: FakeSocket[] = [];
  api.cards.mockResolvedValue({ items });
  new BrowserStorage().keepConversation({ id: conversationId, visitorToken: 'secret' });
  const session = new ChatSession({
    api,
    storage: new BrowserStorage(),
    socket: (ticket) => {
      const socket = new FakeSocket(ticket);
      sockets.push(socket);
      return socket;
    },
    now: () => Date.now(),
    random: () => 0.5,
    newId: () => 'm-1',
  });
  await act(async () => {
    render(
      <MemoryRouter>
        <LanguageProvider>
          <ChatProvider session={session}>{within(<ChatWidget />)}</ChatProvider>
        </LanguageProvider>
      </MemoryRouter>,
    );
    await Promise.resolve();
  });
  fireEvent.click(screen.getByTestId('chat-launcher'));
  await act(async () => {
    sockets[0]?.accept();
    sockets[0]?.say(subscribed(0), botSaid(1, 'Here.', { cards: items }));
    await Promise.resolve();
  });
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('an order card', () => {
  it('says where the order is and leads to it', async () => {
    await shows([{ kind: 'order', id: 'o-1', order }]);
    expect(api.cards).toHaveBeenCalledWith(conversationId, 'm1', 'secret', 'en');
    const card = screen.getByTestId('chat-order-card');
    expect(card.textContent).toContain('Order 10487On its way');
    expect(card.textContent).toContain('Parcel 2 of 2: Sendero backpack');
    expect(card.textContent).toContain('Left on Tuesday 24 November, with Correos');
    expect(screen.getByRole('img', { name: 'Step 3 of 4: with the carrier' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Follow the order' }).getAttribute('href')).toBe('/order/o-1');
  });

  it('has no steps when the order goes no further', async () => {
    await shows([{ kind: 'order', id: 'o-1', order: { ...order, stage: 'cancelled', steps: [], parcels: [] } }]);
    expect(screen.getByTestId('chat-order-card').textContent).toContain('Cancelled');
    expect(screen.getByTestId('chat-order-card').textContent).toContain('2 pieces');
    expect(screen.queryByRole('img', { name: /Step/ })).toBeNull();
  });
});

describe('a product card', () => {
  const item = { kind: 'product', id: 'p-1', product };

  it('only leads to the product where there is no cart', async () => {
    await shows([item]);
    const card = screen.getByTestId('chat-product-card');
    expect(card.textContent).toContain('Luna table lampOchre, 28 cm€59.00Only 3 left');
    expect(screen.getByAltText('A mushroom lamp').getAttribute('src')).toBe('/api/v1/images/luna-160.svg');
    expect(screen.queryByTestId('chat-add')).toBeNull();
    expect(screen.getByRole('link', { name: 'See it: Luna table lamp' }).getAttribute('href')).toBe(
      '/product/luna-table-lamp',
    );
  });

  const withCart = (add: CartActions['add']) =>
    function Page(page: ReactNode) {
      return <CartActionsContext.Provider value={{ add }}>{page}</CartActionsContext.Provider>;
    };

  it('adds to the cart of the shop, and says so', async () => {
    const add = vi.fn(() => Promise.resolve());
    await shows([item], withCart(add));
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Add to cart: Luna table lamp' }));
      await Promise.resolve();
    });
    expect(add).toHaveBeenCalledExactlyOnceWith({
      variantId: 'v-1',
      productId: 'p-1',
      slug: 'luna-table-lamp',
      title: 'Luna table lamp',
    });
    expect(screen.getByText('It is in your cart.').getAttribute('role')).toBe('status');
  });

  it('says when it was not added', async () => {
    await shows(
      [item],
      withCart(() => Promise.reject(new Error('sold out'))),
    );
    await act(async () => {
      fireEvent.click(screen.getByTestId('chat-add'));
      await Promise.resolve();
    });
    expect(screen.getByText(/It was not added/)).toBeTruthy();
  });

  it.each([
    ['sold out', { stock: 'sold_out' }],
    ['to be chosen first', { variantId: undefined }],
  ])('does not add what is %s', async (_, change) => {
    await shows(
      [{ ...item, product: { ...product, ...change } }],
      withCart(() => Promise.resolve()),
    );
    expect(screen.queryByTestId('chat-add')).toBeNull();
  });
});

describe('cards', () => {
  it('that cannot be read are asked for again', async () => {
    api.cards.mockRejectedValueOnce(new Error('down'));
    await shows([{ kind: 'order', id: 'o-1', order }]);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await Promise.resolve();
    });
    expect(screen.getByTestId('chat-order-card')).toBeTruthy();
  });

  it('of what is gone say so', async () => {
    await shows([
      { kind: 'product', id: 'p-1' },
      { kind: 'order', id: 'o-1' },
    ]);
    expect(screen.getAllByTestId('chat-card-gone').map((card) => card.textContent)).toEqual([
      'This product is no longer in the shop.',
      'This order cannot be shown any more.',
    ]);
  });

  it.each([null, 7, {}, { items: 'x' }])('from an odd answer are none: %j', (answer) => {
    expect(cardsOf(answer)).toEqual([]);
  });

  it('of an odd shape count as gone', () => {
    const odd = [
      { kind: 'order', id: 'o', order: { ...order, stage: 'lost' } },
      { kind: 'product', id: 'p', product: { ...product, price: { amount: 1.5, currency: 'EUR' } } },
      { kind: 'product', id: 'p', product: { ...product, price: { amount: 1, currency: 'euros' } } },
    ];
    expect(cardsOf({ items: odd }).map((card) => card.kind)).toEqual(['gone', 'gone', 'gone']);
  });

  it('are none for a message that has none', async () => {
    await shows([]);
    expect(screen.queryByTestId('chat-cards')).toBeNull();
    expect(api.cards).not.toHaveBeenCalled();
  });
});
