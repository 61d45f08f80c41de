// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Link } from 'react-router';
import { useLanguage } from '../i18n/language';
import { PageTitle } from '../layout/PageTitle';

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <section className="plain-page reading">
      <PageTitle title={t.notFoundTitle} />
      <p className="muted">{t.notFoundText}</p>
      <div>
        <Link className="button button-primary" to="/">
          {t.backHome}
        </Link>
      </div>
    </section>
  );
}
