// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useChat } from '../chat/ChatContext';
import { useLanguage } from '../i18n/language';
import { PageTitle } from '../layout/PageTitle';

export function AssistantPage() {
  const { t } = useLanguage();
  const { open } = useChat();
  const page = t.assistantText;
  return (
    <article className="plain-page reading">
      <PageTitle title={page.title} />
      <p>{page.intro}</p>
      {page.points.map((point) => (
        <section key={point.title}>
          <h2>{point.title}</h2>
          <p>{point.text}</p>
        </section>
      ))}
      <div>
        <button type="button" className="button button-primary" onClick={() => open()}>
          {page.tryIt}
        </button>
      </div>
    </article>
  );
}
