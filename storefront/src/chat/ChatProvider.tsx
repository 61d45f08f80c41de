// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { ChatContext } from './ChatContext';
import type { ChatSession } from './session';

/** Gives the page its one chat session and says whether the panel is open. */
export function ChatProvider({ session, children }: { session: ChatSession; children: ReactNode }) {
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState('');

  useEffect(() => session.start(), [session]);
  useEffect(() => session.setLanguage(language), [session, language]);
  useEffect(() => {
    const onOnline = () => session.tryNow();
    window.addEventListener('online', onOnline);
    return () => window.removeEventListener('online', onOnline);
  }, [session]);

  const open = useCallback((text?: string) => {
    if (text !== undefined) setDraft(text);
    setOpen(true);
  }, []);
  const close = useCallback(() => setOpen(false), []);
  const ask = useCallback(
    (question: string) => {
      session.write(question);
      setOpen(true);
    },
    [session],
  );
  const control = useMemo(
    () => ({ session, isOpen, draft, setDraft, open, close, ask }),
    [session, isOpen, draft, open, close, ask],
  );
  return <ChatContext.Provider value={control}>{children}</ChatContext.Provider>;
}
