// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useState } from 'react';
import type { Facet } from '../../api/shop';
import { useLanguage } from '../../i18n/language';
import { withValue, type Filters } from '../filters';
import { currencySign, minorUnitsOf, typedPrice } from '../money';
import { Swatch } from '../Swatch';
import { isColour } from '../variants';

interface FilterFieldsProps {
  facets: readonly Facet[];
  /** Of all products: sizes of chairs and of pots side by side would help nobody, colours do. */
  isEverything: boolean;
  filters: Filters;
  currency: string;
  onChange: (filters: Filters) => void;
}

/** What both the rail and the sheet offer beside the categories. */
export function FilterFields({ facets, isEverything, filters, currency, onChange }: FilterFieldsProps) {
  const { t } = useLanguage();
  const offered = facets.filter(({ code }) => !isEverything || isColour(code) || filters.facets[code] !== undefined);
  // Colours first, the others as the server has them.
  const sorted = offered.toSorted((a, b) => Number(isColour(b.code)) - Number(isColour(a.code)));
  return (
    <>
      <PriceFields filters={filters} currency={currency} onChange={onChange} />
      {sorted.map((facet) => (
        <FacetField key={facet.code} facet={facet} filters={filters} onChange={onChange} />
      ))}
      <section>
        <label className="check">
          <input
            type="checkbox"
            checked={filters.inStock}
            data-testid="filter-in-stock"
            onChange={(event) => onChange({ ...filters, inStock: event.target.checked })}
          />
          {t.shop.inStockOnly}
        </label>
      </section>
    </>
  );
}

interface FacetFieldProps {
  facet: Facet;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

function FacetField({ facet, filters, onChange }: FacetFieldProps) {
  const chosen = filters.facets[facet.code] ?? [];
  // A value that would lead nowhere is left out, unless it is chosen and must be undone.
  const values = facet.values.filter((value) => value.count > 0 || chosen.includes(value.code));
  if (values.length === 0) return null;
  return (
    <section>
      <fieldset>
        <legend>{facet.name}</legend>
        {values.map((value) => (
          <label key={value.code} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(value.code)}
              data-testid={`filter-${facet.code}-${value.code}`}
              onChange={(event) => onChange(withValue(filters, facet.code, value.code, event.target.checked))}
            />
            {isColour(facet.code) && <Swatch code={value.code} />}
            {value.name} <span className="count">{value.count}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}

interface PriceFieldsProps {
  filters: Filters;
  currency: string;
  onChange: (filters: Filters) => void;
}

/** What is typed counts when the field is left, or with Enter; what is no price is forgotten. */
function PriceFields({ filters, currency, onChange }: PriceFieldsProps) {
  const { t, language } = useLanguage();
  const written = {
    priceMin: typedPrice(filters.priceMin, currency, language),
    priceMax: typedPrice(filters.priceMax, currency, language),
  };
  const [typed, setTyped] = useState<Partial<typeof written>>({});

  const commit = () => {
    const { priceMin: least, priceMax: most } = { ...written, ...typed };
    const [one, other] = [minorUnitsOf(least, currency), minorUnitsOf(most, currency)];
    const isTurned = one !== undefined && other !== undefined && one > other;
    const next = isTurned ? { priceMin: other, priceMax: one } : { priceMin: one, priceMax: other };
    setTyped({});
    if (next.priceMin !== filters.priceMin || next.priceMax !== filters.priceMax) onChange({ ...filters, ...next });
  };
  const field = (name: keyof typeof written, label: string) => (
    <input
      className="field"
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      placeholder={name === 'priceMin' ? '0' : ''}
      value={typed[name] ?? written[name]}
      data-testid={`filter-${name}`}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      onBlur={commit}
    />
  );
  return (
    <section>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          commit();
        }}
      >
        <fieldset>
          <legend>{t.shop.price(currencySign(currency, language))}</legend>
          <div className="price-fields">
            {field('priceMin', t.shop.from)}
            <span className="small muted">{t.shop.toWord}</span>
            {field('priceMax', t.shop.to)}
          </div>
          <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        </fieldset>
      </form>
    </section>
  );
}
