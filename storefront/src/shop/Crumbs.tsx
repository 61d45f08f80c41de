// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Fragment } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../i18n/language';
import { Icon } from '../icons/Icon';

export interface Crumb {
  name: string;
  to: string;
}

/** The way here; the page itself is the last word and no link. */
export function Crumbs({ path, here }: { path: readonly Crumb[]; here: string }) {
  const { t } = useLanguage();
  return (
    <nav className="crumbs" aria-label={t.shop.youAreHere}>
      {path.map((crumb) => (
        <Fragment key={crumb.to}>
          <Link to={crumb.to}>{crumb.name}</Link>
          <Icon name="chevronRight" size={16} />
        </Fragment>
      ))}
      <span aria-current="page">{here}</span>
    </nav>
  );
}
