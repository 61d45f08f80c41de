// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A shop in memory that speaks like the server's /api/v1: for tests behind fetch(), and for looking at pages without a
// server (scripts/fakeShopPlugin.ts). It knows as much as those need.

import type { Cart, CartWarning, Order, PlaceOrder } from '../api/shop';

import type { Language } from '../api/types';
import {
  categoriesIn,
  euros,
  fakeProducts,
  imageOf,
  productIn,
  shown,
  words,
  type FakeProduct,
  type FakeVariant,
} from './fakeCatalogue';
import { FakeAccounts } from './fakeAccounts';
import { listOf } from './fakeList';
import { refusal, type FakeAnswer, type FakeRequest } from './fakeWire';

interface StoredCart {
  id: string;
  token: string | null;
  user: string | null;
  quantities: Map<string, number>;
  shippingMethod: string;
  warnings: CartWarning[];
  version: number;
}

const shippingPrices: Readonly<Record<string, number>> = { standard: 490, pickup: 0, evening: 990 };
const vatOfGross = 21 / 121;

export class FakeShop {
  readonly products: FakeProduct[] = fakeProducts();
  readonly carts = new Map<string, StoredCart>();
  readonly orders: (Order & { token: string | null; user: string | null })[] = [];
  readonly accounts = new FakeAccounts();
  readonly requests: FakeRequest[] = [];
  /** Answers instead of the shop when it returns something; may wait. */
  intercept: (request: FakeRequest) => FakeAnswer | undefined | Promise<FakeAnswer | undefined> = () => undefined;
  private readonly replies = new Map<string, FakeAnswer>();
  private last = 0;

  /** To stand in for the page's fetch(). */
  readonly fetch = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const request: FakeRequest = {
      method: init.method ?? 'GET',
      path: path.replace(/^\/api\/v1/, ''),
      headers: (init.headers ?? {}) as Record<string, string>,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    const { status, body } = await this.handle(request);
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  };

  async handle(request: FakeRequest): Promise<FakeAnswer> {
    this.requests.push(request);
    const other = await this.intercept(request);
    if (other !== undefined) return other;
    const key = request.headers['Idempotency-Key'];
    const known = key === undefined ? undefined : this.replies.get(key);
    if (known !== undefined) return known;
    const answer = this.answer(request);
    if (key !== undefined) this.replies.set(key, answer);
    return answer;
  }

  requestsOf(method: string, start: string): FakeRequest[] {
    return this.requests.filter((one) => one.method === method && one.path.startsWith(start));
  }

  variant(id: string): { product: FakeProduct; variant: FakeVariant } | undefined {
    for (const product of this.products)
      for (const variant of product.variants) if (variant.id === id || variant.sku === id) return { product, variant };
    return undefined;
  }

  private nextId(kind: string): string {
    this.last += 1;
    return `${kind}-${this.last}`;
  }

  private answer(request: FakeRequest): FakeAnswer {
    const [path = '', query = ''] = request.path.split('?');
    const params = new URLSearchParams(query);
    const language: Language = params.get('language') === 'es' ? 'es' : 'en';
    const [room, id, ...rest] = path.split('/').slice(1).map(decodeURIComponent);
    const authorization = request.headers.Authorization;
    const user =
      authorization === undefined ? null : this.accounts.accessTokens.get(authorization.slice('Bearer '.length));
    if (user === undefined) return refusal(401, 'invalid_token');
    switch (room) {
      case 'categories':
        return { status: 200, body: { items: categoriesIn(language) } };
      case 'products':
        return id === undefined
          ? { status: 200, body: listOf(this.products, params, language) }
          : this.product(id, language);
      case 'carts':
        return this.cartCall(request, id, rest, user, language);
      case 'orders':
        return this.orderCall(request, id, rest, user);
      case 'auth':
        return this.accounts.answer(request, id);
      default:
        return refusal(404, 'not_found');
    }
  }

  private product(slug: string, language: Language): FakeAnswer {
    const product = this.products.find(({ row }) => row.slug === slug);
    return product === undefined
      ? refusal(404, 'unknown_product')
      : { status: 200, body: productIn(product, language) };
  }

  private newCart(user: string | null): StoredCart {
    const cart: StoredCart = {
      id: this.nextId('cart'),
      token: user === null ? this.nextId('token') : null,
      user,
      quantities: new Map(),
      shippingMethod: 'standard',
      warnings: [],
      version: 1,
    };
    this.carts.set(cart.id, cart);
    return cart;
  }

  private cartOf(user: string): StoredCart | undefined {
    return [...this.carts.values()].find((cart) => cart.user === user);
  }

  private cartCall(
    request: FakeRequest,
    id: string | undefined,
    [what, variantId]: string[],
    user: string | null,
    language: Language,
  ): FakeAnswer {
    if (id === undefined) {
      const cart = (user === null ? undefined : this.cartOf(user)) ?? this.newCart(user);
      return { status: 201, body: { ...this.cartBody(cart, language), token: cart.token } };
    }
    if (id === 'current') {
      const cart = user === null ? undefined : this.cartOf(user);
      return cart === undefined
        ? { status: 204, body: undefined }
        : { status: 200, body: this.cartBody(cart, language) };
    }
    const cart = this.carts.get(id);
    const isOwner =
      cart !== undefined && (cart.user === null ? request.headers['X-Cart-Token'] === cart.token : cart.user === user);
    if (!isOwner) return refusal(404, 'unknown_cart');
    if (what === 'merge') {
      if (user === null) return refusal(401, 'not_signed_in');
      const mine = this.cartOf(user) ?? this.newCart(user);
      for (const [variant, quantity] of cart.quantities)
        mine.quantities.set(variant, (mine.quantities.get(variant) ?? 0) + quantity);
      this.carts.delete(cart.id);
      return { status: 200, body: this.cartBody(mine, language) };
    }
    const body = (request.body ?? {}) as { quantity?: number; shippingMethod?: string; acceptChanges?: boolean };
    if (what === 'lines' && variantId !== undefined) {
      const known = this.variant(variantId);
      if (known === undefined) return refusal(404, 'unknown_variant');
      const quantity = body.quantity ?? 0;
      if (quantity === 0) cart.quantities.delete(variantId);
      else cart.quantities.set(variantId, quantity);
      cart.warnings = cart.warnings.filter((warning) => warning.variantId !== variantId);
    }
    if (body.shippingMethod !== undefined) cart.shippingMethod = body.shippingMethod;
    if (body.acceptChanges) this.accept(cart);
    if (request.method !== 'GET') cart.version += 1;
    return { status: 200, body: this.cartBody(cart, language) };
  }

  /** What is not there any more goes. */
  private accept(cart: StoredCart): void {
    cart.warnings = [];
    for (const [variantId, wanted] of cart.quantities) {
      const left = Math.min(wanted, this.variant(variantId)?.variant.available ?? 0);
      if (left === 0) cart.quantities.delete(variantId);
      else cart.quantities.set(variantId, left);
    }
  }

  private cartBody(cart: StoredCart, language: Language): Cart {
    const warnings = [...cart.warnings];
    const lines = [...cart.quantities].flatMap(([variantId, wanted]) => {
      const known = this.variant(variantId);
      if (known === undefined) return [];
      const { product, variant } = known;
      const quantity = Math.min(wanted, variant.available);
      if (quantity < wanted) warnings.push({ kind: quantity === 0 ? 'sold_out' : 'quantity_reduced', variantId });
      const options = product.options.map((option, index) => {
        const value = option.values.find(({ code }) => code === variant.codes[index]);
        return value === undefined ? '' : words(value.name, language);
      });
      return {
        variantId,
        productId: `p-${product.row.slug}`,
        sku: variant.sku,
        title: words(product.row.title, language),
        options,
        slug: product.row.slug,
        imageUrl: imageOf(product, language).url,
        quantity,
        available: shown(variant.available),
        unitPrice: euros(variant.price),
        total: euros(variant.price * quantity),
      };
    });
    const items = lines.reduce((sum, line) => sum + line.total.amount, 0);
    const shipping = lines.length === 0 ? 0 : (shippingPrices[cart.shippingMethod] ?? 0);
    const total = items + shipping;
    const option = (code: string, name: readonly [string, string], text: readonly [string, string]) => ({
      code,
      name: words(name, language),
      description: words(text, language),
    });
    return {
      id: cart.id,
      lines,
      totals: {
        items: euros(items),
        shipping: euros(shipping),
        tax: euros(Math.round(total * vatOfGross)),
        total: euros(total),
      },
      warnings,
      shippingMethod: cart.shippingMethod,
      shippingOptions: [
        {
          ...option('standard', ['Home delivery', 'A domicilio'], ['In two to three days', 'En dos o tres días']),
          price: euros(490),
        },
        {
          ...option(
            'pickup',
            ['Pick up at the counter', 'Recoger en el mostrador'],
            ['Today until 20:00, or any day this week', 'Hoy hasta las 20:00 o cualquier día de esta semana'],
          ),
          price: euros(0),
        },
        {
          ...option(
            'evening',
            ['Evening delivery', 'Por la tarde'],
            ['Between 19:00 and 22:00', 'Entre las 19:00 y las 22:00'],
          ),
          price: euros(990),
        },
      ],
      paymentOptions: [
        option(
          'manual',
          ['Bank transfer', 'Transferencia'],
          ['We send once the money is here', 'Enviamos cuando llega el dinero'],
        ),
        option(
          'cash',
          ['On delivery', 'Contra reembolso'],
          ['To the carrier, in cash', 'A la mensajería, en efectivo'],
        ),
      ],
      taxIncluded: true,
      version: cart.version,
    };
  }

  private orderCall(request: FakeRequest, id: string | undefined, [what]: string[], user: string | null): FakeAnswer {
    if (id === undefined && request.method === 'POST') return this.place(request, user);
    if (id === undefined) {
      const items = this.orders
        .filter((order) => user !== null && order.user === user)
        .map((order) => ({
          ...order,
          customer: order.shippingAddress.name,
          pieces: order.lines.reduce((sum, line) => sum + line.quantity, 0),
          shippedPieces: 0,
        }));
      return { status: 200, body: { items, nextCursor: null, count: items.length, countIsEstimate: false } };
    }
    if (id === 'lookup') {
      const { number, email } = request.body as { number: number; email: string };
      const found = this.orders.find((order) => order.number === number && order.email === email);
      return found === undefined ? refusal(404, 'unknown_order') : { status: 200, body: found };
    }
    const order = this.orders.find((one) => one.id === id);
    const isOwner =
      order !== undefined &&
      (order.user === null ? request.headers['X-Cart-Token'] === order.token : order.user === user);
    if (!isOwner) return refusal(404, 'unknown_order');
    if (what === 'cancel') order.status = 'cancelled';
    return { status: 200, body: order };
  }

  private place(request: FakeRequest, user: string | null): FakeAnswer {
    const wish = request.body as PlaceOrder;
    const stored = this.carts.get(wish.cartId);
    if (stored === undefined || stored.quantities.size === 0) return refusal(409, 'cart_empty');
    const language = wish.language ?? 'en';
    const cart = this.cartBody(stored, language);
    if (wish.expectedTotal?.amount !== cart.totals.total.amount) return refusal(409, 'total_changed');
    const order: FakeShop['orders'][number] = {
      id: this.nextId('order'),
      number: 10_490 + this.orders.length + 1,
      status: 'placed',
      paymentStatus: 'none',
      fulfilmentStatus: 'unfulfilled',
      returnStatus: 'none',
      email: wish.email,
      language,
      shippingAddress: wish.shippingAddress,
      shippingMethod: cart.shippingMethod,
      shippingName: cart.shippingOptions.find(({ code }) => code === cart.shippingMethod)?.name ?? '',
      paymentMethod: wish.paymentMethod,
      ...(wish.note !== undefined && { note: wish.note }),
      taxIncluded: true,
      lines: cart.lines.map((line, index) => ({
        ...line,
        id: `l${index + 1}`,
        shipped: 0,
        returned: 0,
        refunded: 0,
        withdrawn: 0,
      })),
      parcels: [],
      payments: [],
      refunds: [],
      returns: [],
      timeline: [],
      totals: cart.totals,
      total: cart.totals.total,
      actions: [],
      placedAt: '2026-11-23T16:42:00Z',
      version: 1,
      token: stored.token,
      user,
    };
    this.orders.unshift(order);
    this.carts.delete(stored.id);
    return { status: 201, body: order };
  }
}
