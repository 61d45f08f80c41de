// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading what the server sends over the channel /ws. A frame that is not understood is null and left alone, since a
// newer server may send kinds this page does not know.

import type {
  AckFrame,
  DeltaFrame,
  ErrorFrame,
  EventFrame,
  GoodbyeFrame,
  PongFrame,
  QueueFrame,
  SubscribedFrame,
  TypingFrame,
} from './types';

export type ConversationFrame = EventFrame | DeltaFrame | SubscribedFrame | AckFrame | TypingFrame | QueueFrame;
export type ServerFrame = ConversationFrame | ErrorFrame | GoodbyeFrame | PongFrame;

type Members = Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object'>>;

/** Members a frame must have for us to act on it. */
const required: Readonly<Record<ServerFrame['type'], Members>> = {
  'chat.event': { conversationId: 'string', version: 'number', event: 'object' },
  'chat.delta': { conversationId: 'string', generation: 'number', turnId: 'string', offset: 'number', text: 'string' },
  'chat.subscribed': { conversationId: 'string', version: 'number' },
  'chat.ack': { conversationId: 'string', clientMessageId: 'string', version: 'number' },
  'chat.typing': { conversationId: 'string', actor: 'object', writing: 'boolean' },
  'chat.queue': { conversationId: 'string', ahead: 'number' },
  error: { code: 'string', message: 'string' },
  goodbye: { resume: 'boolean', reconnectAfterMs: 'number' },
  pong: {},
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function parseServerFrame(text: string): ServerFrame | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || typeof value.type !== 'string' || !Object.hasOwn(required, value.type)) return null;
  const members = required[value.type as ServerFrame['type']];
  for (const [name, kind] of Object.entries(members)) {
    const member = value[name];
    if (kind === 'object' ? !isRecord(member) : typeof member !== kind) return null;
  }
  return value as unknown as ServerFrame;
}
