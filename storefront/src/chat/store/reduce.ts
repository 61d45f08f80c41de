// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole behaviour of the widget as one pure function: what the server sends, what the shopper does and what the
// connection does, each folded into ChatState. Sockets, clocks and storage stay outside (session.ts).

import type { ConversationFrame } from '../../api/frames';
import type { AckFrame, DeltaFrame, ErrorFrame, EventFrame, TypingFrame } from '../../api/types';
import { applyEvent } from './applyEvent';
import { initialState, type ChatState, type Link, type Outgoing } from './state';

export type Action =
  /** A conversation of ours, new or from an earlier visit. */
  | { type: 'opened'; conversationId: string }
  /** Messages that an earlier visit or another tab left unsent. */
  | { type: 'outboxFound'; messages: readonly Outgoing[] }
  | { type: 'link'; link: Link }
  | { type: 'frame'; frame: ConversationFrame; now: number }
  | { type: 'sendRefused'; frame: ErrorFrame }
  | { type: 'written'; clientMessageId: string; body: string; at: string }
  | { type: 'sending'; clientMessageId: string }
  | { type: 'tryAgain'; clientMessageId: string }
  | { type: 'discard'; clientMessageId: string }
  | { type: 'resumeAsked' }
  /** The server does not know the version that we would go on from. */
  | { type: 'historyLost' }
  | { type: 'personAsked' }
  | { type: 'personAnswered'; ok: boolean }
  | { type: 'typingExpired'; now: number }
  | { type: 'readHere'; version: number }
  /** Begin anew: the shopper asked for it, or the server no longer knows the conversation. */
  | { type: 'forgotten'; keepOutbox: boolean };

/** How long "is writing" stands without being said again. */
export const typingLastsMs = 6_000;

export function reduce(state: ChatState, action: Action): ChatState {
  switch (action.type) {
    case 'opened':
      return { ...state, conversationId: action.conversationId };
    case 'outboxFound':
      return withFound(state, action.messages);
    case 'link':
      return withLink(state, action.link);
    case 'frame':
      return action.frame.conversationId === state.conversationId ? withFrame(state, action.frame, action.now) : state;
    case 'sendRefused':
      return withRefusal(state, action.frame);
    case 'written':
      return {
        ...state,
        outbox: [
          ...state.outbox,
          {
            clientMessageId: action.clientMessageId,
            body: action.body,
            at: action.at,
            status: 'waiting',
            reason: null,
          },
        ],
      };
    case 'sending':
      return withOutgoing(state, action.clientMessageId, { status: 'sending', reason: null });
    case 'tryAgain':
      return withOutgoing(state, action.clientMessageId, { status: 'waiting', reason: null });
    case 'discard':
      return { ...state, outbox: state.outbox.filter((item) => item.clientMessageId !== action.clientMessageId) };
    case 'resumeAsked':
      return { ...state, hasGap: false, link: { status: 'resuming' } };
    case 'historyLost':
      return withoutHistory(state);
    case 'personAsked':
      return { ...state, personRequest: 'asking' };
    case 'personAnswered':
      return { ...state, personRequest: action.ok ? 'none' : 'failed' };
    case 'typingExpired':
      return state.typing !== null && state.typing.until <= action.now ? { ...state, typing: null } : state;
    case 'readHere':
      return action.version > state.readByVisitor ? { ...state, readByVisitor: action.version } : state;
    case 'forgotten':
      return { ...initialState, outbox: action.keepOutbox ? state.outbox.map(backToWaiting) : [] };
  }
}

/** The message that may leave now: the first that waits, while none is under way, so that order is kept. */
export function nextToSend(state: ChatState): Outgoing | null {
  if (state.link.status !== 'live') return null;
  const first = state.outbox.find((item) => item.status !== 'failed' && item.status !== 'accepted');
  return first?.status === 'waiting' ? first : null;
}

function backToWaiting(item: Outgoing): Outgoing {
  return item.status === 'sending' ? { ...item, status: 'waiting' } : item;
}

function withFound(state: ChatState, messages: readonly Outgoing[]): ChatState {
  const known = new Set(state.outbox.map((item) => item.clientMessageId));
  const found = messages.filter((item) => !known.has(item.clientMessageId)).map(backToWaiting);
  if (found.length === 0) return state;
  return { ...state, outbox: [...found, ...state.outbox].sort((a, b) => a.at.localeCompare(b.at)) };
}

function withLink(state: ChatState, link: Link): ChatState {
  if (link.status === 'live' || link.status === 'resuming') return { ...state, link };
  // What was on its way may or may not have arrived. It is sent again: the server knows it by its id.
  return {
    ...state,
    link,
    outbox: state.outbox.map(backToWaiting),
    typing: null,
  };
}

function withOutgoing(state: ChatState, clientMessageId: string, change: Partial<Outgoing>): ChatState {
  return {
    ...state,
    outbox: state.outbox.map((item) => (item.clientMessageId === clientMessageId ? { ...item, ...change } : item)),
  };
}

function withFrame(state: ChatState, frame: ConversationFrame, now: number): ChatState {
  switch (frame.type) {
    case 'chat.event':
      return withEvent(state, frame);
    case 'chat.delta':
      return withDelta(state, frame, now);
    case 'chat.subscribed':
      // A server that went back to an earlier copy of its store has another history than ours: read it from the start.
      if (frame.version < state.version) return withoutHistory(state);
      return { ...state, version: frame.version, hasGap: false, link: { status: 'live' } };
    case 'chat.ack':
      return withAck(state, frame);
    case 'chat.typing':
      return withTyping(state, frame, now);
    case 'chat.queue':
      return { ...state, ahead: frame.ahead };
  }
}

function withoutHistory(state: ChatState): ChatState {
  const { conversationId, link, outbox, personRequest } = state;
  return { ...initialState, conversationId, link, outbox, personRequest, hasGap: true };
}

function withEvent(state: ChatState, frame: EventFrame): ChatState {
  if (frame.version <= state.version) return state; // seen already: a resume may overlap what came live
  // While the server replays, its order is the truth. Live, a jump means that something was missed.
  if (state.link.status === 'live' && frame.version > state.version + 1) return { ...state, hasGap: true };
  return applyEvent(state, frame.event, frame.version);
}

function withDelta(state: ChatState, frame: DeltaFrame, now: number): ChatState {
  if (frame.generation < state.generation || state.endedTurns.includes(frame.turnId)) return state;
  const stream =
    state.stream?.turnId === frame.turnId
      ? state.stream
      : {
          turnId: frame.turnId,
          generation: frame.generation,
          at: new Date(now).toISOString(),
          text: '',
          missedBefore: frame.offset,
        };
  const have = stream.missedBefore + stream.text.length;
  const brings = frame.offset + frame.text.length;
  // Said from earlier on than we have it, as after coming back: that takes the place of our part.
  if (stream.text === '' || (frame.offset < stream.missedBefore && brings >= have))
    return { ...state, stream: { ...stream, missedBefore: frame.offset, text: frame.text } };
  // Beyond what we have: pieces were lost, and the whole answer will come as a message. Before it: said already.
  if (frame.offset > have || brings <= have) return state;
  return { ...state, stream: { ...stream, text: stream.text + frame.text.slice(have - frame.offset) } };
}

function withAck(state: ChatState, frame: AckFrame): ChatState {
  if (frame.version <= state.version) {
    // Its event has been applied, or is one of an earlier page of the log: either way it is not ours to send.
    return { ...state, outbox: state.outbox.filter((item) => item.clientMessageId !== frame.clientMessageId) };
  }
  return withOutgoing(state, frame.clientMessageId, { status: 'accepted' });
}

/** Words of a server that cannot take a message now and may take the same one later. */
const passingCodes: ReadonlySet<string> = new Set([
  'rate_limited',
  'busy',
  'database_busy',
  'database_unavailable',
  'disk_full',
  'draining',
  'starting',
  'statement_timeout',
  'stopping',
]);

export function isPassingRefusal(code: string): boolean {
  return passingCodes.has(code);
}

function withRefusal(state: ChatState, frame: ErrorFrame): ChatState {
  if (frame.clientMessageId === undefined) return state;
  if (isPassingRefusal(frame.code)) return withOutgoing(state, frame.clientMessageId, { status: 'waiting' });
  return withOutgoing(state, frame.clientMessageId, { status: 'failed', reason: frame.code });
}

function withTyping(state: ChatState, frame: TypingFrame, now: number): ChatState {
  if (frame.actor.kind !== 'agent') return state;
  return { ...state, typing: frame.writing ? { name: frame.actor.name ?? null, until: now + typingLastsMs } : null };
}
