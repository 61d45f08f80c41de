// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { useChat } from '../ChatContext';
import type { ChatState } from '../store/state';
import { saveTranscript } from '../transcript';

/** Keeps the conversation as a file, or leaves it for a new one. */
export function MoreMenu({ state, onDone }: { state: ChatState; onDone: () => void }) {
  const { t, language } = useLanguage();
  const { session } = useChat();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at(at - 1)?.focus();
    else if (event.key === 'Tab') setOpen(false);
    else if (event.key === 'Escape') {
      setOpen(false);
      button.current?.focus();
    } else return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  const choose = (action: () => void) => () => {
    setOpen(false);
    action();
    onDone();
  };

  return (
    <div className="more" ref={box} role="none" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={t.chat.more}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-testid="chat-more"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <div className="menu" role="menu" aria-label={t.chat.more}>
          <button
            type="button"
            role="menuitem"
            data-testid="chat-save"
            onClick={choose(() => saveTranscript(state, t, language))}
          >
            <Icon name="download" />
            {t.chat.save}
          </button>
          <button
            type="button"
            role="menuitem"
            data-testid="chat-start-new"
            onClick={choose(() => session.beginAnew(false))}
          >
            <Icon name="plus" />
            {t.chat.startNew}
          </button>
        </div>
      )}
    </div>
  );
}
