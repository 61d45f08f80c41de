// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Link } from 'react-router';
import type { Category, Facet } from '../../api/shop';
import { useLanguage } from '../../i18n/language';
import type { Filters } from '../filters';
import { pathTo, rootsOf } from '../useCategories';
import { FilterFields } from './FilterFields';

interface FilterRailProps {
  categories: readonly Category[];
  category: string | undefined;
  facets: readonly Facet[];
  isEverything: boolean;
  filters: Filters;
  currency: string;
  onChange: (filters: Filters) => void;
}

/** Beside the products on a wide page. Choosing works at once. */
export function FilterRail({ categories, category, ...fields }: FilterRailProps) {
  const { t } = useLanguage();
  return (
    <aside className="rail" aria-label={t.shop.filters}>
      <section>
        <h2>{t.shop.category}</h2>
        <CategoryLinks categories={categories} category={category} />
      </section>
      <FilterFields {...fields} />
    </aside>
  );
}

function CategoryLinks({ categories, category }: Pick<FilterRailProps, 'categories' | 'category'>) {
  const { t } = useLanguage();
  const roots = rootsOf(categories);
  const [root] = pathTo(categories, category);
  const everything = roots.reduce((sum, one) => sum + one.products, 0);
  const link = (name: string, count: number, to: string, isHere: boolean) => (
    <Link to={to} className="rail-link" aria-current={isHere ? 'page' : undefined}>
      {name} <span className="count">{count}</span>
    </Link>
  );
  return (
    <ul>
      <li>{link(t.shop.everything, everything, '/', category === undefined)}</li>
      {roots.map((one) => (
        <li key={one.id}>
          {link(one.name, one.products, `/category/${one.slug}`, one.slug === category)}
          {one === root && (
            <ul className="rail-inner">
              {categories
                .filter((child) => child.parent === one.id)
                .map((child) => (
                  <li key={child.id}>
                    {link(child.name, child.products, `/category/${child.slug}`, child.slug === category)}
                  </li>
                ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
