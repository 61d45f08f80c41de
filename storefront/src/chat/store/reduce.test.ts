// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import type { ConversationFrame } from '../../api/frames';
import {
  acknowledged,
  agentSaid,
  at,
  bot,
  botSaid,
  conversationId,
  delta,
  event,
  marta,
  ownerChanged,
  subscribed,
  takenOver,
  turnEnded,
  turnStarted,
  visitor,
  visitorSaid,
} from '../../testing/frames';
import { nextToSend, reduce, typingLastsMs, type Action } from './reduce';
import { initialState, type ChatState } from './state';

const now = Date.parse(at);

function after(state: ChatState, ...actions: Action[]): ChatState {
  return actions.reduce(reduce, state);
}
function received(state: ChatState, ...frames: ConversationFrame[]): ChatState {
  return after(state, ...frames.map((frame): Action => ({ type: 'frame', frame, now })));
}
function written(clientMessageId: string, body = 'hello', moment = at): Action {
  return { type: 'written', clientMessageId, body, at: moment };
}

const opened = after(initialState, { type: 'opened', conversationId });
const live = received(after(opened, { type: 'resumeAsked' }), subscribed(0));

/** What a person reads in the log, in one word each. */
function log(state: ChatState): string[] {
  return state.entries.map((entry) => {
    switch (entry.kind) {
      case 'message':
        return `${entry.from}: ${entry.body}`;
      case 'stopped':
        return `stopped: ${entry.text}`;
      case 'notice':
        return `(${entry.notice}${entry.name === null ? '' : ` ${entry.name}`})`;
    }
  });
}

describe('the log', () => {
  it('grows by events in their order', () => {
    const state = received(live, visitorSaid(1, 'When?'), botSaid(2, 'Today.'), agentSaid(3, 'At five.'));
    expect(log(state)).toEqual(['visitor: When?', 'bot: Today.', 'agent: At five.']);
    expect(state.version).toBe(3);
  });

  it('takes each event once, however often it comes', () => {
    const state = received(
      live,
      visitorSaid(1, 'When?'),
      visitorSaid(1, 'When?'),
      botSaid(2, 'Today.'),
      visitorSaid(1, 'When?'),
    );
    expect(log(state)).toEqual(['visitor: When?', 'bot: Today.']);
  });

  it('ignores frames of another conversation', () => {
    expect(received(live, { ...visitorSaid(1, 'When?'), conversationId: 'c-2' })).toBe(live);
  });

  it('moves on over events of a kind it does not know', () => {
    const state = received(live, event(1, 'coffee_served', marta, { cups: 2 }), visitorSaid(2, 'Thanks'));
    expect(log(state)).toEqual(['visitor: Thanks']);
    expect(state.hasGap).toBe(false);
  });

  it('survives data of another shape than promised', () => {
    const state = received(
      live,
      event(1, 'message_posted', bot, { body: 7, citations: 'none' }),
      event(2, 'owner_changed', marta, null),
      event(3, 'bot_turn_ended', bot, []),
      event(4, 'read_marked', marta, { reader: 'nobody', version: 'two' }),
    );
    expect(state.version).toBe(4);
    expect(log(state)).toEqual(['bot: ']);
  });

  it('keeps what the answer cites', () => {
    const citation = { documentId: 'd', chunkId: 'k', title: 'Returns', quote: 'Within 30 days.' };
    const state = received(live, botSaid(1, '30 days [1].', { citations: [citation] }));
    expect(state.entries[0]).toMatchObject({ citations: [citation], grounded: true });
  });
});

describe('a gap', () => {
  it('is noticed when a live event jumps over one, and the event waits for the resume', () => {
    const state = received(live, visitorSaid(1, 'When?'), agentSaid(3, 'At five.'));
    expect(state.hasGap).toBe(true);
    expect(log(state)).toEqual(['visitor: When?']);
  });

  it('is filled by the resume, in order and once', () => {
    const gap = received(live, visitorSaid(1, 'When?'), agentSaid(3, 'At five.'));
    const state = received(
      after(gap, { type: 'resumeAsked' }),
      botSaid(2, 'Today.'),
      agentSaid(3, 'At five.'),
      subscribed(3),
    );
    expect(log(state)).toEqual(['visitor: When?', 'bot: Today.', 'agent: At five.']);
    expect(state).toMatchObject({ hasGap: false, version: 3, link: { status: 'live' } });
  });

  it('is none where the replay leaves out what a visitor may not see', () => {
    const state = received(
      after(live, { type: 'resumeAsked' }),
      visitorSaid(1, 'When?'),
      agentSaid(4, 'At five.'),
      subscribed(6),
    );
    expect(state.hasGap).toBe(false);
    expect(received(state, visitorSaid(7, 'Thanks')).hasGap).toBe(false);
    expect(state.version).toBe(6);
  });
});

describe('a resume', () => {
  const before = received(live, visitorSaid(1, 'When?'), turnStarted(2, 't1'), delta('t1', 0, 'Today'));
  const lost = after(before, { type: 'link', link: { status: 'lost', retryAt: null } });

  it('goes on from the version that was reached', () => {
    expect(lost.version).toBe(2);
    const state = received(
      after(lost, { type: 'resumeAsked' }),
      botSaid(3, 'Today at five.'),
      turnEnded(4, 't1', 'answered'),
      subscribed(4),
    );
    expect(log(state)).toEqual(['visitor: When?', 'bot: Today at five.']);
    expect(state.stream).toBeNull();
  });

  it('reads everything anew from a server whose history is shorter than ours', () => {
    const state = received(after(lost, written('a'), { type: 'resumeAsked' }), subscribed(1));
    expect(state).toMatchObject({ version: 0, hasGap: true, entries: [], conversationId });
    expect(state.outbox).toHaveLength(1);
    const back = received(after(state, { type: 'resumeAsked' }), visitorSaid(1, 'When?'), subscribed(1));
    expect(log(back)).toEqual(['visitor: When?']);
  });

  it('does not repeat what came twice', () => {
    const state = received(
      after(lost, { type: 'resumeAsked' }),
      visitorSaid(1, 'When?'),
      turnStarted(2, 't1'),
      subscribed(2),
    );
    expect(log(state)).toEqual(['visitor: When?']);
  });
});

describe('the answer as it is written', () => {
  const started = received(live, visitorSaid(1, 'When?'), turnStarted(2, 't1'));

  it('grows by pieces', () => {
    const state = received(started, delta('t1', 0, 'To'), delta('t1', 2, 'day '), delta('t1', 6, 'at five.'));
    expect(state.stream).toMatchObject({ text: 'Today at five.', missedBefore: 0 });
  });

  it('takes pieces that come twice or overlap once', () => {
    const state = received(
      started,
      delta('t1', 0, 'Today'),
      delta('t1', 0, 'Today'),
      delta('t1', 3, 'ay at'),
      delta('t1', 8, ' five'),
    );
    expect(state.stream?.text).toBe('Today at five');
  });

  it('stands still where pieces were lost, until the whole comes', () => {
    const state = received(started, delta('t1', 0, 'Today'), delta('t1', 9, 'five.'));
    expect(state.stream?.text).toBe('Today');
    expect(log(received(state, botSaid(3, 'Today at five.')))).toEqual(['visitor: When?', 'bot: Today at five.']);
  });

  it('says that it joined in the middle', () => {
    const state = received(live, delta('t1', 6, 'at five.'));
    expect(state.stream).toMatchObject({ text: 'at five.', missedBefore: 6 });
  });

  it('is made whole by a server that says it again from the start', () => {
    const state = received(live, delta('t1', 6, 'at five.'), delta('t1', 0, 'Today at five. Or'));
    expect(state.stream).toMatchObject({ text: 'Today at five. Or', missedBefore: 0 });
    const again = received(state, delta('t1', 0, 'Today at five. Or six.'));
    expect(again.stream?.text).toBe('Today at five. Or six.');
  });

  it('begins with a piece that was quicker than the start of its turn', () => {
    const state = received(
      live,
      visitorSaid(1, 'When?'),
      delta('t1', 0, 'Today'),
      turnStarted(2, 't1'),
      delta('t1', 5, ' at'),
    );
    expect(state.stream?.text).toBe('Today at');
  });

  it('gives way to the whole answer, and late pieces of its turn are dropped', () => {
    const state = received(started, delta('t1', 0, 'Today'), botSaid(3, 'Today at five.'), delta('t1', 5, ' at five.'));
    expect(state.stream).toBeNull();
  });

  it('is replaced when the visitor writes again and a new turn begins', () => {
    const state = received(
      started,
      delta('t1', 0, 'Today'),
      turnEnded(3, 't1', 'aborted', 'Today'),
      visitorSaid(4, 'And tomorrow?'),
      turnStarted(5, 't2'),
      delta('t1', 5, ' at five.'),
      delta('t2', 0, 'Both'),
    );
    expect(log(state)).toEqual(['visitor: When?', 'stopped: Today', 'visitor: And tomorrow?']);
    expect(state.stream).toMatchObject({ turnId: 't2', text: 'Both' });
  });
});

describe('a takeover in mid-stream', () => {
  const speaking = received(live, visitorSaid(1, 'When?'), turnStarted(2, 't1'), delta('t1', 0, 'Today at'));

  it('leaves what was said, marked as stopped', () => {
    const state = received(speaking, turnEnded(3, 't1', 'aborted', 'Today at'), takenOver(4, 1));
    expect(log(state)).toEqual(['visitor: When?', 'stopped: Today at', '(joined Marta Coll)']);
    expect(state).toMatchObject({ stream: null, state: 'agent', generation: 1, owner: { name: 'Marta Coll' } });
  });

  it('stops at once when the change of owner is the first to tell', () => {
    const state = received(speaking, takenOver(3, 1), turnEnded(4, 't1', 'aborted', 'Today at five'));
    expect(log(state)).toEqual(['visitor: When?', 'stopped: Today at five', '(joined Marta Coll)']);
  });

  it('drops whatever the bot still says under the old generation', () => {
    const state = received(speaking, takenOver(3, 1));
    expect(received(state, delta('t1', 8, ' five.'))).toBe(state);
    expect(received(state, delta('t9', 0, 'Never mind her', 0))).toBe(state);
    expect(received(state, turnStarted(4, 't9', 0)).stream).toBeNull();
  });

  it('lets the bot speak again under the generation of the hand-back', () => {
    const state = received(
      speaking,
      takenOver(3, 1),
      ownerChanged(4, 'bot', { kind: 'bot' }, 2, 'handback'),
      turnStarted(5, 't2', 2),
      delta('t2', 0, 'Here', 2),
    );
    expect(state.stream).toMatchObject({ turnId: 't2', text: 'Here' });
    expect(log(state).at(-1)).toBe('(handedBack Marta Coll)');
  });

  it('leaves nothing of an answer that had not begun', () => {
    const state = received(
      live,
      visitorSaid(1, 'When?'),
      turnStarted(2, 't1'),
      turnEnded(3, 't1', 'aborted'),
      takenOver(4, 1),
    );
    expect(log(state)).toEqual(['visitor: When?', '(joined Marta Coll)']);
  });
});

describe('who answers', () => {
  it('a request for a person and the queue are one line', () => {
    const state = received(
      live,
      event(1, 'person_requested', visitor, {}),
      ownerChanged(2, 'queued', { kind: 'queue' }, 1, 'person_requested'),
      { type: 'chat.queue', conversationId, ahead: 2 },
    );
    expect(log(state)).toEqual(['(personQueued)']);
    expect(state).toMatchObject({ state: 'queued', ahead: 2, personRequest: 'none' });
  });

  it('the place in the queue is forgotten when a person comes', () => {
    const queued = received(live, ownerChanged(1, 'queued', { kind: 'queue' }, 1, 'to_queue'), {
      type: 'chat.queue',
      conversationId,
      ahead: 0,
    });
    expect(received(queued, takenOver(2, 2)).ahead).toBeNull();
  });

  it('a closed chat says who closed it, and opens again by a message', () => {
    const closed = received(live, takenOver(1, 1), ownerChanged(2, 'resolved', { kind: 'nobody' }, 2, 'resolved'));
    expect(log(closed)).toEqual(['(joined Marta Coll)', '(resolved Marta Coll)']);
    const again = received(
      closed,
      ownerChanged(3, 'bot', { kind: 'bot' }, 3, 'visitor_wrote'),
      visitorSaid(4, 'One more'),
    );
    expect(log(again).slice(2)).toEqual(['(reopened)', 'visitor: One more']);
    expect(again.state).toBe('bot');
  });

  it('a chat that a person closes without having joined says who it was', () => {
    expect(log(received(live, ownerChanged(1, 'resolved', { kind: 'nobody' }, 1, 'resolved')))).toEqual([
      '(resolved Marta Coll)',
    ]);
  });

  it('sleeping and waking are not told', () => {
    const agent = { kind: 'agent', id: 'u-1', name: 'Marta Coll' } as const;
    const state = received(
      live,
      takenOver(1, 1),
      ownerChanged(2, 'snoozed', agent, 2, 'snoozed'),
      ownerChanged(3, 'agent', agent, 3, 'woke'),
    );
    expect(log(state)).toEqual(['(joined Marta Coll)']);
  });

  it('shows that a person writes until it is said otherwise or too long ago', () => {
    const typing = (writing: boolean): ConversationFrame => ({
      type: 'chat.typing',
      conversationId,
      actor: marta,
      writing,
    });
    const state = received(live, takenOver(1, 1), typing(true));
    expect(state.typing).toEqual({ name: 'Marta Coll', until: now + typingLastsMs });
    expect(received(state, typing(false)).typing).toBeNull();
    expect(received(state, agentSaid(2, 'Hello')).typing).toBeNull();
    expect(after(state, { type: 'typingExpired', now: now + typingLastsMs - 1 }).typing).not.toBeNull();
    expect(after(state, { type: 'typingExpired', now: now + typingLastsMs }).typing).toBeNull();
  });

  it('keeps the furthest read marks of both sides', () => {
    const mark = (version: number, reader: string, upTo: number) =>
      event(version, 'read_marked', marta, { reader, version: upTo });
    const state = received(live, mark(1, 'agent', 5), mark(2, 'agent', 3), mark(3, 'visitor', 2));
    expect(state).toMatchObject({ readByShop: 5, readByVisitor: 2 });
  });
});

describe('the outbox', () => {
  const two = after(
    live,
    written('a', 'first', '2026-11-25T14:00:00Z'),
    written('b', 'second', '2026-11-25T14:00:01Z'),
  );

  it('lets one message go at a time, in order', () => {
    expect(nextToSend(two)?.clientMessageId).toBe('a');
    const sending = after(two, { type: 'sending', clientMessageId: 'a' });
    expect(nextToSend(sending)).toBeNull();
    expect(nextToSend(received(sending, acknowledged('a', 1)))?.clientMessageId).toBe('b');
  });

  it('keeps a message until it is seen in the log', () => {
    const acknowledgedFirst = received(after(two, { type: 'sending', clientMessageId: 'a' }), acknowledged('a', 1));
    expect(acknowledgedFirst.outbox.map((item) => item.status)).toEqual(['accepted', 'waiting']);
    const seen = received(acknowledgedFirst, visitorSaid(1, 'first', 'a'));
    expect(seen.outbox.map((item) => item.clientMessageId)).toEqual(['b']);
    expect(log(seen)).toEqual(['visitor: first']);
  });

  it('takes the log for an answer when it is quicker than the acknowledgement', () => {
    const seen = received(
      after(two, { type: 'sending', clientMessageId: 'a' }),
      visitorSaid(1, 'first', 'a'),
      acknowledged('a', 1),
    );
    expect(seen.outbox.map((item) => item.clientMessageId)).toEqual(['b']);
  });

  it('holds everything while there is no connection, and sends again what was under way', () => {
    const sending = after(two, { type: 'sending', clientMessageId: 'a' });
    const lost = after(
      sending,
      { type: 'link', link: { status: 'lost', retryAt: null } },
      written('c', 'third', '2026-11-25T14:00:02Z'),
    );
    expect(nextToSend(lost)).toBeNull();
    expect(lost.outbox.map((item) => item.status)).toEqual(['waiting', 'waiting', 'waiting']);
    const back = received(after(lost, { type: 'resumeAsked' }), visitorSaid(1, 'first', 'a'), subscribed(1));
    expect(nextToSend(back)?.clientMessageId).toBe('b');
    expect(log(back)).toEqual(['visitor: first']);
  });

  it('marks what the server refuses and lets the rest go on', () => {
    const refused = after(
      two,
      { type: 'sending', clientMessageId: 'a' },
      {
        type: 'sendRefused',
        frame: { type: 'error', code: 'too_long', message: '', clientMessageId: 'a' },
      },
    );
    expect(refused.outbox[0]).toMatchObject({ status: 'failed', reason: 'too_long' });
    expect(nextToSend(refused)?.clientMessageId).toBe('b');
    expect(nextToSend(after(refused, { type: 'tryAgain', clientMessageId: 'a' }))?.clientMessageId).toBe('a');
    expect(after(refused, { type: 'discard', clientMessageId: 'a' }).outbox).toHaveLength(1);
  });

  it('joins what an earlier visit left, oldest first, once', () => {
    const found = [
      { clientMessageId: 'z', body: 'earlier', at: '2026-11-25T13:00:00Z', status: 'sending', reason: null },
    ] as const;
    const state = after(two, { type: 'outboxFound', messages: found }, { type: 'outboxFound', messages: found });
    expect(state.outbox.map((item) => `${item.clientMessageId} ${item.status}`)).toEqual([
      'z waiting',
      'a waiting',
      'b waiting',
    ]);
  });

  it('goes along to a new conversation when the old one is gone', () => {
    const state = after(received(two, visitorSaid(1, 'old')), { type: 'forgotten', keepOutbox: true });
    expect(state).toMatchObject({ conversationId: null, entries: [], version: 0 });
    expect(state.outbox).toHaveLength(2);
    expect(after(two, { type: 'forgotten', keepOutbox: false }).outbox).toEqual([]);
  });
});
