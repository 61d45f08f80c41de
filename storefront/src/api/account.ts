// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who the shopper is. The access token lives in memory only; the refresh token in a cookie that no script reads. So
// that shoppers without an account cause no refused calls, the device remembers that somebody was signed in here.

import { ApiError, bearer, send, type Headers, type Method } from './http';
import type { RegisterRequest, TokenPair, User } from './shop';

/** "unknown" until the cookie has been tried after the page was loaded. */
export type AccountState = { status: 'unknown' } | { status: 'guest' } | { status: 'signedIn'; user: User };

const rememberedKey = 'mostrador.signedIn';
const unauthorized = 401;
const msPerSecond = 1_000;
/** A token is renewed so long before its end. */
const tokenMarginMs = 30_000;

export interface AccountStorage {
  isRemembered: () => boolean;
  remember: (isSignedIn: boolean) => void;
}

export const browserAccountStorage: AccountStorage = {
  isRemembered: () => {
    try {
      return localStorage.getItem(rememberedKey) === '1';
    } catch {
      return false;
    }
  },
  remember: (isSignedIn) => {
    try {
      if (isSignedIn) localStorage.setItem(rememberedKey, '1');
      else localStorage.removeItem(rememberedKey);
    } catch {
      // Storage may be forbidden: the session then lasts as long as the page.
    }
  },
};

/** Two tabs with one cookie take turns, since a refresh token is good for one use. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const locks = (navigator as Partial<Navigator>).locks;
  return locks === undefined ? work() : (locks.request('mostrador.refresh', work) as Promise<T>);
}

export class Account {
  private state: AccountState;
  private accessToken: string | null = null;
  private goodUntil = 0;
  private refreshing: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly storage: AccountStorage) {
    this.state = storage.isRemembered() ? { status: 'unknown' } : { status: 'guest' };
  }

  readonly getState = (): AccountState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up the session of an earlier visit. */
  async restore(): Promise<void> {
    if (this.state.status !== 'unknown') return;
    try {
      await this.refresh();
    } catch (error) {
      // Without an answer the shopper is a guest for now, and remembered for the next visit.
      if (this.getState().status === 'unknown') this.become({ status: 'guest' });
      if (!(error instanceof ApiError)) throw error;
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    this.take(await send<TokenPair>('POST', '/auth/login', { email, password, delivery: 'cookie' }));
  }

  /** Opens an account and signs in to it. */
  async register(request: RegisterRequest): Promise<void> {
    await send<User>('POST', '/auth/register', request);
    await this.signIn(request.email, request.password);
  }

  /** Also when the server cannot be told: whoever sits here next must not find the account open. */
  async signOut(): Promise<void> {
    const token = this.accessToken;
    try {
      await send<undefined>('POST', '/auth/logout', undefined, token === null ? {} : bearer(token));
    } finally {
      this.forget();
    }
  }

  /** A call as whoever is signed in, or as nobody. An expired token is renewed once, however many calls find it out. */
  async send<T>(method: Method, path: string, body?: unknown, headers: Headers = {}): Promise<T> {
    if (this.state.status === 'unknown') await this.restore();
    const token = this.accessToken;
    if (token === null) return send<T>(method, path, body, headers);
    try {
      return await send<T>(method, path, body, { ...headers, ...bearer(token) });
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== unauthorized) throw error;
      if (this.accessToken === token) await this.refresh();
      const renewed = this.accessToken;
      if (renewed === null) throw error;
      return send<T>(method, path, body, { ...headers, ...bearer(renewed) });
    }
  }

  /** A token that is good for a while yet, for calls that are made elsewhere; null when nobody is signed in. */
  async freshToken(): Promise<string | null> {
    if (this.state.status === 'unknown') await this.restore();
    if (this.accessToken !== null && Date.now() > this.goodUntil) {
      try {
        await this.refresh();
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    }
    return this.accessToken;
  }

  private refresh(): Promise<void> {
    this.refreshing ??= inTurn(() => send<TokenPair>('POST', '/auth/refresh'))
      .then(
        (pair) => this.take(pair),
        (error: unknown) => {
          if (error instanceof ApiError && !error.isPassing) this.forget();
          throw error;
        },
      )
      .finally(() => {
        this.refreshing = null;
      });
    return this.refreshing;
  }

  private take(pair: TokenPair): void {
    this.accessToken = pair.accessToken;
    this.goodUntil = Date.now() + pair.expiresIn * msPerSecond - tokenMarginMs;
    this.storage.remember(true);
    this.become({ status: 'signedIn', user: pair.user });
  }

  private forget(): void {
    this.accessToken = null;
    this.storage.remember(false);
    this.become({ status: 'guest' });
  }

  private become(state: AccountState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
