// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the chat keeps on this device: which conversation is ours and the messages that have not arrived yet. Each
// message has a key of its own, so that two tabs never write over each other. Where storage is forbidden or full the
// chat goes on without.

import { asBag, text } from './store/eventData';
import type { Outgoing } from './store/state';

export interface OwnConversation {
  id: string;
  visitorToken: string;
}

const conversationKey = 'mostrador.chat.conversation';
const outboxPrefix = 'mostrador.chat.outbox.';

export interface ChatStorage {
  conversation(): OwnConversation | null;
  keepConversation(conversation: OwnConversation): void;
  forgetConversation(): void;
  outbox(): Outgoing[];
  keepOutgoing(message: Outgoing): void;
  dropOutgoing(clientMessageId: string): void;
  /** Called when another tab has changed something. Returns the end of listening. */
  onOtherTab(listener: () => void): () => void;
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function parsed(json: string | null): unknown {
  return json === null ? null : attempt((): unknown => JSON.parse(json), null);
}

function outgoing(json: string | null): Outgoing | null {
  const bag = asBag(parsed(json));
  const clientMessageId = text(bag, 'clientMessageId');
  const body = text(bag, 'body');
  const at = text(bag, 'at');
  if (clientMessageId === null || body === null || at === null) return null;
  const isFailed = text(bag, 'status') === 'failed';
  return { clientMessageId, body, at, status: isFailed ? 'failed' : 'waiting', reason: text(bag, 'reason') };
}

export class BrowserStorage implements ChatStorage {
  conversation(): OwnConversation | null {
    const bag = asBag(parsed(attempt(() => localStorage.getItem(conversationKey), null)));
    const id = text(bag, 'id');
    const visitorToken = text(bag, 'visitorToken');
    return id === null || visitorToken === null ? null : { id, visitorToken };
  }

  keepConversation(conversation: OwnConversation): void {
    attempt(() => localStorage.setItem(conversationKey, JSON.stringify(conversation)), undefined);
  }

  forgetConversation(): void {
    attempt(() => localStorage.removeItem(conversationKey), undefined);
  }

  outbox(): Outgoing[] {
    const keys = attempt(() => Object.keys(localStorage), []).filter((key) => key.startsWith(outboxPrefix));
    return keys
      .map((key) => outgoing(attempt(() => localStorage.getItem(key), null)))
      .filter((message) => message !== null)
      .sort((a, b) => a.at.localeCompare(b.at));
  }

  keepOutgoing(message: Outgoing): void {
    attempt(() => localStorage.setItem(outboxPrefix + message.clientMessageId, JSON.stringify(message)), undefined);
  }

  dropOutgoing(clientMessageId: string): void {
    attempt(() => localStorage.removeItem(outboxPrefix + clientMessageId), undefined);
  }

  onOtherTab(listener: () => void): () => void {
    const onStorage = (event: StorageEvent) => {
      if (event.key === null || event.key === conversationKey || event.key.startsWith(outboxPrefix)) listener();
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }
}
