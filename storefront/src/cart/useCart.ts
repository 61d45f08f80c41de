// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Cart } from '../api/shop';
import { useLanguage } from '../i18n/language';
import { useAccount, useShop } from '../shop/ShopContext';
import { cartKeyOf, type CartState } from './cartKeeper';

export interface CartView extends CartState {
  /** Null: there is none, or nothing is in it yet. */
  cart: Cart | null;
  isPending: boolean;
  isError: boolean;
  retry: () => void;
}

const freshForMs = 30_000;

export function useCart(): CartView {
  const { cart: keeper } = useShop();
  const { language } = useLanguage();
  const account = useAccount();
  const state = useSyncExternalStore(keeper.subscribe, keeper.getState);
  const query = useQuery({
    queryKey: cartKeyOf(state.owner, language),
    queryFn: () => keeper.load(language),
    enabled: state.owner !== null,
    // In another language the same cart stays in view until its words come.
    placeholderData: (before, beforeQuery) => (beforeQuery?.queryKey[1] === state.owner ? before : undefined),
    staleTime: freshForMs,
    refetchOnWindowFocus: true,
  });
  const isKnown = account.status !== 'unknown';
  return {
    ...state,
    cart: query.data ?? null,
    isPending: !isKnown || (state.owner !== null && query.isPending),
    isError: query.isError && query.data === undefined,
    retry: () => void query.refetch(),
  };
}

export function piecesIn(cart: Cart | null): number {
  return cart?.lines.reduce((sum, line) => sum + line.quantity, 0) ?? 0;
}
