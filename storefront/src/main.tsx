// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { api, ApiError } from './api/client';
import { ChatProvider } from './chat/ChatProvider';
import { ChatSession } from './chat/session';
import { BrowserStorage } from './chat/storage';
import { browserSocket } from './chat/transport/channel';
import { LanguageProvider } from './i18n/LanguageProvider';
import { newId } from './newId';
import { makeRouter } from './router';
import './styles/index.css';

const retries = 2;
const freshForMs = 5 * 60 * 1_000;

const session = new ChatSession({
  api,
  storage: new BrowserStorage(),
  socket: browserSocket,
  now: () => Date.now(),
  random: () => Math.random(),
  newId,
});
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshForMs,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < retries && error instanceof ApiError && error.isPassing,
    },
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <ChatProvider session={session}>
          <RouterProvider router={makeRouter()} />
        </ChatProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
