// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One order is placed once, however often its button is pressed and whatever is lost on the way: the same wish goes
// with the same key until the server has said yes or no. Kept for the tab, so that loading the page again is no new wish.

import { newId } from '../../newId';

const attemptKey = 'mostrador.attempt';

interface Attempt {
  wish: string;
  key: string;
}

export interface TabStorage {
  read: (key: string) => string | null;
  write: (key: string, value: string | null) => void;
}

export const tabStorage: TabStorage = {
  read: (key) => {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write: (key, value) => {
    try {
      if (value === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, value);
    } catch {
      // Storage may be forbidden: the wish then lasts as long as the page.
    }
  },
};

export class OrderAttempt {
  private current: Attempt | null;

  constructor(private readonly storage: TabStorage) {
    this.current = parsed(storage.read(attemptKey));
  }

  /** The key to send `wish` with: the one of before as long as nobody has answered it. */
  keyFor(wish: unknown): string {
    const text = JSON.stringify(wish);
    if (this.current?.wish !== text) {
      this.current = { wish: text, key: newId() };
      this.storage.write(attemptKey, JSON.stringify(this.current));
    }
    return this.current.key;
  }

  /** The server has said yes or no: the next press is a new wish. */
  answered(): void {
    this.current = null;
    this.storage.write(attemptKey, null);
  }
}

function parsed(text: string | null): Attempt | null {
  try {
    const stored = JSON.parse(text ?? 'null') as Partial<Attempt> | null;
    return typeof stored?.wish === 'string' && typeof stored.key === 'string'
      ? { wish: stored.wish, key: stored.key }
      : null;
  } catch {
    return null;
  }
}
