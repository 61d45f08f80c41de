// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useRef } from 'react';
import { useChat } from '../ChatContext';
import { useChatState } from '../hooks';
import { unreadCount } from '../store/view';
import { ChatPanel } from './ChatPanel';
import { Launcher } from './Launcher';

/** The chat of the page: a button in the corner, or the panel that it opens. */
export function ChatWidget() {
  const { isOpen, open } = useChat();
  const state = useChatState();
  const launcher = useRef<HTMLButtonElement>(null);
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (isOpen && !wasOpen.current) opener.current = document.activeElement;
    if (!isOpen && wasOpen.current) {
      // Back to where the shopper came from; the launcher was not there meanwhile.
      const { current } = opener;
      if (current instanceof HTMLElement && current.isConnected && current !== document.body) current.focus();
      else launcher.current?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (isOpen) return <ChatPanel state={state} />;
  return <Launcher ref={launcher} unread={unreadCount(state)} onOpen={() => open()} />;
}
