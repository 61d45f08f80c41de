// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useState } from 'react';
import type { Language } from '../../api/types';
import { useLanguage } from '../../i18n/language';
import { useChat } from '../ChatContext';
import type { CardValues } from './cards';

export type ReadCards = { status: 'reading' } | { status: 'failed' } | { status: 'read'; cards: readonly CardValues[] };

const reading: ReadCards = { status: 'reading' };

/** The cards of a message with their values of now: read whenever they come into view, and in another language again. */
export function useCards(messageId: string): { read: ReadCards; tryAgain: () => void } {
  const { session } = useChat();
  const { language } = useLanguage();
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<{ read: ReadCards; language: Language; attempt: number } | null>(null);

  useEffect(() => {
    let isOver = false;
    const keep = (read: ReadCards) => {
      if (!isOver) setHeld({ read, language, attempt });
    };
    session.cards(messageId, language).then(
      (cards) => keep({ status: 'read', cards }),
      () => keep({ status: 'failed' }),
    );
    return () => {
      isOver = true;
    };
  }, [session, messageId, language, attempt]);

  // While the other language is read, the cards stay; a new attempt after a failure shows that it is under way.
  const isOld = held === null || (held.attempt !== attempt && held.read.status === 'failed');
  return { read: isOld ? reading : held.read, tryAgain: () => setAttempt(attempt + 1) };
}
