// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useLanguage } from '../../i18n/language';
import { Icon } from '../../icons/Icon';
import { useChat } from '../ChatContext';
import type { Link, Outgoing } from '../store/state';

/** A message of the shopper that the shop does not have yet, or has not shown back yet. */
export function OutgoingMessage({ message, link }: { message: Outgoing; link: Link }) {
  const { t } = useLanguage();
  const { session } = useChat();
  const { clientMessageId, body } = message;
  const isFailed = message.status === 'failed';
  // Within the moment that a message normally takes, nothing is waiting.
  const isHeld = !isFailed && link.status === 'lost';
  return (
    <div className="message message-own" data-testid="chat-outgoing" data-status={message.status}>
      <div className={isHeld || isFailed ? 'bubble bubble-waiting' : 'bubble'}>{body}</div>
      {isFailed ? (
        <p className="meta" role="alert">
          <span className="danger">{t.chat.failed}</span>
          <button type="button" className="link-button" onClick={() => session.tryAgain(clientMessageId)}>
            {t.tryAgain}
          </button>
          <button type="button" className="link-button" onClick={() => session.discard(clientMessageId)}>
            {t.chat.discard}
          </button>
        </p>
      ) : (
        <p className="meta">
          {isHeld && <Icon name="clock" size={16} />}
          {isHeld ? t.chat.waiting : t.chat.sending}
        </p>
      )}
    </div>
  );
}
