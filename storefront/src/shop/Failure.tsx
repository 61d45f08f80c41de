// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLanguage } from '../i18n/language';
import { PageTitle } from '../layout/PageTitle';

/** Stands for a page whose data did not come. */
export function Failure({ title, text, onRetry }: { title: string; text: string; onRetry: () => void }) {
  const { t } = useLanguage();
  return (
    <section className="plain-page reading" role="alert">
      <PageTitle title={title} />
      <p className="muted">{text}</p>
      <div>
        <button type="button" className="button button-primary" onClick={onRetry}>
          {t.tryAgain}
        </button>
      </div>
    </section>
  );
}
