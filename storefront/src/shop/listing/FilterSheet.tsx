// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useRef, useState } from 'react';
import type { Category } from '../../api/shop';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { cleared, type Filters, type Listing } from '../filters';
import { rootsOf } from '../useCategories';
import { FilterFields } from './FilterFields';
import { useProductCount } from './useProducts';

interface FilterSheetProps {
  categories: readonly Category[];
  listing: Listing;
  currency: string;
  onApply: (filters: Filters, category: string | undefined) => void;
  onClose: () => void;
}

/** From below on a narrow page. Nothing changes behind it until its button, which says what will be seen, is pressed. */
export function FilterSheet({ categories, listing, currency, onApply, onClose }: FilterSheetProps) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [filters, setFilters] = useState(listing.filters);
  const [category, setCategory] = useState(listing.category);
  const found = useProductCount({ ...listing, category, filters }, true);

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  // Closing gives the focus back to the button that opened it.
  const close = () => dialog.current?.close();

  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="sheet-title" onClose={onClose}>
      <div className="sheet-head">
        <h2 id="sheet-title">{t.shop.filters}</h2>
        <button type="button" className="icon-button" aria-label={t.shop.closeFilters} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div className="sheet-body">
        {listing.words === undefined && (
          <CategoryChoice categories={categories} category={category} onChoose={setCategory} />
        )}
        <FilterFields
          isEverything={category === undefined && listing.words === undefined}
          facets={found.data?.facets ?? []}
          filters={filters}
          currency={currency}
          onChange={setFilters}
        />
      </div>
      <div className="sheet-foot">
        <button type="button" className="button" onClick={() => setFilters(cleared(filters))}>
          {t.shop.clear}
        </button>
        <button
          type="button"
          className="button button-primary"
          aria-live="polite"
          data-testid="filters-apply"
          onClick={() => {
            close();
            onApply(filters, category);
          }}
        >
          {found.data === undefined ? t.shop.showCounting : t.shop.showProducts(found.data.count)}
        </button>
      </div>
    </dialog>
  );
}

interface CategoryChoiceProps {
  categories: readonly Category[];
  category: string | undefined;
  onChoose: (category: string | undefined) => void;
}

function CategoryChoice({ categories, category, onChoose }: CategoryChoiceProps) {
  const { t } = useLanguage();
  const roots = rootsOf(categories);
  const chosen = categories.find((one) => one.slug === category);
  const shown = chosen === undefined || roots.includes(chosen) ? roots : [...roots, chosen];
  const option = (slug: string | undefined, name: string, count: number) => (
    <label key={slug ?? ''} className="option">
      <input
        type="radio"
        name="sheet-category"
        className="visually-hidden"
        checked={category === slug}
        onChange={() => onChoose(slug)}
      />
      {name} <span className="small muted figure">{count}</span>
    </label>
  );
  return (
    <section>
      <fieldset>
        <legend>{t.shop.category}</legend>
        <div className="options">
          {option(
            undefined,
            t.shop.everything,
            roots.reduce((sum, one) => sum + one.products, 0),
          )}
          {shown.map((one) => option(one.slug, one.name, one.products))}
        </div>
      </fieldset>
    </section>
  );
}
