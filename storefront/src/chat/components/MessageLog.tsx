// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { useChat } from '../ChatContext';
import type { ChatState } from '../store/state';
import { endsInRefusal, firstName, newestFromShop, queueEntryVersion, waitingCount } from '../store/view';
import { LogEntry } from './LogEntry';
import { OutgoingMessage } from './OutgoingMessage';
import { RefusalOffer } from './RefusalOffer';
import { StreamingAnswer } from './StreamingAnswer';
import { Welcome } from './Welcome';

/** The end counts as seen when it is no further away than this. */
const nearEndPx = 48;

/** Keeps the end of the log in view while it is in view, and says so when it is not. */
function useFollowing(state: ChatState) {
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [isBehind, setBehind] = useState(false);

  const toEnd = () => {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
    isAtEnd.current = true;
    setBehind(false);
  };
  const onScroll = () => {
    if (log.current === null) return;
    const { scrollHeight, scrollTop, clientHeight } = log.current;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight <= nearEndPx;
    if (isAtEnd.current) setBehind(false);
  };
  const written = state.outbox.length;
  const wrote = useRef(written);
  useLayoutEffect(() => {
    // One's own message is always shown.
    if (isAtEnd.current || written > wrote.current) toEnd();
    else setBehind(true);
    wrote.current = written;
  }, [state.entries, state.stream, state.typing, written]);
  return { log, onScroll, toEnd, isAtEnd, isBehind };
}

/** Tells the shop what has been seen: the end of the log, in an open panel, in a visible window. */
function useReadMarks(state: ChatState, isAtEnd: { readonly current: boolean }) {
  const { session } = useChat();
  const newest = newestFromShop(state);
  useEffect(() => {
    const mark = () => {
      if (document.visibilityState === 'visible' && isAtEnd.current) session.read(newest);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [session, newest, state.link.status, isAtEnd]);
}

export function MessageLog({ state }: { state: ChatState }) {
  const { t } = useLanguage();
  const { log, onScroll, toEnd, isAtEnd, isBehind } = useFollowing(state);
  useReadMarks(state, isAtEnd);
  const isBlank = state.entries.length === 0 && state.outbox.length === 0 && state.stream === null;
  const typist = state.typing === null ? null : firstName(state.typing.name ?? state.owner.name ?? t.chat.someone);
  const queuedAt = queueEntryVersion(state);

  return (
    <div className="log-frame">
      <div
        ref={log}
        className="log"
        role="log"
        aria-live="polite"
        aria-label={t.chat.messages}
        tabIndex={0}
        data-testid="chat-log"
        data-version={state.version}
        onScroll={onScroll}
      >
        <Welcome withSuggestions={isBlank} />
        {state.entries.map((entry) => (
          <LogEntry
            key={entry.key}
            entry={entry}
            isRead={entry.version <= state.readByShop}
            awaitsPerson={queuedAt !== null && entry.version > queuedAt}
          />
        ))}
        {state.stream !== null && <StreamingAnswer stream={state.stream} />}
        {endsInRefusal(state) && <RefusalOffer state={state} />}
        {state.outbox.map((message) => (
          <OutgoingMessage key={message.clientMessageId} message={message} link={state.link} />
        ))}
        {state.link.status === 'lost' && waitingCount(state) > 0 && <p className="notice">{t.chat.goOnWriting}</p>}
        {typist !== null && (
          <p className="meta" data-testid="chat-typing">
            {t.chat.personWriting(typist)}
          </p>
        )}
      </div>
      {isBehind && (
        <button type="button" className="button button-small to-end" onClick={toEnd}>
          <Icon name="arrowDown" size={16} />
          {t.chat.newMessage}
        </button>
      )}
    </div>
  );
}
