// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { useChat } from '../ChatContext';
import type { ChatState } from '../store/state';
import { personName, stripKind, waitingCount, type StripKind } from '../store/view';
import { TalkToPerson } from './TalkToPerson';

/** Who owns the conversation and what the shopper can do about it, always in words. */
export function OwnerStrip({ state }: { state: ChatState }) {
  const kind = stripKind(state);
  return (
    <div className={`strip strip-${kind}`} data-testid="chat-strip" data-kind={kind}>
      <StripBody kind={kind} state={state} />
    </div>
  );
}

function StripBody({ kind, state }: { kind: StripKind; state: ChatState }) {
  const { t } = useLanguage();
  const name = personName(state) ?? t.chat.someone;
  switch (kind) {
    case 'lost':
      return <LostStrip state={state} />;
    case 'bot':
      return (
        <>
          <div>{state.personRequest === 'failed' ? <AskFailed /> : t.chat.stripBot}</div>
          <TalkToPerson state={state} />
        </>
      );
    case 'queue':
      return (
        <div role="status">
          <p className="strip-title">{state.ahead === null ? t.chat.aheadUnknown : t.chat.ahead(state.ahead)}</p>
          <p className="muted">{t.chat.keepPlace}</p>
        </div>
      );
    case 'person':
      return (
        <>
          <Icon name="personCheck" className="accent" />
          <div role="status">{t.chat.stripPerson(name)}</div>
        </>
      );
    case 'snoozed':
      return (
        <>
          <Icon name="clock" className="accent" />
          <div role="status">{t.chat.stripSnoozed(name)}</div>
        </>
      );
    case 'resolved':
      return (
        <>
          <Icon name="check" className="muted" />
          <div role="status">{t.chat.stripResolved}</div>
        </>
      );
  }
}

function AskFailed() {
  const { t } = useLanguage();
  return (
    <span role="alert" className="danger">
      {t.chat.askFailed}
    </span>
  );
}

function LostStrip({ state }: { state: ChatState }) {
  const { t } = useLanguage();
  const { session } = useChat();
  const isTrying = state.link.status === 'lost' && state.link.retryAt === null;
  return (
    <>
      <Icon name="wifiOff" />
      <div role="status">
        <b>{t.chat.lost}</b> {t.chat.lostWaiting(waitingCount(state))}
      </div>
      <button
        type="button"
        className="button button-small"
        aria-disabled={isTrying}
        title={isTrying ? t.chat.lostRetrying : undefined}
        data-testid="chat-try-now"
        onClick={() => session.tryNow()}
      >
        {t.chat.tryNow}
      </button>
    </>
  );
}
