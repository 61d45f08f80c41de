// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Category } from '../api/shop';
import { useLanguage } from '../i18n/language';
import { useShop } from './ShopContext';

const none: readonly Category[] = [];

/** The tree of categories, parents before children. */
export function useCategories() {
  const { api } = useShop();
  const { language } = useLanguage();
  const query = useQuery({
    queryKey: ['categories', language],
    queryFn: () => api.categories(language),
    placeholderData: keepPreviousData,
  });
  return { categories: query.data?.items ?? none, isPending: query.isPending };
}

export function rootsOf(categories: readonly Category[]): Category[] {
  return categories.filter((category) => category.parent == null);
}

/** The categories from the root to the one of this slug. */
export function pathTo(categories: readonly Category[], slug: string | undefined): Category[] {
  const path: Category[] = [];
  let at = categories.find((category) => category.slug === slug);
  while (at !== undefined && !path.includes(at)) {
    path.unshift(at);
    const { parent } = at;
    at = categories.find((category) => category.id === parent);
  }
  return path;
}
