// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For development only: `npm run dev:fake` shows the storefront on a shop in memory, without a server. One account is
// there, ana@correo.example with the password "agua clara y pan", and one order of two parcels.

import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { FakeShop } from '../src/testing/fakeShop.ts';

const pictureFolders = ['../src/pictures', '../../resources/demo/pictures'];
const answerAfterMs = 120;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : JSON.parse(text);
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const names = {
    authorization: 'Authorization',
    'x-cart-token': 'X-Cart-Token',
    'idempotency-key': 'Idempotency-Key',
  };
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, written]) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[written, value]] : [];
    }),
  );
}

/** A shop with an account that has ordered: one parcel is there, one on its way. */
async function demoShop(): Promise<FakeShop> {
  const shop = new FakeShop();
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    (await shop.handle({ method, path, headers, body })).body as Record<string, unknown>;
  const person = { email: 'ana@correo.example', password: 'agua clara y pan' };
  await call('POST', '/auth/register', { ...person, name: 'Ana Basterra' });
  const { accessToken } = await call('POST', '/auth/login', person);
  const bearer = { Authorization: `Bearer ${String(accessToken)}` };
  const { id: cartId } = await call('POST', '/carts', {}, bearer);
  for (const [sku, quantity] of Object.entries({ 'LUNA-clay-28': 1, 'SENDERO-night': 1, 'GRES-cream': 2 }))
    await call('PUT', `/carts/${String(cartId)}/lines/v-${sku}`, { quantity }, bearer);
  const cart = await call('GET', `/carts/${String(cartId)}`, undefined, bearer);
  const address = { name: 'Ana Basterra', line1: 'Calle del Roble 8, 3.º A', city: 'Bilbao', postalCode: '48011' };
  const wish = {
    cartId,
    email: person.email,
    shippingAddress: { ...address, country: 'ES' },
    paymentMethod: 'manual',
    language: 'en',
    expectedTotal: (cart.totals as { total: unknown }).total,
  };
  await call('POST', '/orders', wish, { ...bearer, 'Idempotency-Key': 'demo' });
  const order = shop.orders[0];
  if (order !== undefined)
    Object.assign(order, {
      paymentStatus: 'paid',
      fulfilmentStatus: 'partial',
      parcels: [
        {
          id: 'f1',
          state: 'delivered',
          lines: [
            { lineId: 'l1', quantity: 1 },
            { lineId: 'l3', quantity: 2 },
          ],
          shippedAt: '2026-11-24T08:15:00Z',
          deliveredAt: '2026-11-25T11:30:00Z',
        },
        {
          id: 'f2',
          state: 'shipped',
          lines: [{ lineId: 'l2', quantity: 1 }],
          carrier: 'Correo Rápido',
          trackingNumber: 'RB 204 771 903',
          shippedAt: '2026-11-24T10:50:00Z',
        },
      ],
    });
  shop.accounts.cookieUser = null;
  return shop;
}

/** Two things have changed in every cart: for looking at what the cart then says. */
function changeCarts(shop: FakeShop): void {
  for (const cart of shop.carts.values()) {
    const [first, second] = [...cart.quantities.keys()];
    cart.warnings = [
      ...(first === undefined ? [] : [{ kind: 'quantity_reduced' as const, variantId: first }]),
      ...(second === undefined
        ? []
        : [{ kind: 'price_changed' as const, variantId: second, before: { amount: 3400, currency: 'EUR' } }]),
    ];
  }
}

export function fakeShopPlugin(): Plugin {
  return {
    name: 'fake-shop',
    apply: 'serve',
    async configureServer(server) {
      const shop = await demoShop();
      server.middlewares.use('/pictures', (request, response, next) => {
        const name = basename((request.url ?? '').split('?')[0] ?? '');
        const file = pictureFolders.map((folder) => join(import.meta.dirname, folder, name)).find(existsSync);
        if (file === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'image/svg+xml');
        response.end(readFileSync(file));
      });
      server.middlewares.use('/api/v1', (request, response) => {
        if (request.url === '/fake/change-carts') {
          changeCarts(shop);
          response.end('{}');
          return;
        }
        void bodyOf(request)
          .then((body) =>
            shop.handle({
              method: request.method ?? 'GET',
              path: request.url ?? '',
              headers: headersOf(request),
              body,
            }),
          )
          .then(({ status, body }) =>
            setTimeout(() => {
              response.statusCode = status;
              response.setHeader('Content-Type', 'application/json');
              response.end(body === undefined ? '' : JSON.stringify(body));
            }, answerAfterMs),
          );
      });
    },
  };
}
