// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The conversation as a text file for the shopper to keep.

import type { Language } from '../api/types';
import { timeOf, type Texts } from '../i18n/texts';
import type { ChatState, Entry } from './store/state';

function lineOf(entry: Entry, t: Texts, language: Language, now: Date): string {
  const time = timeOf(entry.at, language, now);
  switch (entry.kind) {
    case 'notice':
      return `${time}  ${t.chat.notice[entry.notice](entry.name ?? t.chat.someone)}`;
    case 'stopped':
      return `${t.chat.stopped(time)}  ${t.chat.assistantName}: ${entry.text}`;
    case 'message': {
      const who = {
        visitor: t.chat.you,
        bot: t.chat.assistantName,
        agent: t.chat.personName(entry.name ?? t.chat.someone),
      }[entry.from];
      const sources = entry.citations.map((citation, index) => `    [${index + 1}] ${citation.title}`);
      return [`${time}  ${who}: ${entry.body}`, ...sources].join('\n');
    }
  }
}

export function transcript(state: ChatState, t: Texts, language: Language, now: Date): string {
  return state.entries.map((entry) => `${lineOf(entry, t, language, now)}\n`).join('\n');
}

export function saveTranscript(state: ChatState, t: Texts, language: Language): void {
  const file = new Blob([transcript(state, t, language, new Date())], { type: 'text/plain;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = t.chat.saveFile;
  link.click();
  URL.revokeObjectURL(address);
}
