// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { timeOf } from '../../i18n/texts';
import { Icon } from '../../icons/Icon';
import type { ChatState } from '../store/state';
import { initials, personName } from '../store/view';

interface Face {
  avatar: ReactNode;
  title: string;
  line: string;
}

function useFace(state: ChatState): Face {
  const { t, language } = useLanguage();
  const bot = (
    <span className="avatar avatar-bot">
      <Icon name="bot" size={24} />
    </span>
  );
  const name = personName(state);
  const person = (isHere: boolean) => (
    <span className="avatar" aria-hidden="true">
      {initials(name ?? t.chat.someone)}
      {isHere && <span className="avatar-here" />}
    </span>
  );
  switch (state.state) {
    case 'bot':
      return { avatar: bot, title: t.chat.assistant, line: t.chat.automatic };
    case 'queued':
      return {
        avatar: (
          <span className="avatar avatar-waiting">
            <Icon name="people" size={24} />
          </span>
        ),
        title: t.chat.waitingTitle,
        line: t.chat.assistantOff,
      };
    case 'agent':
    case 'snoozed':
      return {
        avatar: person(state.state === 'agent' && state.link.status !== 'lost'),
        title: name ?? t.chat.someone,
        line: t.chat.shopPerson,
      };
    case 'resolved': {
      const end = state.entries.findLast((entry) => entry.kind === 'notice' && entry.notice === 'resolved');
      return {
        avatar: name === null ? bot : person(false),
        title: name ?? t.chat.assistant,
        line: t.chat.chatClosed(end === undefined ? '' : timeOf(end.at, language, new Date())),
      };
    }
  }
}

/** Who answers, at a glance. */
export function ChatHeader({ state, children }: { state: ChatState; children: ReactNode }) {
  const { avatar, title, line } = useFace(state);
  return (
    <div className="chat-header" data-testid="chat-header">
      {avatar}
      <div className="chat-who">
        <h2>{title}</h2>
        <p className="small muted">{line}</p>
      </div>
      {children}
    </div>
  );
}
