// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, type ChatApi } from '../api/client';
import {
  acknowledged,
  agentSaid,
  botSaid,
  conversationId,
  delta,
  subscribed,
  turnStarted,
  visitorSaid,
} from '../testing/frames';
import '../testing/dom';
import { FakeSocket } from '../testing/sockets';
import { ChatSession } from './session';
import { BrowserStorage } from './storage';

/** One visit of a shopper: a page with its own session on a device that remembers. */
class Visit {
  sockets: FakeSocket[] = [];
  getAccessToken = vi.fn((): string | null => null);
  api = {
    openConversation: vi.fn<ChatApi['openConversation']>(() =>
      Promise.resolve({ id: conversationId, visitorToken: 'secret' }),
    ),
    cards: vi.fn<ChatApi['cards']>(() => Promise.resolve({ items: [] })),
    wsTicket: vi.fn((token: string) => Promise.resolve({ ticket: `for ${token}`, expiresIn: 30 })),
    requestPerson: vi.fn(() => Promise.resolve({ owner: { kind: 'queue' as const }, generation: 1, version: 2 })),
  };
  static ids = 0;
  session = new ChatSession({
    api: this.api,
    storage: new BrowserStorage(),
    socket: (ticket) => {
      const socket = new FakeSocket(ticket);
      this.sockets.push(socket);
      return socket;
    },
    now: () => Date.now(),
    random: () => 0.5,
    newId: () => `m-${(Visit.ids += 1)}`,
    getAccessToken: () => this.getAccessToken(),
  });
  leave: () => void = () => undefined;

  get state() {
    return this.session.getState();
  }
  get socket(): FakeSocket {
    const last = this.sockets.at(-1);
    if (last === undefined) throw new Error('no socket yet');
    return last;
  }
  /** Lets promises and due timers run. */
  async settle(ms = 0): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
  }
  async connected(version = 0): Promise<this> {
    await this.settle();
    this.socket.accept();
    this.socket.say(subscribed(version));
    return this;
  }
  sentBodies(): unknown[] {
    return this.sockets.flatMap((socket) => socket.sentOf('chat.send').map((frame) => frame.body));
  }
}

let visits: Visit[] = [];
function visit(prepare: (made: Visit) => void = () => undefined): Visit {
  const made = new Visit();
  prepare(made);
  made.leave = made.session.start();
  visits.push(made);
  return made;
}
async function withConversation(): Promise<Visit> {
  new BrowserStorage().keepConversation({ id: conversationId, visitorToken: 'secret' });
  return visit().connected();
}

beforeEach(() => {
  vi.useFakeTimers();
  Visit.ids = 0;
  visits = [];
});
afterEach(() => {
  for (const made of visits) made.leave();
  vi.useRealTimers();
});

describe('a first visit', () => {
  it('opens no conversation before something is written', async () => {
    const shopper = visit();
    await shopper.settle(60_000);
    expect(shopper.api.openConversation).not.toHaveBeenCalled();
    expect(shopper.sockets).toHaveLength(0);
  });

  it('opens one with the first message, in the language of the page, and sends it', async () => {
    const shopper = visit();
    shopper.session.setLanguage('es');
    shopper.session.write('¿Cuándo?');
    await shopper.connected();
    expect(shopper.api.openConversation).toHaveBeenCalledExactlyOnceWith({ language: 'es' });
    expect(shopper.socket.ticket).toBe('for secret');
    expect(shopper.socket.sent).toEqual([
      { type: 'chat.subscribe', conversationId, after: 0 },
      { type: 'chat.send', conversationId, clientMessageId: 'm-1', body: '¿Cuándo?' },
    ]);
    expect(new BrowserStorage().conversation()).toEqual({ id: conversationId, visitorToken: 'secret' });
  });

  it('opens it as the shopper who is signed in', async () => {
    const shopper = visit();
    shopper.getAccessToken.mockReturnValue('bearer');
    shopper.session.write('When?');
    await shopper.connected();
    expect(shopper.api.openConversation).toHaveBeenCalledExactlyOnceWith({ language: 'en' }, 'bearer');
  });

  it('opens it as nobody when the token has run out', async () => {
    const shopper = visit();
    shopper.getAccessToken.mockReturnValue('old');
    shopper.api.openConversation.mockRejectedValueOnce(new ApiError(401, 'invalid_token', ''));
    shopper.session.write('When?');
    await shopper.connected();
    expect(shopper.api.openConversation).toHaveBeenLastCalledWith({ language: 'en' });
    expect(shopper.sentBodies()).toEqual(['When?']);
  });

  it('keeps the message and tries again when the shop does not answer', async () => {
    const shopper = visit();
    shopper.api.openConversation.mockRejectedValueOnce(new ApiError(0, 'no_connection', ''));
    shopper.session.write('When?');
    await shopper.settle();
    expect(shopper.state.link.status).toBe('lost');
    await shopper.settle(3_000);
    await shopper.connected();
    expect(shopper.sentBodies()).toEqual(['When?']);
  });

  it('says so when the shop will not have it', async () => {
    const shopper = visit();
    shopper.api.openConversation.mockRejectedValue(new ApiError(403, 'forbidden', ''));
    shopper.session.write('When?');
    await shopper.settle(60_000);
    expect(shopper.api.openConversation).toHaveBeenCalledOnce();
    expect(shopper.state.outbox[0]?.status).toBe('failed');
  });
});

describe('a message', () => {
  it('is kept on the device until it is in the log', async () => {
    const shopper = await withConversation();
    shopper.session.write('When?');
    expect(new BrowserStorage().outbox()).toHaveLength(1);
    shopper.socket.say(acknowledged('m-1', 1));
    expect(new BrowserStorage().outbox()).toHaveLength(1);
    shopper.socket.say(visitorSaid(1, 'When?', 'm-1'));
    expect(new BrowserStorage().outbox()).toEqual([]);
    expect(shopper.state.outbox).toEqual([]);
  });

  it('written while away leaves in order when back, each once', async () => {
    const shopper = await withConversation();
    shopper.socket.drop();
    shopper.session.write('one');
    await shopper.settle(1);
    shopper.session.write('two');
    await shopper.settle(1_000);
    await shopper.connected();
    expect(shopper.sentBodies()).toEqual(['one']);
    shopper.socket.say(acknowledged('m-1', 1), visitorSaid(1, 'one', 'm-1'));
    expect(shopper.sentBodies()).toEqual(['one', 'two']);
  });

  it('survives the end of the page', async () => {
    const first = await withConversation();
    first.socket.drop();
    first.session.write('one');
    first.leave();
    const second = await visit().connected();
    expect(second.sentBodies()).toEqual(['one']);
    expect(second.socket.sentOf('chat.send')[0]).toMatchObject({ clientMessageId: 'm-1' });
  });

  it('goes over a new connection with the same id when it is not acknowledged', async () => {
    const shopper = await withConversation();
    shopper.session.write('When?');
    await shopper.settle(15_000);
    expect(shopper.state.link.status).toBe('lost');
    await shopper.settle(1_000);
    await shopper.connected();
    const sent = shopper.sockets.flatMap((socket) => socket.sentOf('chat.send'));
    expect(sent.map((frame) => frame.clientMessageId)).toEqual(['m-1', 'm-1']);
  });

  it('that the server cannot take now is sent again later, not at once', async () => {
    const shopper = await withConversation();
    shopper.session.write('When?');
    shopper.socket.say({ type: 'error', code: 'rate_limited', message: '', clientMessageId: 'm-1' });
    await shopper.settle(1_000);
    expect(shopper.sentBodies()).toHaveLength(1);
    await shopper.settle(500);
    expect(shopper.sentBodies()).toHaveLength(2);
    expect(shopper.state.outbox[0]?.status).toBe('sending');
  });

  it('that is refused can be tried again', async () => {
    const shopper = await withConversation();
    shopper.session.write('When?');
    shopper.socket.say({ type: 'error', code: 'invalid_value', message: 'no', clientMessageId: 'm-1' });
    expect(shopper.state.outbox[0]?.status).toBe('failed');
    shopper.session.tryAgain('m-1');
    expect(shopper.sentBodies()).toEqual(['When?', 'When?']);
  });
});

describe('a return', () => {
  it('asks for what came after the version that was reached', async () => {
    const shopper = await withConversation();
    shopper.socket.say(visitorSaid(1, 'When?'), botSaid(2, 'Today.'));
    shopper.socket.drop();
    await shopper.settle(1_000);
    shopper.socket.accept();
    expect(shopper.socket.sent).toEqual([{ type: 'chat.subscribe', conversationId, after: 2 }]);
  });

  it('asks again on the open connection when an event is missing', async () => {
    const shopper = await withConversation();
    shopper.socket.say(visitorSaid(1, 'When?'), agentSaid(4, 'At five.'));
    expect(shopper.socket.sentOf('chat.subscribe').map((frame) => frame.after)).toEqual([0, 1]);
    shopper.socket.say(agentSaid(4, 'At five.'), subscribed(4));
    expect(shopper.state).toMatchObject({ version: 4, link: { status: 'live' } });
  });

  it('tries again on a new connection when the server cannot send the past now', async () => {
    const shopper = await withConversation();
    shopper.socket.drop();
    await shopper.settle(1_000);
    shopper.socket.accept();
    shopper.socket.say({ type: 'error', code: 'database_busy', message: '' });
    expect(shopper.state.link.status).toBe('lost');
    await shopper.settle(2_000);
    expect(shopper.sockets).toHaveLength(3);
  });

  it('reads from the start when the server does not know the version', async () => {
    const shopper = await withConversation();
    shopper.socket.say(visitorSaid(1, 'When?'));
    shopper.socket.drop();
    await shopper.settle(1_000);
    shopper.socket.accept();
    shopper.socket.say({ type: 'error', code: 'version_ahead', message: '' });
    expect(shopper.socket.sentOf('chat.subscribe').map((frame) => frame.after)).toEqual([1, 0]);
  });

  it('takes up the conversation that another tab has opened', async () => {
    const shopper = visit();
    new BrowserStorage().keepConversation({ id: conversationId, visitorToken: 'secret' });
    window.dispatchEvent(new StorageEvent('storage', { key: 'mostrador.chat.conversation' }));
    await shopper.connected();
    expect(shopper.state.conversationId).toBe(conversationId);
  });

  it('begins anew when the shop no longer knows the conversation, and takes along what was not sent', async () => {
    new BrowserStorage().keepConversation({ id: 'gone', visitorToken: 'old' });
    const shopper = visit((made) => made.api.wsTicket.mockRejectedValueOnce(new ApiError(401, 'invalid_token', '')));
    shopper.session.write('Still there?');
    await shopper.settle();
    await shopper.connected();
    expect(shopper.api.openConversation).toHaveBeenCalledOnce();
    expect(shopper.sentBodies()).toEqual(['Still there?']);
  });

  it('does not open conversations for ever when each is refused', async () => {
    const shopper = visit();
    shopper.api.wsTicket.mockRejectedValue(new ApiError(401, 'invalid_token', ''));
    shopper.session.write('Hello?');
    await shopper.settle(120_000);
    expect(shopper.api.openConversation).toHaveBeenCalledOnce();
    expect(shopper.state.outbox[0]?.status).toBe('failed');
  });
});

describe('the page', () => {
  it('is woken at most ten times a second by streamed words, at once by all else', async () => {
    const shopper = await withConversation();
    shopper.socket.say(turnStarted(1, 't'));
    await shopper.settle(1_000);
    const wake = vi.fn();
    const stop = shopper.session.subscribe(wake);
    for (let piece = 0; piece < 100; piece += 1) {
      shopper.socket.say(delta('t', piece, 'x'));
      await shopper.settle(10);
    }
    expect(wake.mock.calls.length).toBeLessThanOrEqual(11);
    wake.mockClear();
    shopper.socket.say(botSaid(2, 'x'.repeat(100)));
    expect(wake).toHaveBeenCalled();
    expect(shopper.state.entries).toHaveLength(1);
    stop();
  });

  it('says that the shopper writes, not at every key', async () => {
    const shopper = await withConversation();
    shopper.session.typing(true);
    shopper.session.typing(true);
    await shopper.settle(3_000);
    shopper.session.typing(true);
    shopper.session.typing(false);
    shopper.session.typing(false);
    expect(shopper.socket.sentOf('chat.typing').map((frame) => frame.writing)).toEqual([true, true, false]);
  });

  it('marks what was read once', async () => {
    const shopper = await withConversation();
    shopper.socket.say(botSaid(1, 'Hello'));
    shopper.session.read(1);
    shopper.session.read(1);
    expect(shopper.socket.sentOf('chat.read')).toEqual([{ type: 'chat.read', conversationId, version: 1 }]);
  });

  it('asks for a person, also as the first thing', async () => {
    const shopper = visit();
    await shopper.session.requestPerson();
    expect(shopper.api.requestPerson).toHaveBeenCalledExactlyOnceWith(conversationId, 'secret');
    expect(shopper.state.personRequest).toBe('none');
  });

  it('says when that did not get through', async () => {
    const shopper = await withConversation();
    shopper.api.requestPerson.mockRejectedValueOnce(new ApiError(0, 'no_connection', ''));
    await shopper.session.requestPerson();
    expect(shopper.state.personRequest).toBe('failed');
  });

  it('forgets the conversation when the shopper wants a new one', async () => {
    const shopper = await withConversation();
    shopper.socket.say(botSaid(1, 'Hello'));
    shopper.session.beginAnew(false);
    expect(shopper.state).toMatchObject({ conversationId: null, entries: [] });
    expect(new BrowserStorage().conversation()).toBeNull();
    expect(shopper.socket.isClosed).toBe(true);
  });
});

describe('cards', () => {
  it('are asked for with the token of the conversation', async () => {
    const shopper = await withConversation();
    await expect(shopper.session.cards('m9', 'es')).resolves.toEqual([]);
    expect(shopper.api.cards).toHaveBeenCalledExactlyOnceWith(conversationId, 'm9', 'secret', 'es');
  });

  it('are none without a conversation', async () => {
    await expect(visit().session.cards('m9', 'es')).rejects.toMatchObject({ code: 'no_conversation' });
  });
});
