// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { lazy, Suspense, useEffect, useMemo } from 'react';
import { Outlet, useLocation } from 'react-router';
import { CartActionsContext } from '../chat/cards/CartActions';
import { useChat } from '../chat/ChatContext';
import { useFullScreenChat } from '../chat/hooks';
import { useLanguage } from '../i18n/language';
import { useShop } from '../shop/ShopContext';
import { Footer } from './Footer';
import { CheckoutHeader, Header } from './Header';
import { PageBoundary } from './PageBoundary';
import { Scroll } from './Scroll';

const ChatWidget = lazy(async () => ({ default: (await import('../chat/components/ChatWidget')).ChatWidget }));

/** What stands around every page. */
export function Shell() {
  const { t } = useLanguage();
  const { isOpen } = useChat();
  const { pathname } = useLocation();
  const isCheckout = pathname === '/checkout';
  const isFull = useFullScreenChat();
  const isCovered = isOpen && isFull && !isCheckout;

  useEffect(() => {
    document.documentElement.classList.toggle('is-covered', isCovered);
    return () => document.documentElement.classList.remove('is-covered');
  }, [isCovered]);

  const { cart } = useShop();
  const cartActions = useMemo(
    () => ({
      add: async ({ variantId }: { variantId: string }) => {
        await cart.add(variantId, 1);
      },
    }),
    [cart],
  );

  return (
    <>
      <div className="page" inert={isCovered}>
        <a className="skip" href="#main">
          {t.skipToContent}
        </a>
        {isCheckout ? <CheckoutHeader /> : <Header />}
        <main id="main" tabIndex={-1} className="wrap">
          <PageBoundary key={pathname}>
            <Suspense fallback={<p className="page-coming late muted">{t.shop.loading}</p>}>
              <Outlet />
            </Suspense>
          </PageBoundary>
        </main>
        <Footer />
      </div>
      {!isCheckout && (
        <CartActionsContext.Provider value={cartActions}>
          <Suspense fallback={null}>
            <ChatWidget />
          </Suspense>
        </CartActionsContext.Provider>
      )}
      <Scroll />
    </>
  );
}
