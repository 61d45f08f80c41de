// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useState } from 'react';
import { useChat } from '../chat/ChatContext';
import { useChatState } from '../chat/hooks';
import { useLanguage } from '../i18n/language';
import { PageTitle } from '../layout/PageTitle';
import { ShopAnswer } from './ShopAnswer';

export function PrivacyPage() {
  const { t } = useLanguage();
  const page = t.privacyPage;
  return (
    <article className="plain-page reading">
      <PageTitle title={page.title} />
      <p>{page.intro}</p>
      <section aria-labelledby="device">
        <h2 id="device">{page.deviceTitle}</h2>
        <ul className="bullets">
          {page.device.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{page.deviceEnd}</p>
        <ForgetChat />
      </section>
      <section aria-labelledby="shop">
        <h2 id="shop">{page.shopTitle}</h2>
        <ShopAnswer question={page.question} />
      </section>
    </article>
  );
}

function ForgetChat() {
  const { t } = useLanguage();
  const { session } = useChat();
  const state = useChatState();
  const [isForgotten, setForgotten] = useState(false);
  const hasChat = state.conversationId !== null || state.outbox.length > 0;
  if (!hasChat)
    return (
      <p className="muted" role="status">
        {isForgotten ? t.privacyPage.forgotten : t.privacyPage.nothingKept}
      </p>
    );
  return (
    <button
      type="button"
      className="button button-danger"
      onClick={() => {
        session.beginAnew(false);
        setForgotten(true);
      }}
    >
      {t.privacyPage.forget}
    </button>
  );
}
