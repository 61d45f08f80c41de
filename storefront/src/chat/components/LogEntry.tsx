// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { memo } from 'react';
import { useLanguage } from '../../i18n/language';
import { timeOf } from '../../i18n/texts';
import { Icon } from '../../icons/Icon';
import type { Entry, MessageEntry } from '../store/state';
import { firstName } from '../store/view';
import { AnswerBubble } from './AnswerBubble';
import { AssistantLine } from './AssistantLine';
import { MessageCards } from './cards/MessageCards';
import { UnfinishedAnswer } from './UnfinishedAnswer';

interface LogEntryProps {
  entry: Entry;
  /** A person of the shop has seen it. */
  isRead: boolean;
  /** Written while waiting in the queue. */
  awaitsPerson: boolean;
}

/** One line of the log. Entries never change once they stand, so a streamed word repaints none of them. */
export const LogEntry = memo(function LogEntry({ entry, isRead, awaitsPerson }: LogEntryProps) {
  const { t, language } = useLanguage();
  const time = timeOf(entry.at, language, new Date());
  switch (entry.kind) {
    case 'notice':
      return (
        <p className="notice" data-testid="chat-notice" data-notice={entry.notice}>
          {time} {t.chat.notice[entry.notice](entry.name ?? t.chat.someone)}
        </p>
      );
    case 'stopped':
      return (
        <div className="message" data-testid="chat-stopped">
          <AssistantLine />
          <div className="bubble bubble-stopped">
            <UnfinishedAnswer text={entry.text} />
          </div>
          <p className="meta">{t.chat.stopped(time)}</p>
        </div>
      );
    case 'message':
      return <Message entry={entry} time={time} isRead={isRead} awaitsPerson={awaitsPerson} />;
  }
});

interface MessageProps {
  entry: MessageEntry;
  time: string;
  isRead: boolean;
  awaitsPerson: boolean;
}

function Message({ entry, time, isRead, awaitsPerson }: MessageProps) {
  const { t } = useLanguage();
  const marks = { 'data-testid': 'chat-message', 'data-from': entry.from, 'data-version': entry.version };
  switch (entry.from) {
    case 'visitor': {
      const state = isRead ? t.chat.read(time) : awaitsPerson ? t.chat.willRead(time) : time;
      return (
        <div className="message message-own" {...marks}>
          <div className="bubble">{entry.body}</div>
          <p className="meta">{state}</p>
        </div>
      );
    }
    case 'agent':
      return (
        <div className="message message-person" {...marks}>
          <p className="meta meta-who">
            <Icon name="person" size={16} className="accent" />
            {t.chat.personName(firstName(entry.name ?? t.chat.someone))}
          </p>
          <div className="bubble">{entry.body}</div>
          <p className="meta">{time}</p>
        </div>
      );
    case 'bot':
      return (
        <div className="message" {...marks} data-grounded={entry.grounded}>
          <AssistantLine />
          <AnswerBubble body={entry.body} citations={entry.citations} />
          {entry.cards > 0 && <MessageCards messageId={entry.messageId} count={entry.cards} />}
          <p className="meta">{time}</p>
        </div>
      );
  }
}
