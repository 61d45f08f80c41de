// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Frames as a server sends them, for tests that read as a story.

import type { ConversationFrame } from '../api/frames';
import type { ChatActor, Citation, DeltaFrame, EventFrame, Owner, StateName } from '../api/types';

export const conversationId = 'c-1';
export const at = '2026-11-25T14:02:00.000Z';

export const visitor: ChatActor = { kind: 'visitor' };
export const bot: ChatActor = { kind: 'bot' };
export const marta: ChatActor = { kind: 'agent', id: 'u-1', name: 'Marta Coll' };

export function event(version: number, type: string, actor: ChatActor, data: unknown): EventFrame {
  return { type: 'chat.event', conversationId, version, event: { version, type, at, actor, data } };
}

export function visitorSaid(version: number, body: string, clientMessageId?: string): EventFrame {
  return event(version, 'message_posted', visitor, { messageId: `m${version}`, body, clientMessageId });
}

export function agentSaid(version: number, body: string): EventFrame {
  return event(version, 'message_posted', marta, { messageId: `m${version}`, body });
}

interface BotWords {
  generation?: number;
  grounded?: boolean;
  citations?: Citation[];
  cards?: readonly unknown[];
}
export function botSaid(version: number, body: string, words: BotWords = {}): EventFrame {
  const { generation = 0, grounded = true, citations = [], cards = [] } = words;
  const data = { messageId: `m${version}`, body, generation, grounded, citations, cards };
  return event(version, 'message_posted', bot, data);
}

export function turnStarted(version: number, turnId: string, generation = 0): EventFrame {
  return event(version, 'bot_turn_started', bot, { turnId, generation });
}

export function turnEnded(version: number, turnId: string, outcome: string, text?: string, generation = 0): EventFrame {
  return event(version, 'bot_turn_ended', bot, { turnId, generation, outcome, text });
}

export function delta(turnId: string, offset: number, text: string, generation = 0): DeltaFrame {
  return { type: 'chat.delta', conversationId, generation, turnId, offset, text };
}

export function ownerChanged(
  version: number,
  state: StateName,
  owner: Owner,
  generation: number,
  reason: string,
): EventFrame {
  const actor = reason === 'person_requested' || reason === 'visitor_wrote' ? visitor : marta;
  return event(version, 'owner_changed', actor, { owner, state, generation, reason });
}

export function takenOver(version: number, generation: number): EventFrame {
  return ownerChanged(version, 'agent', { kind: 'agent', id: 'u-1', name: 'Marta Coll' }, generation, 'takeover');
}

export function subscribed(version: number): ConversationFrame {
  return { type: 'chat.subscribed', conversationId, version };
}

export function acknowledged(clientMessageId: string, version: number): ConversationFrame {
  return { type: 'chat.ack', conversationId, clientMessageId, version };
}
