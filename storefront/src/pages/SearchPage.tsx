// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useSearchParams } from 'react-router';
import { useLanguage } from '../i18n/language';
import { PageTitle } from '../layout/PageTitle';
import { ProductListing } from '../shop/listing/ProductListing';

export function SearchPage() {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const words = params.get('q')?.trim() ?? '';
  return (
    <div className="plain-page">
      <PageTitle title={words === '' ? t.shop.searchTitle : t.shop.searchTitleFor(words)} />
      <ProductListing words={words === '' ? undefined : words} />
    </div>
  );
}
