// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/client';
import { FakeSocket } from '../../testing/sockets';
import { backoffMs } from './backoff';
import { Channel, heartbeatMs, silenceMs } from './channel';

class Scene {
  sockets: FakeSocket[] = [];
  random = 0.5;
  ticket = vi.fn(() => Promise.resolve(`ticket-${this.sockets.length + 1}`));
  handlers = { opened: vi.fn(), received: vi.fn(), lost: vi.fn(), refused: vi.fn() };
  channel = new Channel(
    {
      ticket: () => this.ticket(),
      socket: (ticket) => {
        const socket = new FakeSocket(ticket);
        this.sockets.push(socket);
        return socket;
      },
      random: () => this.random,
      now: () => Date.now(),
    },
    this.handlers,
  );

  get socket(): FakeSocket {
    const last = this.sockets.at(-1);
    if (last === undefined) throw new Error('no socket yet');
    return last;
  }
  async connected(): Promise<this> {
    this.channel.start();
    await vi.advanceTimersByTimeAsync(0);
    this.socket.accept();
    return this;
  }
  /** The wait that was last announced. */
  wait(): number {
    return Number(this.handlers.lost.mock.lastCall?.[0]) - Date.now();
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the backoff', () => {
  it('is anywhere below a bound that doubles up to half a minute', () => {
    expect([0, 1, 2, 3].map((attempt) => backoffMs(attempt, () => 1))).toEqual([500, 1000, 2000, 4000]);
    expect(backoffMs(50, () => 1)).toBe(30_000);
    expect(backoffMs(50, () => 0)).toBe(0);
  });
});

describe('the channel', () => {
  it('takes a ticket for each connection', async () => {
    const scene = await new Scene().connected();
    expect(scene.handlers.opened).toHaveBeenCalledOnce();
    scene.socket.drop();
    await vi.advanceTimersByTimeAsync(scene.wait());
    expect(scene.sockets.map((socket) => socket.ticket)).toEqual(['ticket-1', 'ticket-2']);
  });

  it('waits longer each time nothing answers, and begins anew once something has', async () => {
    const scene = await new Scene().connected();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      scene.socket.drop();
      waits.push(scene.wait());
      await vi.advanceTimersByTimeAsync(scene.wait());
    }
    expect(waits).toEqual([250, 500, 1000]);
    scene.socket.accept();
    scene.socket.say({ type: 'pong' });
    scene.socket.drop();
    expect(scene.wait()).toBe(250);
  });

  it('is not soothed by a server that accepts and closes at once', async () => {
    const scene = await new Scene().connected();
    scene.socket.drop();
    await vi.advanceTimersByTimeAsync(scene.wait());
    scene.socket.accept();
    scene.socket.drop();
    expect(scene.wait()).toBe(500);
  });

  it('comes back when the server that left said it should', async () => {
    const scene = await new Scene().connected();
    scene.socket.say({ type: 'goodbye', resume: true, reconnectAfterMs: 4_000 });
    scene.socket.drop(1012);
    expect(scene.wait()).toBe(4_250);
  });

  it('heeds Retry-After', async () => {
    const scene = new Scene();
    scene.ticket.mockRejectedValueOnce(new ApiError(429, 'rate_limited', '', 7_000));
    scene.channel.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(scene.wait()).toBe(7_250);
    await vi.advanceTimersByTimeAsync(scene.wait());
    expect(scene.sockets).toHaveLength(1);
  });

  it('gives up when its token is refused', async () => {
    const scene = new Scene();
    scene.ticket.mockRejectedValue(new ApiError(401, 'invalid_token', ''));
    scene.channel.start();
    await vi.runAllTimersAsync();
    expect(scene.handlers.refused).toHaveBeenCalledOnce();
    expect(scene.ticket).toHaveBeenCalledOnce();
  });

  it('pings a silent server and leaves a dead one', async () => {
    const scene = await new Scene().connected();
    await vi.advanceTimersByTimeAsync(heartbeatMs);
    expect(scene.socket.sentOf('ping')).toHaveLength(1);
    scene.socket.say({ type: 'pong' });
    await vi.advanceTimersByTimeAsync(silenceMs);
    expect(scene.handlers.lost).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(heartbeatMs);
    expect(scene.handlers.lost).toHaveBeenCalledOnce();
    expect(scene.sockets[0]?.isClosed).toBe(true);
  });

  it('tries at once when asked, and does not try twice', async () => {
    const scene = await new Scene().connected();
    scene.socket.drop();
    scene.channel.tryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(scene.sockets).toHaveLength(2);
    scene.channel.tryNow();
    await vi.runOnlyPendingTimersAsync();
    expect(scene.ticket).toHaveBeenCalledTimes(2);
  });

  it('hears nothing more once stopped, not even from a ticket under way', async () => {
    const scene = new Scene();
    scene.channel.start();
    scene.channel.stop();
    await vi.runAllTimersAsync();
    expect(scene.sockets).toHaveLength(0);
    expect(scene.channel.send({ type: 'ping' })).toBe(false);
  });

  it('leaves frames alone that it does not know', async () => {
    const scene = await new Scene().connected();
    scene.socket.onmessage?.({ data: '{"type":"chat.coffee"}' });
    scene.socket.onmessage?.({ data: new ArrayBuffer(2) });
    expect(scene.handlers.received).not.toHaveBeenCalled();
  });
});
