// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeShop } from '../testing/fakeShop';
import { memoryAccountStorage } from '../testing/shopPage';
import { Account } from './account';

const ana = { email: 'ana@correo.example', password: 'agua clara y pan', name: 'Ana' };

function accountOn(fake: FakeShop, isRemembered = false) {
  vi.stubGlobal('fetch', fake.fetch);
  const storage = memoryAccountStorage(isRemembered);
  return { account: new Account(storage), storage };
}
async function signedIn() {
  const fake = new FakeShop();
  const { account, storage } = accountOn(fake);
  await account.register(ana);
  return { fake, account, storage };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an account', () => {
  it('sends the token with each call once somebody is signed in, and asks for the cookie', async () => {
    const { fake, account } = await signedIn();
    await account.send('GET', '/orders');
    expect(fake.requests.at(-1)?.headers.Authorization).toMatch(/^Bearer access-/);
    expect(fake.requestsOf('POST', '/auth/login')[0]?.body).toMatchObject({ delivery: 'cookie' });
  });

  it('renews an expired token once for all calls that find it out', async () => {
    const { fake, account } = await signedIn();
    fake.accounts.accessTokens.clear();
    const answers = await Promise.all([
      account.send('GET', '/orders'),
      account.send('GET', '/orders'),
      account.send('GET', '/orders'),
    ]);
    expect(answers).toHaveLength(3);
    expect(fake.requestsOf('POST', '/auth/refresh')).toHaveLength(1);
  });

  it('does not renew again for a call that began with the token of before', async () => {
    const { fake, account } = await signedIn();
    const old = [...fake.accounts.accessTokens.keys()];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    fake.intercept = async ({ path }) => {
      if (path === '/orders?slow') await held;
      return undefined;
    };
    const slow = account.send('GET', '/orders?slow');
    for (const token of old) fake.accounts.accessTokens.delete(token);
    await account.send('GET', '/orders');
    release();
    await expect(slow).resolves.toBeDefined();
    expect(fake.requestsOf('POST', '/auth/refresh')).toHaveLength(1);
  });

  it('gives others a token that is good for a while yet', async () => {
    const { fake, account } = await signedIn();
    const first = await account.freshToken();
    expect(await account.freshToken()).toBe(first);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 15 * 60 * 1_000);
    expect(await account.freshToken()).not.toBe(first);
    expect(fake.requestsOf('POST', '/auth/refresh')).toHaveLength(1);
    vi.restoreAllMocks();
  });

  it('gives others no token when nobody is signed in', async () => {
    const { account } = accountOn(new FakeShop());
    expect(await account.freshToken()).toBeNull();
  });

  it('ends when the cookie is no good any more, and says so to who follows it', async () => {
    const { fake, account, storage } = await signedIn();
    const heard = vi.fn();
    account.subscribe(heard);
    fake.accounts.accessTokens.clear();
    fake.accounts.cookieUser = null;
    await expect(account.send('GET', '/orders')).rejects.toMatchObject({ status: 401 });
    expect(account.getState()).toEqual({ status: 'guest' });
    expect(storage.isRemembered()).toBe(false);
    expect(heard).toHaveBeenCalled();
  });

  it('stays when the shop does not answer the renewal', async () => {
    const { fake, account } = await signedIn();
    fake.accounts.accessTokens.clear();
    fake.intercept = ({ path }) => (path === '/auth/refresh' ? { status: 503, body: {} } : undefined);
    await expect(account.send('GET', '/orders')).rejects.toMatchObject({ status: 503 });
    expect(account.getState().status).toBe('signedIn');
  });

  it('is forgotten on the device also when signing out is not heard', async () => {
    const { fake, account, storage } = await signedIn();
    fake.intercept = () => ({ status: 503, body: {} });
    await expect(account.signOut()).rejects.toMatchObject({ status: 503 });
    expect(account.getState().status).toBe('guest');
    expect(storage.isRemembered()).toBe(false);
  });
});

describe('an earlier visit', () => {
  it('is taken up by its cookie before the first call goes out', async () => {
    const fake = new FakeShop();
    await accountOn(fake).account.register(ana);
    const { account } = accountOn(fake, true);
    expect(account.getState().status).toBe('unknown');
    await Promise.all([account.restore(), account.send('GET', '/orders')]);
    expect(account.getState()).toMatchObject({ status: 'signedIn', user: { name: 'Ana' } });
    expect(fake.requestsOf('POST', '/auth/refresh')).toHaveLength(1);
    expect(fake.requestsOf('GET', '/orders')[0]?.headers.Authorization).toBeDefined();
  });

  it('of a guest causes no call', async () => {
    const fake = new FakeShop();
    const { account } = accountOn(fake);
    await account.restore();
    expect(fake.requests).toEqual([]);
  });
});
