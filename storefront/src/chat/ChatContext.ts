// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { createContext, useContext } from 'react';
import type { ChatSession } from './session';

export interface ChatControl {
  session: ChatSession;
  isOpen: boolean;
  /** What the composer holds. */
  draft: string;
  setDraft: (draft: string) => void;
  /** Opens the panel; with a draft, puts that into the composer for the shopper to complete. */
  open: (draft?: string) => void;
  close: () => void;
  /** Opens the panel and asks at once. */
  ask: (question: string) => void;
}

export const ChatContext = createContext<ChatControl | null>(null);

export function useChat(): ChatControl {
  const control = useContext(ChatContext);
  if (control === null) throw new Error('useChat() needs a ChatProvider above it');
  return control;
}
