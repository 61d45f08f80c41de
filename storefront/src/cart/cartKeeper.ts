// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one owner of the shopper's cart. Reads and writes go to one entry of the query cache; what the shopper wishes is
// shown at once on top of what the server said last, and totals are the server's only.

import type { QueryClient } from '@tanstack/react-query';
import type { Account } from '../api/account';
import { ApiError } from '../api/http';
import type { Cart, PatchCart } from '../api/shop';
import type { ShopApi } from '../api/shopApi';
import type { Language } from '../api/types';
import type { CartStorage, GuestCart } from './cartStorage';

/** What the pages see of the keeper itself; the cart is in the query cache. */
export interface CartState {
  /** Whose cart is shown: "mine" of an account, the id of a guest's, null without one. */
  owner: string | null;
  /** Something was changed and the server has not answered: its totals are not those of the lines. */
  isSettling: boolean;
  /** The last change that the server refused. */
  refused: { variantId: string; error: ApiError } | null;
}

const mine = 'mine';
const gone = [403, 404, 410];

export function cartKeyOf(owner: string | null, language: Language) {
  return ['cart', owner, language] as const;
}

/** The cart as the shopper wishes it. */
export function withWishes(cart: Cart, wishes: ReadonlyMap<string, number>): Cart {
  if (wishes.size === 0) return cart;
  const lines = cart.lines
    .filter((line) => wishes.get(line.variantId) !== 0)
    .map((line) => ({ ...line, quantity: wishes.get(line.variantId) ?? line.quantity }));
  return { ...cart, lines };
}

function isGone(error: unknown): boolean {
  return error instanceof ApiError && gone.includes(error.status);
}

export class CartKeeper {
  private state: CartState;
  private readonly listeners = new Set<() => void>();
  private readonly wishes = new Map<string, number>();
  private wishedShipping: string | null = null;
  private language: Language = 'en';
  private making: Promise<GuestCart> | null = null;
  private merging: Promise<void> | null = null;
  private unsettled = 0;
  /** Writes go one after the other, so that the last answer is the last state. */
  private tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly api: ShopApi,
    private readonly account: Pick<Account, 'getState' | 'subscribe'>,
    private readonly queries: QueryClient,
    private readonly storage: CartStorage,
  ) {
    this.state = { owner: this.ownerNow(), isSettling: false, refused: null };
  }

  /** Follows the account: a guest's cart goes into the customer's when she signs in. Returns what ends that. */
  start(): () => void {
    const follow = () => {
      // What an account saw is not for whoever sits here next.
      if (this.state.owner === mine && this.account.getState().status === 'guest')
        for (const name of ['cart', 'orders', 'order']) this.queries.removeQueries({ queryKey: [name] });
      if (this.account.getState().status === 'signedIn' && this.storage.readCart() !== null) void this.merge();
      else this.become({ owner: this.ownerNow() });
    };
    follow();
    return this.account.subscribe(follow);
  }

  readonly getState = (): CartState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  speak(language: Language): void {
    this.language = language;
  }

  /** For the query cache. */
  async load(language: Language): Promise<Cart | null> {
    await this.merging;
    try {
      const cart = await this.fetchCart(language);
      return cart === null ? null : this.asWished(cart);
    } catch (error) {
      if (!isGone(error)) throw error;
      if (this.state.owner !== mine) this.forget();
      return null;
    }
  }

  /** Puts so many more into the cart, and makes one when there is none. */
  async add(variantId: string, quantity: number): Promise<Cart> {
    await this.ensure();
    try {
      return await this.addOnce(variantId, quantity);
    } catch (error) {
      // The cart was ordered or thrown away meanwhile, from another tab perhaps.
      if (!isGone(error) || this.state.owner === mine) throw error;
      this.forget();
      await this.ensure();
      return await this.addOnce(variantId, quantity);
    }
  }

  /** Shown at once; 0 takes the line away. Never rejects: what the server refuses is said in the state. */
  async setQuantity(variantId: string, quantity: number): Promise<void> {
    this.wish(variantId, quantity);
    try {
      await this.inTurn(() => this.writeLine(variantId, quantity));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.become({ refused: { variantId, error } });
    }
  }

  async patch(patch: PatchCart): Promise<Cart> {
    const { shippingMethod } = patch;
    if (shippingMethod !== undefined) {
      this.wishedShipping = shippingMethod;
      this.show((cart) => this.asWished(cart));
    }
    return this.inTurn(async () => {
      const { id, token } = await this.ensure();
      try {
        const cart = await this.api.patchCart(id, token, this.language, patch);
        if (this.wishedShipping === shippingMethod) this.wishedShipping = null;
        this.settle(cart);
        return cart;
      } catch (error) {
        if (this.wishedShipping === shippingMethod) this.wishedShipping = null;
        await this.reload();
        throw error;
      }
    });
  }

  /** The cart's proof for calls beside the cart's own; null for an account's cart. */
  token(): string | null {
    return this.state.owner === mine ? null : (this.storage.readCart()?.token ?? null);
  }

  reload(): Promise<void> {
    return this.queries.invalidateQueries({ queryKey: ['cart'] });
  }

  /** The cart has become this order, which the cart's token opens from now on. */
  keepProof(orderId: string): void {
    const token = this.token();
    if (token !== null) this.storage.keepOrder(orderId, token);
  }

  /** The cart has become an order: the next thing goes into a new one. */
  ordered(): void {
    if (this.state.owner !== mine) this.forget();
    this.queries.setQueriesData({ queryKey: ['cart'] }, null);
    if (this.state.owner === mine) void this.reload();
  }

  orderToken(orderId: string): string | null {
    return this.storage.orderToken(orderId);
  }

  private ownerNow(): string | null {
    const { status } = this.account.getState();
    if (status === 'signedIn') return mine;
    return status === 'guest' ? (this.storage.readCart()?.id ?? null) : null;
  }

  private async fetchCart(language: Language): Promise<Cart | null> {
    if (this.account.getState().status === 'signedIn') return this.api.currentCart(language);
    const guest = this.storage.readCart();
    return guest === null ? null : this.api.cart(guest.id, guest.token, language);
  }

  private async ensure(): Promise<GuestCart> {
    await this.merging;
    if (this.ownerNow() === mine) {
      const known = this.cached();
      if (known) return { id: known.id, token: null };
    } else {
      const guest = this.storage.readCart();
      if (guest !== null) return guest;
    }
    this.making ??= this.make().finally(() => {
      this.making = null;
    });
    return this.making;
  }

  private async make(): Promise<GuestCart> {
    const cart = await this.api.newCart(this.language);
    const made = { id: cart.id, token: cart.token ?? null };
    if (this.account.getState().status !== 'signedIn') this.storage.keepCart(made);
    this.become({ owner: this.ownerNow() });
    this.settle(cart);
    return made;
  }

  private merge(): Promise<void> {
    this.merging ??= this.mergeGuestCart().finally(() => {
      this.merging = null;
      this.become({ owner: this.ownerNow() });
    });
    return this.merging;
  }

  private async mergeGuestCart(): Promise<void> {
    const guest = this.storage.readCart();
    if (guest === null) return;
    try {
      const cart = await this.api.mergeCart(guest.id, guest.token, this.language);
      this.storage.keepCart(null);
      this.queries.setQueryData(cartKeyOf(mine, this.language), cart);
    } catch (error) {
      // Kept unless it is no more: the next visit tries again.
      if (isGone(error)) this.storage.keepCart(null);
    }
  }

  private async addOnce(variantId: string, quantity: number): Promise<Cart> {
    return this.inTurn(async () => {
      const before = await this.loaded();
      const inCart = before?.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
      const wanted = inCart + quantity;
      this.wish(variantId, wanted);
      const cart = await this.writeLine(variantId, wanted);
      return cart ?? this.api.cart((await this.ensure()).id, this.token(), this.language);
    });
  }

  /** Null when a newer wish for the same line stands behind this one. */
  private async writeLine(variantId: string, quantity: number): Promise<Cart | null> {
    if (this.wishes.get(variantId) !== quantity) return null;
    try {
      const { id, token } = await this.ensure();
      const cart = await this.api.setCartLine(id, token, this.language, variantId, quantity);
      this.withdraw(variantId, quantity);
      this.settle(cart);
      return cart;
    } catch (error) {
      this.withdraw(variantId, quantity);
      await this.reload();
      throw error;
    }
  }

  private wish(variantId: string, quantity: number): void {
    this.wishes.set(variantId, quantity);
    this.become({ refused: null });
    this.show((cart) => this.asWished(cart));
  }

  private withdraw(variantId: string, quantity: number): void {
    if (this.wishes.get(variantId) === quantity) this.wishes.delete(variantId);
  }

  private asWished(cart: Cart): Cart {
    const shown = withWishes(cart, this.wishes);
    return this.wishedShipping === null ? shown : { ...shown, shippingMethod: this.wishedShipping };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.unsettled += 1;
    this.become({ isSettling: true });
    const done = this.tail.then(work).finally(() => {
      this.unsettled -= 1;
      this.become({ isSettling: this.unsettled > 0 });
    });
    this.tail = done.catch(() => undefined);
    return done;
  }

  private cached(): Cart | null | undefined {
    return this.queries.getQueryData<Cart | null>(cartKeyOf(this.state.owner, this.language));
  }

  /** As cached(), asked for when nobody has looked at it yet. */
  private loaded(): Promise<Cart | null> {
    return this.queries.query<Cart | null>({
      staleTime: 'static',
      queryKey: cartKeyOf(this.state.owner, this.language),
      queryFn: () => this.load(this.language),
    });
  }

  private show(change: (cart: Cart) => Cart): void {
    const key = cartKeyOf(this.state.owner, this.language);
    // An answer that is under way knows nothing of the wish.
    void this.queries.cancelQueries({ queryKey: key });
    this.queries.setQueryData<Cart | null>(key, (cart) => (cart ? change(cart) : cart));
  }

  private settle(cart: Cart): void {
    this.queries.setQueryData(cartKeyOf(this.state.owner, this.language), this.asWished(cart));
  }

  private forget(): void {
    this.storage.keepCart(null);
    this.wishes.clear();
    this.become({ owner: this.ownerNow() });
  }

  private become(change: Partial<CartState>): void {
    const next = { ...this.state, ...change };
    const isSame =
      next.owner === this.state.owner &&
      next.isSettling === this.state.isSettling &&
      next.refused === this.state.refused;
    if (isSame) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
