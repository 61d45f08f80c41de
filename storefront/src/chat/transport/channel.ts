// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The channel to the server: takes a ticket, opens a WebSocket with it, keeps it open and opens it again. It knows
// nothing of conversations; who uses it resumes by itself when `opened` is called.

import { ApiError } from '../../api/client';
import { parseServerFrame, type ServerFrame } from '../../api/frames';
import type { ClientFrame } from '../../api/types';
import { backoffMs } from './backoff';

export interface ChannelHandlers {
  opened(): void;
  received(frame: ServerFrame): void;
  /** `retryAt`: epoch milliseconds of the next try, null while one is under way. */
  lost(retryAt: number | null): void;
  /** The server does not take our token (any more): trying again is of no use. */
  refused(): void;
}

/** The part of WebSocket that is used here. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(text: string): void;
  close(): void;
}

export interface ChannelNeeds {
  ticket(): Promise<string>;
  socket(ticket: string): Socket;
  random(): number;
  now(): number;
}

export const heartbeatMs = 25_000;
/** With no frame at all for so long after a ping, the connection is dead though nothing has said so. */
export const silenceMs = 10_000;
const openDeadlineMs = 10_000;

export class Channel {
  private socket: Socket | null = null;
  private isOpen = false;
  private wanted = false;
  private attempt = 0;
  /** Counts the tries, so that what belongs to an earlier one is ignored. */
  private serial = 0;
  private advisedMs: number | null = null;
  private retryTimer: ReturnType<typeof setTimeout> | null = null;
  private pulseTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly needs: ChannelNeeds,
    private readonly handlers: ChannelHandlers,
  ) {}

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    void this.connect();
  }

  stop(): void {
    this.wanted = false;
    this.drop();
    this.clearRetry();
    this.attempt = 0;
  }

  /** At once, whatever the wait was to be: the shopper asked, or the network is back. */
  tryNow(): void {
    if (!this.wanted || this.isOpen || this.retryTimer === null) return;
    this.clearRetry();
    this.handlers.lost(null);
    void this.connect();
  }

  /** Drops the connection and opens another: something on it does not go on. */
  restart(): void {
    if (!this.wanted || !this.isOpen) return;
    this.drop();
    this.lose();
  }

  /** false when there is no open connection; the frame is then not kept. */
  send(frame: ClientFrame): boolean {
    if (this.socket === null || !this.isOpen) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  private async connect(): Promise<void> {
    this.serial += 1;
    const { serial } = this;
    let ticket: string;
    try {
      ticket = await this.needs.ticket();
    } catch (error) {
      if (serial === this.serial && this.wanted) this.ticketFailed(error);
      return;
    }
    if (serial !== this.serial || !this.wanted) return;
    const socket = this.needs.socket(ticket);
    this.socket = socket;
    this.pulseTimer = setTimeout(() => this.socketGone(socket), openDeadlineMs);
    socket.onopen = () => {
      if (this.socket === socket) this.socketOpened();
    };
    socket.onmessage = (message) => {
      if (this.socket === socket && typeof message.data === 'string') this.received(message.data);
    };
    socket.onclose = () => this.socketGone(socket);
  }

  private socketOpened(): void {
    this.isOpen = true;
    this.expectPulse();
    this.handlers.opened();
  }

  private received(text: string): void {
    this.expectPulse();
    const frame = parseServerFrame(text);
    if (frame === null) return;
    // Only now is the way back proven: a server that accepts and closes or complains must not be hammered.
    if (frame.type !== 'error') this.attempt = 0;
    if (frame.type === 'goodbye') this.advisedMs = frame.reconnectAfterMs;
    this.handlers.received(frame);
  }

  private expectPulse(): void {
    if (this.pulseTimer !== null) clearTimeout(this.pulseTimer);
    this.pulseTimer = setTimeout(() => {
      this.send({ type: 'ping' });
      this.pulseTimer = setTimeout(() => this.restart(), silenceMs);
    }, heartbeatMs);
  }

  private socketGone(socket: Socket): void {
    if (this.socket !== socket) return;
    this.drop();
    if (this.wanted) this.lose();
  }

  private ticketFailed(error: unknown): void {
    if (error instanceof ApiError && !error.isPassing) {
      this.wanted = false;
      this.handlers.refused();
      return;
    }
    if (error instanceof ApiError && error.retryAfterMs !== null) this.advisedMs = error.retryAfterMs;
    this.lose();
  }

  private lose(): void {
    const jitter = backoffMs(this.attempt, () => this.needs.random());
    // A server that says goodbye knows best when to come back; the jitter on top keeps its shoppers apart.
    const wait = this.advisedMs === null ? jitter : this.advisedMs + backoffMs(0, () => this.needs.random());
    this.advisedMs = null;
    this.attempt += 1;
    this.clearRetry();
    this.handlers.lost(this.needs.now() + wait);
    this.retryTimer = setTimeout(() => {
      this.retryTimer = null;
      this.handlers.lost(null);
      void this.connect();
    }, wait);
  }

  private drop(): void {
    const { socket } = this;
    this.serial += 1;
    this.socket = null;
    this.isOpen = false;
    if (this.pulseTimer !== null) clearTimeout(this.pulseTimer);
    this.pulseTimer = null;
    if (socket === null) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  private clearRetry(): void {
    if (this.retryTimer !== null) clearTimeout(this.retryTimer);
    this.retryTimer = null;
  }
}

/** A WebSocket of the browser on the page's own origin. */
export function browserSocket(ticket: string): Socket {
  const scheme = window.location.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(`${scheme}//${window.location.host}/ws?ticket=${encodeURIComponent(ticket)}`) as Socket;
}
