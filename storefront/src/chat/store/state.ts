// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the chat widget knows. One plain value, made only by reduce(); the components read it and nothing else.

import type { Citation, Owner, StateName } from '../../api/types';

export interface MessageEntry {
  kind: 'message';
  key: string;
  messageId: string;
  version: number;
  at: string;
  from: 'visitor' | 'bot' | 'agent';
  name: string | null;
  body: string;
  citations: readonly Citation[];
  /** false: the bot said that it does not know. */
  grounded: boolean;
  /** Orders and products that are shown beside it. */
  cards: number;
}
/** A bot's answer that was cut short; `text` is what had been said. */
export interface StoppedEntry {
  kind: 'stopped';
  key: string;
  version: number;
  at: string;
  turnId: string;
  text: string;
}
export type NoticeName =
  | 'personRequested'
  | 'personQueued'
  | 'queued'
  | 'leftQueue'
  | 'joined'
  | 'transferred'
  | 'handedBack'
  | 'backInQueue'
  | 'resolved'
  | 'reopened';
/** A line of the system: who answers has changed. */
export interface NoticeEntry {
  kind: 'notice';
  key: string;
  version: number;
  at: string;
  notice: NoticeName;
  name: string | null;
}
export type Entry = MessageEntry | StoppedEntry | NoticeEntry;

/** The answer that is being written. */
export interface Stream {
  turnId: string;
  generation: number;
  at: string;
  text: string;
  /** UTF-16 units of the turn before `text`; 0 unless we came in the middle. */
  missedBefore: number;
}

export type OutgoingStatus = 'waiting' | 'sending' | 'accepted' | 'failed';
/** A message written here that is not in the log yet. */
export interface Outgoing {
  clientMessageId: string;
  body: string;
  at: string;
  status: OutgoingStatus;
  /** The server's stable word, when it was refused. */
  reason: string | null;
}

export type Link =
  /** No conversation yet, or the widget sleeps. */
  | { status: 'idle' }
  /** First connection, nothing lost yet. */
  | { status: 'connecting' }
  /** Connected; the server is sending what happened since `version`. */
  | { status: 'resuming' }
  | { status: 'live' }
  /** `retryAt`: epoch milliseconds of the next try, null while trying. */
  | { status: 'lost'; retryAt: number | null };

export interface Typing {
  name: string | null;
  until: number;
}

export interface ChatState {
  conversationId: string | null;
  link: Link;
  /** All events up to here have been applied. */
  version: number;
  /** Counts the transfers of control; whatever a bot says under an older one is dropped. */
  generation: number;
  state: StateName;
  owner: Owner;
  /** People ahead in the queue; null when not known. */
  ahead: number | null;
  entries: readonly Entry[];
  stream: Stream | null;
  /** Turns that have ended, newest last: a delta that comes late must not open them again. */
  endedTurns: readonly string[];
  outbox: readonly Outgoing[];
  typing: Typing | null;
  readByShop: number;
  readByVisitor: number;
  /** An event is missing: the server must be asked again from `version` on. */
  hasGap: boolean;
  personRequest: 'none' | 'asking' | 'failed';
}

export const initialState: ChatState = {
  conversationId: null,
  link: { status: 'idle' },
  version: 0,
  generation: 0,
  state: 'bot',
  owner: { kind: 'bot' },
  ahead: null,
  entries: [],
  stream: null,
  endedTurns: [],
  outbox: [],
  typing: null,
  readByShop: 0,
  readByVisitor: 0,
  hasGap: false,
  personRequest: 'none',
};
