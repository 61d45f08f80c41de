// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Account, AccountState } from '../api/account';
import type { ShopApi } from '../api/shopApi';
import type { CartKeeper } from '../cart/cartKeeper';

export interface ShopControl {
  api: ShopApi;
  account: Account;
  cart: CartKeeper;
}

export const ShopContext = createContext<ShopControl | null>(null);

export function useShop(): ShopControl {
  const control = useContext(ShopContext);
  if (control === null) throw new Error('useShop() needs a ShopContext above it');
  return control;
}

export function useAccount(): AccountState {
  const { account } = useShop();
  return useSyncExternalStore(account.subscribe, account.getState);
}
