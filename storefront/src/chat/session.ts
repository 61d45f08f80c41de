// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One shopper's chat: drives the pure store from the channel, the clock and the device, and acts on what it says. The
// components subscribe to it; streamed text wakes them ten times a second at most.

import { ApiError, type ChatApi } from '../api/client';
import type { ServerFrame } from '../api/frames';
import type { Language, OpenedConversation } from '../api/types';
import { cardsOf, type CardValues } from './cards/cards';
import type { ChatStorage, OwnConversation } from './storage';
import { isPassingRefusal, nextToSend, reduce, typingLastsMs, type Action } from './store/reduce';
import { initialState, type ChatState, type Outgoing } from './store/state';
import { backoffMs } from './transport/backoff';
import { Channel, type Socket } from './transport/channel';

export interface SessionNeeds {
  api: ChatApi;
  storage: ChatStorage;
  socket(ticket: string): Socket;
  now(): number;
  random(): number;
  newId(): string;
  /** The access token of the shopper who is signed in, null when nobody is. Left out on a page without accounts. */
  getAccessToken?(): Promise<string | null> | string | null;
}

const repaintMs = 100;
/** A message not acknowledged for so long goes over a new connection. */
const ackDeadlineMs = 15_000;
/** Our own "is writing" is said again at this pace while it lasts. */
const typingEveryMs = 3_000;
/** A shop that could not open the conversation is asked again after this. */
const openRetryMs = 3_000;
/** A message that the server could not take now is sent again after this and the backoff. */
const holdMs = 1_000;

export class ChatSession {
  private state: ChatState = initialState;
  private readonly listeners = new Set<() => void>();
  private readonly channel: Channel;
  private own: OwnConversation | null;
  private opening: Promise<OwnConversation> | null = null;
  private openTimer: ReturnType<typeof setTimeout> | null = null;
  private repaintTimer: ReturnType<typeof setTimeout> | null = null;
  private repaintedAt = 0;
  private ackTimer: ReturnType<typeof setTimeout> | null = null;
  private holdTimer: ReturnType<typeof setTimeout> | null = null;
  private holds = 0;
  private typingTimer: ReturnType<typeof setTimeout> | null = null;
  private typingSaidAt = 0;
  /** The conversation was opened by this page and has never been connected yet. */
  private isUntried = false;
  private language: Language = 'en';
  private shown: ChatState = initialState;

  constructor(private readonly needs: SessionNeeds) {
    this.own = needs.storage.conversation();
    this.channel = new Channel(
      {
        ticket: () => this.ticket(),
        socket: (ticket) => needs.socket(ticket),
        now: () => needs.now(),
        random: () => needs.random(),
      },
      {
        opened: () => this.resume(),
        received: (frame) => this.received(frame),
        lost: (retryAt) => this.apply({ type: 'link', link: { status: 'lost', retryAt } }),
        refused: () => this.tokenRefused(),
      },
    );
  }

  /** Picks up what an earlier visit left. Returns the end of it. */
  start(): () => void {
    this.adoptStored();
    const endListening = this.needs.storage.onOtherTab(() => this.adoptStored());
    return () => {
      endListening();
      this.channel.stop();
      this.clearTimers();
      this.apply({ type: 'link', link: { status: 'idle' } });
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  getState = (): ChatState => this.shown;

  /** The language a new conversation is opened in. */
  setLanguage(language: Language): void {
    this.language = language;
  }

  write(body: string): void {
    const message = { clientMessageId: this.needs.newId(), body, at: new Date(this.needs.now()).toISOString() };
    this.needs.storage.keepOutgoing({ ...message, status: 'waiting', reason: null });
    this.apply({ type: 'written', ...message });
    this.typingSaidAt = 0;
  }

  tryAgain(clientMessageId: string): void {
    this.apply({ type: 'tryAgain', clientMessageId });
  }

  discard(clientMessageId: string): void {
    this.apply({ type: 'discard', clientMessageId });
  }

  tryNow(): void {
    this.channel.tryNow();
    if (this.openTimer !== null) this.openConversation();
  }

  async requestPerson(): Promise<void> {
    if (this.state.personRequest === 'asking') return;
    this.apply({ type: 'personAsked' });
    try {
      const own = await this.conversation();
      await this.needs.api.requestPerson(own.id, own.visitorToken);
      this.apply({ type: 'personAnswered', ok: true });
    } catch {
      this.apply({ type: 'personAnswered', ok: false });
    }
  }

  /** What stands beside a message, as it is now. */
  async cards(messageId: string, language: Language): Promise<CardValues[]> {
    const { own } = this;
    if (own === null) throw new ApiError(0, 'no_conversation', 'There is no conversation.');
    return cardsOf(await this.needs.api.cards(own.id, messageId, own.visitorToken, language));
  }

  /** The shopper is writing, or has stopped. */
  typing(writing: boolean): void {
    const { conversationId, link } = this.state;
    if (conversationId === null || link.status !== 'live') return;
    const now = this.needs.now();
    if (writing ? now - this.typingSaidAt < typingEveryMs : this.typingSaidAt === 0) return;
    this.typingSaidAt = writing ? now : 0;
    this.channel.send({ type: 'chat.typing', conversationId, writing });
  }

  /** What has come up to `version` is in the shopper's view. */
  read(version: number): void {
    const { conversationId, link, readByVisitor } = this.state;
    if (conversationId === null || link.status !== 'live' || version <= readByVisitor) return;
    if (this.channel.send({ type: 'chat.read', conversationId, version })) this.apply({ type: 'readHere', version });
  }

  /** Leaves this conversation and begins with a blank page; `keepOutbox` takes along what has not been sent. */
  beginAnew(keepOutbox: boolean): void {
    this.channel.stop();
    this.clearTimers();
    this.own = null;
    this.opening = null;
    this.needs.storage.forgetConversation();
    this.apply({ type: 'forgotten', keepOutbox });
  }

  private adoptStored(): void {
    const stored = this.needs.storage.conversation();
    if (stored !== null && stored.id !== this.state.conversationId) this.adopt(stored);
    else this.connect();
    const messages = this.needs.storage.outbox();
    if (messages.length > 0) this.apply({ type: 'outboxFound', messages });
  }

  private adopt(own: OwnConversation): void {
    if (this.state.conversationId !== null) {
      this.channel.stop();
      this.apply({ type: 'forgotten', keepOutbox: true });
    }
    this.own = own;
    this.apply({ type: 'opened', conversationId: own.id });
    this.connect();
  }

  private connect(): void {
    if (this.own === null) return;
    if (this.state.link.status === 'idle') this.apply({ type: 'link', link: { status: 'connecting' } });
    this.channel.start();
  }

  private apply(action: Action): void {
    const before = this.state;
    this.state = reduce(before, action);
    if (this.state === before) return;
    this.keepOutbox(before.outbox, this.state.outbox);
    const isDelta = action.type === 'frame' && action.frame.type === 'chat.delta';
    this.repaint(isDelta);
    this.act();
  }

  private keepOutbox(before: readonly Outgoing[], after: readonly Outgoing[]): void {
    if (before === after) return;
    for (const message of after) if (!before.includes(message)) this.needs.storage.keepOutgoing(message);
    const left = new Set(after.map((message) => message.clientMessageId));
    for (const message of before)
      if (!left.has(message.clientMessageId)) this.needs.storage.dropOutgoing(message.clientMessageId);
  }

  private repaint(mayWait: boolean): void {
    const wait = mayWait ? this.repaintedAt + repaintMs - this.needs.now() : 0;
    if (wait > 0) {
      this.repaintTimer ??= setTimeout(() => this.publish(), wait);
      return;
    }
    this.publish();
  }

  private publish(): void {
    if (this.repaintTimer !== null) clearTimeout(this.repaintTimer);
    this.repaintTimer = null;
    this.repaintedAt = this.needs.now();
    this.shown = this.state;
    for (const listener of this.listeners) listener();
  }

  /** What the new state asks of the world. */
  private act(): void {
    if (this.state.conversationId === null && this.state.outbox.some((item) => item.status === 'waiting')) {
      if (this.opening === null && this.openTimer === null) this.openConversation();
      return;
    }
    if (this.state.hasGap) {
      this.resume();
      return;
    }
    const next = this.holdTimer === null ? nextToSend(this.state) : null;
    if (next !== null) this.send(next);
    else if (!this.state.outbox.some((item) => item.status === 'sending')) this.clearAckTimer();
  }

  private send(message: Outgoing): void {
    const { conversationId } = this.state;
    if (conversationId === null) return;
    const { clientMessageId, body } = message;
    if (!this.channel.send({ type: 'chat.send', conversationId, clientMessageId, body })) return;
    this.clearAckTimer();
    this.ackTimer = setTimeout(() => this.channel.restart(), ackDeadlineMs);
    this.apply({ type: 'sending', clientMessageId });
  }

  private openConversation(): void {
    if (this.openTimer !== null) clearTimeout(this.openTimer);
    this.openTimer = null;
    this.conversation().catch((error: unknown) => {
      const isPassing = !(error instanceof ApiError) || error.isPassing;
      const advised = error instanceof ApiError ? error.retryAfterMs : null;
      if (!isPassing) {
        this.failOutbox();
        return;
      }
      const wait = advised ?? openRetryMs;
      this.openTimer = setTimeout(() => this.openConversation(), wait);
      this.apply({ type: 'link', link: { status: 'lost', retryAt: this.needs.now() + wait } });
    });
  }

  /** Our conversation, opened now if there is none yet. */
  private async conversation(): Promise<OwnConversation> {
    if (this.own !== null) return this.own;
    this.opening ??= this.open()
      .then((opened) => {
        const own = { id: opened.id, visitorToken: opened.visitorToken };
        this.needs.storage.keepConversation(own);
        this.adopt(own);
        this.isUntried = true;
        return own;
      })
      .finally(() => {
        this.opening = null;
      });
    return this.opening;
  }

  private async open(): Promise<OpenedConversation> {
    const request = { language: this.language };
    const token = (await this.needs.getAccessToken?.()) ?? null;
    if (token === null) return this.needs.api.openConversation(request);
    try {
      return await this.needs.api.openConversation(request, token);
    } catch (error) {
      // A chat as nobody is better than none because of a token that has run out.
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      return this.needs.api.openConversation(request);
    }
  }

  private async ticket(): Promise<string> {
    if (this.own === null) throw new ApiError(0, 'no_conversation', 'There is no conversation yet.');
    return (await this.needs.api.wsTicket(this.own.visitorToken)).ticket;
  }

  /** The shop does not know our conversation any more: what was not sent goes to a new one. */
  private tokenRefused(): void {
    // A new one that is refused at once would be followed by the next, for ever.
    if (this.isUntried) this.failOutbox();
    this.beginAnew(true);
  }

  private failOutbox(): void {
    for (const { clientMessageId } of this.state.outbox)
      this.apply({ type: 'sendRefused', frame: { type: 'error', code: 'refused', message: '', clientMessageId } });
  }

  private resume(): void {
    const { conversationId, version } = this.state;
    if (conversationId === null) return;
    if (this.channel.send({ type: 'chat.subscribe', conversationId, after: version }))
      this.apply({ type: 'resumeAsked' });
  }

  private received(frame: ServerFrame): void {
    this.isUntried = false;
    switch (frame.type) {
      case 'error':
        this.refused(frame);
        return;
      case 'goodbye':
      case 'pong':
        return;
      default:
        if (frame.type === 'chat.ack') this.holds = 0;
        this.apply({ type: 'frame', frame, now: this.needs.now() });
        if (frame.type === 'chat.typing') this.expireTyping();
    }
  }

  private refused(frame: Extract<ServerFrame, { type: 'error' }>): void {
    if (frame.clientMessageId !== undefined) {
      if (isPassingRefusal(frame.code)) this.hold();
      this.apply({ type: 'sendRefused', frame });
    } else if (frame.code === 'unknown_conversation') this.tokenRefused();
    else if (frame.code === 'version_ahead' && this.state.link.status === 'resuming')
      this.apply({ type: 'historyLost' });
    else if (this.state.link.status === 'resuming') this.channel.restart();
  }

  /** Sends nothing for a while. */
  private hold(): void {
    const wait = holdMs + backoffMs(this.holds, () => this.needs.random());
    this.holds += 1;
    if (this.holdTimer !== null) clearTimeout(this.holdTimer);
    this.holdTimer = setTimeout(() => {
      this.holdTimer = null;
      this.act();
    }, wait);
  }

  private expireTyping(): void {
    if (this.typingTimer !== null) clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.apply({ type: 'typingExpired', now: this.needs.now() }), typingLastsMs);
  }

  private clearAckTimer(): void {
    if (this.ackTimer !== null) clearTimeout(this.ackTimer);
    this.ackTimer = null;
  }

  private clearTimers(): void {
    this.clearAckTimer();
    for (const timer of [this.openTimer, this.holdTimer, this.typingTimer]) if (timer !== null) clearTimeout(timer);
    this.openTimer = null;
    this.holdTimer = null;
    this.typingTimer = null;
  }
}
