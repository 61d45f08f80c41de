// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ProductSummary } from '../../api/shop';
import { useChat } from '../../chat/ChatContext';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { activeCount, cleared, filtersOf, paramsWith, searchSorts, sorts, type Filters, type Sort } from '../filters';
import { Notice } from '../Notice';
import { useCategories } from '../useCategories';
import { AppliedFilters } from './AppliedFilters';
import { FilterRail } from './FilterRail';
import { FilterSheet } from './FilterSheet';
import { GridSkeleton } from './GridSkeleton';
import { ProductCard } from './ProductCard';
import { pageSize, useProducts } from './useProducts';

const usualCurrency = 'EUR';
const firstScreen = 4;

interface ProductListingProps {
  category?: string | undefined;
  words?: string | undefined;
}

/** A shelf: everything, a category or what a search finds. Its filters are in the address. */
export function ProductListing({ category, words }: ProductListingProps) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const { categories } = useCategories();
  const filters = filtersOf(params);
  const listing = { category, words, filters, language };
  const products = useProducts(listing);

  const first = products.data?.pages[0];
  const items = products.data?.pages.flatMap((page) => page.items) ?? [];
  const currency = items[0]?.priceFrom.currency ?? usualCurrency;
  const facets = first?.facets ?? [];
  const active = activeCount(filters);

  const apply = (next: Filters, shelf: string | undefined = category) => {
    const path = shelf === category ? '' : shelf === undefined ? '/' : `/category/${shelf}`;
    const search = paramsWith(params, next).toString();
    void navigate({ ...(path !== '' && { pathname: path }), search: search === '' ? '' : `?${search}` });
  };

  return (
    <div className="shelf">
      <FilterRail
        categories={categories}
        category={category}
        facets={facets}
        isEverything={category === undefined && words === undefined}
        filters={filters}
        currency={currency}
        onChange={apply}
      />
      <section aria-labelledby="products" aria-busy={products.isPlaceholderData}>
        <h2 id="products" className="visually-hidden">
          {t.shop.products}
        </h2>
        <div className="shelf-tools">
          <button
            type="button"
            className="button filters-button"
            aria-haspopup="dialog"
            data-testid="filters-open"
            onClick={() => setSheetOpen(true)}
          >
            <Icon name="filters" />
            {t.shop.filters}
            {active > 0 && (
              <span className="figure">
                <span aria-hidden="true">{active}</span>
                <span className="visually-hidden">{t.shop.filtersActive(active)}</span>
              </span>
            )}
          </button>
          <p className="small muted shelf-count" role="status" data-testid="product-count">
            {first !== undefined && t.shop.productCount(first.count, first.countIsEstimate)}
          </p>
          <SortChoice
            isSearch={words !== undefined}
            chosen={filters.sort}
            onChange={(sort) => apply({ ...filters, sort })}
          />
        </div>
        <AppliedFilters facets={facets} filters={filters} currency={currency} onChange={apply} />
        {products.isPending ? (
          <GridSkeleton />
        ) : products.isError && items.length === 0 ? (
          <Notice heading="h3" title={t.shop.listFailedTitle} text={t.shop.listFailed} isAlert>
            <button type="button" className="button" onClick={() => void products.refetch()}>
              {t.tryAgain}
            </button>
          </Notice>
        ) : items.length === 0 ? (
          <Nothing words={words} isFiltered={active > 0} onClear={() => apply(cleared(filters))} />
        ) : (
          <Grid
            items={items}
            count={first?.count ?? items.length}
            hasMore={products.hasNextPage}
            isStale={products.isPlaceholderData}
            isLoadingMore={products.isFetchingNextPage}
            onMore={() => products.fetchNextPage()}
          />
        )}
      </section>
      {isSheetOpen && (
        <FilterSheet
          categories={categories}
          listing={listing}
          currency={currency}
          onClose={() => setSheetOpen(false)}
          onApply={apply}
        />
      )}
    </div>
  );
}

interface SortChoiceProps {
  isSearch: boolean;
  chosen: Sort | undefined;
  onChange: (sort: Sort | undefined) => void;
}

function SortChoice({ isSearch, chosen, onChange }: SortChoiceProps) {
  const { t } = useLanguage();
  const offered: readonly Sort[] = isSearch ? searchSorts : sorts;
  const usual: Sort = isSearch ? 'relevance' : 'newest';
  const shown = chosen !== undefined && offered.includes(chosen) ? chosen : usual;
  return (
    <label className="select">
      <span className="select-label muted">{t.shop.sort}</span>
      <select
        value={shown}
        data-testid="sort"
        onChange={(event) => {
          const sort = offered.find((one) => one === event.target.value);
          onChange(sort === usual ? undefined : sort);
        }}
      >
        {offered.map((sort) => (
          <option key={sort} value={sort}>
            {t.shop.sorts[sort]}
          </option>
        ))}
      </select>
      <Icon name="chevronDown" size={16} />
    </label>
  );
}

interface GridProps {
  items: readonly ProductSummary[];
  count: number;
  hasMore: boolean;
  /** What is shown belongs to filters that have been changed already. */
  isStale: boolean;
  isLoadingMore: boolean;
  onMore: () => Promise<unknown>;
}

function Grid({ items, count, hasMore, isStale, isLoadingMore, onMore }: GridProps) {
  const { t } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const more = async () => {
    if (isLoadingMore) return;
    const before = items.length;
    await onMore();
    // The button has moved or is gone; reading goes on at the first new product.
    requestAnimationFrame(() => list.current?.children[before]?.querySelector('a')?.focus({ preventScroll: true }));
  };
  return (
    <>
      <ul ref={list} className={isStale ? 'grid grid-stale' : 'grid'}>
        {items.map((product, index) => (
          <ProductCard key={product.id} product={product} heading="h3" isFirst={index < firstScreen} />
        ))}
      </ul>
      {hasMore && (
        <div className="shelf-more">
          <button type="button" className="button" aria-disabled={isLoadingMore} onClick={() => void more()}>
            {t.shop.showMore(Math.min(pageSize, Math.max(1, count - items.length)))}
          </button>
          <p className="small muted figure">{t.shop.shownOf(items.length, count)}</p>
        </div>
      )}
    </>
  );
}

interface NothingProps {
  words: string | undefined;
  isFiltered: boolean;
  onClear: () => void;
}

function Nothing({ words, isFiltered, onClear }: NothingProps) {
  const { t } = useLanguage();
  const { ask } = useChat();
  const navigate = useNavigate();
  if (isFiltered)
    return (
      <Notice heading="h3" title={t.shop.nothingTitle} text={t.shop.nothingFiltered}>
        <button type="button" className="button" data-testid="clear-filters" onClick={onClear}>
          {t.shop.clearFilters}
        </button>
      </Notice>
    );
  if (words !== undefined)
    return (
      <Notice heading="h3" title={t.shop.nothingTitle} text={t.shop.nothingFound(words)}>
        <button type="button" className="button" onClick={() => ask(words)}>
          {t.shop.askShop}
        </button>
      </Notice>
    );
  return (
    <Notice heading="h3" title={t.shop.nothingTitle} text={t.shop.nothingHere}>
      <button type="button" className="button" onClick={() => void navigate('/')}>
        {t.shop.seeEverything}
      </button>
    </Notice>
  );
}
