// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Account } from './account';
import type { Headers } from './http';
import type {
  Cart,
  CategoryList,
  LookUpOrder,
  Order,
  OrderList,
  OrderReason,
  PatchCart,
  PlaceOrder,
  Product,
  ProductList,
} from './shop';
import type { Language } from './types';

/** Members that are absent are left out; a list becomes the name several times. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export function queryOf(query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of typeof value === 'object' ? value : [value]) params.append(name, String(one));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

function cartToken(token: string | null): Headers {
  return token === null ? {} : { 'X-Cart-Token': token };
}
const part = encodeURIComponent;

/** The calls that the shop's pages make. */
export function shopApiOf(account: Pick<Account, 'send'>) {
  return {
    products: (query: Query) => account.send<ProductList>('GET', `/products${queryOf(query)}`),
    product: (slug: string, language: Language) =>
      account.send<Product>('GET', `/products/${part(slug)}${queryOf({ language })}`),
    categories: (language: Language) => account.send<CategoryList>('GET', `/categories${queryOf({ language })}`),

    newCart: (language: Language) => account.send<Cart>('POST', `/carts${queryOf({ language })}`, {}),
    /** Null when there is none. */
    currentCart: async (language: Language) =>
      (await account.send<Cart | undefined>('GET', `/carts/current${queryOf({ language })}`)) ?? null,
    cart: (id: string, token: string | null, language: Language) =>
      account.send<Cart>('GET', `/carts/${part(id)}${queryOf({ language })}`, undefined, cartToken(token)),
    patchCart: (id: string, token: string | null, language: Language, patch: PatchCart) =>
      account.send<Cart>('PATCH', `/carts/${part(id)}${queryOf({ language })}`, patch, cartToken(token)),
    setCartLine: (id: string, token: string | null, language: Language, variantId: string, quantity: number) =>
      account.send<Cart>(
        'PUT',
        `/carts/${part(id)}/lines/${part(variantId)}${queryOf({ language })}`,
        { quantity },
        cartToken(token),
      ),
    mergeCart: (id: string, token: string | null, language: Language) =>
      account.send<Cart>('POST', `/carts/${part(id)}/merge${queryOf({ language })}`, undefined, cartToken(token)),

    placeOrder: (order: PlaceOrder, token: string | null, idempotencyKey: string) =>
      account.send<Order>('POST', '/orders', order, { ...cartToken(token), 'Idempotency-Key': idempotencyKey }),
    orders: (query: Query) => account.send<OrderList>('GET', `/orders${queryOf(query)}`),
    // An order speaks the language it was made in.
    order: (id: string, token: string | null) =>
      account.send<Order>('GET', `/orders/${part(id)}`, undefined, cartToken(token)),
    lookUpOrder: (lookUp: LookUpOrder) => account.send<Order>('POST', '/orders/lookup', lookUp),
    cancelOrder: (id: string, token: string | null, reason: OrderReason, idempotencyKey: string) =>
      account.send<Order>('POST', `/orders/${part(id)}/cancel`, reason, {
        ...cartToken(token),
        'Idempotency-Key': idempotencyKey,
      }),
  };
}
export type ShopApi = ReturnType<typeof shopApiOf>;
