// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { Shell } from './layout/Shell';
import { NotFoundPage } from './pages/NotFoundPage';

/** Each page comes when it is visited; the kinds of lists share one file. */
const loaders = {
  home: () => import('./pages/HomePage'),
  category: () => import('./pages/CategoryPage'),
  search: () => import('./pages/SearchPage'),
  product: () => import('./pages/product/ProductPage'),
  cart: () => import('./pages/cart/CartPage'),
  checkout: () => import('./pages/checkout/CheckoutPage'),
  order: () => import('./pages/order/OrderPage'),
};
const HomePage = lazy(async () => ({ default: (await loaders.home()).HomePage }));
const CategoryPage = lazy(async () => ({ default: (await loaders.category()).CategoryPage }));
const SearchPage = lazy(async () => ({ default: (await loaders.search()).SearchPage }));
const ProductPage = lazy(async () => ({ default: (await loaders.product()).ProductPage }));
const CartPage = lazy(async () => ({ default: (await loaders.cart()).CartPage }));
const CheckoutPage = lazy(async () => ({ default: (await loaders.checkout()).CheckoutPage }));
const OrderPage = lazy(async () => ({ default: (await loaders.order()).OrderPage }));
const FindOrderPage = lazy(async () => ({ default: (await import('./pages/order/FindOrderPage')).FindOrderPage }));
const AccountPage = lazy(async () => ({ default: (await import('./pages/account/AccountPage')).AccountPage }));
const HelpPage = lazy(async () => ({ default: (await import('./pages/HelpPage')).HelpPage }));
const PrivacyPage = lazy(async () => ({ default: (await import('./pages/PrivacyPage')).PrivacyPage }));
const AssistantPage = lazy(async () => ({ default: (await import('./pages/AssistantPage')).AssistantPage }));
const SetupPage = lazy(async () => ({ default: (await import('./pages/SetupPage')).SetupPage }));

const firstPages: readonly [pattern: RegExp, load: () => Promise<unknown>][] = [
  [/^\/$/, loaders.home],
  [/^\/category\//, loaders.category],
  [/^\/search$/, loaders.search],
  [/^\/product\//, loaders.product],
  [/^\/cart$/, loaders.cart],
  [/^\/checkout$/, loaders.checkout],
  [/^\/order\//, loaders.order],
];

/** Asks for the page of this address before anything is drawn. */
export function preloadPage(pathname: string): void {
  // A failure shows when the page is drawn.
  firstPages
    .find(([pattern]) => pattern.test(pathname))?.[1]()
    .catch(() => undefined);
}

export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<HomePage />} />
        <Route path="category/:slug" element={<CategoryPage />} />
        <Route path="search" element={<SearchPage />} />
        <Route path="product/:slug" element={<ProductPage />} />
        <Route path="cart" element={<CartPage />} />
        <Route path="checkout" element={<CheckoutPage />} />
        <Route path="order/:id" element={<OrderPage />} />
        <Route path="orders/find" element={<FindOrderPage />} />
        <Route path="account" element={<AccountPage />} />
        <Route path="help/:slug" element={<HelpPage />} />
        <Route path="privacy" element={<PrivacyPage />} />
        <Route path="assistant" element={<AssistantPage />} />
        <Route path="setup" element={<SetupPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
