// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Facet } from '../../api/shop';
import type { Language } from '../../api/types';
import { useLanguage } from '../../i18n/language';
import type { Texts } from '../../i18n/texts';
import { Icon } from '../../icons/Icon';
import { activeCount, cleared, withValue, type Filters } from '../filters';
import { roundMoneyText } from '../money';

interface AppliedFiltersProps {
  facets: readonly Facet[];
  filters: Filters;
  currency: string;
  onChange: (filters: Filters) => void;
}

interface Applied {
  key: string;
  name: string;
  without: Filters;
}

function priceName(filters: Filters, currency: string, t: Texts, language: Language): string | undefined {
  const said = (amount: number) => roundMoneyText({ amount, currency }, language);
  const { priceMin: least, priceMax: most } = filters;
  if (least !== undefined && most !== undefined) return t.shop.priceBetween(said(least), said(most));
  if (least !== undefined) return t.shop.priceFrom(said(least));
  return most === undefined ? undefined : t.shop.priceUpTo(said(most));
}

/** What narrows the list, one chip each, to be taken away. */
export function AppliedFilters({ facets, filters, currency, onChange }: AppliedFiltersProps) {
  const { t, language } = useLanguage();
  if (activeCount(filters) === 0) return null;

  const applied: Applied[] = [];
  const price = priceName(filters, currency, t, language);
  if (price !== undefined)
    applied.push({ key: 'price', name: price, without: { ...filters, priceMin: undefined, priceMax: undefined } });
  for (const [code, values] of Object.entries(filters.facets))
    for (const value of values) {
      const known = facets.find((facet) => facet.code === code)?.values.find((one) => one.code === value);
      const without = withValue(filters, code, value, false);
      applied.push({
        key: `${code} ${value}`,
        name: known?.name ?? value.charAt(0).toUpperCase() + value.slice(1),
        without,
      });
    }
  if (filters.inStock) applied.push({ key: 'stock', name: t.shop.inStock, without: { ...filters, inStock: false } });

  return (
    <ul className="applied">
      {applied.map(({ key, name, without }) => (
        <li key={key} className="filter-chip">
          {name}
          <button type="button" aria-label={t.shop.removeFilter(name)} onClick={() => onChange(without)}>
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="quiet-button" onClick={() => onChange(cleared(filters))}>
          {t.shop.clear}
        </button>
      </li>
    </ul>
  );
}
