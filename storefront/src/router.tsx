// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { createBrowserRouter } from 'react-router';
import { Shell } from './layout/Shell';
import { AssistantPage } from './pages/AssistantPage';
import { BrokenPage } from './pages/BrokenPage';
import { CategoryPage } from './pages/CategoryPage';
import { HelpPage } from './pages/HelpPage';
import { HomePage } from './pages/HomePage';
import { NotFoundPage } from './pages/NotFoundPage';
import { PrivacyPage } from './pages/PrivacyPage';
import { SetupPage } from './pages/SetupPage';

export function makeRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      errorElement: <BrokenPage />,
      children: [
        { index: true, element: <HomePage /> },
        { path: 'category/:slug', element: <CategoryPage /> },
        { path: 'help/:slug', element: <HelpPage /> },
        { path: 'privacy', element: <PrivacyPage /> },
        { path: 'assistant', element: <AssistantPage /> },
        { path: 'setup', element: <SetupPage /> },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
}
