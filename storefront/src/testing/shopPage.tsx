// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page of the shop on a shop in memory, for tests with @vitest-environment jsdom.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { vi } from 'vitest';
import { Account, type AccountStorage } from '../api/account';
import { shopApiOf } from '../api/shopApi';
import type { Language } from '../api/types';
import { CartKeeper } from '../cart/cartKeeper';
import { BrowserCartStorage } from '../cart/cartStorage';
import { ChatContext, type ChatControl } from '../chat/ChatContext';
import { LanguageContext } from '../i18n/language';
import { texts } from '../i18n/texts';
import { ShopProvider } from '../shop/ShopProvider';
import { FakeShop } from './fakeShop';

export function memoryAccountStorage(isRemembered = false): AccountStorage {
  let remembered = isRemembered;
  return {
    isRemembered: () => remembered,
    remember: (isSignedIn) => {
      remembered = isSignedIn;
    },
  };
}

/** All parts of a shop page but what is drawn. */
export function shopParts(fake = new FakeShop(), storage = memoryAccountStorage()) {
  vi.stubGlobal('fetch', fake.fetch);
  const account = new Account(storage);
  const api = shopApiOf(account);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } } });
  const cart = new CartKeeper(api, account, queries, new BrowserCartStorage());
  return { fake, account, api, queries, cart };
}
export type ShopParts = ReturnType<typeof shopParts>;

interface ShownPage {
  path: string;
  /** Addresses by the pattern of their route, with what stands there. */
  routes: Readonly<Record<string, ReactNode>>;
  parts?: ShopParts;
  language?: Language;
}

export function showPage({ path, routes, parts = shopParts(), language = 'en' }: ShownPage) {
  let address = path;
  const chat = { isOpen: false, draft: '', open: vi.fn(), ask: vi.fn(), close: vi.fn(), setDraft: vi.fn() };
  function Address() {
    const { pathname, search } = useLocation();
    address = pathname + search;
    return null;
  }
  render(
    <QueryClientProvider client={parts.queries}>
      <LanguageContext.Provider value={{ language, t: texts[language], choose: () => undefined }}>
        <ShopProvider shop={parts}>
          <ChatContext.Provider value={chat as unknown as ChatControl}>
            <MemoryRouter initialEntries={[path]}>
              <Address />
              <Routes>
                {Object.entries(routes).map(([pattern, element]) => (
                  <Route key={pattern} path={pattern} element={element} />
                ))}
                <Route path="*" element={<h1>elsewhere</h1>} />
              </Routes>
            </MemoryRouter>
          </ChatContext.Provider>
        </ShopProvider>
      </LanguageContext.Provider>
    </QueryClientProvider>,
  );
  return { ...parts, chat, address: () => address };
}

/** A promise to be settled by the test. */
export function gate(): { passed: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
