// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the components derive from ChatState.

import type { ChatState, MessageEntry } from './state';

/** Answers that the shopper has not seen: messages of the shop past the read mark. */
export function unreadCount(state: ChatState): number {
  return state.entries.filter(
    (entry) => entry.kind === 'message' && entry.from !== 'visitor' && entry.version > state.readByVisitor,
  ).length;
}

/** The newest version that is worth a read mark; 0 when nothing is. */
export function newestFromShop(state: ChatState): number {
  return state.entries.findLast((entry) => entry.kind === 'message' && entry.from !== 'visitor')?.version ?? 0;
}

/** Who the shop's person is, also after the chat was closed; null before anyone was. */
export function personName(state: ChatState): string | null {
  if (state.owner.kind === 'agent' && state.owner.name !== undefined) return state.owner.name;
  return (
    state.entries.findLast((entry): entry is MessageEntry => entry.kind === 'message' && entry.from === 'agent')
      ?.name ?? null
  );
}

/** The bot's last word was that it does not know, and nothing has been said since. */
export function endsInRefusal(state: ChatState): boolean {
  const last = state.entries.at(-1);
  return (
    state.state === 'bot' &&
    state.stream === null &&
    state.outbox.length === 0 &&
    last?.kind === 'message' &&
    last.from === 'bot' &&
    !last.grounded
  );
}

/** Since when the conversation has been in the queue where it is now; null when it is not. */
export function queueEntryVersion(state: ChatState): number | null {
  if (state.state !== 'queued') return null;
  const names = ['personQueued', 'queued', 'backInQueue'];
  return state.entries.findLast((entry) => entry.kind === 'notice' && names.includes(entry.notice))?.version ?? null;
}

/** Messages that wait on this device; those that failed ask for an act of their own. */
export function waitingCount(state: ChatState): number {
  return state.outbox.filter((item) => item.status === 'waiting' || item.status === 'sending').length;
}

export type StripKind = 'lost' | 'bot' | 'queue' | 'person' | 'snoozed' | 'resolved';

export function stripKind(state: ChatState): StripKind {
  if (state.link.status === 'lost') return 'lost';
  switch (state.state) {
    case 'bot':
      return 'bot';
    case 'queued':
      return 'queue';
    case 'agent':
      return 'person';
    case 'snoozed':
      return 'snoozed';
    case 'resolved':
      return 'resolved';
  }
}

/** Up to the end of the last whole sentence, for those who ask for less motion. */
export function wholeSentences(text: string): string {
  const end = text.search(/[.!?…](?:["”»)]|\s*\[\d+\])*\s[^.!?…]*$/u);
  if (/[.!?…](?:["”»)]|\s*\[\d+\])*\s*$/u.test(text)) return text;
  return end < 0 ? '' : text.slice(0, end + 1);
}

export type Piece =
  | { kind: 'text'; text: string }
  /** A source's number, with the word before it and the stop after it: they stay on one line. */
  | { kind: 'source'; number: number; before: string; after: string };

/** Cuts an answer into words and the numbers of its sources; a number with no source stays words. */
export function pieces(body: string, sources: number): Piece[] {
  const result: Piece[] = [];
  let from = 0;
  for (const match of body.matchAll(/(?:[^\s[\]]{1,24}[ \u00a0]?)?\[(\d{1,2})\]([.,;:!?…]?)/gu)) {
    const number = Number(match[1]);
    if (number < 1 || number > sources) continue;
    if (match.index > from) result.push({ kind: 'text', text: body.slice(from, match.index) });
    const before = match[0].slice(0, match[0].lastIndexOf('['));
    result.push({ kind: 'source', number, before, after: match[2] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < body.length) result.push({ kind: 'text', text: body.slice(from) });
  return result;
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0]?.charAt(0) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : '';
  return (first + last).toUpperCase();
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
