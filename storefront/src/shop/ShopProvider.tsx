// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useLayoutEffect, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { ShopContext, type ShopControl } from './ShopContext';

/** Gives the page its one account and cart, and takes up the session of an earlier visit. */
export function ShopProvider({ shop, children }: { shop: ShopControl; children: ReactNode }) {
  const { language } = useLanguage();
  useLayoutEffect(() => shop.cart.speak(language), [shop, language]);
  useEffect(() => shop.cart.start(), [shop]);
  useEffect(() => void shop.account.restore(), [shop]);
  return <ShopContext.Provider value={shop}>{children}</ShopContext.Provider>;
}
