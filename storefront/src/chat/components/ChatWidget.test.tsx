// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom

import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../../i18n/LanguageProvider';
import '../../testing/dom';
import {
  agentSaid,
  botSaid,
  conversationId,
  delta,
  event,
  ownerChanged,
  subscribed,
  takenOver,
  turnEnded,
  turnStarted,
  visitor,
  visitorSaid,
} from '../../testing/frames';
import { FakeSocket } from '../../testing/sockets';
import { ChatProvider } from '../ChatProvider';
import { ChatSession } from '../session';
import { BrowserStorage } from '../storage';
import { ChatWidget } from './ChatWidget';

let sockets: FakeSocket[] = [];
let ids = 0;
const api = {
  openConversation: vi.fn(() => Promise.resolve({ id: conversationId, visitorToken: 'secret' })),
  wsTicket: vi.fn(() => Promise.resolve({ ticket: 't', expiresIn: 30 })),
  cards: vi.fn(() => Promise.resolve<unknown>({ items: [] })),
  requestPerson: vi.fn(() => Promise.resolve({ owner: { kind: 'queue' as const }, generation: 1, version: 2 })),
};

/** A shopper with a conversation, connected. */
async function arrive(): Promise<FakeSocket> {
  new BrowserStorage().keepConversation({ id: conversationId, visitorToken: 'secret' });
  const session = new ChatSession({
    api,
    storage: new BrowserStorage(),
    socket: (ticket) => {
      const socket = new FakeSocket(ticket);
      sockets.push(socket);
      return socket;
    },
    now: () => Date.now(),
    random: () => 0.5,
    newId: () => `m-${(ids += 1)}`,
  });
  await act(async () => {
    render(
      <MemoryRouter>
        <LanguageProvider>
          <ChatProvider session={session}>
            <ChatWidget />
          </ChatProvider>
        </LanguageProvider>
      </MemoryRouter>,
    );
    await Promise.resolve();
  });
  const socket = sockets.at(-1);
  if (socket === undefined) throw new Error('no socket yet');
  act(() => {
    socket.accept();
    socket.say(subscribed(0));
  });
  return socket;
}
function open(): HTMLElement {
  fireEvent.click(screen.getByTestId('chat-launcher'));
  return screen.getByRole('dialog');
}
function hears(socket: FakeSocket, ...frames: Parameters<FakeSocket['say']>): void {
  act(() => socket.say(...frames));
}

beforeEach(() => {
  sockets = [];
  ids = 0;
});

describe('the panel', () => {
  it('gives the focus to the composer and, closed by Escape, back to where it was', async () => {
    await arrive();
    screen.getByTestId('chat-launcher').focus();
    open();
    const composer = screen.getByLabelText('Message');
    expect(document.activeElement).toBe(composer);
    fireEvent.keyDown(composer, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByTestId('chat-launcher'));
  });

  it('is modal only when it fills the screen', async () => {
    await arrive();
    expect(open().getAttribute('aria-modal')).toBe('false');
    fireEvent.click(screen.getByTestId('chat-close'));
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
    expect(open().getAttribute('aria-modal')).toBe('true');
  });

  it('closes its menu before itself', async () => {
    await arrive();
    open();
    fireEvent.click(screen.getByTestId('chat-more'));
    const first = screen.getByTestId('chat-save');
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first, { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});

describe('the composer', () => {
  it('sends with Enter and breaks the line with Shift+Enter', async () => {
    const socket = await arrive();
    open();
    const composer = screen.getByLabelText('Message');
    fireEvent.change(composer, { target: { value: ' When? ' } });
    fireEvent.keyDown(composer, { key: 'Enter', shiftKey: true });
    expect(socket.sentOf('chat.send')).toEqual([]);
    fireEvent.keyDown(composer, { key: 'Enter' });
    expect(socket.sentOf('chat.send')).toMatchObject([{ body: 'When?' }]);
    expect((composer as HTMLTextAreaElement).value).toBe('');
  });

  it('says what is too long instead of sending it', async () => {
    const socket = await arrive();
    open();
    const composer = screen.getByLabelText('Message');
    fireEvent.change(composer, { target: { value: 'x'.repeat(4_003) } });
    fireEvent.keyDown(composer, { key: 'Enter' });
    expect(socket.sentOf('chat.send')).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('3 characters too many');
  });
});

describe('the log', () => {
  const citation = { documentId: 'd', chunkId: 'k', title: 'Returns and changes', quote: 'Within 30 days.' };

  it('unfolds the quote of a source, from its row or from its number', async () => {
    const socket = await arrive();
    open();
    hears(socket, botSaid(1, 'You have 30 days [1].', { citations: [citation] }));
    const row = screen.getByTestId('chat-source');
    expect(row.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(row);
    expect(screen.getByText('“Within 30 days.”')).toBeTruthy();
    fireEvent.click(row);
    expect(row.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(screen.getByLabelText('Source 1'));
    expect(row.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(row);
  });

  it('says an answer once: not while it is written, whole when it stands', async () => {
    const socket = await arrive();
    open();
    hears(socket, turnStarted(1, 't'), delta('t', 0, 'You have'));
    const streaming = screen.getByTestId('chat-stream');
    expect(streaming.getAttribute('aria-busy')).toBe('true');
    expect(streaming.getAttribute('aria-live')).toBe('off');
    hears(socket, botSaid(2, 'You have 30 days.'), turnEnded(3, 't', 'answered'));
    expect(screen.queryByTestId('chat-stream')).toBeNull();
    expect(within(screen.getByRole('log')).getByText('You have 30 days.')).toBeTruthy();
  });

  it('shows a stopped answer as stopped', async () => {
    const socket = await arrive();
    open();
    hears(
      socket,
      turnStarted(1, 't'),
      delta('t', 0, 'You have'),
      turnEnded(2, 't', 'aborted', 'You have'),
      takenOver(3, 1),
    );
    expect(screen.getByTestId('chat-stopped').textContent).toContain('stopped');
    expect(screen.getByTestId('chat-strip').textContent).toContain('Marta Coll is with you');
  });

  it('offers a person under a refusal', async () => {
    const socket = await arrive();
    open();
    hears(socket, visitorSaid(1, 'Why?'), botSaid(2, 'I don’t know.', { grounded: false }));
    fireEvent.click(screen.getByTestId('chat-offer-person'));
    await vi.waitFor(() => expect(api.requestPerson).toHaveBeenCalled());
  });

  it('lets a failed message be tried again or deleted', async () => {
    const socket = await arrive();
    const panel = open();
    fireEvent.change(screen.getByLabelText('Message'), { target: { value: 'When?' } });
    fireEvent.click(screen.getByLabelText('Send'));
    hears(socket, { type: 'error', code: 'invalid_value', message: '', clientMessageId: 'm-1' });
    fireEvent.click(within(panel).getByText('Try again'));
    expect(socket.sentOf('chat.send')).toHaveLength(2);
    hears(socket, { type: 'error', code: 'invalid_value', message: '', clientMessageId: 'm-1' });
    fireEvent.click(within(panel).getByText('Delete'));
    expect(screen.queryByTestId('chat-outgoing')).toBeNull();
  });
});

describe('the strip', () => {
  it('follows the owner', async () => {
    const socket = await arrive();
    open();
    const kind = () => screen.getByTestId('chat-strip').dataset.kind;
    expect(kind()).toBe('bot');
    hears(
      socket,
      event(1, 'person_requested', visitor, {}),
      ownerChanged(2, 'queued', { kind: 'queue' }, 1, 'person_requested'),
    );
    hears(socket, { type: 'chat.queue', conversationId, ahead: 2 });
    expect(kind()).toBe('queue');
    expect(screen.getByRole('status').textContent).toContain('2 people are ahead of you');
    hears(socket, takenOver(3, 2));
    expect(kind()).toBe('person');
    act(() => socket.drop());
    expect(kind()).toBe('lost');
  });

  it('says in Spanish what it says in English', async () => {
    localStorage.setItem('mostrador.language', 'es');
    const socket = await arrive();
    open();
    hears(socket, takenOver(1, 1));
    expect(screen.getByTestId('chat-strip').textContent).toContain('Marta Coll está contigo');
  });
});

describe('the launcher', () => {
  it('counts what came while the panel was closed, until it is opened', async () => {
    const socket = await arrive();
    hears(socket, takenOver(1, 1), agentSaid(2, 'Hello'), agentSaid(3, 'Still there?'));
    expect(screen.getByTestId('chat-unread').textContent).toBe('2');
    expect(screen.getByTestId('chat-launcher').getAttribute('aria-label')).toBe('Ask us, open chat, 2 new messages');
    open();
    expect(socket.sentOf('chat.read')).toMatchObject([{ version: 3 }]);
    fireEvent.click(screen.getByTestId('chat-close'));
    expect(screen.queryByTestId('chat-unread')).toBeNull();
  });
});
