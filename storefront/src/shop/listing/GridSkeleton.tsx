// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLanguage } from '../../i18n/language';

const cards = 8;

/** As large as what comes, and only after a moment. */
export function GridSkeleton() {
  const { t } = useLanguage();
  return (
    <div className="grid late" role="status" aria-label={t.shop.loading}>
      {Array.from({ length: cards }, (_, index) => (
        <div key={index} className="bones product-bones">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
