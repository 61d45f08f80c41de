// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Facet, ProductList, ProductSummary } from '../api/shop';
import type { Language } from '../api/types';
import { euros, imageOf, optionsIn, shown, stateOf, words, type FakeProduct } from './fakeCatalogue';

function summaryOf(product: FakeProduct, language: Language): ProductSummary {
  const prices = product.variants.map((variant) => variant.price);
  const available = product.variants.map((variant) => variant.available);
  const least = Math.min(...available.filter((pieces) => pieces > 0));
  const isSoldOut = !Number.isFinite(least);
  const listPrice = product.row.listPrice;
  return {
    id: `p-${product.row.slug}`,
    slug: product.row.slug,
    title: words(product.row.title, language),
    status: 'active',
    categoryPath: [product.row.category],
    sku: product.row.slug.toUpperCase(),
    variants: product.variants.length,
    options: optionsIn(product, language),
    priceFrom: euros(Math.min(...prices)),
    priceTo: euros(Math.max(...prices)),
    ...(listPrice !== undefined && { listPriceFrom: euros(listPrice) }),
    available: isSoldOut ? 0 : shown(least),
    stock: isSoldOut ? 'sold_out' : stateOf(least),
    image: imageOf(product, language),
    updatedAt: '2026-11-20T10:00:00Z',
  };
}

function hasValue(product: FakeProduct, facet: string, values: readonly string[]): boolean {
  const option = product.options.find((one) => one.code === facet);
  return option?.values.some((value) => values.includes(value.code)) ?? false;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Everything but the facets. */
function fits(product: FakeProduct, params: URLSearchParams, language: Language): boolean {
  const { row, variants } = product;
  const category = params.get('category');
  if (category !== null && row.category !== category) return false;
  const asked = plain(params.get('q') ?? '').split(/\s+/u);
  const title = plain(words(row.title, language));
  if (!asked.every((word) => title.includes(word))) return false;
  const [least, most] = [Number(params.get('priceMin') ?? 0), Number(params.get('priceMax') ?? Infinity)];
  if (!variants.some(({ price }) => price >= least && price <= most)) return false;
  return params.get('stock') === null || variants.some(({ available }) => available > 0);
}

function chosenFacets(params: URLSearchParams): Map<string, string[]> {
  const chosen = new Map<string, string[]>();
  for (const [name, value] of params)
    if (name.startsWith('facet.')) chosen.set(name.slice(6), [...(chosen.get(name.slice(6)) ?? []), value]);
  return chosen;
}

function fitsFacets(product: FakeProduct, chosen: ReadonlyMap<string, string[]>, but?: string): boolean {
  return [...chosen].every(([facet, values]) => facet === but || hasValue(product, facet, values));
}

/** Counts of a facet ignore its own choice. */
function facetsOf(
  products: readonly FakeProduct[],
  chosen: ReadonlyMap<string, string[]>,
  language: Language,
): Facet[] {
  const facets = new Map<string, Facet>();
  for (const product of products)
    for (const option of optionsIn(product, language)) {
      const facet = facets.get(option.code) ?? { code: option.code, name: option.name, values: [] };
      facets.set(option.code, facet);
      for (const value of option.values) {
        if (!facet.values.some(({ code }) => code === value.code)) facet.values.push({ ...value, count: 0 });
        const counted = facet.values.find(({ code }) => code === value.code);
        if (counted && fitsFacets(product, chosen, option.code)) counted.count += 1;
      }
    }
  return [...facets.values()].filter((facet) => facet.code === 'colour');
}

function sorted(items: ProductSummary[], sort: string | null): ProductSummary[] {
  if (sort === 'price') return items.sort((a, b) => a.priceFrom.amount - b.priceFrom.amount);
  if (sort === '-price') return items.sort((a, b) => b.priceFrom.amount - a.priceFrom.amount);
  return sort === 'title' ? items.sort((a, b) => a.title.localeCompare(b.title)) : items;
}

export function listOf(products: readonly FakeProduct[], params: URLSearchParams, language: Language): ProductList {
  const fitting = products.filter((product) => fits(product, params, language));
  const chosen = chosenFacets(params);
  const found = fitting.filter((product) => fitsFacets(product, chosen));
  const items = sorted(
    found.map((product) => summaryOf(product, language)),
    params.get('sort'),
  );
  const from = Number(params.get('cursor') ?? 0);
  const until = from + Number(params.get('limit') ?? 50);
  return {
    items: items.slice(from, until),
    ...(until < items.length && { nextCursor: String(until) }),
    count: items.length,
    countIsEstimate: false,
    facets: params.get('facets') === 'true' ? facetsOf(fitting, chosen, language) : [],
  };
}
