// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { User } from '../api/shop';
import { refusal, type FakeAnswer, type FakeRequest } from './fakeWire';

interface StoredUser extends User {
  password: string;
}

/** The accounts of FakeShop. One browser, so one refresh cookie. */
export class FakeAccounts {
  readonly users: StoredUser[] = [];
  /** Access tokens that hold, with their users; emptied by tests to let them expire. */
  readonly accessTokens = new Map<string, string>();
  /** Who the refresh cookie stands for. */
  cookieUser: string | null = null;
  private last = 0;

  answer(request: FakeRequest, what: string | undefined): FakeAnswer {
    const { email = '', password = '', name = '' } = (request.body ?? {}) as Partial<Record<string, string>>;
    const known = this.users.find((user) => user.email === email);
    switch (what) {
      case 'register':
        if (known !== undefined) return refusal(409, 'email_taken');
        this.last += 1;
        this.users.push({ id: `user-${this.last}`, email, name, password, roles: ['shopper'] });
        return { status: 201, body: { id: `user-${this.last}`, email, name, roles: ['shopper'] } };
      case 'login':
        return known?.password === password ? this.session(known) : refusal(401, 'invalid_credentials');
      case 'refresh': {
        const user = this.users.find(({ id }) => id === this.cookieUser);
        return user === undefined ? refusal(401, 'missing_refresh_token') : this.session(user);
      }
      case 'logout':
        this.cookieUser = null;
        return { status: 204 };
      default:
        return refusal(404, 'not_found');
    }
  }

  private session({ id, email, name, roles }: StoredUser): FakeAnswer {
    this.last += 1;
    const accessToken = `access-${this.last}`;
    this.accessTokens.set(accessToken, id);
    this.cookieUser = id;
    return { status: 200, body: { accessToken, expiresIn: 900, user: { id, email, name, roles } } };
  }
}
