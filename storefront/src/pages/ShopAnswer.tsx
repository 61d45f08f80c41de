// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { AnswerBubble } from '../chat/components/AnswerBubble';
import { useLanguage } from '../i18n/language';
import { Icon } from '../icons/Icon';

/** What the shop's documents answer to a question, with the sources. */
export function ShopAnswer({ question }: { question: string }) {
  const { t, language } = useLanguage();
  const answer = useQuery({
    queryKey: ['answer', language, question],
    queryFn: () => api.answer({ question, language }),
  });
  if (answer.isPending)
    return (
      <div className="skeleton" role="status" aria-label={t.answerLoading}>
        <span />
        <span />
        <span />
      </div>
    );
  if (answer.isError)
    return (
      <div className="note note-warning" role="alert">
        <Icon name="alert" />
        <div>
          <p>{t.answerFailed}</p>
          <button type="button" className="button button-small" onClick={() => void answer.refetch()}>
            {t.tryAgain}
          </button>
        </div>
      </div>
    );
  if (!answer.data.grounded)
    return (
      <p className="note">
        <Icon name="alert" />
        {t.answerUnknown}
      </p>
    );
  return (
    <div className="shop-answer" data-testid="shop-answer">
      <AnswerBubble body={answer.data.answer} citations={answer.data.citations} />
    </div>
  );
}
