// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Folds one event of the conversation into the state. Events of kinds this page does not know only move the version.

import type { ConversationEvent } from '../../api/types';
import { asBag, cardCount, citations, integer, owner, reader, stateName, text } from './eventData';
import type { ChatState, Entry, MessageEntry, NoticeEntry, NoticeName } from './state';

/** Ended turns remembered: late deltas come within moments, so a few are plenty. */
const rememberedTurns = 16;

export function applyEvent(before: ChatState, event: ConversationEvent, version: number): ChatState {
  const state = { ...before, version };
  switch (event.type) {
    case 'message_posted':
      return messagePosted(state, event);
    case 'owner_changed':
      return ownerChanged(state, event);
    case 'bot_turn_started':
      return turnStarted(state, event);
    case 'bot_turn_ended':
      return turnEnded(state, event);
    case 'person_requested':
      return withEntries(state, notice(state, event, 'personRequested', null));
    case 'read_marked':
      return readMarked(state, event);
    default:
      return state;
  }
}

function withEntries(state: ChatState, ...entries: Entry[]): ChatState {
  return { ...state, entries: [...state.entries, ...entries] };
}

function notice(state: ChatState, event: ConversationEvent, name: NoticeName, person: string | null): NoticeEntry {
  return { kind: 'notice', key: `v${state.version}`, version: state.version, at: event.at, notice: name, name: person };
}

function messagePosted(state: ChatState, event: ConversationEvent): ChatState {
  const { kind, name } = event.actor;
  if (kind === 'system') return state;
  const data = asBag(event.data);
  const entry: MessageEntry = {
    kind: 'message',
    key: `v${state.version}`,
    messageId: text(data, 'messageId') ?? '',
    version: state.version,
    at: event.at,
    from: kind,
    name: name ?? (kind === 'agent' ? (state.owner.name ?? null) : null),
    body: text(data, 'body') ?? '',
    citations: citations(data),
    grounded: data.grounded !== false,
    cards: cardCount(data),
  };
  const next = withEntries(state, entry);
  switch (kind) {
    case 'visitor': {
      const sent = text(data, 'clientMessageId');
      return { ...next, outbox: next.outbox.filter((item) => item.clientMessageId !== sent) };
    }
    case 'agent':
      return { ...next, typing: null };
    case 'bot':
      // The whole answer takes the place of the one that was being written.
      return { ...next, stream: null, endedTurns: remember(next, next.stream?.turnId) };
  }
}

function turnStarted(state: ChatState, event: ConversationEvent): ChatState {
  const data = asBag(event.data);
  const turnId = text(data, 'turnId');
  const generation = integer(data, 'generation');
  if (turnId === null || generation === null || generation < state.generation) return state;
  if (state.stream?.turnId === turnId) return state; // a delta was quicker
  return { ...state, stream: { turnId, generation, at: event.at, text: '', missedBefore: 0 } };
}

function turnEnded(state: ChatState, event: ConversationEvent): ChatState {
  const data = asBag(event.data);
  const turnId = text(data, 'turnId');
  if (turnId === null) return state;
  const stopped =
    text(data, 'outcome') === 'aborted' ? withStopped(state, turnId, event.at, text(data, 'text')) : state;
  return {
    ...stopped,
    stream: stopped.stream?.turnId === turnId ? null : stopped.stream,
    endedTurns: remember(stopped, turnId),
  };
}

/** Keeps what a stopped answer had said, once: the end of the turn and the change of owner both tell of it. */
function withStopped(state: ChatState, turnId: string, at: string, said: string | null): ChatState {
  const entries = state.entries.some((entry) => entry.kind === 'stopped' && entry.turnId === turnId)
    ? state.entries.map((entry) =>
        entry.kind === 'stopped' && entry.turnId === turnId && said ? { ...entry, text: said } : entry,
      )
    : null;
  if (entries !== null) return { ...state, entries };
  const shown = said ?? (state.stream?.turnId === turnId ? state.stream.text : '');
  if (shown === '') return state;
  const { version } = state;
  return withEntries(state, { kind: 'stopped', key: `v${version}s`, version, at, turnId, text: shown });
}

function remember(state: ChatState, turnId: string | undefined): readonly string[] {
  if (turnId === undefined || state.endedTurns.includes(turnId)) return state.endedTurns;
  return [...state.endedTurns, turnId].slice(-rememberedTurns);
}

function ownerChanged(before: ChatState, event: ConversationEvent): ChatState {
  const data = asBag(event.data);
  const next = owner(data);
  const name = stateName(data);
  if (next === null || name === null) return before;
  const generation = Math.max(before.generation, integer(data, 'generation') ?? 0);
  let state = before;
  if (state.stream !== null && state.stream.generation < generation) {
    // Whoever had been speaking has lost the right to; what was said stays, marked as stopped.
    const { turnId } = state.stream;
    state = withStopped(state, turnId, event.at, null);
    state = { ...state, stream: null, endedTurns: remember(state, turnId) };
  }
  const line = noticeOf(state, name, text(data, 'reason'));
  const actor = event.actor.kind === 'agent' ? event.actor.name : undefined;
  const person = (next.kind === 'agent' ? next.name : (state.owner.name ?? actor)) ?? null;
  if (line === 'personQueued') state = withoutRequest(state);
  state = line === null ? state : withEntries(state, notice(state, event, line, person));
  return {
    ...state,
    owner: next,
    state: name,
    generation,
    ahead: null,
    typing: null,
    personRequest: name === 'queued' || name === 'agent' ? 'none' : state.personRequest,
  };
}

/** The request and the queue that follows it at once are one line. */
function withoutRequest(state: ChatState): ChatState {
  const last = state.entries.at(-1);
  const isRequest = last?.kind === 'notice' && last.notice === 'personRequested';
  return isRequest ? { ...state, entries: state.entries.slice(0, -1) } : state;
}

/** The line for a change of owner, or null when the shopper need not know. */
function noticeOf(before: ChatState, to: ChatState['state'], reason: string | null): NoticeName | null {
  switch (to) {
    case 'queued':
      if (reason === 'person_requested') return 'personQueued';
      return before.state === 'agent' || before.state === 'snoozed' ? 'backInQueue' : 'queued';
    case 'agent':
      if (before.state === 'snoozed' && reason !== 'force_take') return null;
      return before.state === 'agent' || before.state === 'snoozed' ? 'transferred' : 'joined';
    case 'bot':
      if (before.state === 'resolved') return 'reopened';
      return before.state === 'queued' ? 'leftQueue' : 'handedBack';
    case 'resolved':
      return 'resolved';
    case 'snoozed':
      return null;
  }
}

function readMarked(state: ChatState, event: ConversationEvent): ChatState {
  const data = asBag(event.data);
  const version = integer(data, 'version');
  if (version === null) return state;
  switch (reader(data)) {
    case 'visitor':
      return { ...state, readByVisitor: Math.max(state.readByVisitor, version) };
    case 'agent':
      return { ...state, readByShop: Math.max(state.readByShop, version) };
    default:
      return state;
  }
}
