// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLayoutEffect, type KeyboardEvent, type RefObject, type SubmitEvent } from 'react';
import { useLanguage } from '../../i18n/language';
import type { Texts } from '../../i18n/texts';
import { Icon } from '../../icons/Icon';
import { useChat } from '../ChatContext';
import type { ChatState } from '../store/state';
import { endsInRefusal } from '../store/view';

/** The server takes no longer message. */
const longestMessage = 4_000;
const tallestFieldPx = 160;

function placeholder(state: ChatState, t: Texts): string {
  switch (state.state) {
    case 'bot':
      if (state.stream !== null) return t.chat.placeholderStreaming;
      if (endsInRefusal(state)) return t.chat.placeholderRefused;
      return state.entries.length === 0 ? t.chat.placeholderFirst : t.chat.placeholderBot;
    case 'queued':
      return t.chat.placeholderQueue;
    case 'agent':
    case 'snoozed':
      return t.chat.placeholderBot;
    case 'resolved':
      return t.chat.placeholderResolved;
  }
}

export function Composer({ state, fieldRef }: { state: ChatState; fieldRef: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useLanguage();
  const { session, draft, setDraft } = useChat();
  const body = draft.trim();
  const over = body.length - longestMessage;
  const canSend = body !== '' && over <= 0;

  // As tall as what is written, up to a bound; then it scrolls.
  useLayoutEffect(() => {
    const { current } = fieldRef;
    if (current === null) return;
    current.style.height = 'auto';
    const border = current.offsetHeight - current.clientHeight;
    current.style.height = `${Math.min(current.scrollHeight + border, tallestFieldPx)}px`;
  }, [draft, fieldRef]);

  const send = () => {
    if (!canSend) return;
    session.write(body);
    setDraft('');
    fieldRef.current?.focus();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form className="composer" onSubmit={onSubmit}>
      {over > 0 && (
        <p className="composer-error danger small" role="alert">
          {t.chat.tooLong(over)}
        </p>
      )}
      <label className="visually-hidden" htmlFor="chat-message">
        {t.chat.message}
      </label>
      <textarea
        ref={fieldRef}
        id="chat-message"
        className={over > 0 ? 'field field-error' : 'field'}
        rows={1}
        value={draft}
        placeholder={placeholder(state, t)}
        aria-invalid={over > 0}
        data-testid="chat-composer"
        onChange={(event) => {
          setDraft(event.target.value);
          session.typing(event.target.value.trim() !== '');
        }}
        onBlur={() => session.typing(false)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="send" aria-label={t.chat.send} aria-disabled={!canSend} data-testid="chat-send">
        <Icon name="arrowUp" />
      </button>
    </form>
  );
}
