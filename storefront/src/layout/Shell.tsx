// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useChat } from '../chat/ChatContext';
import { ChatWidget } from '../chat/components/ChatWidget';
import { useFullScreenChat } from '../chat/hooks';
import { useLanguage } from '../i18n/language';
import { Footer } from './Footer';
import { Header } from './Header';

/** What stands around every page. */
export function Shell() {
  const { t } = useLanguage();
  const { isOpen } = useChat();
  const isFull = useFullScreenChat();
  const isCovered = isOpen && isFull;

  useEffect(() => {
    document.documentElement.classList.toggle('is-covered', isCovered);
    return () => document.documentElement.classList.remove('is-covered');
  }, [isCovered]);

  return (
    <>
      <div className="page" inert={isCovered}>
        <a className="skip" href="#main">
          {t.skipToContent}
        </a>
        <Header />
        <main id="main" tabIndex={-1} className="wrap">
          <Outlet />
        </main>
        <Footer />
      </div>
      <ChatWidget />
      <ScrollRestoration />
    </>
  );
}
