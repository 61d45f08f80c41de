// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useSyncExternalStore } from 'react';
import { useChat } from './ChatContext';
import type { ChatState } from './store/state';

export function useChatState(): ChatState {
  const { session } = useChat();
  return useSyncExternalStore(session.subscribe, session.getState);
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Below this width the panel fills the screen. */
export function useFullScreenChat(): boolean {
  return useMedia('(max-width: 719px)');
}

export function useReducedMotion(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}

/** For links that lead out of the chat: on a phone the page would stay hidden behind it. */
export function useLeaveChat(): () => void {
  const { close } = useChat();
  const isFull = useFullScreenChat();
  return () => {
    if (isFull) close();
  };
}
