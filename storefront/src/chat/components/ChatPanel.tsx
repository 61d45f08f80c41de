// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { useChat } from '../ChatContext';
import { useFullScreenChat } from '../hooks';
import type { ChatState } from '../store/state';
import { ChatHeader } from './ChatHeader';
import { Composer } from './Composer';
import { MessageLog } from './MessageLog';
import { MoreMenu } from './MoreMenu';
import { OwnerStrip } from './OwnerStrip';

/** Floats over the page on a wide window; on a phone it is the whole screen, and modal. */
export function ChatPanel({ state }: { state: ChatState }) {
  const { t } = useLanguage();
  const { close } = useChat();
  const isFull = useFullScreenChat();
  const composer = useRef<HTMLTextAreaElement>(null);

  useEffect(() => composer.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    close();
  };

  return (
    // The dialog only listens for Escape, whichever of its controls has the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={isFull ? 'chat chat-full' : 'chat chat-floating'}
      role="dialog"
      aria-modal={isFull}
      aria-label={t.chat.panel}
      data-testid="chat-panel"
      data-link={state.link.status}
      onKeyDown={onKeyDown}
    >
      <ChatHeader state={state}>
        <MoreMenu state={state} onDone={() => composer.current?.focus()} />
        <button
          type="button"
          className="icon-button"
          aria-label={t.chat.close}
          data-testid="chat-close"
          onClick={() => close()}
        >
          <Icon name="close" />
        </button>
      </ChatHeader>
      <OwnerStrip state={state} />
      <MessageLog state={state} />
      <Composer state={state} fieldRef={composer} />
    </section>
  );
}
