// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { listQuery, type Listing } from '../filters';
import { useShop } from '../ShopContext';

/** As many as fill whole rows of two, three and four. */
export const pageSize = 12;

function shelfOf({ category, words, language }: Listing): string {
  return JSON.stringify([category, words, language]);
}

export function useProducts(listing: Listing) {
  const { api } = useShop();
  const query = listQuery(listing);
  return useInfiniteQuery({
    queryKey: ['products', shelfOf(listing), query],
    queryFn: ({ pageParam }) =>
      api.products({ ...query, facets: pageParam === undefined, limit: pageSize, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    // With other filters the shelf stays in view until the answer comes; another shelf begins empty.
    placeholderData: (before, query) => (query?.queryKey[1] === shelfOf(listing) ? before : undefined),
  });
}

/** How many there would be, and the facets, without the products. */
export function useProductCount(listing: Listing, isWanted: boolean) {
  const { api } = useShop();
  const query = listQuery(listing);
  return useQuery({
    queryKey: ['products', 'count', query],
    queryFn: () => api.products({ ...query, facets: true, limit: 1 }),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  });
}
