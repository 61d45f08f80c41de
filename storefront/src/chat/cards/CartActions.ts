// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { createContext, useContext } from 'react';

/** What a product card may do with the shop's cart. The shop gives it; a chat on a page without a cart has none. */
export interface CartActions {
  /** Puts one piece into the cart. Rejects when that did not happen. */
  add(line: { variantId: string; productId: string; slug: string; title: string }): Promise<void>;
}

/** No cart: cards then only lead to the product's page. */
export const noCart: CartActions = { add: () => Promise.reject(new Error('There is no cart on this page.')) };

export const CartActionsContext = createContext<CartActions>(noCart);

export function useCartActions(): { actions: CartActions; hasCart: boolean } {
  const actions = useContext(CartActionsContext);
  return { actions, hasCart: actions !== noCart };
}
