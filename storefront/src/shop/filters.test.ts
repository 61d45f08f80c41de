// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { queryOf } from '../api/shopApi';
import { activeCount, cleared, filtersOf, listQuery, noFilters, paramsWith, withValue } from './filters';

const address =
  'facet.colour=ochre&facet.colour=clay&facet.size=28&priceMin=1000&priceMax=12000&stock=in_stock&sort=price';

describe('the filters of an address', () => {
  it('come back as they went', () => {
    const filters = filtersOf(new URLSearchParams(address));
    expect(filters).toEqual({
      facets: { colour: ['ochre', 'clay'], size: ['28'] },
      priceMin: 1000,
      priceMax: 12000,
      inStock: true,
      sort: 'price',
    });
    expect(paramsWith(new URLSearchParams(), filters).toString()).toBe(address);
    expect(activeCount(filters)).toBe(5);
  });

  it('leave out what makes no sense', () => {
    const nonsense = new URLSearchParams('facet.=x&facet.colour=&priceMin=-4&priceMax=lots&stock=maybe&sort=by_hand');
    expect(filtersOf(nonsense)).toEqual(noFilters);
  });

  it('count a value once', () => {
    expect(filtersOf(new URLSearchParams('facet.colour=clay&facet.colour=clay')).facets).toEqual({ colour: ['clay'] });
  });

  it('leave the words of a search alone', () => {
    const params = new URLSearchParams('q=lamp&priceMin=100');
    expect(paramsWith(params, noFilters).toString()).toBe('q=lamp');
  });
});

describe('a choice', () => {
  it('adds a value and takes it away with its facet', () => {
    const chosen = withValue(noFilters, 'colour', 'clay', true);
    expect(chosen.facets).toEqual({ colour: ['clay'] });
    expect(withValue(chosen, 'colour', 'clay', false)).toEqual(noFilters);
  });

  it('is cleared without changing the order', () => {
    expect(cleared(filtersOf(new URLSearchParams(address)))).toEqual({ ...noFilters, sort: 'price' });
  });
});

describe('the question to the server', () => {
  it("has the address's names, and an order that fits", () => {
    const filters = filtersOf(new URLSearchParams('facet.colour=ochre&facet.colour=clay&priceMax=12000'));
    const asked = listQuery({ category: 'lighting', words: undefined, filters, language: 'es' });
    expect(queryOf(asked)).toBe(
      '?facet.colour=ochre&facet.colour=clay&category=lighting&priceMax=12000&sort=newest&language=es',
    );
    expect(listQuery({ category: undefined, words: 'lamp', filters: noFilters, language: 'en' }).sort).toBe(
      'relevance',
    );
  });
});
