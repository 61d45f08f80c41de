// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a list of products is narrowed by. It lives in the address, by the names of the server's own parameters, so that
// a list can be sent to somebody and the browser's back button undoes a choice.

import type { Query } from '../api/shopApi';
import type { Language } from '../api/types';

export const sorts = ['newest', 'price', '-price', 'title'] as const;
/** Of a search, whose best matches come first. */
export const searchSorts = ['relevance', ...sorts] as const;
export type Sort = (typeof searchSorts)[number];

export interface Filters {
  /** Codes of the chosen values by the code of the facet. */
  facets: Readonly<Record<string, readonly string[]>>;
  priceMin: number | undefined;
  priceMax: number | undefined;
  inStock: boolean;
  sort: Sort | undefined;
}

export const noFilters: Filters = {
  facets: {},
  priceMin: undefined,
  priceMax: undefined,
  inStock: false,
  sort: undefined,
};

const facetPrefix = 'facet.';
const inStockWord = 'in_stock';

function amountOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

export function filtersOf(params: URLSearchParams): Filters {
  const facets: Record<string, string[]> = {};
  for (const [name, value] of params)
    if (name.startsWith(facetPrefix) && name.length > facetPrefix.length && value !== '') {
      const code = name.slice(facetPrefix.length);
      const values = facets[code] ?? [];
      if (!values.includes(value)) facets[code] = [...values, value];
    }
  const sort = searchSorts.find((one) => one === params.get('sort'));
  return {
    facets,
    priceMin: amountOf(params.get('priceMin')),
    priceMax: amountOf(params.get('priceMax')),
    inStock: params.get('stock') === inStockWord,
    sort,
  };
}

/** The address of the same page with other filters; what is not a filter (the words of a search) stays. */
export function paramsWith(params: URLSearchParams, filters: Filters): URLSearchParams {
  const next = new URLSearchParams();
  for (const [name, value] of params) if (!isFilter(name)) next.append(name, value);
  for (const [code, values] of Object.entries(filters.facets))
    for (const value of values) next.append(`${facetPrefix}${code}`, value);
  if (filters.priceMin !== undefined) next.set('priceMin', String(filters.priceMin));
  if (filters.priceMax !== undefined) next.set('priceMax', String(filters.priceMax));
  if (filters.inStock) next.set('stock', inStockWord);
  if (filters.sort !== undefined) next.set('sort', filters.sort);
  return next;
}

function isFilter(name: string): boolean {
  return name.startsWith(facetPrefix) || ['priceMin', 'priceMax', 'stock', 'sort'].includes(name);
}

export function withValue(filters: Filters, facet: string, value: string, isOn: boolean): Filters {
  const others = (filters.facets[facet] ?? []).filter((one) => one !== value);
  const values = isOn ? [...others, value] : others;
  const facets: Record<string, readonly string[]> = { ...filters.facets, [facet]: values };
  if (values.length > 0) return { ...filters, facets };
  return { ...filters, facets: Object.fromEntries(Object.entries(facets).filter(([code]) => code !== facet)) };
}

/** The filters without what narrows; how the list is sorted stays. */
export function cleared(filters: Filters): Filters {
  return { ...noFilters, sort: filters.sort };
}

export function activeCount(filters: Filters): number {
  const values = Object.values(filters.facets).reduce((sum, chosen) => sum + chosen.length, 0);
  const hasPrice = filters.priceMin !== undefined || filters.priceMax !== undefined;
  return values + (hasPrice ? 1 : 0) + (filters.inStock ? 1 : 0);
}

export interface Listing {
  category: string | undefined;
  words: string | undefined;
  filters: Filters;
  language: Language;
}

/** What the server is asked for. */
export function listQuery({ category, words, filters, language }: Listing): Query {
  const facets = Object.entries(filters.facets).map(([code, values]) => [`${facetPrefix}${code}`, values] as const);
  return {
    ...Object.fromEntries(facets),
    q: words,
    category,
    priceMin: filters.priceMin,
    priceMax: filters.priceMax,
    stock: filters.inStock ? inStockWord : undefined,
    sort: filters.sort ?? (words === undefined ? 'newest' : 'relevance'),
    language,
  };
}
