// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLanguage } from '../i18n/language';

/** Stands in for a page that threw. */
export function BrokenPage() {
  const { t } = useLanguage();
  return (
    <section className="plain-page reading" role="alert">
      <h1>{t.brokenTitle}</h1>
      <p className="muted">{t.brokenText}</p>
      <div>
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          {t.reload}
        </button>
      </div>
    </section>
  );
}
