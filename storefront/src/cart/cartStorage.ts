// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the device keeps of a guest's cart and orders: their ids, and the tokens that prove whose they are.

export interface GuestCart {
  id: string;
  token: string | null;
}

export interface CartStorage {
  readCart: () => GuestCart | null;
  keepCart: (cart: GuestCart | null) => void;
  /** The token of the cart that an order was made of; with it a guest sees the order. */
  orderToken: (orderId: string) => string | null;
  keepOrder: (orderId: string, token: string) => void;
}

const cartKey = 'mostrador.cart';
const ordersKey = 'mostrador.orders';
const keptOrders = 20;

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be forbidden: the cart then lasts as long as the page.
  }
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}

function storedOrders(): [string, string][] {
  const stored = read(ordersKey);
  return Array.isArray(stored) ? stored.filter(isPair) : [];
}

/** Keeps a copy in memory, for devices whose storage is forbidden. */
export class BrowserCartStorage implements CartStorage {
  private cart: GuestCart | null = null;
  private readonly orders = new Map<string, string>();

  readonly readCart = (): GuestCart | null => {
    const stored = read(cartKey) as Partial<GuestCart> | null;
    if (typeof stored?.id !== 'string') return this.cart;
    return { id: stored.id, token: typeof stored.token === 'string' ? stored.token : null };
  };
  readonly keepCart = (cart: GuestCart | null): void => {
    this.cart = cart;
    write(cartKey, cart);
  };
  readonly orderToken = (orderId: string): string | null =>
    this.orders.get(orderId) ?? storedOrders().find(([id]) => id === orderId)?.[1] ?? null;
  readonly keepOrder = (orderId: string, token: string): void => {
    this.orders.set(orderId, token);
    const others = storedOrders().filter(([id]) => id !== orderId);
    write(ordersKey, [[orderId, token] satisfies [string, string], ...others].slice(0, keptOrders));
  };
}
