// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useParams } from 'react-router';
import { useLanguage } from '../i18n/language';
import { PageTitle } from '../layout/PageTitle';
import { Crumbs } from '../shop/Crumbs';
import { ProductListing } from '../shop/listing/ProductListing';
import { pathTo, useCategories } from '../shop/useCategories';
import { NotFoundPage } from './NotFoundPage';

export function CategoryPage() {
  const { t } = useLanguage();
  const { slug } = useParams();
  const { categories, isPending } = useCategories();
  const path = pathTo(categories, slug);
  const category = path.at(-1);
  if (category === undefined && !isPending && categories.length > 0) return <NotFoundPage />;
  const parents = path.slice(0, -1).map((one) => ({ name: one.name, to: `/category/${one.slug}` }));
  return (
    <>
      {category !== undefined && (
        <>
          <Crumbs path={[{ name: t.shop.homeCrumb, to: '/' }, ...parents]} here={category.name} />
          <PageTitle title={category.name} />
        </>
      )}
      <ProductListing category={slug} />
    </>
  );
}
