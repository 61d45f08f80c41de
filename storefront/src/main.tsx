// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Account, browserAccountStorage } from './api/account';
import { api, ApiError } from './api/client';
import { shopApiOf } from './api/shopApi';
import { CartKeeper } from './cart/cartKeeper';
import { BrowserCartStorage } from './cart/cartStorage';
import { ChatProvider } from './chat/ChatProvider';
import { ChatSession } from './chat/session';
import { BrowserStorage } from './chat/storage';
import { browserSocket } from './chat/transport/channel';
import { LanguageProvider } from './i18n/LanguageProvider';
import { newId } from './newId';
import { Pages, preloadPage } from './Pages';
import { ShopProvider } from './shop/ShopProvider';
import './styles/index.css';

const retries = 2;
const freshForMs = 5 * 60 * 1_000;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshForMs,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < retries && error instanceof ApiError && error.isPassing,
    },
  },
});

const account = new Account(browserAccountStorage);
const session = new ChatSession({
  api,
  storage: new BrowserStorage(),
  socket: browserSocket,
  now: () => Date.now(),
  random: () => Math.random(),
  newId,
  getAccessToken: () => account.freshToken(),
});
// What was said while signed in is not for whoever sits here next.
let wasSignedIn = false;
account.subscribe(() => {
  const isSignedIn = account.getState().status === 'signedIn';
  if (wasSignedIn && !isSignedIn) session.beginAnew(false);
  wasSignedIn = isSignedIn;
});

const shopApi = shopApiOf(account);
const shop = {
  api: shopApi,
  account,
  cart: new CartKeeper(shopApi, account, queries, new BrowserCartStorage()),
};
preloadPage(window.location.pathname);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <ShopProvider shop={shop}>
          <ChatProvider session={session}>
            <BrowserRouter>
              <Pages />
            </BrowserRouter>
          </ChatProvider>
        </ShopProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
